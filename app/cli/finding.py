"""This is about what a person calls a thing: its id, the beginning of it, or the number written on papers."""

from collections.abc import Iterable, Mapping, Sequence

from app.cli.verbs import UsageWrong
from app.domain.acts.case import Case
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seals import seals_of
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.orders.problem import problems_found
from app.domain.people.facts import CaseListed
from app.domain.photos.photo import photos_of
from app.domain.records.printed import Paper, papers_of
from app.domain.visits.visit import KIND_TEXT, Visit, visits_of
from app.operations.in_hand import InHand
from app.operations.list_cases import case_rows
from app.storage.workspace import OFFICE

SHORTEST_BEGINNING = 4

Named = Mapping[str, tuple[str, ...]]
"""By id, everything else a person may call it."""


def case_named(opened: InHand, text: str) -> str:
    """The case a person means; no case file is opened for it.

    Raises FileRefused FILE_MISSING; UsageWrong where several fit.
    """
    if text == OFFICE:
        return OFFICE
    named: dict[str, tuple[str, ...]] = dict.fromkeys(opened.workspace.case_ids(), ())
    if opened.has_case(OFFICE):
        listed = ((case, fact) for case, fact in opened.read_office().things_of("case"))
        named |= {case: (fact.name, fact.code) for case, fact in listed if isinstance(fact, CaseListed)}
        named |= {row.case: (row.name, row.code) for row in case_rows(opened)}
    found = the_one(text, named)
    if not found:
        _say_alike(text, named)
        raise FileRefused(Refusal.FILE_MISSING, file=text)
    return found


def _say_alike(text: str, named: Named) -> None:
    """Nobody remembers a firm's whole name; a part of it is answered with the whole, never taken for it.

    Raises UsageWrong where an enterprise has the text in its name.
    """
    alike = "、".join(names[0] for names in named.values() if names and text and text in names[0])
    if alike:
        raise UsageWrong(
            f"No enterprise is called {text}; these are alike: {alike}",
            f"没有名称为“{text}”的企业，相近的有：{alike}。未作任何改动。",
        )


def equipment_named(case: Case, text: str) -> str:
    """Raises RuleRefused EQUIPMENT_UNKNOWN."""
    named = {machine.id: (machine.number, machine.name) for machine in machines_of(case)}
    return _known(text, named, Refusal.EQUIPMENT_UNKNOWN, "equipment")


def cutoff_named(case: Case, text: str) -> str:
    """Raises RuleRefused CUTOFF_UNKNOWN."""
    named = {point.id: (point.number,) for point in cutoffs_of(case)}
    return _known(text, named, Refusal.CUTOFF_UNKNOWN, "cutoff")


def seal_named(case: Case, text: str) -> str:
    """Raises RuleRefused SEAL_UNKNOWN."""
    named = {seal.id: (seal.number,) for seal in seals_of(case)}
    return _known(text, named, Refusal.SEAL_UNKNOWN, "seal")


def photo_named(case: Case, text: str) -> str:
    """Raises RuleRefused PHOTO_UNKNOWN."""
    named = {photo.id: (photo.number, photo.sha256, photo.name) for photo in photos_of(case)}
    return _known(text, named, Refusal.PHOTO_UNKNOWN, "photo")


def paper_named(case: Case, text: str) -> str:
    """A paper by its kind too, where there is one of the kind that is not void.

    Raises RuleRefused RECORD_UNKNOWN.
    """
    papers = papers_of(case)
    living = {paper.kind for paper in papers if paper.state != "void"}
    named = {
        paper.id: (paper.number, *_kind_names(paper, paper.state != "void" or paper.kind not in living))
        for paper in papers
    }
    return _known(text, named, Refusal.RECORD_UNKNOWN, "record")


def visit_named(case: Case, text: str) -> str:
    """A visit by its day too; by nothing at all where one goes on, or only one is not over.

    Raises RuleRefused VISIT_UNKNOWN; UsageWrong where several fit.
    """
    visits = visits_of(case)
    if not text:
        return visit_at_hand(visits)
    named = {visit.id: (visit.day, visit.field("notice_number")) for visit in visits}
    return _known(text, named, Refusal.VISIT_UNKNOWN, "visit")


def visit_at_hand(visits: Sequence[Visit]) -> str:
    """The visit that goes on, else the only one that is not over.

    Raises RuleRefused VISIT_UNKNOWN; UsageWrong where several fit.
    """
    going_on = [visit for visit in visits if visit.is_going_on]
    fitting = going_on or [visit for visit in visits if not visit.finished_at]
    if len(fitting) > 1:
        which = "、".join(f"{visit.id[:8]} {KIND_TEXT[visit.kind]} {visit.day}".strip() for visit in fitting)
        raise UsageWrong(
            f"Several visits are not over; name one: {which}", f"未结束的现场工作不止一次，请指明：{which}"
        )
    if not fitting:
        raise RuleRefused(Refusal.VISIT_UNKNOWN, visit="")
    return fitting[0].id


def _kind_names(paper: Paper, by_kind: bool) -> tuple[str, ...]:
    return (paper.kind, paper.title) if by_kind else ()


def problem_named(case: Case, text: str) -> str:
    """Raises RuleRefused THING_UNKNOWN."""
    named = {problem.id: (problem.number,) for problem in problems_found(case)}
    return _known(text, named, Refusal.THING_UNKNOWN, "thing")


def the_one(text: str, named: Named) -> str:
    """The id meant; empty where none fits. Raises UsageWrong where several do."""
    if text in named:
        return text
    called = [thing for thing, names in named.items() if text and text in names]
    begun = [thing for thing in _begun(text, named) if thing not in called]
    fitting = called or begun
    if len(fitting) > 1:
        which = ", ".join(_shown(thing, named) for thing in fitting)
        raise UsageWrong(f"More than one fits {text}: {which}", f"“{text}”对应不止一个：{which}")
    return fitting[0] if fitting else ""


def _begun(text: str, named: Named) -> Iterable[str]:
    if len(text) < SHORTEST_BEGINNING:
        return ()
    return [
        thing
        for thing, names in named.items()
        if thing.startswith(text) or any(len(name) == 64 and name.startswith(text) for name in names)
    ]


def _shown(thing: str, named: Named) -> str:
    words = " ".join(name for name in named[thing] if name and len(name) < 64)
    return f"{thing} {words}".strip()


def _known(text: str, named: Named, code: Refusal, detail: str) -> str:
    found = the_one(text, named)
    if not found:
        raise RuleRefused(code, **{detail: text})
    return found
