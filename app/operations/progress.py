"""This is about how long work tells how far it is, and how it is stopped.

`progress(done, total)` is called between short steps; it raises Stopped when the person pressed Stop.
"""

from collections.abc import Callable

Progress = Callable[[int, int], None]


def silent(_done: int, _total: int) -> None:
    """Nobody watches."""
