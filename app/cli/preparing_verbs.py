"""This is about the verbs before a visit: approval, notice, bureaus, 入企扫码, make-up, cap, checks."""

import argparse
from datetime import datetime
from typing import get_args

from app.cli.attending_verbs import visit_now
from app.cli.desk import Desk
from app.cli.finding import visit_named
from app.cli.occurring import minute_text, moment_text
from app.cli.opening import Work, at_work, in_hand, session_on
from app.cli.verbs import Groups, Run, UsageWrong, case_verb, reason_option, workspace_verb
from app.domain.visits.inspection_cap import EVERYBODY, THIS_ONE, caps_of
from app.domain.visits.preparation_facts import (
    BureauJoined,
    CheckType,
    DepartureChecked,
    DepartureItem,
    DepartureState,
    EntryScanned,
    InspectedElsewhere,
    InspectionCapStated,
    InspectionCategoryStated,
    NoticeException,
    PreparationField,
    ServedHow,
    TaskSource,
    VisitPrepared,
)
from app.operations.acting import the_visit
from app.operations.approve_visit import Approval, Notice, approve_visit, serve_notice
from app.operations.check_departure import check_departure, clock_checked, measured
from app.operations.describe import describe
from app.operations.list_cases import case_rows
from app.operations.look_before_visit import look_before_visit
from app.operations.make_up_visit import make_up_visit
from app.operations.prepare_visit import Detail
from app.operations.scan_in import scan_in
from app.operations.state_inspections import state_inspections
from app.storage.workspace import OFFICE

_WHICH = "id or day; else the one not over"


def add_preparing(verbs: Groups) -> None:
    """More verbs of `visit`."""
    steps = _on_visit(verbs, "steps", _steps, "What is prepared and what is missing, step by step")
    steps.description = "What is prepared and what is missing, step by step (出发准备)"
    approve = _on_visit(verbs, "approve", _approve, "The approval (行政检查审批表)")
    _approval_options(approve)
    approve.add_argument("--over-cap", default="", metavar="REASON", help="why it goes over the yearly cap")
    notice = _on_visit(verbs, "notice", _notice, "The notice (行政检查通知书): number, served when and how")
    notice.add_argument("--number", default="", metavar="TEXT")
    notice.add_argument("--later", action="store_true", help="its number comes later (待编号)")
    notice.add_argument("--served", default="", metavar="TIME", help="2025-06-10 or 2025-06-10T15:00")
    notice.add_argument("--how", default="", choices=("", *get_args(ServedHow)))
    about = "why no notice days before is needed (K20 待核对)"
    notice.add_argument("--exception", default="", choices=("", *get_args(NoticeException)), help=about)
    bureau = _on_visit(verbs, "bureau", _bureau, "A bureau on the one notice (联合检查) and its matters")
    bureau.add_argument("bureau", metavar="BUREAU")
    bureau.add_argument("--matter", action="append", default=[], metavar="CODE", help="repeat for more")
    bureau.add_argument("--leave", action="store_true", help="it does not come after all")
    scan = _on_visit(verbs, "scan-in", _scan, "扫码入企: read, or waiting for a network (--queued)")
    scan.add_argument("--at", default="", metavar="TIME", help="else now")
    scan.add_argument("--queued", action="store_true", help="no network: it is read later")
    scan.add_argument("--number", default="", metavar="TEXT", help="what the platform gave")
    scan.add_argument("--result", default="", metavar="TEXT")
    made = _on_visit(verbs, "make-up", _make_up, "Approval and notice of an urgent visit, made up")
    _approval_options(made)
    made.add_argument("--notice", default="", metavar="NUMBER")
    made.add_argument("--served", default="", metavar="TIME")
    reason_option(made, "why it came late, where it did")
    _add_checks(verbs)
    _add_cap(verbs)


def _on_visit(verbs: Groups, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    parser = case_verb(verbs, name, run, about)
    parser.add_argument("--visit", default="", metavar="VISIT", help=_WHICH)
    return parser


def _approval_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--number", default="", metavar="TEXT")
    parser.add_argument("--later", action="store_true", help="its number comes later (待编号)")
    parser.add_argument("--by", default="", metavar="NAME", help="who approved")
    parser.add_argument("--on", default="", metavar="TIME", help="2025-06-09 or 2025-06-09T10:00")


def _add_checks(verbs: Groups) -> None:
    checks = _on_visit(verbs, "checks", _checks, "The list before leaving (出发检查); warnings only")
    checks.add_argument("--trusted", default="", metavar="TIME", help="a time to be trusted, to the second")
    checks.add_argument("--source", default="", metavar="TEXT", help="whose time that is, like 12117")
    checks.add_argument(
        "--check",
        action="append",
        default=[],
        type=_one_check,
        metavar="ITEM=STATE[,TEXT]",
        help=f"ITEM: {', '.join(get_args(DepartureItem))}; STATE: {', '.join(get_args(DepartureState))}",
    )


def _add_cap(verbs: Groups) -> None:
    cap = case_verb(verbs, "cap", _cap, "How often this firm may be inspected in a year, and was elsewhere")
    cap.add_argument("--year", type=int, default=0, metavar="YEAR", help="else this one")
    cap.add_argument("--cap", type=int, default=-1, metavar="N", help="published for this firm")
    cap.add_argument("--source", default="", metavar="TEXT", help="document it was published in")
    cap.add_argument("--category", default="", metavar="NAME", help="whose cap holds for this firm")
    cap.add_argument(
        "--elsewhere",
        action="append",
        default=[],
        type=_elsewhere,
        metavar="AGENCY=N",
        help="repeat for more",
    )


def add_office_cap(verbs: Groups) -> None:
    """`office cap`: for everybody, or a category."""
    cap = workspace_verb(verbs, "cap", _office_cap, "The yearly cap of inspections, as it was published")
    cap.add_argument("--year", type=int, default=0, metavar="YEAR", help="else this one")
    cap.add_argument("--cap", type=int, default=-1, metavar="N")
    cap.add_argument("--category", default=EVERYBODY, metavar="NAME")
    cap.add_argument("--source", default="", metavar="TEXT", help="document it was published in")


def preparing_options(prepare: argparse.ArgumentParser) -> None:
    """Options of `visit prepare`."""
    prepare.add_argument("--check-type", default="", choices=("", *get_args(CheckType)))
    prepare.add_argument("--task-from", default="", choices=("", *get_args(TaskSource)))
    prepare.add_argument("--look-back", action="store_true", help="回头看 of an earlier inspection")
    about = "a bureau on the same notice, with its matters; repeat for more"
    prepare.add_argument(
        "--bureau", dest="bureaus", action="append", default=[], metavar="NAME[=CODE,CODE]", help=about
    )


def prepared_given(given: argparse.Namespace, visit: str) -> list[Detail]:
    """What those options say."""
    fields: dict[PreparationField, str] = {
        "check_type": given.check_type,
        "task_from": given.task_from,
        "look_back": "是" if given.look_back else "",
    }
    details: list[Detail] = [
        VisitPrepared(visit=visit, field=field, value=value) for field, value in fields.items() if value
    ]
    for text in given.bureaus:
        name, _, matters = text.partition("=")
        chosen = tuple(part.strip() for part in matters.replace("，", ",").split(",") if part.strip())
        details.append(BureauJoined(visit=visit, bureau=_named(name), matters=chosen))
    return details


def _named(text: str) -> str:
    name = text.strip()
    if not name or "/" in name:
        raise UsageWrong(f"{text} is no name of a bureau", f"“{text}”不能作为单位名称")
    return name


def _one_check(text: str) -> tuple[DepartureItem, DepartureState, str]:
    name, _, rest = text.partition("=")
    state, _, about = rest.partition(",")
    for item in get_args(DepartureItem):
        for known in get_args(DepartureState):
            if (name, state) == (item, known):
                return item, known, about
    raise argparse.ArgumentTypeError("write ITEM=STATE[,TEXT], like printer=good")


def _elsewhere(text: str) -> tuple[str, int]:
    name, _, count = text.rpartition("=")
    if not name.strip() or not count.isascii() or not count.isdigit():
        raise argparse.ArgumentTypeError("write AGENCY=N, like 市监局=1")
    return name.strip(), int(count)


def _moment(text: str) -> str:
    return moment_text(text) if text else ""


def _approval(given: argparse.Namespace, on: str) -> Approval:
    over = getattr(given, "over_cap", "")
    return Approval(number=given.number, by=given.by, on=on, is_later=given.later, over_cap=over)


def _told(work: Work, visit: str) -> object:
    looked = look_before_visit(work.case, work.office, the_visit(work.case, visit), work.desk.now().date())
    return {**_plain(visit_now(work.case, visit)), **looked}


def _plain(told: object) -> dict[str, object]:
    return dict(told) if isinstance(told, dict) else {}


def _steps(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _told(work, visit_named(work.case, given.visit))


def _approve(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit = visit_named(work.case, given.visit)
        work.session.do(approve_visit, visit, _approval(given, _moment(given.on)), work.office)
        return _told(work, visit)


def _notice(given: argparse.Namespace, desk: Desk) -> object:
    served = _moment(given.served)
    notice = Notice(
        number=given.number,
        served_on=served,
        how=given.how,
        exception=given.exception,
        is_later=given.later,
    )
    with at_work(given, desk) as work:
        visit = visit_named(work.case, given.visit)
        work.session.do(serve_notice, visit, notice)
        return _told(work, visit)


def _bureau(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        visit = visit_named(work.case, given.visit)
        joined = BureauJoined(
            visit=visit, bureau=_named(given.bureau), matters=tuple(given.matter), joins=not given.leave
        )
        work.session.do(describe, (joined,))
        return _told(work, visit)


def _scan(given: argparse.Namespace, desk: Desk) -> object:
    at = minute_text(given.at, desk.now())
    with at_work(given, desk) as work:
        visit = visit_named(work.case, given.visit)
        scanned = EntryScanned(
            visit=visit,
            queued_at=at if given.queued else "",
            read_at="" if given.queued else at,
            number=given.number,
            result=given.result,
        )
        work.session.do(scan_in, scanned)
        return _told(work, visit)


def _make_up(given: argparse.Namespace, desk: Desk) -> object:
    on = minute_text(given.on, desk.now())
    notice = Notice(number=given.notice, served_on=_moment(given.served))
    with at_work(given, desk) as work:
        visit = visit_named(work.case, given.visit)
        work.session.do(make_up_visit, visit, (_approval(given, on), notice), given.reason)
        return _told(work, visit)


def _checks(given: argparse.Namespace, desk: Desk) -> object:
    now = desk.now()
    with at_work(given, desk) as work:
        visit = visit_named(work.case, given.visit)
        opened = work.opened
        used = [strip for row in case_rows(opened) for strip in row.strips]
        strips = (work.office, opened.enrolled_as, used)
        found = {each.item: each for each in measured(visit, opened.workspace.folder, strips)}
        if given.trusted:
            trusted = datetime.fromisoformat(_second(given.trusted, now))
            found["clock"] = clock_checked(visit, now, trusted, given.source)
        for item, state, text in given.check:
            found[item] = DepartureChecked(visit=visit, item=item, state=state, text=text)
        work.session.do(check_departure, tuple(found.values()))
        return _told(work, visit)


def _second(text: str, now: datetime) -> str:
    """An aware ISO moment to the second. Raises UsageWrong."""
    try:
        moment = datetime.fromisoformat(text.strip().replace(" ", "T"))
    except ValueError:
        raise UsageWrong(f"{text} is no time", f"“{text}”不是时间") from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)).isoformat()


def _cap(given: argparse.Namespace, desk: Desk) -> object:
    year = given.year or desk.now().year
    facts: list[InspectionCapStated | InspectedElsewhere | InspectionCategoryStated] = []
    if given.cap >= 0:
        facts.append(InspectionCapStated(year=year, category=THIS_ONE, cap=given.cap, source=given.source))
    if given.category:
        facts.append(InspectionCategoryStated(category=given.category.strip()))
    facts += [
        InspectedElsewhere(year=year, agency=agency, count=count, source=given.source)
        for agency, count in given.elsewhere
    ]
    with at_work(given, desk) as work:
        if facts:
            work.session.do(state_inspections, facts)
        caps = (*caps_of(work.case, year), *caps_of(work.office, year))
        return {"year": year, "caps": [_cap_told(each.category, each.cap, each.source) for each in caps]}


def _office_cap(given: argparse.Namespace, desk: Desk) -> object:
    year = given.year or desk.now().year
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        if given.cap >= 0:
            stated = InspectionCapStated(
                year=year, category=given.category.strip(), cap=given.cap, source=given.source
            )
            session.do(state_inspections, (stated,))
        caps = caps_of(session.case, year)
    return {"year": year, "caps": [_cap_told(each.category, each.cap, each.source) for each in caps]}


def _cap_told(category: str, cap: int, source: str) -> dict[str, object]:
    return {"category": category, "cap": cap, "source": source}
