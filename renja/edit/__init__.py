"""Floor 1: YAML text changed by splicing only the characters meant; text in, text out."""
