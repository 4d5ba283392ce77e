"""This is about settling at the bureau (核定): in the bureau's own case file, like everyone else's.

The register only unites. So the case is opened, or made, in the bureau's workspace, what the register knows
is united into it, the clerk states the third value under this computer's own writer, and the new acts come
into the register. Originals stay where they are.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, Occurred
from app.domain.acts.writing import Stamp
from app.domain.contested import Contested, fact_said
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.equipment.rules import take_reading
from app.domain.errors import Refusal, RuleRefused
from app.domain.problems import Finding
from app.operations.forget_erased import forget_erased, forget_erased_at_bureau
from app.operations.keep_writing import fit_writer
from app.operations.list_cases import refresh_rows
from app.operations.open_register import Bureau
from app.operations.projecting import CONTESTED, FINDING, project
from app.operations.settle import settle
from app.operations.take_both import take_both
from app.storage.case_file import CaseFile
from app.storage.workspace import OFFICE


class Settling(msgspec.Struct, frozen=True):
    """A clerk's word: the case as they looked at it, when they say it (ISO with offset)."""

    looked_at: Case
    at: str


class ToSettle(msgspec.Struct, frozen=True):
    """A contested value of one enterprise."""

    case: str
    name: str
    contested: Contested


def to_settle(bureau: Bureau) -> tuple[ToSettle, ...]:
    """What is contested over all cases (待核定), by case; no case is opened."""
    names: Mapping[str, str] = {row.case_id: row.name for row in bureau.register.cases()}
    return tuple(
        ToSettle(case, names.get(case, ""), msgspec.json.decode(item.columns, type=Contested))
        for case, item in bureau.register.items(CONTESTED)
    )


class Forked(msgspec.Struct, frozen=True):
    """An enterprise of which one computer wrote two records that nobody took together yet.

    Attributes:
        devices: the computers, by the name they write under.
    """

    case: str
    name: str
    devices: tuple[str, ...]


def forked(bureau: Bureau) -> tuple[Forked, ...]:
    """Over all cases, by case; no case is opened."""
    names: Mapping[str, str] = {row.case_id: row.name for row in bureau.register.cases()}
    found: dict[str, set[str]] = {}
    for kind in ("fork", "stray"):
        for case, item in bureau.register.items(FINDING, kind):
            where = msgspec.json.decode(item.columns, type=Finding).where
            found.setdefault(case, set()).add(where.partition("/")[0])
    return tuple(Forked(case, names.get(case, ""), tuple(sorted(found[case]))) for case in sorted(found))


def settle_at_bureau(bureau: Bureau, settling: Settling, fact: Fact) -> Case:
    """State the value that holds, with the reason in the fact's note; the case as it now is.

    Raises RuleRefused NOT_CONTESTED, REASON_MISSING; then nothing was stated.
    """
    with case_at_bureau(bureau, settling.looked_at.id) as case_file:
        return settle(case_file, settling.looked_at, stamp_at_bureau(bureau, settling), fact)


def take_both_at_bureau(bureau: Bureau, settling: Settling) -> Case:
    """Take both records one computer wrote. Raises RuleRefused NO_SECOND_BRANCH."""
    with case_at_bureau(bureau, settling.looked_at.id) as case_file:
        return take_both(case_file, settling.looked_at, stamp_at_bureau(bureau, settling))


def one_of(case: Case, slot: str, place: int, occurred: Occurred, note: str) -> Fact:
    """The fact that states one of the contested values again, whatever kind of value it is.

    place: from 1, in the order they are shown. Raises RuleRefused NOT_CONTESTED, THING_UNKNOWN.
    """
    current = case.slot(slot).current
    if not case.slot(slot).is_contested:
        raise RuleRefused(Refusal.NOT_CONTESTED, slot=slot)
    if not 1 <= place <= len(current):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=f"{slot} {place}")
    said = fact_said(current[place - 1])
    kept = said.occurred or occurred
    return msgspec.structs.replace(said, occurred=kept, note=note)


def another(case: Case, slot: str, value: str, occurred: Occurred, note: str) -> Fact:
    """The fact that states a value nobody stated yet.

    Raises RuleRefused NOT_CONTESTED; THING_UNKNOWN where the value is more than one text: one of those that
    stand is taken then; NOT_A_DECIMAL.
    """
    if not case.slot(slot).is_contested:
        raise RuleRefused(Refusal.NOT_CONTESTED, slot=slot)
    said = fact_said(case.slot(slot).current[0])
    if not isinstance(getattr(said, "value", None), str):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=slot)
    fact = msgspec.structs.replace(said, value=value, occurred=occurred, note=note)
    return take_reading(fact) if isinstance(fact, ReadingTaken) else fact


@contextmanager
def case_at_bureau(bureau: Bureau, case_id: str) -> Iterator[CaseFile]:
    """The case file with all the register knows of it; what is stated comes into the register at the end."""
    opened, register = bureau.opened, bureau.register
    entropy = bureau.machine.entropy
    known = opened.has_case(case_id)
    with opened.open_case(case_id) if known else opened.create_case(case_id, entropy) as case_file:
        with case_file.writing() as writer:
            writer.take_in(each.bytes for each in register.stored_acts(case_id))
            forget_erased(writer, case_file)
        fit_writer(opened, case_file, entropy)
        try:
            yield case_file
        finally:
            register.take_in(case_id, [each.bytes for each in case_file.stored_acts()], project)
            after = case_file.load()
    forget_erased_at_bureau(register, bureau.store, after)
    if case_id != OFFICE:
        refresh_rows(opened, (after,))


def stamp_at_bureau(bureau: Bureau, settling: Settling) -> Stamp:
    return Stamp(bureau.opened.officer, settling.at, bureau.opened.device)
