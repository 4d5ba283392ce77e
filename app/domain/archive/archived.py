"""This is about how the case stands to its archive: never archived, archived, or changed since."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal

import msgspec

from app.domain.acts.act import Act
from app.domain.acts.case import Case
from app.domain.acts.fact import SetAside
from app.domain.acts.lines import is_covered
from app.domain.archive.facts import CaseArchived
from app.domain.archive.gaps import Gap, GapKind, gaps_of
from app.domain.equipment.machine import machines_of
from app.domain.typed_later import is_typed_later

ArchiveStateName = Literal["ready", "gaps", "archived", "changed"]

OPEN_KINDS: Final[frozenset[GapKind]] = frozenset(
    {"visits", "papers", "problems", "acceptance", "supervision", "contested", "finding"}
)
"""What is still to be done by somebody, as against material that will not come any more."""


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
        is_typed_up: its acceptance was typed up later (补录), so what proves it on site is elsewhere.
    """

    gaps: tuple[Gap, ...] = ()
    last: Archived | None = None
    is_typed_up: bool = False

    @property
    def open(self) -> tuple[Gap, ...]:
        """Gaps that somebody still has to close (未结)."""
        return tuple(gap for gap in self.gaps if gap.kind in OPEN_KINDS and not gap.is_absent)

    @property
    def name(self) -> ArchiveStateName:
        """可归档 · 尚缺 n 项 · 已归档 · 归档后有变动."""
        if self.last is not None:
            return "changed" if self.last.changes else "archived"
        return "gaps" if self.gaps else "ready"


def archive_state(case: Case) -> ArchiveState:
    return ArchiveState(gaps_of(case), last_archive(case), _is_typed_up(case))


def _is_typed_up(case: Case) -> bool:
    """Some machine is accepted by what was typed from a paper."""
    for machine in machines_of(case):
        concluded = case.slots_of_thing.get(f"equipment/{machine.id}", {}).get("conclusion")
        passed = concluded is not None and machine.conclusion[0].startswith("passed")
        if concluded is not None and passed and is_typed_later(concluded.act):
            return True
    return False


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
