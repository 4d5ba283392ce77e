"""This is about the verbs for those who build and measure the program."""

import argparse
import sys

from app.cli.desk import Desk
from app.cli.verbs import Answer, Groups, verb
from app.xforms.conformance import serve


def add_conformance(groups: Groups) -> None:
    verb(groups, "conformance", _conformance, "JSON-lines adapter of the forms protocol, on stdin and stdout")


def _conformance(_given: argparse.Namespace, _desk: Desk) -> object:
    serve(sys.stdin.buffer, sys.stdout.buffer)
    return Answer(None)
