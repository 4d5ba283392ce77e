"""This is about the bureau's own cases: what is written here comes into the register without a stick.

Case files are the bureau's too: plans make them, clerks settle in them. Their acts are united with the
register's; their originals stay in the case file, where `show_original` finds them.
"""

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.operations.forget_erased import forget_erased_at_bureau
from app.operations.list_cases import case_rows
from app.operations.open_register import Bureau
from app.operations.progress import Progress, silent
from app.operations.projecting import SHAPE, OfficeRow, project
from app.storage.register import Register
from app.storage.workspace import OFFICE


class TakenOwn(msgspec.Struct, frozen=True):
    """What this computer's own cases brought.

    Attributes:
        damaged: names of case files that can't be read; they are restored first.
    """

    new_acts: int
    damaged: tuple[str, ...]


def take_own(bureau: Bureau, thorough: bool = False, progress: Progress = silent) -> TakenOwn:
    """Unite the office and every case of this workspace with the register.

    thorough: open every case file; else only those the list shows to differ from the register.
    """
    opened, register = bureau.opened, bureau.register
    bring_rows_up_to_date(register)
    known = {row.case_id: row.digest for row in register.cases()}
    listed = {row.case: row.digest for row in case_rows(opened)}
    wanted = [
        case
        for case in opened.workspace.case_ids()
        if thorough or case not in known or listed.get(case) != known[case]
    ]
    damaged: list[str] = []
    new = 0
    for done, case_id in enumerate((OFFICE, *wanted), start=1):
        try:
            new += take_own_case(bureau, case_id)
        except FileRefused as refused:
            if refused.code not in (Refusal.FILE_DAMAGED, Refusal.KEY_MISSING):
                raise
            damaged.append(opened.workspace.case_path(case_id).name)
        progress(done, len(wanted) + 1)
    return TakenOwn(new, tuple(damaged))


def bring_rows_up_to_date(register: Register) -> bool:
    """Make all rows anew when another program wrote them in another shape; whether that was needed."""
    office = next((row for row in register.cases() if row.case_id == OFFICE), None)
    if office is None or msgspec.json.decode(office.columns, type=OfficeRow).shape == SHAPE:
        return False
    for _ in register.rebuild(project):
        pass
    return True


def take_own_case(bureau: Bureau, case_id: str) -> int:
    """Unite one case file with the register; how many acts were new there."""
    with bureau.opened.open_case(case_id) as case_file:
        stored, case = [each.bytes for each in case_file.stored_acts()], case_file.load()
    new = len(bureau.register.take_in(case_id, stored, project).new)
    forget_erased_at_bureau(bureau.register, bureau.store, case)
    return new
