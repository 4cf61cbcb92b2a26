"""The Word template: written fresh, or told."""
