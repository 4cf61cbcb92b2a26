"""The parts of a DOCX: WordprocessingML (ECMA-376 part 1, clause 17) from nodes and a look."""
