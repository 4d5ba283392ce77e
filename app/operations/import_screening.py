"""This is about a screening list (排查底册) coming in: previewed line by line, confirmed by a person.

Taken a second time the same list adds nothing; what a person marked since stays.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.facts import CaseListed
from app.domain.plan.codes import credit_code_problem
from app.domain.plan.plan import name_key
from app.domain.screening.facts import FirmCaseOpened, FirmListed, ScreeningListTaken
from app.domain.screening.firm import firms_of
from app.domain.screening.reading import ListReading
from app.domain.screening.weighing import Standing, WeighedRow, facts_of, weigh
from app.operations.import_plan import PLAN_MEDIA_TYPE
from app.operations.in_hand import InHand, Machine
from app.operations.keep_writing import case_to_write
from app.operations.progress import Progress, silent
from app.storage.workspace import OFFICE


class ListPaper(msgspec.Struct, frozen=True):
    """A list as it was read, with the workbook it was read from."""

    reading: ListReading
    workbook: bytes

    @property
    def title(self) -> str:
        return self.reading.title or "排查底册"


class ListTaken(msgspec.Struct, frozen=True):
    """What a confirmed list became: firms added and changed, results taken from it."""

    title: str
    added: int
    changed: int
    results: int


def weigh_list(opened: InHand, reading: ListReading, machine: Machine) -> tuple[WeighedRow, ...]:
    """What each line would add to the list that stands; nothing is changed."""
    return tuple(_weigh(opened.read_office(), reading, machine))


def _weigh(office: Case, reading: ListReading, machine: Machine) -> list[WeighedRow]:
    return weigh(firms_of(office), reading.rows, lambda: machine.entropy(16).hex())


def confirm_list(
    opened: InHand,
    paper: ListPaper,
    stamp: Stamp,
    machine: Machine,
    progress: Progress = silent,
) -> ListTaken:
    """Take a list, all of it or nothing: every firm that is new, and what it says more of those known.

    Raises RuleRefused LIST_ADDS_NOTHING; FileRefused when a disk stands in the way.
    """
    with case_to_write(opened, OFFICE, stamp, machine.entropy) as (office, by):
        looked_at = office.load()
        weighed = _weigh(looked_at, paper.reading, machine)
        facts: list[Fact] = list(facts_of(weighed, paper.title))
        if not facts:
            raise RuleRefused(Refusal.LIST_ADDS_NOTHING)
        standing = Counter(each.standing for each in weighed)
        facts += links_to_cases(looked_at, [each.listed for each in weighed if each.standing == "new"])
        progress(0, len(facts))
        with office.writing() as writer:
            kept = writer.keep_original(paper.workbook, PLAN_MEDIA_TYPE).original
            taken = ScreeningListTaken(
                taken=machine.entropy(16).hex(),
                title=paper.title,
                sha256=kept.sha256,
                firms=_adding(standing),
            )
            writer.append(by, looked_at.seen, (taken, *facts))
        progress(len(facts), len(facts))
    results = sum(each.takes_result for each in weighed)
    return ListTaken(paper.title, standing["new"], standing["changed"], results)


def _adding(standing: Mapping[Standing, int]) -> int:
    return standing["new"] + standing["changed"]


def links_to_cases(office: Case, listed: Sequence[FirmListed | None]) -> list[Fact]:
    """Firms that have a case already: found by code, else by name."""
    cases = [(case, fact) for case, fact in office.things_of("case") if isinstance(fact, CaseListed)]
    by_code = {fact.code: case for case, fact in cases if not credit_code_problem(fact.code)}
    by_name = {name_key(fact.name): case for case, fact in cases}
    found = (
        (firm, by_code.get(firm.code) or by_name.get(name_key(firm.name)))
        for firm in listed
        if firm is not None
    )
    return [FirmCaseOpened(firm=firm.firm, case=case) for firm, case in found if case]


def lists_taken(office: Case) -> tuple[ScreeningListTaken, ...]:
    """Every list that was confirmed, oldest first."""
    return tuple(
        fact for _, fact in office.things_of("screening_list") if isinstance(fact, ScreeningListTaken)
    )
