"""Rules on procurement: RJ32x."""
