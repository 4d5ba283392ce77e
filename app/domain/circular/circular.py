"""This is about a circular as one value: its words, its figures, what is late and the pictures of it."""

from collections.abc import Iterable
from datetime import date

import msgspec

from app.domain.acts.case import Case
from app.domain.circular.figures import Figure, FigureName, TownshipLine
from app.domain.duties.named import NamedDuty
from app.domain.people.office import Office
from app.domain.photos.photo import Photo, photos_of
from app.domain.plan.ledger import LedgerRow
from app.domain.supervision.supervision import Supervision


class CircularWords(msgspec.Struct, frozen=True, kw_only=True):
    """What a person words; empty parts are left out, or to be filled in.

    Attributes:
        number: like 〔2025〕示2期.
        to: whom it is sent to.
        inspected: 督查时间, scope: 范围, manner: 方式.
        good: 典型做法.
        demands: further demands, each a paragraph.
    """

    number: str = ""
    to: str = "各乡镇（街道）、各有关部门"
    basis: str = ""
    inspected: str = ""
    scope: str = ""
    manner: str = "查阅台账和企业档案、现场核查"
    good: str = ""
    demands: tuple[str, ...] = ()


class ShownPicture(msgspec.Struct, frozen=True):
    """A picture of a pair: digest of its original, number and time."""

    sha256: str = ""
    number: str = ""
    at: str = ""


class OverdueItem(msgspec.Struct, frozen=True):
    """A machine that should be gone: its line of the ledger, and how it looked before and looks now."""

    row: LedgerRow
    before: ShownPicture = ShownPicture()
    now: ShownPicture = ShownPicture()


class LateSlip(msgspec.Struct, frozen=True):
    """A supervision slip nobody answered in time (督办未回复)."""

    case: str
    enterprise: str
    slip: Supervision


class Circular(msgspec.Struct, frozen=True, kw_only=True):
    """A circular on a day.

    Attributes:
        heading: title of the plan it answers.
        rows: all lines of the ledger behind its numbers.
        duties: rows of the duty lists it names.
    """

    office: Office
    on: date
    heading: str
    words: CircularWords
    rows: tuple[LedgerRow, ...]
    figures: tuple[Figure, ...]
    townships: tuple[TownshipLine, ...]
    overdue: tuple[OverdueItem, ...]
    slips: tuple[LateSlip, ...]
    duties: tuple[NamedDuty, ...] = ()

    def figure(self, name: FigureName) -> Figure:
        return next(figure for figure in self.figures if figure.name == name)


def before_and_now(case: Case, equipment: str) -> tuple[ShownPicture, ShownPicture]:
    """The first picture before dismantling and the latest later one of a machine itself; empty where none."""
    own = [photo for photo in photos_of(case) if photo.is_of(case, equipment)]
    thing = case.kept(f"equipment/{equipment}")
    plain = [photo for photo in own if case.kept(photo.subject) == thing]
    before = min((photo for photo in plain if photo.stage == "before"), key=_by_time, default=None)
    later = [photo for photo in plain if photo.stage not in ("before", "")] or [
        photo for photo in own if photo.stage not in ("before", "")
    ]
    return _shown(before), _shown(max(later, key=_by_time, default=None))


def late_slips(rows: Iterable[tuple[str, str, tuple[Supervision, ...]]], on: date) -> tuple[LateSlip, ...]:
    """rows: case, enterprise and slips of each; the longest waiting first."""
    late = [
        LateSlip(case, enterprise, slip)
        for case, enterprise, slips in rows
        for slip in slips
        if slip.on <= on.isoformat() and slip.is_late(on)
    ]
    return tuple(sorted(late, key=lambda each: (each.slip.answer_by, each.slip.number)))


def _by_time(photo: Photo) -> tuple[str, str]:
    """Of a picture nobody knows the time of, when it came into the case."""
    return photo.taken_at or photo.kept_at, photo.number


def _shown(photo: Photo | None) -> ShownPicture:
    if photo is None:
        return ShownPicture()
    return ShownPicture(photo.sha256, photo.number, photo.taken_at[:16].replace("T", " "))
