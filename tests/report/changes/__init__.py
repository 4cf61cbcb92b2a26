"""How changes between two plans look."""
