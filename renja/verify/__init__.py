"""Whether a file is what the data at a revision gives, and if not, what differs and where it was
written: the file read (`word_file`, `pdf_file`), the expected one built (`expected`), both compared
word by word (`compared`), each difference led back to its source (`sources`, `placing`), told
(`tellings`) and, where it is wanted, written back (`applied`)."""
