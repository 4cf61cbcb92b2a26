"""Whether a file is what the data at a revision give, and if not, what differs and where it was
written: the file read (`word_file` by `word_text`, `pdf_file`), the expected one built
(`expected`), both compared word by word (`compared`), each deviation led back to its source
(`sources`, `placing`, `shipped`) and told (`tellings`): the `verdict`. Where it is wanted, edits
are tried on a copy (`rehearsal`) and written back (`applied`); `outcome` says what came of it."""
