"""Floor 1: from files to the typed plan, every value with its file, line and column."""
