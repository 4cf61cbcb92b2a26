"""Floor 2: from the plan and its prose to one document tree. Knows nothing of DOCX or PDF."""
