"""What a surcharge amounts to: exact decimals, month by month, half up; never a float."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.price.account import PowerAccount, accounts_of
from app.domain.price.amounts import MonthLine, month_lines, price_sum, surcharge
from app.domain.price.facts import (
    PowerAccountAdded,
    PowerUsed,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
)
from app.domain.price.months import months, moved
from tests.case_making import Writer

KWH = st.decimals(0, 10**9, places=2)
RATES = st.sampled_from([Decimal(text) for text in ("0", "0.05", "0.10", "0.30", "0.375", "0.50", "0.75")])


def decided(first: str, rate: str = "0.30", account: str = "a") -> SurchargeDecided:
    return SurchargeDecided(account=account, from_month=first, category="eliminated", rate=rate)


def used(month: str, kwh: str, account: str = "a") -> PowerUsed:
    return PowerUsed(account=account, month=month, kwh=kwh)


def an_account(*facts: object, account: str = "a") -> Writer:
    writer = Writer()
    writer.states(PowerAccountAdded(account=account, number=f"35{account}"), *facts)  # type: ignore[arg-type]
    return writer


def the_account(writer: Writer) -> PowerAccount:
    (account,) = accounts_of(writer.case)
    return account


def lines(writer: Writer, until: str = "2025-12") -> dict[str, MonthLine]:
    return {line.month: line for line in month_lines(the_account(writer), until)}


@pytest.mark.parametrize(
    ("kwh", "rate", "amount"),
    [
        ("12345.6", "0.30", "3703.68"),
        ("0", "0.30", "0.00"),
        ("0.1", "0.30", "0.03"),
        # half of a 分 goes up, never to the even neighbour
        ("0.05", "0.10", "0.01"),
        ("0.25", "0.10", "0.03"),
        ("0.35", "0.10", "0.04"),
        ("1.15", "0.30", "0.35"),
        ("1.049", "0.10", "0.10"),
        ("333.333", "0.375", "125.00"),
        ("123456789012345.67", "0.375", "46296295879629.63"),
        ("999999999999999999.99", "0.75", "749999999999999999.99"),
        ("1E+29", "0.30", "3" + "0" * 28 + ".00"),
    ],
)
def test_kwh_times_rate_to_the_cent_half_up(kwh: str, rate: str, amount: str) -> None:
    told = surcharge(Decimal(kwh), Decimal(rate))
    assert f"{told:f}" == amount
    assert type(told) is Decimal


def test_months_before_the_start_and_after_the_end_count_nothing() -> None:
    writer = an_account(
        decided("2025-04"),
        *(used(f"2025-{month:02d}", "1000") for month in range(3, 9)),
        SurchargeReleased(account="a", from_month="2025-04", last_month="2025-06", reason="dismantled"),
    )
    told = lines(writer)
    assert {month: line.amount for month, line in told.items()} == {
        "2025-03": None,
        "2025-04": Decimal("300.00"),
        "2025-05": Decimal("300.00"),
        "2025-06": Decimal("300.00"),
        "2025-07": None,
        "2025-08": None,
    }
    total = price_sum(told.values())
    assert (total.months, total.kwh, total.amount, total.missing) == (3, 3000, Decimal("900.00"), ())


def test_a_rate_that_changes_leaves_the_earlier_months_as_they_were() -> None:
    writer = an_account(
        decided("2025-01", "0.50"),
        *(used(f"2025-{month:02d}", "100.01") for month in range(1, 5)),
    )
    before = lines(writer, "2025-04")
    writer.states(decided("2025-03", "0.75"))
    after = lines(writer, "2025-04")
    assert [after[month].amount for month in before] == [
        Decimal("50.01"),
        Decimal("50.01"),
        Decimal("75.01"),
        Decimal("75.01"),
    ]
    assert [(d.from_month, d.last) for d in the_account(writer).decisions] == [
        ("2025-01", "2025-02"),
        ("2025-03", ""),
    ]


def test_missing_months_are_listed_up_to_the_last_that_is_over() -> None:
    writer = an_account(decided("2025-06"), used("2025-06", "10"), used("2025-08", "0"))
    assert price_sum(lines(writer, "2025-09").values()).missing == ("2025-07", "2025-09")
    assert price_sum(lines(writer, "2025-05").values()).missing == ()
    writer.states(used("2025-08", ""))
    assert price_sum(lines(writer, "2025-09").values()).missing == ("2025-07", "2025-08", "2025-09")


def test_what_two_laptops_state_otherwise_is_shown_and_counts_nothing() -> None:
    one = an_account(decided("2025-06"))
    other = Writer("b")
    other.takes_in(one)
    one.states(used("2025-06", "4871.36"), used("2025-07", "10"))
    other.states(used("2025-06", "4817.36"), decided("2025-07", "0.40"))
    one.takes_in(other)
    told = lines(one, "2025-07")
    assert told["2025-06"].said == ("4871.36", "4817.36")
    assert told["2025-06"].amount is None
    assert price_sum(told.values()).contested == ("2025-06",)
    assert told["2025-07"].amount == Decimal("4.00"), "a decision from a later month is no contradiction"
    one.states(used("2025-06", "4871.36"))
    assert lines(one, "2025-07")["2025-06"].amount == Decimal("1461.41")


def test_two_decisions_of_one_month_are_shown_and_count_nothing() -> None:
    one = an_account(used("2025-06", "100"))
    other = Writer("b")
    other.takes_in(one)
    one.states(decided("2025-06", "0.30"))
    other.states(decided("2025-06", "0.50"))
    one.takes_in(other)
    (decision,) = the_account(one).decisions
    assert (decision.is_contested, [rate for _, rate in decision.said]) == (True, ["0.30", "0.50"])
    assert lines(one, "2025-06")["2025-06"].amount is None
    one.states(decided("2025-06", "0.50"))
    assert lines(one, "2025-06")["2025-06"].amount == Decimal("50.00")


@pytest.mark.parametrize(
    ("kwh", "question", "times"),
    [("301", "high", "3.0"), ("300", "", None), ("33", "low", "0.3"), ("34", "", None), ("0", "", None)],
)
def test_a_month_far_off_the_average_of_the_others_is_asked_about(
    kwh: str, question: str, times: str | None
) -> None:
    writer = an_account(
        decided("2025-01"), *(used(f"2025-{m:02d}", "100") for m in (1, 2, 3)), used("2025-04", kwh)
    )
    line = lines(writer)["2025-04"]
    assert (line.question, str(line.times) if line.times is not None else None) == (question, times)


def test_nothing_used_is_asked_about_only_where_it_ran_again() -> None:
    writer = an_account(decided("2025-01"), *(used(f"2025-{m:02d}", "100") for m in (1, 2, 3)))
    writer.states(used("2025-04", "0"), used("2025-05", "0"))
    assert {line.question for line in lines(writer).values()} == {""}
    writer.states(used("2025-06", "100"))
    asked = {month: line.question for month, line in lines(writer).items() if line.question}
    assert asked == {"2025-04": "low", "2025-05": "low"}


def test_three_months_are_too_few_to_ask() -> None:
    writer = an_account(
        decided("2025-01"), used("2025-01", "1"), used("2025-02", "1"), used("2025-03", "900")
    )
    assert {line.question for line in lines(writer).values()} == {""}


def test_collected_and_paid_are_told_beside_what_is_reckoned() -> None:
    writer = an_account(
        decided("2025-01"),
        used("2025-01", "1000"),
        SurchargePaid(account="a", month="2025-01", kind="collected", amount="300.00"),
        SurchargePaid(account="a", month="2025-01", kind="paid", amount="250"),
    )
    total = price_sum(lines(writer, "2025-01").values())
    assert (total.amount, total.collected, total.paid) == (Decimal("300.00"), Decimal("300.00"), Decimal(250))


@given(kwh=st.lists(KWH, min_size=1, max_size=9), rate=RATES)
def test_a_total_is_the_sum_of_its_months_and_of_its_accounts(kwh: list[Decimal], rate: Decimal) -> None:
    writer = Writer()
    for account in ("a", "b", "c"):
        of_it = kwh[("a", "b", "c").index(account) :: 3]
        facts = [used(moved("2025-01", at), str(each), account) for at, each in enumerate(of_it)]
        writer.states(
            PowerAccountAdded(account=account, number=account), decided("2025-01", str(rate), account), *facts
        )
    told = [month_lines(account, "2025-12") for account in accounts_of(writer.case)]
    by_account = [price_sum(of_it).amount for of_it in told]
    by_month = [
        price_sum(line for of_it in told for line in of_it if line.month == month).amount
        for month in months("2025-01", "2025-12")
    ]
    assert sum(by_account) == sum(by_month) == sum(surcharge(each, rate) for each in kwh)


@given(parts=st.lists(KWH, min_size=1, max_size=6), rate=RATES)
def test_splitting_a_month_over_accounts_moves_at_most_half_a_cent_each(
    parts: list[Decimal], rate: Decimal
) -> None:
    whole = surcharge(sum(parts, Decimal(0)), rate)
    split = sum((surcharge(part, rate) for part in parts), Decimal(0))
    assert abs(whole - split) <= Decimal("0.005") * (len(parts) + 1)


@given(
    kwh=st.lists(KWH, min_size=1, max_size=8),
    starts=st.sets(st.integers(0, 8), min_size=1, max_size=3),
    released=st.integers(0, 2),
    last=st.integers(-2, 12),
)
def test_a_release_never_adds_money(kwh: list[Decimal], starts: set[int], released: int, last: int) -> None:
    firsts = [moved("2025-01", at) for at in sorted(starts)]
    writer = an_account(
        *(decided(first, f"0.{at + 1}0") for at, first in enumerate(firsts)),
        *(used(moved("2025-01", at), str(each)) for at, each in enumerate(kwh)),
    )
    before = price_sum(lines(writer).values())
    writer.states(
        SurchargeReleased(
            account="a",
            from_month=firsts[released % len(firsts)],
            last_month=moved("2025-01", last),
            reason="other",
        )
    )
    after = price_sum(lines(writer).values())
    assert after.amount <= before.amount
    assert after.months <= before.months
