"""This is about the list of enterprises: a derived row per case in the office file; no list opens a case."""

from collections.abc import Sequence

import msgspec

from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.machine import machines_of
from app.domain.photos.photo import photos_of
from app.domain.problems import problems
from app.operations.in_hand import InHand
from app.storage.workspace import CASE_ROW


class CaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """What lists show of an enterprise; days are compared with today only when shown.

    Attributes:
        due: per machine that still stands, its number and ISO day to be dismantled by.
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


def row_of(case: Case) -> CaseRow:
    firm = enterprise_of(case)
    machines = machines_of(case)
    standing = [m for m in machines if not m.dismantled[1] and m.field("dismantle_by")]
    return CaseRow(
        case=case.id,
        name=firm.name,
        code=firm.field("code"),
        township=firm.field("township"),
        machines=len(machines),
        accepted=sum(m.conclusion[0].startswith("passed") for m in machines),
        photos=len(photos_of(case)),
        findings=len(problems(case)),
        due=tuple((m.number, m.field("dismantle_by")) for m in standing),
        digest=case.digest,
    )


def refresh_rows(opened: InHand, cases: Sequence[Case]) -> None:
    """Bring the list up to these cases."""
    with opened.open_office() as office, office.writing() as writer:
        for case in cases:
            writer.keep_derived(case.id, CASE_ROW, msgspec.json.encode(row_of(case)))


def case_rows(opened: InHand) -> tuple[CaseRow, ...]:
    """Every enterprise, by name."""
    with opened.open_office() as office:
        stored = [msgspec.json.decode(row, type=CaseRow) for _, row in office.derived_of(CASE_ROW)]
    return tuple(sorted(stored, key=lambda row: (row.name, row.case)))
