"""This is about telling the story: a clock with the story's time, and ids that are the same each time."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256

CHINA = timezone(timedelta(hours=8))

BANNER = "示例数据 · 演示日期 2025-11-14"
DEMO_DAY = date(2025, 11, 14)


class StoryClock:
    """Shows the time the story has reached; overdue and due lists never depend on the real clock."""

    def __init__(self) -> None:
        self._now = datetime(2025, 6, 9, 9, 0, tzinfo=CHINA)

    def now(self) -> datetime:
        """A second later each time, so that two acts of one minute have different times."""
        self._now += timedelta(seconds=1)
        return self._now

    def turn_to(self, day: str, minute: str = "09:00") -> None:
        self._now = datetime.fromisoformat(f"{day}T{minute}").replace(tzinfo=CHINA)


def story_ids(name: str) -> Iterator[str]:
    """128-bit ids that are the same at every telling; `name` keeps laptops and chapters apart."""
    count = 0
    while True:
        count += 1
        yield sha256(f"示例 {name} {count}".encode()).hexdigest()[:32]
