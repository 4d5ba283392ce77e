"""This is about a figure of a duty list: what it says, and the rows it was counted from."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from app.domain.duties.row import DutyRow

FigureTone = Literal["calm", "good", "waiting", "bad"]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One figure.

    Attributes:
        value: as shown, like `3/4（75%）`.
        rows: ids of the rows behind it.
        about: where it comes from, or what is to be looked at.
    """

    label: str
    value: str
    rows: tuple[str, ...] = ()
    about: str = ""
    tone: FigureTone = "calm"


def share(part: int, whole: int) -> str:
    """`3/4（75%）`; a part is never shown as all of it."""
    if not whole:
        return "—"
    percent = 100 if part == whole else min(99, (200 * part + whole) // (2 * whole))
    return f"{part}/{whole}（{percent}%）"


def ids(rows: Iterable[DutyRow]) -> tuple[str, ...]:
    return tuple(row.id for row in rows)
