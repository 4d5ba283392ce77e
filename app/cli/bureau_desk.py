"""This is about a verb at the bureau: its register open, up to what was written on this computer."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from app.cli.desk import Desk
from app.cli.finding import the_one
from app.cli.language import refusal_sentence
from app.cli.opening import in_hand
from app.domain.errors import FileRefused, Refusal
from app.operations.list_cases import CaseRow
from app.operations.open_register import Bureau, at_bureau
from app.operations.take_own import take_own
from app.operations.this_machine import this_machine
from app.storage.workspace import OFFICE


@contextmanager
def bureau_of(given: argparse.Namespace, desk: Desk) -> Iterator[Bureau]:
    """The register of the verb's workspace, up to what was written on this computer."""
    with in_hand(given, desk) as opened, at_bureau(opened, this_machine()) as bureau:
        own = take_own(bureau)
        for name in own.damaged:
            desk.complain(refusal_sentence(FileRefused(Refusal.FILE_DAMAGED, file=name)))
        yield bureau


def case_in_register(bureau: Bureau, text: str) -> str:
    """The case a person means, by id, name or code. Raises FileRefused FILE_MISSING; UsageWrong."""
    named: dict[str, tuple[str, ...]] = {}
    for row in bureau.register.cases():
        if row.case_id != OFFICE:
            code = msgspec.json.decode(row.columns, type=CaseRow).code
            named[row.case_id] = (row.name, code)
    found = the_one(text, named)
    if not found:
        raise FileRefused(Refusal.FILE_MISSING, file=text)
    return found
