"""Floor 3: the two writers, and the replacing of output files."""
