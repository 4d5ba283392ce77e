"""This is about days and minutes as people type them: `2025-06-12`, `2025年6月12日 10：42`."""

import re
from datetime import datetime, tzinfo
from typing import Final
from unicodedata import normalize

from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused

_MINUTE: Final = re.compile(r"(.+?)(?:\s+|T)(\d{1,2}):(\d{2})(?::\d{2})?([+-]\d{2}:\d{2})?")


def moment_text(text: str, zone: tzinfo | None) -> str:
    """An ISO day, or an ISO minute with offset; `zone` is that of a time without one.

    Raises RuleRefused NOT_A_DAY.
    """
    plain = normalize("NFKC", text).strip()
    minute = _MINUTE.fullmatch(plain)
    if minute is None:
        return day_text(plain)
    day, hour, past, offset = minute.groups()
    try:
        moment = datetime.fromisoformat(f"{day_text(day)}T{hour:0>2}:{past}{offset or ''}")
    except ValueError:
        raise RuleRefused(Refusal.NOT_A_DAY, text=text) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).isoformat(timespec="minutes")


def minute_text(text: str, zone: tzinfo | None) -> str:
    """As `moment_text`, but a day alone is not enough.

    Raises RuleRefused NO_START_TIME, TIME_MISSING, NOT_A_DAY.
    """
    if not text.strip():
        raise RuleRefused(Refusal.NO_START_TIME)
    moment = moment_text(text, zone)
    if len(moment) <= len("2025-06-12"):
        raise RuleRefused(Refusal.TIME_MISSING, text=moment)
    return moment


def moment_shown(iso: str) -> str:
    """As a table shows it: `2025-06-12 10:42`, or the day alone."""
    return iso[:16].replace("T", " ")
