"""What the folder without Python starts: the command line, or the process beside it."""

import sys

from renja.cli import main
from renja.machine.background import SERVE, serve

if __name__ == "__main__":
    if sys.argv[1:2] == [SERVE]:
        serve(sys.argv[2:])
    else:
        main()
