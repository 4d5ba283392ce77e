"""This is about what the acceptance screens show, read in one go on the worker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.acceptance.checklist import ANSWER_TEXT, SECTIONS, Answered, answers_of, firm_answers
from app.domain.acceptance.criteria import Criteria
from app.domain.acceptance.opinion import (
    CONCLUSION_TEXT,
    Opinion,
    in_scope,
    opinions_of,
    outcome_of,
)
from app.domain.acceptance.plan_check import Compared, compare
from app.domain.acts.case import Case
from app.domain.disposal.disposal import DESTINATIONS, disposal_of
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import STAGE_TEXT
from app.domain.lacking import Lacking, Place
from app.domain.photos.photo import Photo, photos_of
from app.domain.readiness import against, whole_case
from app.domain.records.disposal_record import weight_words
from app.domain.staff.figures import figures_of, summary
from app.ui.theme.colours import Tone

TAB_OF: Final[dict[Place, str]] = {
    "photos": "Photos",
    "equipment": "Equipment and lines",
    "disposal": "Disposal",
    "problems": "Problems and rectification",
    "acceptance": "Acceptance",
    "settle": "Equipment and lines",
    "staff": "Staff",
    "visits": "On-site work",
    "archive": "Overview",
}
"""The tab where what is missing is put."""

TONES: Final[dict[str, Tone]] = {
    "passed": "good",
    "passed_after_supplement": "good",
    "refused": "bad",
    "partial": "waiting",
}


class CheckLine(NamedTuple):
    """A line of the checklist A–I; `answered` is None for what is read off the file."""

    section: str
    text: str
    known: str
    answered: Answered | None
    subject: str
    place: Place

    @property
    def heading(self) -> str:
        return f"{self.section}　{SECTIONS[self.section]}"


class ItemOf(NamedTuple):
    """One machine with everything that stands against it, and its checklist."""

    machine: Machine
    against: tuple[Lacking, ...]
    compared: tuple[Compared, ...]
    checks: tuple[CheckLine, ...]


class AcceptanceTold(NamedTuple):
    """All of it; `outcome` is empty while nothing was concluded."""

    items: tuple[ItemOf, ...]
    opinions: tuple[Opinion, ...]
    outcome: str


def acceptance_told(_case_file: object, case: Case, criteria: Criteria) -> AcceptanceTold:
    """criteria: what counts as dismantled, as it holds today."""
    machines, photos, whole = in_scope(machines_of(case)), photos_of(case), whole_case(case, criteria)
    firm = tuple(_answer_line(answered, "enterprise/self") for answered in firm_answers(case))
    items = []
    for machine in machines:
        compared = compare(machine, whole.planned)
        own = tuple(photo for photo in photos if photo.is_of(case, machine.id))
        lines = (*_read_off(case, machine, compared, own), *_own(case, machine, whole.criteria), *firm)
        checks = tuple(sorted(lines, key=lambda line: line.section))
        items.append(ItemOf(machine, against(case, machine, own, whole), compared, checks))
    return AcceptanceTold(tuple(items), opinions_of(case), outcome_of(machines) or "")


def state_told(item: ItemOf) -> tuple[str, Tone]:
    """What was concluded; before that, whether it can be."""
    translate = QCoreApplication.translate
    conclusion = item.machine.conclusion[0]
    if conclusion:
        return CONCLUSION_TEXT.get(conclusion, conclusion), TONES.get(conclusion, "calm")
    missing = len(item.against)
    if missing:
        return QCoreApplication.translate("Acceptance", "%n thing(s) missing", "", missing), "waiting"
    return translate("Acceptance", "can be accepted"), "going"


def _own(case: Case, machine: Machine, criteria: Criteria) -> Iterator[CheckLine]:
    for answered in answers_of(case, machine, criteria):
        yield _answer_line(answered, f"equipment/{machine.id}")


def _answer_line(answered: Answered, subject: str) -> CheckLine:
    check = answered.check
    known = ANSWER_TEXT.get(answered.answer, "")
    if answered.text:
        known = f"{known}　{answered.text}"
    return CheckLine(check.section, check.text, known, answered, subject, "acceptance")


def _read_off(
    case: Case, machine: Machine, compared: tuple[Compared, ...], photos: tuple[Photo, ...]
) -> Iterator[CheckLine]:
    translate = QCoreApplication.translate
    for line in compared:
        planned = line.planned or translate("Acceptance", "not in the plan")
        told = translate("Acceptance", "plan {planned}, found {actual}").format(
            planned=planned, actual=line.actual or "—"
        )
        yield CheckLine("A", line.label, told, None, "", "equipment")
    steps = "、".join(f"{STEP_TEXT[step.step]} {step.on}" for step in machine.steps if step.outcome == "done")
    yield CheckLine("B", translate("Acceptance", "Cut, drive removed, sealed"), steps, None, "", "equipment")
    disposal = disposal_of(case, machine, photos)
    place = DESTINATIONS.get(machine.field("destination"), "")
    words = "；".join(part for part in (place, weight_words(disposal)) if part)
    yield CheckLine("D", translate("Acceptance", "Scrapped and proven"), words, None, "", "disposal")
    staff = summary(figures_of(case)) or translate("Acceptance", "no figures stated")
    yield CheckLine("F", translate("Acceptance", "Staff figures"), staff, None, "", "staff")
    shown = [photo.stage for photo in photos if photo.is_of(case, machine.id)]
    counts = "　".join(f"{STAGE_TEXT[stage]} {shown.count(stage)}" for stage in ("before", "during", "after"))
    yield CheckLine("I", translate("Acceptance", "Pictures"), counts, None, "", "photos")
