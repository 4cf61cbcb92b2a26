"""Floor 2: the look of the document, read once from templates/renja.docx."""
