"""Rules on the employees of the unit."""
