"""The table of sorts of orders: its clocks exist, its titles are there, what can not be read is refused."""

import pytest

from app.domain.agencies.agency import Agency
from app.domain.deadlines.extended import PLAIN
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.orders.sorts import OrderSort, sort_named, sorts_of_table
from app.domain.orders.titles import title_of_order
from app.domain.people.office import Office
from tests.domain.deadlines.tables import clocks
from tests.domain.orders.orders_made import sorts


@pytest.mark.parametrize("sort", sorts().values(), ids=lambda sort: sort.sort)
def test_a_sort_counts_by_clocks_there_are(sort: OrderSort) -> None:
    for rule in (sort.term_rule, sort.recheck_rule, sort.answer_rule, sort.propose_needs):
        assert rule == "" or rule in clocks()
    assert bool(sort.term_rule) == bool(sort.term_from)
    assert sort.title
    assert sort.rule == (sort.term_rule or PLAIN)
    assert bool(sort.propose_kinds) == bool(sort.propose_basis)


def test_the_energy_order_runs_from_service_and_may_end_in_closure() -> None:
    energy = sort_named(sorts(), "energy")
    assert (energy.term_rule, energy.term_from, energy.title) == ("K01", "service", "限期整改通知书")
    assert energy.propose_kinds == ("suspension", "closure")
    assert "节约能源法" in energy.propose_basis


def test_a_sort_nobody_knows_and_a_row_nobody_can_read_are_refused() -> None:
    with pytest.raises(RuleRefused) as unknown:
        sort_named(sorts(), "tax")
    assert unknown.value.code is Refusal.THING_UNKNOWN
    head = (
        "sort,name,title,term_rule,term_from,recheck_rule,apply_days_before,answer_rule,basis,"
        "propose_kinds,propose_basis,checked"
    )
    for row in ("a,b,c,,yesterday,,,,d,,,law", "a,b,c,,,,x,,d,,,law", "a,b,c,,,,,,d,tax,e,law"):
        with pytest.raises(FileRefused) as damaged:
            sorts_of_table(f"{head}\n{row}\n")
        assert damaged.value.code is Refusal.DAMAGED


def test_the_title_is_the_agencys_own_else_that_of_the_sort() -> None:
    own = Agency(id="self", name="示例区工业和信息化局", kind="industry")
    other = Agency(id="b", name="示例区市场监管局", kind="market", fields={"title_order": "责令改正通知书"})
    office = Office("示例区工业和信息化局", "", True, "", "", (own, other))
    energy = sort_named(sorts(), "energy")
    assert title_of_order(office, "", energy) == "限期整改通知书"
    assert title_of_order(office, "示例区市场监管局", energy) == "责令改正通知书"
    assert title_of_order(office, "没有登记的单位", energy) == "限期整改通知书"
