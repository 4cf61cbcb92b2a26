"""Rules on prose as it will read, and on how the document is put together: RJ53x, RJ58x."""
