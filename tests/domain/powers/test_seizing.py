"""查封 by a body with the power: approval, 30 days and 30 more, testing left out, release; no clock rolls."""

from datetime import date

import msgspec
import pytest

from app import places
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.agencies.agency import Agency
from app.domain.agencies.table import powers_of_table
from app.domain.ahead.due_lines import due_lines
from app.domain.deadlines.due_line import warning_of
from app.domain.equipment.machine import machines_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.powers.facts import (
    SealedElsewhere,
    SeizureApproved,
    SeizureDecided,
    SeizureExtended,
    SeizureReleased,
    SeizureStated,
    SeizureTested,
    ThingSeized,
)
from app.domain.powers.seizing import (
    SeizingLaw,
    approve,
    decide,
    extend,
    list_things,
    may_go,
    note_testing,
    printable,
    release,
)
from app.domain.powers.seizure import Seizure, sealed_elsewhere, seizure_on, seizures_of
from app.domain.visits.facts import VisitAdded, VisitPerson
from app.domain.visits.visit import Visit, visit_of
from tests.case_making import Writer, a_machine, apart
from tests.domain.deadlines.tables import clocks, holidays

LAW = SeizingLaw(powers_of_table((places.rules() / "powers.csv").read_text("utf-8")), clocks(), holidays())
MARKET = Agency(id="market", name="示例区市场监督管理局", kind="market")
INDUSTRY = Agency(id="self", name="示例区工业和信息化局", kind="industry")
GROUNDS = "使用检验不合格的锅炉"

DECIDED = SeizureDecided(
    seizure="s1", agency="market", agency_name="", kind="", power="P06", law="", article="",
    since="2025-09-10T10:00+08:00", until="", visit="v1", approved_by="王示强", approved_post="局长",
    approved_at="2025-09-10T09:00+08:00",
)  # fmt: skip


def officers(*cards: str) -> tuple[Fact, ...]:
    return (
        VisitAdded(visit="v1", kind="inspection", planned_for="2025-09-10"),
        *(
            VisitPerson(visit="v1", person=card, role="officer", name=card, unit="区市监局", card=card)
            for card in cards
        ),
    )


def the_visit(*cards: str) -> Visit | None:
    return visit_of(Writer().states(*officers(*cards)), "v1")


def decided(**changes: object) -> SeizureDecided:
    wish = msgspec.structs.replace(DECIDED, **changes)
    return decide(LAW, MARKET, wish, the_visit("示1", "示2"), GROUNDS)


def refusal(**changes: object) -> Refusal:
    with pytest.raises(RuleRefused) as refused:
        decided(**changes)
    return refused.value.code


def seized(*facts: Fact, since: str = "2025-09-10T10:00+08:00", **changes: object) -> Seizure:
    approved = since.replace("T10", "T09") if not changes.get("urgent") else ""
    wish = {"since": since, "approved_at": approved, **changes}
    case = Writer().states(decided(**wish), *facts)
    return seizures_of(case)[0]


def test_a_decision_bears_law_and_article_and_ends_after_thirty_days() -> None:
    made = decided()
    assert (made.law, made.article, made.agency_name) == ("特种设备安全法", "61", "示例区市场监督管理局")
    assert made.until == "2025-10-10"
    assert decided(until="2025-09-20").until == "2025-09-20"


def test_the_list_of_vectors_of_the_guide_holds() -> None:
    """domain.md §6.4: sealed 2025-09-10, last day 10-10; extended 11-09, a Sunday that stays."""
    seizure = seized()
    longer = extend(LAW, seizure, an_extension(on="2025-10-10"))
    assert (seizure.end, longer.until) == ("2025-10-10", "2025-11-09")
    assert date.fromisoformat(longer.until).weekday() == 6


def an_extension(**changes: object) -> SeizureExtended:
    made = SeizureExtended(
        seizure="s1", number="示延1号", until="", by="王示强", post="局长", on="2025-10-08", reason="案情复杂"
    )
    return msgspec.structs.replace(made, **changes)


def test_a_body_without_the_power_decides_nothing_and_no_reason_helps() -> None:
    for agency in (INDUSTRY, Agency(id="self", name="示例镇人民政府", kind="township")):
        wish = msgspec.structs.replace(DECIDED, note="局长同意")
        with pytest.raises(RuleRefused) as refused:
            decide(LAW, agency, wish, the_visit("示1", "示2"), GROUNDS)
        assert refused.value.code is Refusal.NO_POWER_TO_SEAL
        assert (refused.value.details["law"], refused.value.details["article"]) == ("行政强制法", "22")


def test_a_row_of_another_body_is_no_power() -> None:
    assert refusal(power="P01") is Refusal.POWER_NOT_NAMED
    assert refusal(power="") is Refusal.POWER_NOT_NAMED


def test_two_officers_grounds_and_the_leader_come_first() -> None:
    with pytest.raises(RuleRefused) as refused:
        decide(LAW, MARKET, DECIDED, the_visit("示1", "示1"), GROUNDS)
    assert refused.value.code is Refusal.NEEDS_TWO_OFFICERS
    with pytest.raises(RuleRefused) as refused:
        decide(LAW, MARKET, DECIDED, the_visit("示1", "示2"), "  ")
    assert refused.value.code is Refusal.GROUNDS_MISSING
    assert refusal(approved_by="") is Refusal.LEADER_NOT_NAMED
    assert refusal(approved_at="") is Refusal.SEIZURE_NOT_APPROVED
    assert refusal(approved_at="2025-09-10T10:01+08:00") is Refusal.SEIZURE_NOT_APPROVED
    assert refusal(until="2025-10-11") is Refusal.LIMIT_OF_LAW
    assert refusal(until="2025-09-09") is Refusal.END_BEFORE_START
    assert refusal(since="2025-09-10") is Refusal.CLOCK_NEEDS_TIME
    assert refusal(since="gestern") is Refusal.NOT_A_DAY


def test_an_urgent_one_is_approved_within_a_day_and_late_is_late() -> None:
    seizure = seized(urgent=True, approved_by="", approved_post="")
    assert seizure.approve_by == "2025-09-11T10:00+08:00"
    made_up = SeizureApproved(seizure="s1", by="王示强", post="局长", at="2025-09-11T10:00+08:00")
    assert approve(seizure, made_up) == made_up
    late = msgspec.structs.replace(made_up, at="2025-09-11T10:01+08:00")
    with pytest.raises(RuleRefused) as refused:
        approve(seizure, late)
    assert refused.value.code is Refusal.APPROVAL_LATE
    assert approve(seizure, msgspec.structs.replace(late, note="局长出差")).note == "局长出差"
    with pytest.raises(RuleRefused) as refused:
        approve(seized(), made_up)
    assert refused.value.code is Refusal.APPROVAL_NOT_DUE


@pytest.mark.parametrize(
    ("periods", "end"),
    [
        ((), "2025-10-10"),
        ((("2025-09-15", "2025-09-19", "示检1号"),), "2025-10-15"),
        ((("2025-09-15", "2025-09-19", ""),), "2025-10-10"),
        ((("2025-09-15", "2025-09-19", "示检1号"), ("2025-09-18", "2025-09-22", "示检2号")), "2025-10-18"),
        ((("2025-09-15", "2025-09-19", "示检1号"), ("2025-09-25", "2025-09-25", "示检2号")), "2025-10-16"),
    ],
)
def test_testing_is_left_out_only_where_it_was_told_in_writing(
    periods: tuple[tuple[str, str, str], ...], end: str
) -> None:
    facts = [
        SeizureTested(seizure="s1", testing=str(number), began=began, ended=ended, notice=notice)
        for number, (began, ended, notice) in enumerate(periods)
    ]
    assert seized(*facts).end == end


def test_an_extension_is_within_the_term_by_a_leader_in_writing() -> None:
    seizure = seized()
    for wrong, code in (
        ({"on": "2025-10-11"}, Refusal.SEIZURE_EXPIRED),
        ({"by": ""}, Refusal.LEADER_NOT_NAMED),
        ({"reason": " "}, Refusal.REASON_MISSING),
        ({"until": "2025-11-10"}, Refusal.LIMIT_OF_LAW),
    ):
        with pytest.raises(RuleRefused) as refused:
            extend(LAW, seizure, an_extension(**wrong))
        assert refused.value.code is code
    tested = SeizureTested(
        seizure="s1", testing="t", began="2025-09-15", ended="2025-09-19", notice="示检1号"
    )
    assert extend(LAW, seized(tested), an_extension(on="2025-10-15")).until == "2025-11-09"


def test_testing_lies_inside_the_term() -> None:
    tested = SeizureTested(seizure="s1", testing="t", began="2025-10-11", ended="2025-10-12")
    with pytest.raises(RuleRefused) as refused:
        note_testing(seized(), tested)
    assert refused.value.code is Refusal.SEIZURE_EXPIRED
    with pytest.raises(RuleRefused) as refused:
        note_testing(seized(), msgspec.structs.replace(tested, began="2025-09-09", ended="2025-09-12"))
    assert refused.value.code is Refusal.END_BEFORE_START


def a_release(**changes: object) -> SeizureReleased:
    made = SeizureReleased(
        seizure="s1", number="示解1号", on="2025-10-20", ground="expired", by="王示强", post="局长"
    )
    return msgspec.structs.replace(made, **changes)


def test_what_has_expired_is_still_released_and_only_once() -> None:
    assert release(seized(), a_release()).on == "2025-10-20"
    for wrong, code in (
        ({"ground": "no_need"}, Refusal.REASON_MISSING),
        ({"on": "2025-09-09"}, Refusal.END_BEFORE_START),
        ({"on": "2025-09-20"}, Refusal.DAY_TOO_EARLY),
        ({"post": ""}, Refusal.LEADER_NOT_NAMED),
    ):
        with pytest.raises(RuleRefused) as refused:
            release(seized(), a_release(**wrong))
        assert refused.value.code is code
    with pytest.raises(RuleRefused) as refused:
        release(seized(a_release()), a_release())
    assert refused.value.code is Refusal.SEIZURE_OVER
    assert seized(a_release(), a_release(on="")).release is None


def test_no_paper_rests_on_an_expired_one_nor_on_a_body_that_lost_its_profile() -> None:
    seizure = seized()
    printable(LAW, (MARKET,), seizure, date(2025, 10, 10))
    with pytest.raises(RuleRefused) as refused:
        printable(LAW, (MARKET,), seizure, date(2025, 10, 11))
    assert refused.value.code is Refusal.SEIZURE_EXPIRED
    forged = msgspec.structs.replace(MARKET, kind="industry")
    for agencies in ((), (forged,)):
        with pytest.raises(RuleRefused) as refused:
            printable(LAW, agencies, seizure, date(2025, 9, 11))
        assert refused.value.code is Refusal.NO_POWER_TO_SEAL


def a_case(*facts: Fact) -> Case:
    return Writer().states(*a_machine(), *facts)


THING = ThingSeized(seizure="s2", thing="t", name="溢流染色机", equipment="e-02")


def test_what_another_body_sealed_is_not_sealed_again() -> None:
    assert list_things(a_case(), "s2", (THING,)) == (THING,)
    court = SealedElsewhere(equipment="e-02", body="示例区人民法院", number="（2025）示执1号")
    ours = (decided(), msgspec.structs.replace(THING, seizure="s1"))
    for case in (a_case(court), a_case(*ours)):
        with pytest.raises(RuleRefused) as refused:
            list_things(case, "s2", (THING,))
        assert refused.value.code is Refusal.SEALED_BY_ANOTHER
    assert list_things(a_case(*ours, a_release()), "s2", (THING,)) == (THING,)
    gone = msgspec.structs.replace(court, body="")
    assert sealed_elsewhere(a_case(court, gone), "e-02") is None
    assert seizure_on(a_case(*ours), "e-02") is not None
    with pytest.raises(RuleRefused) as refused:
        list_things(a_case(), "s2", ())
    assert refused.value.code is Refusal.LIST_EMPTY


def test_nothing_under_a_seal_is_taken_down_but_with_a_reason() -> None:
    court = SealedElsewhere(equipment="e-02", body="示例区人民法院", number="（2025）示执1号")
    ours = (decided(), msgspec.structs.replace(THING, seizure="s1"))
    for case in (a_case(court), a_case(*ours)):
        (machine,) = machines_of(case)
        with pytest.raises(RuleRefused) as refused:
            may_go(case, machine, " ")
        assert refused.value.code is Refusal.STILL_SEALED
        may_go(case, machine, "法院已口头解除，文书后补")
    for case in (
        a_case(),
        a_case(*ours, a_release()),
        a_case(court, msgspec.structs.replace(court, body="")),
    ):
        (machine,) = machines_of(case)
        may_go(case, machine, "")


def test_an_urgent_one_approved_late_needs_a_reason_when_it_is_decided_too() -> None:
    late = {"urgent": True, "approved_at": "2025-09-11T10:01+08:00"}
    assert refusal(**late) is Refusal.APPROVAL_LATE
    assert decided(**late, note="负责人在外地").approved_at == "2025-09-11T10:01+08:00"
    assert decided(urgent=True, approved_at="2025-09-11T10:00+08:00").approved_at


def test_where_two_records_differ_the_earlier_limit_counts_and_nothing_is_released() -> None:
    longer, shorter = an_extension(until="2025-11-09"), an_extension(until="2025-10-20", number="示延2号")
    for one, other in ((longer, shorter), (shorter, longer)):
        (seizure,) = seizures_of(apart(decided(), one=one, other=other))
        assert (seizure.end, seizure.contested) == ("2025-10-20", ("extended",))
    taken_back = msgspec.structs.replace(a_release(), on="")
    for first, second in ((a_release(), taken_back), (taken_back, a_release())):
        (seizure,) = seizures_of(apart(decided(), one=first, other=second))
        assert seizure.release is None
    again = msgspec.structs.replace(a_release(), number="示解9号")
    (seizure,) = seizures_of(apart(decided(), one=a_release(), other=again))
    assert seizure.release is not None


def test_a_term_stands_in_the_due_list_warned_of_three_times_and_goes_with_the_release() -> None:
    number = SeizureStated(seizure="s1", field="number", value="示查1号")
    case = Writer().states(decided(urgent=True, approved_at=""), number, THING)
    lines = {line.kind: line for line in due_lines(case)}
    assert (lines["seizure"].day, lines["seizure"].number, lines["seizure"].is_hard) == (
        "2025-10-10", "示查1号", True,
    )  # fmt: skip
    assert lines["approval"].until == "2025-09-11T10:00+08:00"
    warned = [warning_of(lines["seizure"], date(2025, 10, day)) for day in (2, 3, 6, 7, 8, 9, 10, 11)]
    assert warned == [None, 7, 7, 3, 3, 1, 1, 0]
    done = Writer().states(decided(), a_release())
    assert [line for line in due_lines(done) if line.kind == "seizure"] == []
