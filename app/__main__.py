"""This is about starting: the command line (the window joins it later)."""

import sys

from app.cli.desk import open_streams
from app.cli.main import main

if __name__ == "__main__":
    open_streams()
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
        code = 1
    sys.exit(code)
