"""renja init: a project for any unit, whole from the first minute, its examples marked as such."""
