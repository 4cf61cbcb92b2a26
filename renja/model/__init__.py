"""Floor 0: what a plan is. Knows no file format, no document and no output."""
