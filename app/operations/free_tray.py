"""This is about the tray letting go of what lies twice: placed pictures whose case gives every byte back.

The case is read and hashed first, the tray lets go afterwards; cut short between, it is done again. What a
case has lost, or gave away, stays in the tray: from there it comes back (`bring_back`).
"""

from collections.abc import Generator

from app.domain.errors import FileRefused
from app.operations.in_hand import InHand
from app.storage.tray import Tray, TrayItem


def free_tray(opened: InHand, tray: Tray) -> Generator[tuple[int, int], None, int]:
    """Yields (done, total) pictures, outside transactions; returns how many the tray let go of."""
    twice = tray.twice_here()
    freed = 0
    for done, item in enumerate(twice):
        yield done, len(twice)
        if (yield from _is_whole(opened, item, (done, len(twice)))):
            tray.free(item.sha256)
            freed += 1
    yield len(twice), len(twice)
    return freed


def _is_whole(opened: InHand, item: TrayItem, at: tuple[int, int]) -> Generator[tuple[int, int], None, bool]:
    """Whether its case gives the very bytes back; a long film is read in many steps."""
    if not opened.has_case(item.placed_in):
        return False
    try:
        with opened.open_case(item.placed_in) as case_file:
            # The last piece comes only when the hash of all of them is right.
            for _ in case_file.read_original(item.sha256):
                yield at
    except FileRefused:
        return False
    return True
