"""The whole run: a plan made into its set of files."""
