"""This is about when and by whose eyes something happened: the options for what is typed up later (补录)."""

import argparse
import re
from datetime import datetime

from app.cli.desk import CHINA
from app.domain.acts.fact import Occurred
from app.domain.errors import Refusal, RuleRefused

SOURCES = ("on_site", "paper", "photo", "told", "plan")

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def occurred_options(parser: argparse.ArgumentParser) -> None:
    """`--at` and the rest; nothing given means: now, on site, by the officer at the keyboard."""
    about = parser.add_argument_group("typed up later (补录)")
    about.add_argument(
        "--at",
        "--occurred",
        dest="occurred",
        default="",
        metavar="TIME",
        help="2025-06-12 or 2025-06-12T10:42",
    )
    about.add_argument(
        "--observer", default="", metavar="WHO", help="officer id or name of who saw or read it"
    )
    about.add_argument("--source", default="", choices=SOURCES, help="paper, when --reference names one")
    about.add_argument("--reference", default="", metavar="TEXT", help="the paper or photo it was taken from")


def occurred_given(given: argparse.Namespace, now: datetime, officer: str) -> Occurred:
    """Raises RuleRefused NOT_A_DAY."""
    at = moment_text(given.occurred) if given.occurred else now.isoformat(timespec="minutes")
    source = given.source or ("paper" if given.reference else "on_site")
    return Occurred(at=at, observer=given.observer or officer, source=source, reference=given.reference)


def moment_text(text: str) -> str:
    """A day, or a minute with offset; a time without one is China's. Raises RuleRefused NOT_A_DAY."""
    plain = text.strip().replace(" ", "T")
    try:
        moment = datetime.fromisoformat(plain)
    except ValueError:
        raise RuleRefused(Refusal.NOT_A_DAY, text=text) from None
    if _DAY.fullmatch(plain):
        return plain
    return (moment if moment.tzinfo else moment.replace(tzinfo=CHINA)).isoformat(timespec="minutes")


def minute_text(text: str, now: datetime) -> str:
    """As `moment_text`, but a day alone is not enough; the present minute where nothing is given."""
    if not text:
        return now.isoformat(timespec="minutes")
    moment = moment_text(text)
    if _DAY.fullmatch(moment):
        raise RuleRefused(Refusal.TIME_MISSING, text=moment)
    return moment
