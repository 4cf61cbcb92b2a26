"""The manual: a page a code, of its rule's docstring or of its file here."""
