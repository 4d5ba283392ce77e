"""This is about the bureau's own case files catching up with the register: united with what was taken in.

The register takes bundles in; screens and the list look at case files. Whoever takes a bundle in, or opens a
bureau's workspace, lets them catch up.
"""

from collections.abc import Generator

from app.operations.in_hand import InHand, Machine
from app.operations.list_cases import case_rows
from app.operations.open_register import Bureau, at_bureau, has_register
from app.operations.settle_at_bureau import case_at_bureau
from app.storage.workspace import OFFICE


def catch_up(opened: InHand, machine: Machine) -> Generator[tuple[int, int], None, int]:
    """Unite what the register knows into every case file that is behind, and into its line of the list.

    Yields (done, all) before each case; returns how many were behind. Nothing to do on a field laptop.
    Raises what opening register and cases raises; what was done before stands.
    """
    if not (opened.is_bureau and has_register(opened)):
        return 0
    with at_bureau(opened, machine) as bureau:
        behind = cases_behind(bureau)
        for number, case_id in enumerate(behind):
            yield number, len(behind)
            with case_at_bureau(bureau, case_id):
                pass
    return len(behind)


def cases_behind(bureau: Bureau) -> tuple[str, ...]:
    """Cases whose line in the list is not what the register knows; no case is opened."""
    listed = {row.case: row.digest for row in case_rows(bureau.opened)}
    known = {row.case_id: row.digest for row in bureau.register.cases()}
    return tuple(
        case for case, digest in sorted(known.items()) if case != OFFICE and listed.get(case) != digest
    )
