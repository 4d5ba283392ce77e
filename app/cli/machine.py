"""This is about the computer the command line runs on, by the name its verbs know it."""

from app.operations.this_machine import this_machine

__all__ = ["this_machine"]
