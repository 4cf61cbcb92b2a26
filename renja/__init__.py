"""Renja-as-code: the yearly work plan of a government unit as a function of data."""

__version__ = "0.1.0"
