"""Tests of renja.verify."""
