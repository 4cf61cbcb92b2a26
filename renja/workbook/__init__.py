"""Tables of a plan, for Excel and back: sasaran and IKU, pagu, programmes."""
