"""Rules on the roles told in BAB II."""
