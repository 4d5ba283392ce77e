"""This is about the papers of the story: printed, signed with a word struck by hand, scanned back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.domain.people.office import office_of, seal_numbers
from app.domain.records.facts import HandCorrection, RecordSigned, StampMarkStated
from app.domain.records.printed import STATE_TEXT, Paper, papers_of
from app.domain.visits.facts import VisitStated
from app.operations.demo import firm
from app.operations.demo.pen import INSTEAD, STRUCK, page_of, signed_pictures
from app.operations.demo.stage import Stage, Told
from app.operations.in_hand import InHand
from app.operations.print_record import PrintOrder, print_record
from app.operations.session import Session
from app.operations.sign_record import note_correction, sign_record, stamp_record
from app.operations.take_signed_scan import take_signed_scan

NAMES: Final = {
    "walk_sheet": "随身清单",
    "inspection_record": "现场检查笔录",
    "cutoff_record": "断水断电核验记录",
    "sealing_record": "封存见证单",
    "photo_evidence": "现场照片证据",
    "disposal_record": "处置去向核销单",
    "acceptance_form": "现场检查验收表",
    "acceptance_opinion": "验收意见",
    "rectification_order": "责令限期整改指令书",
    "recheck_opinion": "整改复查意见书",
    "revisit_record": "回头看记录",
}
"""What the files are called."""

SIGNED: Final = ("inspection_record", "cutoff_record", "sealing_record")
SCANS: Final = "签字件照片"
HAND: Final = "LXGWWenKai-Regular.ttf"
"""A font that ships with the program and looks written."""


def print_the_walk_sheet(stage: Stage) -> Iterator[Told]:
    with stage.session(stage.laptop_a) as session:
        yield _printed(stage, session, "walk_sheet", 2)


def print_for_signing(stage: Stage) -> Iterator[Told]:
    stage.clock.turn_to("2025-06-12", "12:10")
    with stage.session(stage.laptop_a) as session:
        for kind in SIGNED:
            yield _printed(stage, session, kind, 4)


def print_the_evidence(stage: Stage) -> Iterator[Told]:
    with stage.session(stage.laptop_a) as session:
        yield _printed(stage, session, "photo_evidence", 4)


def sign_by_hand(stage: Stage) -> Iterator[Told]:
    """The boss strikes 两班, writes 一班 and puts a thumbprint beside it; the 公章 is with the accountant."""
    stage.clock.turn_to("2025-06-12", "12:26")
    with stage.session(stage.laptop_a) as session:
        first = papers_of(session.case)[0]
        correction = HandCorrection(
            correction=next(stage.ids),
            record=first.id,
            page=page_of(b"".join(session.case_file.read_original(first.sha256)), STRUCK),
            place="检查情况",
            old=STRUCK,
            new=INSTEAD,
            slot=f"visit/{stage.visit}/found",
            mark="按指印",
        )
        follows = VisitStated(visit=stage.visit, field="found", value=firm.FOUND_CORRECTED)
        session.do(note_correction, correction, follows)
        for paper in papers_of(session.case):
            session.do(sign_record, RecordSigned(record=paper.id, state="signed", on="2025-06-12"))
        session.do(stamp_record, StampMarkStated(record=first.id, state="pending"))
        now = papers_of(session.case)[0]
        yield Told(
            4, f"《{_title(now)}》手写更正 1 处（两班改为一班）已登记，已签字，{STATE_TEXT[now.state]}"
        )


def scan_back(stage: Stage) -> Iterator[Told]:
    """Phone pictures of the signed pages find their papers by the code on each page."""
    stage.clock.turn_to("2025-06-12", "15:30")
    with stage.session(stage.laptop_a) as session:
        papers = papers_of(session.case)
        pictures = [each for paper in papers for each in _pictures_of(stage, session, paper)]
        taken = session.do(take_signed_scan, pictures)
    whole = sum(len(paper.scans) == len(paper.pages) for paper in taken.papers)
    yield Told(4, f"签字件照片 {len(taken.pages)} 张按页码识别归入，{whole} 份文书各页齐全")


def _pictures_of(stage: Stage, session: Session, paper: Paper) -> list[Path]:
    """Each page as a phone sees it, signed by hand."""
    pdf = b"".join(session.case_file.read_original(paper.sha256))
    hand, pictures = stage.tools.font_for_pictures.with_name(HAND), []
    for number, page in enumerate(signed_pictures(pdf, paper.kind, hand), 1):
        pictures.append(stage.place(SCANS) / f"{NAMES[paper.kind]}-{number}.jpg")
        pictures[-1].write_bytes(page)
    return pictures


def stamp_afterwards(stage: Stage, opened: InHand) -> Iterator[Told]:
    with stage.session(opened) as session:
        pending = [paper for paper in papers_of(session.case) if paper.stamp_mark[0] == "pending"]
        for paper in pending:
            session.do(stamp_record, StampMarkStated(record=paper.id, state="stamped", on="2025-06-16"))
        yield Told(6, f"待补盖章 {len(pending)} 份，06-16 已补盖")


def print_of_visit(stage: Stage, session: Session, kind: str, visit: str, number: str = "") -> Told:
    """A paper of another visit than the joint one, of road 7; its file is told apart by its number."""
    return _printed(stage, session, kind, 7, (visit, number))


def print_of_order(stage: Stage, session: Session, kind: str, on: str) -> Told:
    """A paper of the order of the joint visit: printed, signed and stamped on the day, scanned back."""
    told = _printed(stage, session, kind, 7)
    paper = papers_of(session.case)[-1]
    session.do(sign_record, RecordSigned(record=paper.id, state="signed", on=on))
    session.do(stamp_record, StampMarkStated(record=paper.id, state="stamped", on=on))
    session.do(take_signed_scan, _pictures_of(stage, session, paper))
    return told


def _printed(stage: Stage, session: Session, kind: str, road: int, about: tuple[str, str] = ("", "")) -> Told:
    """about: visit and number, where it is not the joint visit."""
    visit, number = about
    office = stage.laptop_a.read_office()
    order = PrintOrder(
        record=next(stage.ids),
        kind=kind,
        office=office_of(office),
        fonts=stage.tools.fonts,
        visit=visit or stage.visit,
        number=number,
        seal_numbers=seal_numbers(office, stage.laptop_a.device),
    )
    paper = session.do(print_record, order)
    target = stage.papers / f"{NAMES[kind]}{number}.pdf"
    target.write_bytes(paper.pdf)
    left = f"，尚缺 {len(paper.missing)} 项手工填写" if paper.missing else ""
    return Told(road, f"已打印 {target.name}，{paper.pages} 页{left}")


def _title(paper: Paper) -> str:
    return paper.title.replace("\n", "")
