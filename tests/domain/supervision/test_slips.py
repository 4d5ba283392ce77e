"""A supervision slip is sent, answered, closed; what nobody answered in time is told by the day."""

from datetime import date

from app.domain.acts.fact import Fact
from app.domain.supervision.facts import SupervisionAnswered, SupervisionClosed, SupervisionIssued
from app.domain.supervision.supervision import Supervision, supervisions_of
from tests.case_making import Writer

ISSUED = SupervisionIssued(
    supervision="s1", number="示3号", to="金峰镇", on="2025-11-04", answer_by="2025-11-11", text="督促拆除"
)
ANSWERED = SupervisionAnswered(supervision="s1", on="2025-11-12", text="已约谈企业")
CLOSED = SupervisionClosed(supervision="s1", on="2025-11-20")


def slip_after(*facts: Fact) -> Supervision:
    (slip,) = supervisions_of(Writer().states(ISSUED, *facts))
    return slip


def test_it_is_late_the_day_after_the_answer_was_due() -> None:
    slip = slip_after()
    assert slip.is_open
    assert not slip.is_late(date(2025, 11, 11))
    assert slip.is_late(date(2025, 11, 12))


def test_an_answer_ends_the_waiting_but_not_the_matter() -> None:
    slip = slip_after(ANSWERED)
    assert not slip.is_late(date(2025, 12, 1))
    assert (slip.answered_on, slip.answer, slip.closed_on) == ("2025-11-12", "已约谈企业", "")


def test_it_is_closed_and_opened_again() -> None:
    assert slip_after(ANSWERED, CLOSED).closed_on == "2025-11-20"
    again = SupervisionClosed(supervision="s1", on="2025-11-21", closed=False)
    assert slip_after(ANSWERED, CLOSED, again).closed_on == ""


def test_slips_stand_by_their_day() -> None:
    earlier = SupervisionIssued(
        supervision="s0", number="示1号", to="金峰镇", on="2025-08-01", answer_by="2025-08-08"
    )
    assert [slip.number for slip in supervisions_of(Writer().states(ISSUED, earlier))] == ["示1号", "示3号"]
