"""Characters that a document can't hold."""

from __future__ import annotations

import re

# What XML 1.0 allows (2.2, Char) is everything else: neither DOCX nor SVG can hold these.
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
