"""Rules on the unit and its assets."""
