"""The matriks semula–menjadi: two plans side by side as an official paper, read and signed."""
