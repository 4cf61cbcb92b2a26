"""Rules on pagu lines: RJ30x and RJ31x."""
