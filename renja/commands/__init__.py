"""The commands, a room each: what may be typed, and the help that tells of it."""
