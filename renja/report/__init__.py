"""Floor 4: how findings look on the terminal."""
