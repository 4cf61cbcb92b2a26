"""Two DOCX of one plan merged into one with tracked changes: accepted the new, rejected the old."""
