"""Floor 3: the table of finding codes and the rules of the domain."""
