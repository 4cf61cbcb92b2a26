"""Findings for other programs: a module a format, each with told(report)."""
