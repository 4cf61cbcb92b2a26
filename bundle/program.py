"""What the folder without Python starts: the command line, or the process beside it."""

import sys

from renja.background import SERVE, serve
from renja.cli import main

if __name__ == "__main__":
    if sys.argv[1:2] == [SERVE]:
        serve(sys.argv[2:])
    else:
        main()
