"""This is about where the window touches the world: clock, randomness, ids, and the computer itself."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


class Desk:
    """Asked by sessions and screens, and passed on as values; nothing below `ui` asks for these.

    Attributes:
        shown_day: the day the window shows instead of the real one (演示日期); None on real work.
    """

    def __init__(self, fixed_now: datetime | None = None) -> None:
        """fixed_now: a clock that stands still, for tests and galleries."""
        self._fixed_now = fixed_now
        self._day_of_samples: date | None = None
        self.shown_day: date | None = None

    def now(self) -> datetime:
        """The laptop's clock, aware, at +08:00; on a sample the time of day on its day."""
        from datetime import datetime, timedelta, timezone

        now = self._fixed_now or datetime.now(timezone(timedelta(hours=8)))
        day = self.shown_day
        return now if day is None else now.replace(year=day.year, month=day.month, day=day.day)

    def today(self) -> date:
        return self.now().date()

    def stamp_time(self) -> str:
        """As acts carry it: ISO to the second with offset."""
        return self.now().isoformat(timespec="seconds")

    def show_sample_day(self) -> None:
        """Sample data have a fixed day: overdue and due lists must not depend on the real clock."""
        from app.operations.demo.telling import DEMO_DAY

        self.shown_day = self._day_of_samples or DEMO_DAY

    def show_real_day(self) -> None:
        self.shown_day = None

    def turn_to(self, moment: datetime) -> None:
        """Stand still at a moment of the sample's story, for who goes its roads; only on samples."""
        self._fixed_now, self._day_of_samples = moment, moment.date()
        if self.shown_day is not None:
            self.shown_day = self._day_of_samples

    def new_id(self) -> str:
        """A random 128-bit id."""
        return os.urandom(16).hex()

    def new_uuid(self) -> str:
        """An id as forms write it."""
        from uuid import uuid4

        return str(uuid4())

    def entropy(self, size: int) -> bytes:
        return os.urandom(size)
