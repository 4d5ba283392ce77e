"""This is about slabs: what lies on a page from edge to edge and is never torn."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.records.record import Record
from app.printing.fonts import Letters
from app.printing.pen import Pen
from app.printing.sheets import HEIGHT, SHEETS, WIDTH, Sheet

Drawing = Callable[[Pen, float, float], None]


def _nothing(_pen: Pen, _x: float, _top: float) -> None:
    return


@dataclass(frozen=True)
class Slab:
    """One strip of a page.

    Attributes:
        height: points.
        draw: with the pen, at left and top.
        says: its text, for the page's digest.
        images: SHA-256 of the pictures it shows, for the page's digest.
        keep: stays on the page of the slab that follows.
        header: is drawn above this one when it begins a page.
        grows: takes up what is left of the page; given that height, makes the slab.
        breaks: what follows begins a new page.
        vanishes: is left out where it would begin a page.
    """

    height: float
    draw: Drawing = _nothing
    says: str = ""
    images: tuple[str, ...] = ()
    keep: bool = False
    header: "Slab | None" = None
    grows: "Callable[[float], Slab] | None" = None
    breaks: bool = False
    vanishes: bool = False


@dataclass(frozen=True)
class Setting:
    """What every block needs to become slabs.

    Attributes:
        room: height of the body of the smallest page, in points.
        pages: how many the paper has, as far as known.
    """

    letters: Letters
    sheet: Sheet
    strike: bool
    room: float
    pages: int = 1

    @property
    def width(self) -> float:
        """Of the body, in points."""
        return WIDTH - self.sheet.left - self.sheet.right


def setting_of(record: Record, letters: Letters, head: float) -> Setting:
    """The setting of a record whose first page begins with a head of this height (points)."""
    sheet = SHEETS[record.page_style]
    room = HEIGHT - sheet.top - head - sheet.foot - sheet.bottom
    return Setting(letters=letters, sheet=sheet, strike=record.blanks == "strike", room=room)


def space(height: float) -> Slab:
    return Slab(height=height, vanishes=True)


def kept(slabs: list[Slab]) -> list[Slab]:
    """The same slabs, none of which leaves the next."""
    return [*(replace(slab, keep=True) for slab in slabs[:-1]), *slabs[-1:]]


def led_on(slabs: list[Slab]) -> list[Slab]:
    """The same slabs, the last of which leads on to what follows: no signature alone on a page."""
    last = max((place for place, slab in enumerate(slabs) if not slab.vanishes), default=0)
    return [*slabs[:last], *(replace(slab, keep=True) for slab in slabs[last:])]
