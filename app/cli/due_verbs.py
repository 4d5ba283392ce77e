"""This is about the verbs of due dates in a workspace: listed, confirmed, kept; holidays taken in."""

import argparse
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from app.cli.deadline_verbs import LEAVE_OUT, holiday_year
from app.cli.desk import CHINA, Desk
from app.cli.finding import equipment_named, problem_named
from app.cli.language import in_chinese
from app.cli.opening import Work, at_work, in_hand, office_case, session_on
from app.cli.verbs import Groups, UsageWrong, case_verb, group, reason_option, workspace_verb
from app.domain.ahead.listed import DueRow, grouped, line_text, narrowed
from app.domain.deadlines.clocks import clock_named
from app.domain.deadlines.confirmed import confirmed_of
from app.domain.deadlines.due_line import GROUPS, group_of, warning_of
from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal
from app.operations.confirm_deadline import (
    Added,
    computed_deadline,
    confirm_deadline,
    count_deadline,
    meet_deadline,
)
from app.operations.list_cases import case_rows
from app.operations.list_due import clock_names, due_rows, duty_rows, write_due_calendar
from app.operations.read_clocks import read_clocks
from app.operations.read_revisits import read_revisits
from app.operations.take_holidays import take_holidays
from app.operations.tell_deadline import reasons_told
from app.storage.workspace import OFFICE

_FIRM = "enterprise/self"


def add_deadline(groups: Groups) -> None:
    verbs = group(groups, "deadline")
    listed = workspace_verb(verbs, "list", _list, "Everything with a day, of all enterprises (期限提醒)")
    listed.add_argument("--today", default="", metavar="DAY", help="what counts as today")
    listed.add_argument("--township", default="", metavar="NAME")
    listed.add_argument(
        "--person", default="", metavar="NAME", help="who answers for it, as 属地, 部门 or 企业"
    )
    listed.add_argument("--group", default="", choices=("", *GROUPS), help="only these")
    listed.add_argument("--calendar", default="", metavar="OUT.ics", help="write them for a calendar program")
    confirm = case_verb(
        verbs, "confirm", _confirm, "A day is confirmed: computed, confirmed, why they differ"
    )
    confirm.add_argument("rule", metavar="RULE", help="like K01, or a name of your own with --day")
    confirm.add_argument("--start", default="", metavar="DAY", help="of the start event; needed for K…")
    confirm.add_argument("--extend", type=int, default=0, metavar="N", help="units granted in all")
    confirm.add_argument("--leave-out", type=int, default=0, metavar="N", help=LEAVE_OUT)
    confirm.add_argument("--day", default="", metavar="DAY", help="confirmed; else as computed")
    confirm.add_argument("--paper", default="", metavar="NUMBER", help="order, notice or decision")
    reason_option(confirm, "why the confirmed day is not the computed one")
    _about(confirm)
    met = case_verb(verbs, "met", _met, "What a deadline asked for was done")
    met.add_argument("rule", metavar="RULE")
    met.add_argument("--on", default="", metavar="DAY", help="else today")
    met.add_argument("--text", default="", metavar="TEXT")
    met.add_argument("--take-back", action="store_true", help="it was not done after all")
    _about(met)
    holidays = workspace_verb(verbs, "holidays", _holidays, "Take a year's holiday notice in (放假安排)")
    holidays.add_argument("file", metavar="FILE.csv", help="columns 日期, 休或班, 节日, 来源")


def _about(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--problem", default="", metavar="PROBLEM", help="number or id; else the enterprise")
    what.add_argument("--equipment", default="", metavar="EQUIPMENT", help="number or id")


def _subject(work: Work, given: argparse.Namespace) -> str:
    if given.problem:
        return f"problem/{problem_named(work.case, given.problem)}"
    return f"equipment/{equipment_named(work.case, given.equipment)}" if given.equipment else _FIRM


def _list(given: argparse.Namespace, desk: Desk) -> object:
    today = date.fromisoformat(day_text(given.today)) if given.today else desk.now().date()
    at = today if given.today else desk.now()
    with in_hand(given, desk) as opened:
        rows: tuple[DueRow, ...] = ()
        if opened.has_case(OFFICE):
            office = office_case(opened)
            rows = due_rows(case_rows(opened), read_revisits(office, today))
            rows += duty_rows(office) if opened.is_bureau else ()
    shown = narrowed(rows, given.township, given.person)
    numbers = {group: len(found) for group, found in grouped(shown, at).items()}
    if given.group:
        shown = grouped(shown, at)[given.group]
    told: dict[str, object] = {"due_groups": numbers, "due_lines": [_row_told(row, at) for row in shown]}
    if given.calendar:
        told["events"] = write_due_calendar(shown, Path(given.calendar), desk.now())
        told["file"] = given.calendar
    return told


def _row_told(row: DueRow, today: date) -> dict[str, object]:
    line = row.line
    return {
        "due_group": group_of(line, today),
        "days_left": line.days_left(today),
        "warning": warning_of(line, today),
        "last_day": line.day,
        "about": line_text(line, clock_names()),
        "enterprise": row.enterprise,
        "township": row.township,
        "answer_for_it": [each.name for each in line.people] or [line.to],
        "due_kind": line.kind,
        "subject": line.thing,
    }


def _confirm(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        tables = read_clocks(work.office, on=desk.now().date())
        subject = _subject(work, given)
        why: tuple[str, ...] = ()
        stated = DeadlineConfirmed(
            subject=subject, rule=given.rule, started="", computed="", confirmed=given.day
        )
        if given.start:
            clock = clock_named(tables.clocks, given.rule)
            found = count_deadline(tables, clock, given.start, Added(given.extend, given.leave_out), CHINA)
            stated = computed_deadline(subject, found, given.start, tables, given.day)
            why = reasons_told(found, in_chinese)
        elif given.rule.upper() in {code.upper() for code in tables.clocks}:
            raise UsageWrong(
                f"{given.rule} is counted from a day: give --start", f"{given.rule} 须写明起算日：--start"
            )
        elif not given.day:
            raise UsageWrong(
                "Give --day, or a rule with --start", "请用 --day 写明日期，或用规则和 --start 推算"
            )
        work.session.do(confirm_deadline, _with_paper(stated, given), tables)
        return {**_told(work), "reckoning": "；".join(why)}


def _with_paper(stated: DeadlineConfirmed, given: argparse.Namespace) -> DeadlineConfirmed:
    return replace(stated, paper=given.paper, reason=given.reason)


def _met(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        on = "" if given.take_back else given.on or desk.now().date().isoformat()
        met = DeadlineMet(subject=_subject(work, given), rule=given.rule, on=on, text=given.text)
        work.session.do(meet_deadline, met)
        return _told(work)


def _told(work: Work) -> dict[str, object]:
    return {
        "deadlines": [
            {
                "clock": each.rule,
                "counted_from": each.started,
                "computed": each.computed,
                "confirmed": each.confirmed,
                "extension": each.extension or None,
                "left_out": each.left_out or None,
                "why_differs": each.reason,
                "order_number": each.paper,
                "met_on": each.met_on,
                "subject": each.thing,
            }
            for each in confirmed_of(work.session.case)
        ]
    }


def _holidays(given: argparse.Namespace, desk: Desk) -> object:
    year = holiday_year(Path(given.file))
    with in_hand(given, desk) as opened:
        if not opened.is_bureau:
            raise FileRefused(Refusal.NOT_THE_BUREAU)
        with session_on(opened, desk, OFFICE) as session:
            session.do(take_holidays, year)
        known = read_clocks(office_case(opened), on=desk.now().date()).holidays.years.values()
    return {"holiday_years": [{"year": each.year, "holiday_notice": each.source} for each in known]}
