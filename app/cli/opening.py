"""This is about opening a workspace and a case for one verb, and bringing the list up to what it changed."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec

from app.cli.desk import Desk
from app.cli.finding import case_named
from app.cli.occurring import occurred_given
from app.domain.acts.case import Case
from app.domain.acts.fact import Occurred
from app.domain.acts.writing import Stamp
from app.operations.in_hand import InHand, take_in_hand
from app.operations.keep_writing import fit_writer
from app.operations.list_cases import refresh_rows
from app.operations.session import Session
from app.operations.show_original import handed_in
from app.operations.standing import needs_certificate
from app.operations.this_machine import this_machine
from app.storage.workspace import OFFICE


class Work(msgspec.Struct, frozen=True):
    """What a verb works with: the workspace, the office as it was, the case in one person's hands."""

    opened: InHand
    office: Case
    session: Session
    desk: Desk

    @property
    def case(self) -> Case:
        return self.session.case

    def occurred(self, given: argparse.Namespace) -> Occurred:
        """Raises RuleRefused NOT_A_DAY."""
        return occurred_given(given, self.desk.now(), self.opened.officer)


@contextmanager
def in_hand(given: argparse.Namespace, desk: Desk) -> Iterator[InHand]:
    """The workspace of the verb, opened by the officer.

    Raises what `take_in_hand` raises, and PASSPHRASE_MISSING.
    """
    passphrase = desk.passphrase(given.passphrase_file)
    with take_in_hand(Path(given.workspace), given.officer, passphrase, this_machine()) as opened:
        yield opened


@contextmanager
def at_work(given: argparse.Namespace, desk: Desk, certified: bool = False) -> Iterator[Work]:
    """The case of the verb, ready to be written.

    certified: the work is for officers with a certificate (`operations/standing.py`).
    Raises RuleRefused PATROLLER_ONLY_RECORDS, and what finding and opening raise.
    """
    with in_hand(given, desk) as opened:
        office = office_case(opened)
        if certified:
            needs_certificate(office, stamp_of(opened, desk))
        with session_on(opened, desk, case_named(opened, given.case)) as session:
            yield Work(opened, office, session, desk)


@contextmanager
def session_on(opened: InHand, desk: Desk, case_id: str) -> Iterator[Session]:
    """A case in the officer's hands; the list of enterprises follows what is done, stopped or not."""
    with opened.open_case(case_id) as case_file:
        if opened.is_bureau:
            case_file.elsewhere = partial(handed_in, opened, case_id)
        fit_writer(opened, case_file, desk.entropy)
        session = Session(case_file, opened.officer, opened.device, desk.now)
        before = session.case.digest
        try:
            yield session
        finally:
            if session.look().digest != before and case_id != OFFICE and opened.has_case(OFFICE):
                refresh_rows(opened, (session.case,))


def office_case(opened: InHand) -> Case:
    """The office as this workspace knows it; empty on a laptop that has taken no task yet."""
    return opened.read_office() if opened.has_case(OFFICE) else Case(OFFICE)


def stamp_of(opened: InHand, desk: Desk) -> Stamp:
    return Stamp(opened.officer, desk.now().isoformat(timespec="seconds"), opened.device)
