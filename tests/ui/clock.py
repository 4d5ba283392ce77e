"""This is about times of the sample's day, as acts carry them."""

from datetime import datetime

from app.operations.demo.telling import DEMO_DAY


def at(hour: int, minute: int = 0) -> str:
    return f"{DEMO_DAY.isoformat()}T{hour:02d}:{minute:02d}:00+08:00"


def moment(hour: int) -> datetime:
    return datetime.fromisoformat(at(hour))
