"""The exit statuses of all commands, as README.md tells them."""

from typing import Final

FINE: Final = 0
GALAT: Final = 1  # in the sources or files given: nothing was made, or not all
WRONG_USAGE: Final = 2
OUR_FAULT: Final = 3
INTERRUPTED: Final = 130  # as shells tell Ctrl-C

# Of what compares, as of diff(1).
SAME: Final = 0
DIFFERENT: Final = 1
TROUBLE: Final = 2
