"""How the changes between two plans look: on a terminal, as lines, JSON, Markdown and HTML."""
