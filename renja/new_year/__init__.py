"""The next year begun from a year before, or a revision of a year begun in its own files."""
