"""Rules on regulations: RJ52x."""
