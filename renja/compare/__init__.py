"""Two plans compared by meaning: what was changed, added, removed, moved, renamed, re-ordered."""
