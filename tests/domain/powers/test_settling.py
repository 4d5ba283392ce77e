"""What two records say differently of a supply or a 查封 is stated a third time, in the same shape."""

import pytest

from app.domain.contested import contested_in
from app.domain.errors import Refusal, RuleRefused
from app.domain.powers.facts import SeizureStated, SupplyStated
from app.domain.restating import stated_again
from app.domain.slot_text import slot_text
from tests.case_making import Writer, a_cutoff, on_the_day


def test_a_contested_load_is_named_and_settled_in_its_words() -> None:
    a, b = Writer("a"), Writer("b")
    a.states(*a_cutoff())
    b.takes_in(a)
    a.states(SupplyStated(cutoff="d1", field="fire", value="separated"))
    b.states(SupplyStated(cutoff="d1", field="fire", value="not_separated"))
    a.takes_in(b)
    (found,) = contested_in(a.case)
    assert slot_text(a.case, found.slot) == "D1 消防用电用水"
    assert sorted(said.shown for said in found.said) == ["已分离", "未分离"]
    settled = stated_again(found.slot, "已分离", on_the_day(), "现场复核")
    assert isinstance(settled, SupplyStated)
    assert (settled.value, settled.note) == ("separated", "现场复核")
    assert contested_in(a.states(settled)) == ()


def test_a_line_of_a_seizure_is_stated_again_and_nothing_else_of_it() -> None:
    settled = stated_again("seizure/s1/says/number", "示查1号", on_the_day())
    assert settled == SeizureStated(seizure="s1", field="number", value="示查1号", occurred=on_the_day())
    for path in ("seizure/s1/released", "seizure/s1/says/colour", "cutoff/d1/supply/colour"):
        with pytest.raises(RuleRefused) as refused:
            stated_again(path, "x", on_the_day())
        assert refused.value.code is Refusal.THING_UNKNOWN
