"""A laptop that is enrolled may send any fact at all: the fold is total, and whatever reads a case is too."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.acceptance.checklist import answers_of, firm_answers
from app.domain.acceptance.criteria import Criteria
from app.domain.acceptance.group import group_of
from app.domain.acceptance.opinion import items_text, opinions_of
from app.domain.acceptance.plan_check import compare, planned_values
from app.domain.acceptance.proofs import missing_proofs
from app.domain.acts.act import Act, Envelope, Head, decode_act, encode_act, encode_fact, encode_seen
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, Recovered
from app.domain.acts.fold import fold, plus
from app.domain.acts.writing import digest_of, recover
from app.domain.agencies.agency import agencies_of
from app.domain.agencies.table import may_seize
from app.domain.answers.forms import forms_of
from app.domain.case_told import case_told
from app.domain.catalogue.matched import matched_row
from app.domain.contested import contested_in
from app.domain.deadlines.taken import holiday_years_of
from app.domain.disposal.disposal import disposal_of
from app.domain.duties.due import standing_of
from app.domain.duties.figures import figures_of
from app.domain.duties.row import duty_rows_of, rows_by_list
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.cutoffs import cutoffs_of, used_since_cut
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.domain.equipment.state import state_of
from app.domain.errors import RuleRefused
from app.domain.facts import KNOWN, decode_fact
from app.domain.lifecycle.reached import reached_in
from app.domain.lifecycle.road import machine_road
from app.domain.lifecycle.told import road_told
from app.domain.orders.limit_ledger import limit_cells, limit_lines
from app.domain.orders.order import orders_of
from app.domain.orders.problem import problems_found
from app.domain.orders.rules import apply_by
from app.domain.orders.state import state_of_order, why_propose
from app.domain.people.office import devices_of, office_of, officers_of
from app.domain.photos.claims import taken_instant
from app.domain.photos.photo import Photo, photos_of
from app.domain.photos.questions import questions_of
from app.domain.photos.roll import shot_of, split_roll
from app.domain.plan.codes import credit_code_problem
from app.domain.powers.seizing import printable
from app.domain.powers.seizure import sealed_elsewhere, seizures_of
from app.domain.powers.supply import Leader, cut_lawfully, overruled_of
from app.domain.preparation_told import preparation_told
from app.domain.price.table import price_table, priced_firm
from app.domain.problems import problems
from app.domain.readiness import against, whole_case
from app.domain.records.kinds import BEFORE, OF_ORDERS, compose
from app.domain.records.printed import papers_of
from app.domain.records.request import RecordRequest
from app.domain.rule_packs.taken import as_stated, in_force, packs_of
from app.domain.screening.firm import FirmIndex, firms_of
from app.domain.slot_text import slot_text, value_text
from app.domain.staff import figures
from app.domain.staff.ledger import staff_line
from app.domain.staff.roster import rosters_of, sealed_originals
from app.domain.staff.told import staff_told
from app.domain.supervision.supervision import supervisions_of
from app.domain.trace.lines import trace_of
from app.domain.visits.visit import visits_of
from app.operations.import_screening import lists_taken
from app.operations.list_cases import row_of
from app.operations.look_before_visit import look_before_visit
from app.operations.make_up_visit import clock_of as make_up_clock
from app.operations.projecting import project
from app.operations.read_criteria import read_criteria
from app.operations.read_duties import read_coal_limits, read_duties
from app.operations.read_order_sorts import read_order_sorts
from app.operations.read_powers import read_seizing_law, read_supply_law
from app.operations.report_zero import coverage_in
from app.storage.workspace import OFFICE

LONG = bool(os.environ.get("FIELDSEAL_LONG"))
EXAMPLES = 1500 if LONG else 60
TODAY = date(2025, 11, 14)

# Few, so that the facts of one case speak of the same things, and are what an honest laptop writes.
IDS = ("a", "b")
KINDS = ("equipment", "cutoff", "seal", "visit", "photo", "record", "form", "site", "officer", "device", "x")
PATHS = ("a/turn/x", "a/scan/one")
"""Would state a slot of another fact, in a shape its reader does not know."""
ODD = (
    *PATHS, "", "/", "a/b", "a/step/water", "\x00", "a\nb", "²", "٣", "1E999999", "NaN",
    "sNaN", "-1E-999999", "-Infinity", "9" * 5000, "2025-02-30", "9999-12-31", "0001-01-01",
    "+08", "cut", "cut/总", "\u202e封", "a" * 200, "31.5", "120.25", "-91", "2025-06-12T10:42+08:00",
    "2025-06-12T25:61+99:99", "dedicated", "E-1…99999999999999999999", "示06-11…14",
)  # fmt: skip
TEXTS = st.sampled_from(IDS) | st.sampled_from(ODD) | st.text(max_size=12)
NAMES = st.sampled_from(IDS * 4) | TEXTS
THINGS = st.builds("{}/{}".format, st.sampled_from(KINDS), st.sampled_from(IDS)) | TEXTS
NUMBERS = st.integers(-3, 5) | st.integers(-(10**30), 10**30)
DAYS = st.sampled_from(("", "2025-06-12", "2025-11-14T10:42:00+08:00", "gestern", "²025-01-01"))


def of_type(kind: Any, name: str = "") -> st.SearchStrategy[Any]:
    """Whatever the type lets through, and what it does not: the door decides, not the test."""
    kind = getattr(kind, "__origin__", kind) if hasattr(kind, "__metadata__") else kind
    if kind is str:
        return THINGS if name in ("thing", "kept", "other", "subject", "slot") else NAMES
    if kind in (int, bool, type(None)):
        return {int: NUMBERS, bool: st.booleans()}.get(kind, st.none())
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return built(kind)
    return of_several(kind, name)


def of_several(kind: Any, name: str) -> st.SearchStrategy[Any]:
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return st.one_of(*(of_type(part, name) for part in parts))
    if origin is tuple:
        return st.lists(of_type(parts[0], name), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(of_type(parts[0]), of_type(parts[1]), max_size=3)
    return st.sampled_from(parts)


def built(kind: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind, include_extras=True)
    return st.builds(kind, **{name: of_type(hints[name], name) for name in kind.__struct_fields__})


def staff_summary(case: Case) -> str:
    return figures.summary(figures.figures_of(case))


FACTS = {fact: built(fact) for fact in KNOWN if fact is not Recovered}


def plain(kind: Any) -> Any:
    """What an honest laptop would fill in, as far as types tell."""
    kind = getattr(kind, "__origin__", kind) if hasattr(kind, "__metadata__") else kind
    if kind in (str, int, bool):
        return {str: "a", int: 1, bool: True}[kind]
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hints = get_type_hints(kind, include_extras=True)
        return kind(**{name: plain(hints[name]) for name in kind.__struct_fields__})
    if get_origin(kind) in (tuple, dict):
        return get_origin(kind)()
    return plain(get_args(kind)[0]) if get_origin(kind) in (Union, UnionType) else get_args(kind)[0]


def variants(honest: Any) -> Iterator[Any]:
    """The same with one odd value in one place."""
    for name in honest.__struct_fields__:
        value = getattr(honest, name)
        odd: Iterable[Any] = ()
        if isinstance(value, msgspec.Struct):
            odd = variants(value)
        elif isinstance(value, str):
            odd = ODD if LONG else (*PATHS, *ODD[::4])
        elif isinstance(value, int) and not isinstance(value, bool):
            odd = (-1, 0, 10**30)
        for each in odd:
            yield msgspec.structs.replace(honest, **{name: each})


class Laptop:
    """Somebody with an enrolled laptop and a program of their own: bytes are made without asking any rule."""

    def __init__(self, name: str) -> None:
        self.name, self.head, self.last = name, Head(1, ""), b""

    def state(self, case_id: str, fact: Fact, at: str, other: "Laptop | None", branches: bool) -> bytes:
        seen = (
            {}
            if other is None or not other.last
            else {other.name: ((1, other.head.number - 1, other.head.digest),)}
        )
        number = max(1, self.head.number - 1) if branches else self.head.number
        envelope = Envelope(
            case=case_id,
            device=self.name,
            number=number,
            rank=number,
            seen=encode_seen(seen),  # type: ignore[arg-type]  # as plain values, which is what travels
            previous=self.head.digest if number > 1 else "",
            by="a",
            at=at,
            fact=encode_fact(fact),
        )
        self.last = encode_act(envelope)
        self.head = Head(number + 1, digest_of(self.last))
        return self.last


@st.composite
def hostile_acts(draw: st.DrawFn, case_id: str, of: st.SearchStrategy[Fact]) -> list[Act]:
    laptops = (Laptop("one"), Laptop("two"))
    acts = []
    for fact in draw(st.lists(of, min_size=1, max_size=25)):
        which = draw(st.integers(0, 1))
        mine, other = laptops[which], laptops[1 - which]
        said = recover(other.last) if other.last and draw(st.integers(0, 9)) == 0 else fact
        looks = other if draw(st.booleans()) else None
        stored = mine.state(case_id, said, draw(DAYS), looks, draw(st.integers(0, 9)) == 0)
        acts.append(decode_act(stored, decode_fact))
    return acts


def read_screening(case: Case) -> None:
    for line in coverage_in(case, ("a",)):
        assert 0 <= line.percent <= 100
    for firm in firms_of(case):
        credit_code_problem(firm.code)
        FirmIndex(firms_of(case)).find(firm.name, firm.code, firm.township)


def read_duty_lists(case: Case) -> None:
    tables = read_duties()
    rows, limits = duty_rows_of(case), read_coal_limits()
    for duty_list, listed in rows_by_list(tables.lists, rows).items():
        standing_of(duty_list, listed, TODAY)
        figures_of(duty_list, rows, TODAY, limits)


def read_seizures(case: Case) -> None:
    for agency in agencies_of(case):
        may_seize(read_seizing_law().powers, (agency.body,), TODAY)
    for seizure in seizures_of(case):
        assert (seizure.end, seizure.approve_by) is not None
        seizure.state(TODAY)
        with suppress(RuleRefused):
            printable(read_seizing_law(), agencies_of(case), seizure, TODAY)
    for point in cutoffs_of(case):
        overruled_of(case, f"cutoff/{point.id}")
        for at in ("2025-06-12T23:00+08:00", ""):
            with suppress(RuleRefused):
                cut_lawfully(read_supply_law(), point, at, "a", Leader("a", "a", "a"))


def read_preparations(case: Case) -> None:
    """Every visit before it begins, and the rule packs, whatever lies where the office has them."""
    in_force(packs_of(case, as_stated), TODAY)
    for visit in visits_of(case):
        look_before_visit(case, case, visit, TODAY)
        preparation_told(case, visit.id)
        make_up_clock(case, visit.id)
        for kind in BEFORE:
            compose(kind, RecordRequest(record="r", case=case, office=office_of(case), visit=visit.id))


def read_machine(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> None:
    missing_proofs(case, machine, photos)
    disposal_of(case, machine, photos)
    against(case, machine, photos, whole_case(case, read_criteria()))
    answers_of(case, machine, read_criteria())
    answers_of(case, machine, Criteria())
    compare(machine, planned_values(case))
    state_of(machine, TODAY)
    sealed_elsewhere(case, machine.id)
    assert machine_road(case, machine).stage in reached_in(case)[machine.id]
    road_told(case, machine)
    matched_row(case, machine.id)


def read_orders(case: Case) -> None:
    """Every order with its papers; whatever is odd in one prints as a blank or as it stands."""
    for order in orders_of(case):
        state_of_order(order, TODAY)
        why_propose(order, TODAY)
        apply_by(order, read_order_sorts().get(order.sort))
        for kind in OF_ORDERS:
            compose(kind, RecordRequest(record="a", case=case, office=office_of(case), about=order.id))
    limit_cells(limit_lines(case), TODAY)


def read_everything(case: Case) -> None:
    machines, photos = machines_of(case), photos_of(case)
    readers: tuple[Callable[[Case], object], ...] = (
        cutoffs_of, seals_of, spoiled_numbers, visits_of, papers_of, problems_found, forms_of,
        supervisions_of, enterprise_of, office_of, officers_of, devices_of, problems, contested_in, row_of,
        firm_answers, read_screening, read_duty_lists, read_seizures, lists_taken, holiday_years_of,
        read_preparations,
        staff_told, staff_line, rosters_of, sealed_originals, staff_summary,
    )  # fmt: skip
    for reader in readers:
        reader(case)
    for point in cutoffs_of(case):
        used_since_cut(point)
    for machine in machines:
        read_machine(case, machine, photos)
    read_orders(case)
    for visit in visits_of(case):
        group_of(case, visit.id)
    for opinion in opinions_of(case):
        items_text(opinion.items)
    for photo in photos:
        questions_of(case, photo)
        taken_instant(photo.claims)
    split_roll(shot_of(photo.id, photo.claims) for photo in photos)
    for path, slot in case.joined_slots.items():
        assert slot_text(case, path) is not None
        value_text(slot.value)
        case.history(path)
    assert len(trace_of(case, {}, {})) == len(case.acts) + len(case.open_strays())
    msgspec.json.encode(case_told(case, TODAY))
    msgspec.json.encode(row_of(case))
    project(case)
    priced = priced_firm(case)
    price_table([priced] if priced is not None else [], TODAY)


def folded(case_id: str, acts: list[Act]) -> Case:
    case = fold(case_id, acts)
    one_by_one = Case(id=case_id)
    for act in acts:
        one_by_one = plus(one_by_one, act)
    assert one_by_one.digest == case.digest == fold(case_id, acts[::-1]).digest
    return case


@pytest.mark.parametrize("case_id", ["c", OFFICE])
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_no_set_of_facts_stops_whoever_reads_the_case(case_id: str, data: st.DataObject) -> None:
    acts = data.draw(hostile_acts(case_id, st.one_of(*FACTS.values())))
    read_everything(folded(case_id, acts))


@pytest.mark.parametrize("kind", list(FACTS), ids=lambda kind: kind.__name__)
def test_no_odd_value_in_one_place_stops_whoever_reads_the_case(kind: type[Fact]) -> None:
    """Beside one thing of every kind, so that there is somebody to read it."""
    beside = [plain(known) for known in FACTS if known is not kind and plain(known).added()]
    for odd in variants(plain(kind)):
        laptop = Laptop("one")
        stated = (laptop.state("c", fact, "2025-11-14", None, False) for fact in (*beside, odd))
        acts = [decode_act(stored, decode_fact) for stored in stated]
        assert all(isinstance(act.fact, Fact) for act in acts[:-1])
        read_everything(fold("c", acts))
