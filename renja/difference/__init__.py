"""Two plans named, compared, told, and their documents."""
