"""Floor 2: the pictures of the document, a room a figure, drawn with matplotlib as SVG."""
