"""Consumption against the limits: exact, on the day, with what the table lacks said."""

import csv
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import places
from app.domain.energy.limits import EnergyLimit, limits_named
from app.domain.energy.telling import levels_text, plain
from app.domain.energy.weighing import weigh_use
from app.operations.look_up import limits_in

DAY = date(2025, 12, 31)
LIMITS = limits_in(places.form_tables())


def the_limit(standard: str, product: str) -> EnergyLimit:
    (limit,) = limits_named(LIMITS, standard, product)
    return limit


@pytest.mark.parametrize(
    ("standard", "product"),
    [
        ("GB 16780-2021", "水泥熟料 综合能耗"),
        ("GB16780-2021", "水泥熟料｜熟料煅烧｜熟料单位产品综合能耗"),
        ("gb 16780", "水泥熟料　综合能耗 kgce"),
        ("16780", "GB16780-2021-002"),
        ("ＧＢ　16780—2021", "水泥熟料 综合能耗"),
    ],
)
def test_a_limit_is_named_by_standard_and_product(standard: str, product: str) -> None:
    limit = the_limit(standard, product)
    assert (limit.limit, limit.entry, limit.advanced) == (Decimal(117), Decimal(107), Decimal(100))


def test_what_is_not_in_the_table_names_nothing() -> None:
    assert not limits_named(LIMITS, "GB 99999", "水泥熟料")
    assert not limits_named(LIMITS, "", "水泥熟料")
    assert not limits_named(LIMITS, "GB 16780-2021", "涤纶")
    assert len(limits_named(LIMITS, "GB 16780-2021", "水泥熟料")) == 3


@pytest.mark.parametrize(
    ("use", "level", "excess", "share"),
    [
        ("99.99", "advanced", None, None),
        ("100", "advanced", None, None),
        ("100.000001", "entry", None, None),
        ("107", "entry", None, None),
        ("107.01", "limit", None, None),
        ("117", "limit", None, None),
        ("117.0000001", "over", "0.000000", "0.00"),
        ("128.7", "over", "11.700000", "10.00"),
    ],
)
def test_levels_are_exact(use: str, level: str, excess: str | None, share: str | None) -> None:
    weighed = weigh_use(the_limit("16780", "水泥熟料 综合能耗"), Decimal(use), Decimal(1), DAY)
    assert weighed.level == level
    assert weighed.is_order_c is (level == "over")
    assert (None if weighed.excess is None else str(weighed.excess)) == excess
    assert (None if weighed.share is None else str(weighed.share)) == share


def test_thirds_are_not_rounded_before_they_are_compared() -> None:
    limit = the_limit("16780", "水泥熟料 综合能耗")
    assert weigh_use(limit, Decimal(351), Decimal(3), DAY).level == "limit"
    over = weigh_use(limit, Decimal("351.0000000001"), Decimal(3), DAY)
    assert over.level == "over"
    assert str(over.unit_use) == "117.000000"


def test_a_negative_limit_has_no_share() -> None:
    """A converter gives back more than it takes: -12 kgce/t is the limit."""
    limit = the_limit("GB 21256-2025", "粗钢 转炉工序")
    weighed = weigh_use(limit, Decimal(-5), Decimal(1), date(2026, 12, 31))
    assert (weighed.level, weighed.share) == ("over", None)
    assert str(weighed.excess) == "7.000000"


@pytest.mark.parametrize(
    ("standard", "product", "on", "validity"),
    [
        ("GB 21256-2025", "生铁", date(2026, 6, 30), "too_early"),
        ("GB 21256-2025", "生铁", date(2026, 7, 1), "in_force"),
        ("GB 16780-2021", "水泥熟料 综合能耗", date(2020, 12, 31), "too_early"),
        ("GB 16780-2021", "水泥熟料 综合能耗", date(2025, 12, 31), "unknown"),
    ],
)
def test_a_standard_holds_from_its_day(standard: str, product: str, on: date, validity: str) -> None:
    weighed = weigh_use(the_limit(standard, product), Decimal(9999), Decimal(1), on)
    assert weighed.validity == validity
    assert (weighed.level == "") is (validity == "too_early")


@given(st.sampled_from(LIMITS), st.decimals(-1000, 100000, places=3), st.decimals("0.001", 100000, places=3))
def test_more_consumption_is_never_a_better_level(limit: EnergyLimit, use: Decimal, output: Decimal) -> None:
    ranks = ["advanced", "entry", "limit", "over"]
    day = date(2027, 1, 1)
    less, more = (weigh_use(limit, each, output, day) for each in (use, use + 1))
    assert ranks.index(less.level) <= ranks.index(more.level)


SAMPLES = sorted((Path(__file__).parents[2] / "forms").glob("energy_limit*_sample.json"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_the_form_and_the_program_conclude_the_same(sample: Path) -> None:
    told = json.loads(sample.read_text("utf-8"))
    steps = [step[1:] for step in told["steps"] if step[0] == "set"]
    given_ = {path.rpartition("/")[2]: value for path, value in steps}
    if given_["corrected"] == "yes":
        pytest.skip("the form takes corrected limits; here the rules are only shown")
    limit = next(each for each in LIMITS if each.name == given_["limit_row"])
    weighed = weigh_use(
        limit, _consumption(steps), Decimal(given_["output"]), date.fromisoformat(given_["period_to"])
    )
    expected = {path.rpartition("/")[2]: value for path, value in told["expected"]["values"].items()}
    assert weighed.level == expected["level"]
    if expected.get("excess"):
        assert weighed.excess is not None
        assert weighed.excess.quantize(Decimal(expected["excess"])) == Decimal(expected["excess"])


def _consumption(steps: list[list[str]]) -> Decimal:
    """Amounts × factors, what goes out less."""
    total, sign, amount = Decimal(0), 1, Decimal(0)
    for path, value in steps:
        name = path.rpartition("/")[2]
        if name == "sign":
            sign = -1 if value == "out" else 1
        elif name == "amount":
            amount = Decimal(value)
        elif name == "factor":
            total += sign * amount * Decimal(value)
    return total


def test_levels_are_told_in_words() -> None:
    assert levels_text(the_limit("16780", "水泥熟料 综合能耗")) == "限定值 117，准入值 107，先进值 100 kgce/t"
    assert [plain(Decimal(text)) for text in ("1.50", "100", "0.000", "-12", "1E+3")] == [
        "1.5", "100", "0", "-12", "1000",
    ]  # fmt: skip


def test_one_table_serves_form_and_program() -> None:
    with (places.form_tables() / "energy_limits.csv").open(encoding="utf-8", newline="") as file:
        names = [line["name"] for line in csv.DictReader(file)]
    assert [each.name for each in LIMITS] == names
    assert len(set(names)) == len(names)
    copies = [each.name for each in places.rules().glob("*energy*")]
    assert not copies
