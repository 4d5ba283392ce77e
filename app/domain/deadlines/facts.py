"""This is about what can be stated of deadlines: a confirmed day, that it was kept, a year's holidays."""

from collections.abc import Iterable

from app.domain.acts.fact import Fact
from app.domain.acts.names import Count, Name, Subject, Whole


class DeadlineConfirmed(Fact, frozen=True, tag="deadline_confirmed"):
    """A person confirmed the day of a clock: computed day, confirmed day and reason are three things.

    Attributes:
        subject: what it is about: `problem/…`, `equipment/…`, or `enterprise/self`.
        rule: code of the clock.
        started: ISO day or minute of the start event.
        computed, confirmed: ISO days (minutes of clocks that count hours).
        extension: units granted in all.
        reason: why the two days differ; empty where they don't.
        paper: number of the order, notice or decision.
        tables: notices of the holiday years it was counted by.
        left_out: days of testing that were notified by `paper`, and not counted.
    """

    subject: Subject
    rule: Name
    started: str
    computed: str
    confirmed: str
    extension: Whole = 0
    reason: str = ""
    paper: str = ""
    tables: str = ""
    left_out: Whole = 0

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (
            self.started, self.computed, self.confirmed, self.extension, self.reason, self.paper, self.tables,
            self.left_out,
        )  # fmt: skip
        return ((f"{self.subject}/deadline/{self.rule}", value),)


class DeadlineMet(Fact, frozen=True, tag="deadline_met"):
    """What a deadline asked for was done; an empty `on` takes it back."""

    subject: Subject
    rule: Name
    on: str
    text: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"{self.subject}/deadline_met/{self.rule}", (self.on, self.text)),)


class HolidayYearTaken(Fact, frozen=True, tag="holiday_year_taken"):
    """A year's holiday notice was taken in, in `office.case`.

    Attributes:
        source: number of the notice.
        days: ISO day, 休 or 班, name of the holiday.
    """

    year: Count
    source: str
    days: tuple[tuple[str, str, str], ...]

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"holidays/{self.year}/table", (self.source, self.days)),)
