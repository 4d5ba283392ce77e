"""This is about the list of enterprises: a derived row per case in the office file; no list opens a case."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.ahead.due_lines import due_lines
from app.domain.archive.archived import ArchiveState, archive_state
from app.domain.deadlines.due_line import DueGroup, DueLine, group_of
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.domain.equipment.state import StateName, dated_state, due_day
from app.domain.lifecycle.road import roads_of
from app.domain.lifecycle.state import undated_in
from app.domain.photos.photo import photos_of
from app.domain.problems import Finding, problems
from app.domain.records.printed import papers_of
from app.domain.restart.signals import Signal, signals_of
from app.domain.revisit.schedule import WatchedFirm, watched_firm
from app.domain.supervision.supervision import Supervision, supervisions_of
from app.domain.visit_road import VisitRoad, road_of
from app.domain.visits.visit import visits_of
from app.operations.at_bureau import covered_of
from app.operations.in_hand import InHand
from app.storage.case_file import CaseFile
from app.storage.workspace import CASE_ROW

ROW_VERSION: Final = 10
"""Counted up whenever rows say more, or something else, of the same case."""


class CaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """What lists show of an enterprise; days are compared with today only when shown.

    Attributes:
        due: per machine that still stands, its number and ISO day to be dismantled by.
        standing: per machine its state whatever day it is, and the ISO day it is to be dismantled by.
        strips: numbers of seals placed or spoiled in this case: a strip is used once in the whole office.
        contested: how many records disagree (待核定).
        stamps_pending: papers whose 公章 is still to come (待补盖章).
        roads: its visits with their stops.
        slips: its supervision slips (督办单).
        ahead: what it has to do by a day.
        watched: machines to look at again, and when that was done last.
        signals: of restarted production (复产线索), answered ones too.
        next_stages: what comes next for its machines, and for how many of them.
        archive: what its archive lacks, and the one written last.
        made_by: ROW_VERSION of the program that made the row; an older one is made anew.
        safe_digest: digest of the case when the bureau last had all of it, by receipts or a task it sent.
    """

    case: str
    name: str
    code: str
    township: str
    machines: int
    accepted: int
    photos: int
    findings: int
    due: tuple[tuple[str, str], ...]
    digest: str
    standing: tuple[tuple[StateName, str], ...] = ()
    strips: tuple[str, ...] = ()
    contested: int = 0
    stamps_pending: int = 0
    roads: tuple[VisitRoad, ...] = ()
    slips: tuple[Supervision, ...] = ()
    ahead: tuple[DueLine, ...] = ()
    watched: WatchedFirm = WatchedFirm()
    signals: tuple[Signal, ...] = ()
    archive: ArchiveState = ArchiveState()
    next_stages: tuple[tuple[str, int], ...] = ()
    safe_digest: str = ""
    made_by: int = 0

    @property
    def is_only_here(self) -> bool:
        """Something of it came with no task and is covered by no receipt (仅存于本机)."""
        return self.digest != self.safe_digest

    def states(self, today: date) -> tuple[StateName, ...]:
        """Where each machine stands on a day, as everywhere else."""
        return tuple(dated_state(name, due, today).name for name, due in self.standing)

    def in_group(self, group: DueGroup, today: date) -> tuple[DueLine, ...]:
        """What it has to do, of one group: the one way anything overdue is counted and listed."""
        return tuple(line for line in self.ahead if group_of(line, today) == group)

    def unanswered(self, today: date) -> int:
        """Supervision slips whose answer is late (督办未回复)."""
        return len(self.in_group("unanswered", today))

    def overdue(self, today: date) -> tuple[DueLine, ...]:
        """What should be done by now and is not (逾期); slips are counted by themselves."""
        return self.in_group("overdue", today)


def row_of(case: Case, safe_digest: str = "", found: tuple[Finding, ...] | None = None) -> CaseRow:
    """The row of one case.

    safe_digest: as in the row that was there before.
    found: its problems, where they are known already.
    """
    firm = enterprise_of(case)
    machines = machines_of(case)
    standing = [m for m in machines if not m.dismantled[1] and due_day(m)]
    return CaseRow(
        case=case.id,
        name=firm.name,
        code=firm.field("code"),
        township=firm.field("township"),
        machines=len(machines),
        accepted=sum(m.conclusion[0].startswith("passed") for m in machines),
        photos=len(photos_of(case)),
        findings=len(problems(case) if found is None else found),
        due=tuple((m.number, due_day(m)) for m in standing),
        digest=case.digest,
        standing=tuple((undated_in(case, m), due_day(m)) for m in machines),
        strips=(*(seal.number for seal in seals_of(case)), *spoiled_numbers(case)),
        contested=len(case.contested()),
        stamps_pending=sum(paper.state == "seal_pending" for paper in papers_of(case)),
        roads=tuple(road_of(case, visit) for visit in visits_of(case)),
        slips=supervisions_of(case),
        ahead=due_lines(case),
        watched=watched_firm(case),
        signals=signals_of(case),
        archive=archive_state(case),
        next_stages=_next_stages(case),
        safe_digest=safe_digest,
        made_by=ROW_VERSION,
    )


def _next_stages(case: Case) -> tuple[tuple[str, int], ...]:
    """The most frequent first."""
    counted = Counter(road.next_text for road in roads_of(case) if road.next_text)
    return tuple(counted.most_common())


def refresh_rows(opened: InHand, cases: Sequence[Case], safe_now: Collection[str] = ()) -> None:
    """Bring the list up to these cases. safe_now: ids of those the bureau has all of, as it is here."""
    with opened.open_office() as office:
        safe = {case.id: _safe_digest(office, case.id) for case in cases}
        with office.writing() as writer:
            for case in cases:
                row = row_of(case, case.digest if case.id in safe_now else safe[case.id])
                writer.keep_derived(case.id, CASE_ROW, msgspec.json.encode(row))


def note_safety(opened: InHand, case_id: str) -> None:
    """Bring the list up to what receipts cover of one case; what a task proved stays until one asks again."""
    with opened.open_case(case_id) as case_file:
        case, covered = case_file.load(), covered_of(case_file)
        is_safe = not covered.leaves(case, case_file.originals())
    with opened.open_office() as office:
        was_safe = _safe_digest(office, case_id) == case.digest and not covered.wanted
        row = row_of(case, case.digest if is_safe or was_safe else "")
        with office.writing() as writer:
            writer.keep_derived(case_id, CASE_ROW, msgspec.json.encode(row))


def _safe_digest(office: CaseFile, case_id: str) -> str:
    stored = office.derived(case_id, CASE_ROW)
    return msgspec.json.decode(stored, type=CaseRow).safe_digest if stored else ""


def case_rows(opened: InHand) -> tuple[CaseRow, ...]:
    """Every enterprise, by name."""
    with opened.open_office() as office:
        stored = [msgspec.json.decode(row, type=CaseRow) for _, row in office.derived_of(CASE_ROW)]
    return tuple(sorted(stored, key=lambda row: (row.name, row.case)))
