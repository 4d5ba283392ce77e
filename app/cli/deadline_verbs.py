"""This is about the verbs of the law's clocks: one counted with its reasons, all of them listed."""

import argparse
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from app.cli.desk import CHINA, Desk
from app.cli.language import in_chinese
from app.cli.verbs import Groups, at_least_one, verb
from app.domain.deadlines.clocks import Clock, clock_named
from app.domain.deadlines.closure import CLOSURE, closure_reached
from app.domain.deadlines.due import Due, due
from app.domain.deadlines.holidays import HolidayYear, holiday_year_of_bytes
from app.domain.equipment.rules import day_text
from app.domain.moments import moment_text
from app.operations.read_clocks import ClockTables, read_clocks
from app.operations.tell_deadline import reasons_told
from app.storage.whole_file import read_whole

LEAVE_OUT = "days of testing notified in writing (检测、鉴定期间), not counted; only 查封, 扣押"


def add_deadlines(verbs: Groups) -> None:
    """Two verbs of `law`."""
    one = verb(verbs, "deadline", _deadline, "The day of a clock, computed, with every reason")
    one.add_argument("rule", metavar="RULE", help="like K01; `law deadlines` lists them")
    one.add_argument(
        "start", metavar="START", help="day (or minute) of the start event; K17: days, with commas"
    )
    one.add_argument(
        "--extend",
        type=at_least_one,
        action="append",
        default=[],
        metavar="N",
        help="units granted; repeat for more",
    )
    one.add_argument("--leave-out", type=at_least_one, default=0, metavar="N", help=LEAVE_OUT)
    one.add_argument(
        "--only", type=at_least_one, default=0, metavar="N", help="units set, where fewer than the law's"
    )
    _holiday_option(one)
    every = verb(verbs, "deadlines", _deadlines, "Every clock, and the years whose holidays are known")
    _holiday_option(every)


def _holiday_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--holidays",
        action="append",
        default=[],
        metavar="FILE.csv",
        help="a year's table besides those here",
    )


def _deadline(given: argparse.Namespace, _desk: Desk) -> object:
    tables = _tables(given)
    clock = clock_named(tables.clocks, given.rule)
    if clock.code == CLOSURE:
        return _closure(clock, given.start)
    start = datetime.fromisoformat(moment_text(given.start, CHINA))
    at = start if clock.unit == "hour" and start.tzinfo is not None else start.date()
    return _told(due(clock, at, tables.holidays, given.extend, given.only, given.leave_out))


def _deadlines(given: argparse.Namespace, _desk: Desk) -> object:
    tables = _tables(given)
    years = sorted(tables.holidays.years.values(), key=lambda each: each.year)
    return {
        "clocks": [_clock_told(clock) for clock in tables.clocks.values()],
        "holiday_years": [{"year": each.year, "holiday_notice": each.source} for each in years],
    }


def _tables(given: argparse.Namespace) -> ClockTables:
    return read_clocks(also=tuple(holiday_year(Path(file)) for file in given.holidays))


def holiday_year(file: Path) -> HolidayYear:
    """Raises FileRefused FILE_MISSING, NOT_READABLE, HOLIDAYS_NOT_READABLE."""
    return holiday_year_of_bytes(read_whole(file))


def _told(found: Due) -> dict[str, object]:
    clock = found.clock
    told: dict[str, object] = {
        "clock": clock.code,
        "name": clock.name,
        "starts_with": clock.start,
        "counted_from": _start_told(found),
        "first_day" if clock.is_first_day else "last_day": found.day.isoformat(),
        "extension": found.extension or None,
        "basis": clock.basis,
        "reckoning": "；".join(reasons_told(found, in_chinese)),
        "counted_by": [[each.kind, each.day.isoformat(), each.amount] for each in found.reasons],
        "missing_years": list(found.missing_years),
    }
    if found.moment is not None:
        told["until"] = found.moment.isoformat(timespec="minutes")
    return told


def _start_told(found: Due) -> str:
    if found.moment is None:
        return found.start.isoformat()
    return (found.moment - timedelta(hours=found.clock.amount + found.extension)).isoformat(
        timespec="minutes"
    )


def _closure(clock: Clock, text: str) -> dict[str, object]:
    days = [date.fromisoformat(day_text(each)) for each in text.replace("，", ",").split(",") if each.strip()]
    reached = closure_reached(days)
    told: dict[str, object] = {"clock": clock.code, "name": clock.name, "basis": clock.basis}
    if reached is None:
        return {**told, "reached": False}
    counted = [day.isoformat() for day in reached.penalties]
    return {
        **told,
        "reached": True,
        "trigger": reached.trigger,
        "first_day": reached.on.isoformat(),
        "penalties": counted,
    }


def _clock_told(clock: Clock) -> Mapping[str, object]:
    return {
        "clock": clock.code,
        "name": clock.name,
        "length": clock.amount or clock.calendar_day or None,
        "time_unit": clock.unit if clock.unit not in ("date", "count") else None,
        "counts_back": clock.counts_back,
        "rolls": clock.rolls,
        "longest_extension": clock.longest_extension or None,
        "starts_with": clock.start,
        "basis": clock.basis,
        "checked": clock.checked,
    }
