"""This is about what a hand-in would carry, enterprise by enterprise, and which state each is in.

What was written onto a stick is remembered by the digest of the case: one that changed since is 仅存于本机
again.
"""

from collections.abc import Generator
from pathlib import Path
from typing import Final, Literal

import msgspec

from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused
from app.domain.people.office import devices_of
from app.exchange.bundle import Packed
from app.operations.at_bureau import covered_of
from app.operations.hand_in import HandIn, hand_in
from app.operations.in_hand import InHand
from app.operations.list_cases import CaseRow, case_rows
from app.operations.progress import Progress, silent
from app.storage.case_file import CaseFile
from app.storage.workspace import OFFICE

ON_STICK: Final = "on_stick"
"""Kind of derived row in the office file: the digest a case had when it was last written onto a stick."""

State = Literal["only_here", "on_stick", "safe"]


class Weighed(msgspec.Struct, frozen=True, kw_only=True):
    """One enterprise, or the office's own (case `office`, no name).

    Attributes:
        acts, originals, size: what no receipt covers; size in bytes.
    """

    case: str
    name: str
    state: State
    acts: int = 0
    originals: int = 0
    size: int = 0


def weigh_hand_in(opened: InHand) -> Generator[tuple[int, int], None, tuple[Weighed, ...]]:
    """Every enterprise, by name, the office's own last where it has anything to say.

    Yields (done, all) before each. A file that can't be read counts as 仅存于本机 with nothing in it.
    """
    if not opened.has_case(OFFICE):
        return ()
    with opened.open_office() as office:
        written = dict(office.derived_of(ON_STICK))
    rows = case_rows(opened)
    weighed: list[Weighed] = []
    for done, row in enumerate(rows):
        yield done, len(rows) + 1
        weighed.append(_weighed(opened, row, written.get(row.case, b"").decode()))
    office_row = _of_office(opened, written.get(OFFICE, b"").decode())
    return (*weighed, *((office_row,) if office_row.state != "safe" else ()))


def hand_in_and_note(
    opened: InHand, stick: Path, wanted: HandIn, stamp: Stamp, progress: Progress = silent
) -> Packed:
    """As `hand_in`; remembers which state of which case lies whole on the stick. Raises as it does."""
    before = {case: _digest(opened, case) for case in wanted.cases}
    packed = hand_in(opened, stick, wanted, stamp, progress)
    left_out = {case for case, _ in packed.unreadable}
    with opened.open_office() as office, office.writing() as writer:
        for case, digest in before.items():
            if case not in left_out:
                writer.keep_derived(case, ON_STICK, digest.encode())
    return packed


def _weighed(opened: InHand, row: CaseRow, written: str) -> Weighed:
    if not row.is_only_here:
        return Weighed(case=row.case, name=row.name, state="safe")
    state: State = "on_stick" if written == row.digest else "only_here"
    try:
        with opened.open_case(row.case) as case_file:
            acts, originals, size = _uncovered(case_file)
    except FileRefused:
        return Weighed(case=row.case, name=row.name, state="only_here")
    return Weighed(case=row.case, name=row.name, state=state, acts=acts, originals=originals, size=size)


def _of_office(opened: InHand, written: str) -> Weighed:
    """What other computers of the office stated came with a task: the bureau has it."""
    with opened.open_office() as office:
        covered, case = covered_of(office), office.load()
        _, originals, size = _uncovered(office)
    others = {each.id for each in devices_of(case)} - {opened.device, opened.enrolled_as}
    stated = (act for act in (*case.acts, *case.strays) if act.device not in others)
    acts = sum(act.digest not in covered.acts for act in stated)
    state: State = "safe"
    if acts or originals:
        state = "on_stick" if written == case.digest else "only_here"
    return Weighed(case=OFFICE, name="", state=state, acts=acts, originals=originals, size=size)


def _uncovered(case_file: CaseFile) -> tuple[int, int, int]:
    """Acts, originals and their bytes that no receipt covers."""
    covered, case = covered_of(case_file), case_file.load()
    acts = sum(act.digest not in covered.acts for act in (*case.acts, *case.strays))
    left = [
        each for each in case_file.originals() if not each.erased and each.sha256 not in covered.originals
    ]
    return acts, len(left), sum(each.size for each in left)


def _digest(opened: InHand, case: str) -> str:
    with opened.open_case(case) as case_file:
        return case_file.load().digest
