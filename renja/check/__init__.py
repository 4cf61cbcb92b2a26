"""Floor 3: the rules of the domain, a module a rule, and what they share."""
