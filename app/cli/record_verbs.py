"""This is about the verbs of papers (文书): listed, printed, signed, corrected by hand."""

import argparse
from pathlib import Path

from app import places
from app.cli.desk import Desk
from app.cli.finding import case_named, paper_named, the_one, visit_named
from app.cli.occurring import occurred_options
from app.cli.opening import Work, at_work, in_hand
from app.cli.order_finding import order_named
from app.cli.restating import slot_named
from app.cli.verbs import Groups, Run, UsageWrong, case_verb, group, reason_option
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.case_told import paper_told
from app.domain.equipment.rules import day_text
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.office import free_seal_numbers, office_of, seal_numbers
from app.domain.powers.seizure import seizures_of
from app.domain.records.facts import HandCorrection, RecordSigned, RecordStated, StampMarkStated
from app.domain.records.kinds import KINDS, OF_ORDERS, OF_SEIZURE
from app.domain.records.printed import corrected, papers_of
from app.domain.restating import stated_again
from app.domain.visits.visit import visits_of
from app.operations.print_record import PrintOrder, print_record
from app.operations.read_criteria import read_criteria_of_visit
from app.operations.read_powers import read_seizing_law
from app.operations.sign_record import note_correction, sign_record, stamp_record, void_record
from app.operations.take_signed_scan import ByHand, TakenPage, take_signed_scan
from app.printing.fonts import bundled_fonts, machine_fangsong
from app.storage.whole_file import refuse_unwritable, write_whole

SIGNED = ("signed", "refused", "absent")


def add_record(groups: Groups) -> None:
    verbs = group(groups, "record")
    case_verb(verbs, "list", _list, "Papers of the case and how far each is")
    _add_print(case_verb(verbs, "print", _print, "Print a paper and file exactly what was printed"))
    sign = _record_verb(verbs, "sign", _sign, "How the party answered, and the firm's stamp mark")
    sign.add_argument("state", nargs="?", choices=SIGNED, default="signed")
    sign.add_argument("--on", default="", metavar="DAY", help="else today")
    sign.add_argument("--witness", default="", metavar="NAME")
    sign.add_argument(
        "--stamp-mark", choices=("pending", "stamped"), default="", help="企业公章: 待补 or on the paper"
    )
    reason_option(sign, "why it was refused, or who was absent")
    stamp = _record_verb(verbs, "stamp", _stamp, "The firm's stamp mark (公章) came later")
    stamp.add_argument("--on", default="", metavar="DAY", help="else today")
    _add_sign_scan(case_verb(verbs, "sign-scan", _sign_scan, "Signed pages come back: PDF scans or pictures"))
    void = _record_verb(verbs, "void", _void, "Make an unsigned paper void")
    reason_option(void, "why it is void")
    _add_correct(
        _record_verb(
            verbs, "correct", _correct, "Register a correction made by hand; the data follow the paper"
        )
    )


def _add_correct(correct: argparse.ArgumentParser) -> None:
    correct.add_argument("old", metavar="OLD", help="what was struck")
    correct.add_argument("new", metavar="NEW", help="what was written")
    correct.add_argument("--page", type=int, default=1, metavar="N")
    correct.add_argument("--place", default="", metavar="TEXT", help="where on the page")
    correct.add_argument(
        "--slot", default="", metavar="SLOT", help="the value that follows, like visit/<id>/found"
    )
    correct.add_argument(
        "--value", default="", metavar="TEXT", help="that value; else its text with OLD replaced by NEW"
    )
    correct.add_argument("--mark", default="", metavar="TEXT", help="how it was confirmed: 按指印, 签名")
    occurred_options(correct)


def _add_sign_scan(scan: argparse.ArgumentParser) -> None:
    scan.add_argument("files", nargs="+", metavar="FILE", help="PDF, JPEG, HEIC, TIFF, PNG")
    scan.add_argument(
        "--record", default="", metavar="RECORD", help="the paper, where its page codes can't be read"
    )
    scan.add_argument(
        "--page",
        dest="pages",
        action="append",
        default=[],
        type=int,
        metavar="N",
        help="page on the sheet without a readable code; repeat for more, in their order",
    )


def _record_verb(verbs: Groups, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    parser = case_verb(verbs, name, run, about)
    parser.add_argument("record", metavar="RECORD", help="id, number, or kind where there is one of it")
    return parser


def _add_print(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=tuple(KINDS), metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("target", metavar="OUT.pdf")
    parser.add_argument(
        "--visit", default="", metavar="VISIT", help="id or day; else the one not over, or the last"
    )
    parser.add_argument("--number", default="", metavar="TEXT", help="文号; else left to be written")
    parser.add_argument(
        "--strike", action="store_true", help="strike blanks with ／ instead of leaving them to the pen"
    )
    parser.add_argument(
        "--blank", action="store_true", help="空白表: only the firm and the visit stand on it"
    )
    parser.add_argument(
        "--about", default="", metavar="ID", help="which 查封 or order, by id or number; else the latest"
    )
    parser.add_argument("--machine-fonts", action="store_true", help="use this computer's FangSong")


def _list(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened, opened.open_case(case_named(opened, given.case)) as case_file:
        return {"papers": [paper_told(paper) for paper in papers_of(case_file.load())]}


def _print(given: argparse.Namespace, desk: Desk) -> object:
    refuse_unwritable(Path(given.target))
    with at_work(given, desk, certified=given.kind != "walk_sheet") as work:
        visit, today = _visit_meant(work, given.visit), desk.now().date()
        order = PrintOrder(
            record=desk.new_id(),
            kind=given.kind,
            office=office_of(work.office),
            fonts=bundled_fonts(places.fonts(), machine_fangsong() if given.machine_fonts else None),
            visit=visit,
            number=given.number,
            strike=given.strike,
            blank=given.blank,
            seal_numbers=_free_strips(work),
            about=_about_meant(work.case, given.kind, given.about),
            law=read_seizing_law(work.office, today) if given.kind in OF_SEIZURE else None,
            criteria=read_criteria_of_visit(work.office, work.case, visit, today),
        )
        with desk.watch(given.kind) as progress:
            paper = work.session.do(print_record, order, progress)
        write_whole(Path(given.target), paper.read())
    if paper.missing:
        desk.say(f"尚缺 {len(paper.missing)} 项，可先打印，空白处手工填写")
    return {
        "record": order.record,
        "saved": given.target,
        "pages": paper.pages,
        "missing": list(paper.missing),
    }


def _about_meant(case: Case, kind: str, text: str) -> str:
    """Raises ORDER_UNKNOWN, SEIZURE_UNKNOWN: a paper of nothing is no paper. UsageWrong where several fit."""
    if text and kind in OF_ORDERS:
        return order_named(case, text).id
    if text and kind in OF_SEIZURE:
        found = the_one(text, {each.id: (each.field("number"),) for each in seizures_of(case)})
        if not found:
            raise RuleRefused(Refusal.SEIZURE_UNKNOWN, seizure=text)
        return found
    return text


def _visit_meant(work: Work, text: str) -> str:
    """The visit named, else the one at hand, else the last one. Raises UsageWrong where several fit."""
    visits = visits_of(work.case)
    if text or any(not visit.finished_at for visit in visits):
        return visit_named(work.case, text)
    return visits[-1].id if visits else ""


def _free_strips(work: Work) -> tuple[str, ...]:
    used = (*(seal.number for seal in seals_of(work.case)), *spoiled_numbers(work.case))
    return free_seal_numbers(seal_numbers(work.office, work.opened.enrolled_as), used)


def _sign(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        record, on = paper_named(work.case, given.record), _day(given, desk)
        signed = RecordSigned(
            record=record, state=given.state, on=on, reason=given.reason, witness=given.witness
        )
        work.session.do(sign_record, signed)
        if given.stamp_mark:
            on = on if given.stamp_mark == "stamped" else ""
            work.session.do(stamp_record, StampMarkStated(record=record, state=given.stamp_mark, on=on))
        return _told(work, record)


def _stamp(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        record = paper_named(work.case, given.record)
        work.session.do(stamp_record, StampMarkStated(record=record, state="stamped", on=_day(given, desk)))
        return _told(work, record)


def _void(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        record = paper_named(work.case, given.record)
        work.session.do(void_record, RecordStated(record=record, field="void_reason", value=given.reason))
        return _told(work, record)


def _correct(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        record = paper_named(work.case, given.record)
        slot = slot_named(work.case, given.slot) if given.slot else ""
        follows: Fact | None = None
        if slot:
            follows = stated_again(slot, _value_that_follows(work, slot, given), work.occurred(given))
        correction = HandCorrection(
            correction=desk.new_id(),
            record=record,
            page=given.page,
            place=given.place,
            old=given.old,
            new=given.new,
            slot=slot,
            mark=given.mark,
        )
        work.session.do(note_correction, correction, follows)
        return _told(work, record)


def _value_that_follows(work: Work, slot: str, given: argparse.Namespace) -> str:
    """Raises UsageWrong where the words struck do not tell what becomes of the value."""
    value: str = given.value or corrected(work.case.text(slot), given.old, given.new)
    if not value:
        stands = work.case.text(slot)
        raise UsageWrong(
            f"“{given.old}” does not stand exactly once in “{stands}”: give the new value with --value",
            f"“{given.old}”在“{stands}”中不是恰好出现一次：请用 --value 写明更正后的内容",
        )
    return value


def _sign_scan(given: argparse.Namespace, desk: Desk) -> object:
    if given.pages and not given.record:
        raise UsageWrong("--page needs --record", "--page 须与 --record 同时使用")
    with at_work(given, desk, certified=True) as work:
        by_hand = None
        if given.record:
            by_hand = ByHand(paper_named(work.case, given.record), tuple(given.pages))
        files = [Path(file) for file in given.files]
        with desk.watch("scan") as progress:
            taken = work.session.do(take_signed_scan, files, by_hand, progress)
    for file, sheet in taken.unread:
        desk.say(f"{file} 第 {sheet} 张未读到页码，随文件保存，未对应到文书")
    return {
        "scanned": [_page_told(page) for page in taken.pages],
        "unread": [{"file": file, "scan_sheet": sheet} for file, sheet in taken.unread],
        "papers": [
            {
                "record": paper.id,
                "title": paper.title.replace("\n", ""),
                "state": paper.state,
                "unscanned": list(paper.unscanned),
            }
            for paper in taken.papers
        ],
    }


def _page_told(page: TakenPage) -> object:
    return {
        "outcome": page.outcome,
        "title": page.title,
        "page": page.page,
        "file": page.file,
        "scan_sheet": page.sheet,
        "found_by": page.found_by,
        "record": page.record,
    }


def _day(given: argparse.Namespace, desk: Desk) -> str:
    return day_text(given.on) if given.on else desk.now().date().isoformat()


def _told(work: Work, record: str) -> object:
    return next(paper_told(paper) for paper in papers_of(work.case) if paper.id == record)
