"""Tables and cards, composed from the plan."""
