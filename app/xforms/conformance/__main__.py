"""This is about starting the adapter by itself: `python -m app.xforms.conformance`."""

import sys

from app.xforms.conformance.protocol import serve

if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
