"""This is about how the case stands to its archive: never archived, archived, or changed since."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from app.domain.acts.act import Act
from app.domain.acts.case import Case
from app.domain.acts.fact import SetAside
from app.domain.acts.lines import is_covered
from app.domain.archive.facts import CaseArchived
from app.domain.archive.gaps import Gap, gaps_of

ArchiveStateName = Literal["ready", "gaps", "archived", "changed"]


class Archived(msgspec.Struct, frozen=True):
    """One archive that was written.

    Attributes:
        changes: how many acts it does not hold (归档后又有变动).
    """

    id: str
    on: str
    folder: str
    place: str
    digest: str
    number: str
    retention: str
    missing: tuple[str, ...]
    reason: str
    changes: int


class ArchiveState(msgspec.Struct, frozen=True):
    """How far an enterprise is with its archive.

    Attributes:
        gaps: what is still missing now.
        last: the archive written last; None where none was.
    """

    gaps: tuple[Gap, ...] = ()
    last: Archived | None = None

    @property
    def name(self) -> ArchiveStateName:
        """可归档 · 尚缺 n 项 · 已归档 · 归档后有变动."""
        if self.last is not None:
            return "changed" if self.last.changes else "archived"
        return "gaps" if self.gaps else "ready"


def archive_state(case: Case) -> ArchiveState:
    return ArchiveState(gaps_of(case), last_archive(case))


def last_archive(case: Case) -> Archived | None:
    """The archive that stands last in the order of the fold."""
    archives = [(name, fact) for name, fact in case.things_of("archive") if isinstance(fact, CaseArchived)]
    if not archives:
        return None
    archive, fact = archives[-1]
    return Archived(
        id=archive,
        on=fact.on,
        folder=fact.folder,
        place=fact.place,
        digest=fact.digest,
        number=fact.number,
        retention=fact.retention,
        missing=fact.missing,
        reason=fact.note,
        changes=sum(1 for _ in _not_held(case, case.things[f"archive/{archive}"])),
    )


def _not_held(case: Case, archived: Act) -> Iterator[Act]:
    """Acts whose author of the archive had not seen them; what is said of archives changes none."""
    covers = case.lines.covers_of(archived, {})
    acts: Iterable[Act] = (*case.acts, *case.strays)
    for act in acts:
        fact = act.stated.fact
        if isinstance(fact, CaseArchived) or (
            isinstance(fact, SetAside) and fact.thing.startswith("archive/")
        ):
            continue
        if not is_covered(case.lines.places_of(act), covers):
            yield act
