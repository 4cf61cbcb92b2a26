"""Prose: Jinja in a sandbox, Markdown, and runs that know where they come from."""
