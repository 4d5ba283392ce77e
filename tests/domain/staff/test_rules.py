"""What may be stated of the staff; an ID number never, whatever the field."""

import pytest

from app.domain.acts.fact import Fact, Occurred
from app.domain.errors import Refusal, RuleRefused
from app.domain.restating import stated_again
from app.domain.staff import rules
from app.domain.staff.facts import (
    ContactAdded,
    ContingencyStated,
    HelpAdded,
    HelpStated,
    RosterChosen,
    StaffEventAdded,
    StaffReviewed,
    StaffStated,
)
from app.domain.staff.helping import Help, helps_of
from tests.case_making import Writer
from tests.domain.staff.persons import number_of

NUMBER = number_of()


def refusal(decide: object, *given: object) -> Refusal:
    with pytest.raises(RuleRefused) as refused:
        decide(*given)  # type: ignore[operator]
    assert NUMBER not in str(refused.value)
    return refused.value.code


def helps() -> tuple[Help, ...]:
    writer = Writer()
    writer.states(HelpAdded(help="h", alias="职工01", mode="single", helper="王示帮"))
    return helps_of(writer.case)


@pytest.mark.parametrize(
    ("field", "text", "kept"),
    [
        ("total", " 86 ", "86"), ("total", "1,086", "1086"), ("total", "０８", "8"), ("total", "", ""),
        ("pay_due", "3.60", "3.60"), ("wages_owed", "0", "0"),
        ("plan_heard_on", "2025年6月1日", "2025-06-01"),
        ("risk", "低", "low"), ("risk", "high", "high"),
    ],
)  # fmt: skip
def test_a_figure_is_kept_plain(field: str, text: str, kept: str) -> None:
    stated = StaffStated(on="2025.6.12", field=field, value=text)  # type: ignore[arg-type]
    decided = rules.state_figure(stated)
    assert (decided.on, decided.value) == ("2025-06-12", kept)


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("total", "8.5", Refusal.NOT_A_COUNT), ("total", "-1", Refusal.NOT_A_COUNT),
        ("total", "1000000000", Refusal.NOT_A_COUNT), ("total", "十二", Refusal.NOT_A_DECIMAL),
        ("pay_due", "-3", Refusal.BELOW_NOUGHT), ("plan_heard_on", "2025-02-30", Refusal.NOT_A_DAY),
        ("risk", "极高", Refusal.RISK_UNKNOWN), ("total", NUMBER, Refusal.PERSON_NUMBER_HERE),
        ("plan_heard_on", NUMBER, Refusal.PERSON_NUMBER_HERE),
    ],
)  # fmt: skip
def test_what_is_no_figure_is_refused(field: str, text: str, code: Refusal) -> None:
    stated = StaffStated(on="2025-06-12", field=field, value=text)  # type: ignore[arg-type]
    assert refusal(rules.state_figure, stated) is code


def test_a_figure_of_no_day_is_refused() -> None:
    assert refusal(rules.state_figure, StaffStated(on="昨天", field="total", value="1")) is Refusal.NOT_A_DAY


@pytest.mark.parametrize(("alias", "helper"), [("", "王示帮"), ("职工01", " ")])
def test_help_needs_two(alias: str, helper: str) -> None:
    added = HelpAdded(help="h", alias=alias, mode="single", helper=helper)
    assert refusal(rules.add_help, added) is Refusal.HELPER_MISSING


def test_a_later_word_on_help() -> None:
    ended = rules.state_help(HelpStated(help="h", field="ended_on", value="2025.9.1"), helps())
    assert ended.value == "2025-09-01"
    bare = HelpStated(help="h", field="helper", value="")
    assert refusal(rules.state_help, bare, helps()) is Refusal.HELPER_MISSING
    unknown = HelpStated(help="x", field="unit", value="示例")
    assert refusal(rules.state_help, unknown, helps()) is Refusal.THING_UNKNOWN


def test_a_contact_is_of_somebody_and_some_day() -> None:
    kept = rules.log_contact(ContactAdded(contact="c", help="h", on="2025.6.12", next_on="2025.7.1"), helps())
    assert (kept.on, kept.next_on) == ("2025-06-12", "2025-07-01")
    nobody = ContactAdded(contact="c", help="x", on="2025-06-12")
    assert refusal(rules.log_contact, nobody, helps()) is Refusal.THING_UNKNOWN


def test_an_event_has_persons_and_known_pictures() -> None:
    event = StaffEventAdded(event="e", kind="training", on="2025-07-01", persons=-1)
    assert refusal(rules.hold_event, event, ()) is Refusal.NOT_A_COUNT
    unknown = StaffEventAdded(event="e", kind="training", on="2025-07-01", photo="p")
    assert refusal(rules.hold_event, unknown, ()) is Refusal.PHOTO_UNKNOWN


def test_a_review_has_a_level_and_looks_ahead() -> None:
    assert refusal(rules.review, StaffReviewed(review="r", on="2025-07-01", risk="")) is Refusal.RISK_UNKNOWN
    back = StaffReviewed(review="r", on="2025-07-01", risk="low", next_on="2025-06-01")
    assert refusal(rules.review, back) is Refusal.END_BEFORE_START


@pytest.mark.parametrize(
    "decide",
    [
        lambda: rules.add_help(HelpAdded(help="h", alias=NUMBER, mode="single", helper="王示帮")),
        lambda: rules.add_help(HelpAdded(help="h", alias="a", mode="single", helper="b", note=NUMBER)),
        lambda: rules.state_help(HelpStated(help="h", field="outcome", value=f"已就业 {NUMBER}"), helps()),
        lambda: rules.log_contact(
            ContactAdded(contact="c", help="h", on="2025-06-12", content=NUMBER), helps()
        ),
        lambda: rules.hold_event(StaffEventAdded(event="e", kind="other", on="2025-06-12", text=NUMBER), ()),
        lambda: rules.review(StaffReviewed(review="r", on="2025-06-12", risk="low", situation=NUMBER)),
        lambda: rules.state_contingency(ContingencyStated(field="contact", value=NUMBER), ()),
        lambda: rules.named_reason(f"核对 {NUMBER}"),
        lambda: rules.without_numbers(
            StaffStated(on="2025-06-12", field="total", value="1", occurred=Occurred(reference=NUMBER))
        ),
        lambda: stated_again("staff/2025-06-12/total", NUMBER, Occurred()),
        lambda: stated_again("help/h/alias", NUMBER, Occurred()),
        lambda: stated_again("contingency/self/contact", NUMBER, Occurred()),
    ],
)
def test_an_id_number_is_taken_into_no_act(decide: object) -> None:
    assert refusal(decide) is Refusal.PERSON_NUMBER_HERE


@pytest.mark.parametrize(
    ("path", "fact"),
    [
        ("staff/2025-06-12/total", StaffStated(on="2025-06-12", field="total", value="1")),
        ("help/h/alias", HelpStated(help="h", field="alias", value="1")),
        ("contingency/self/contact", ContingencyStated(field="contact", value="1")),
        ("roster_version/current/sha256", RosterChosen(sha256="1")),
    ],
)
def test_a_slot_is_stated_again(path: str, fact: Fact) -> None:
    again = stated_again(path, "1", Occurred(at="2025-06-12"), "核对")
    assert tuple(again.statements()) == tuple(fact.statements())
    assert again.note == "核对"


@pytest.mark.parametrize(
    "path", ["staff/2025-06-12/x", "help/h/mode", "contingency/self/x", "roster_version/current/x"]
)
def test_no_other_slot_is(path: str) -> None:
    assert refusal(stated_again, path, "1", Occurred()) is Refusal.THING_UNKNOWN
