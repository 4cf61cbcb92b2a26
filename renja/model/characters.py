"""Characters that a document can't hold."""

from __future__ import annotations

import re

# What XML 1.0 allows (2.2, Char) is everything else: neither DOCX nor SVG can hold these.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
