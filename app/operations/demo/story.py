"""This is about telling the story of one visit, from the first question to the receipt, a line per step."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from app.crypto.passphrases import Strength
from app.domain.acts.writing import Stamp
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.facts import EquipmentAdded, EquipmentField
from app.domain.photos.facts import PhotoSource, Stage
from app.domain.problems import problems
from app.domain.records.facts import RecordSigned, StampMarkStated
from app.domain.records.printed import STATE_TEXT, papers_of
from app.media.metadata import MetadataReader
from app.media.samples import SamplePicture, sample_pictures
from app.operations.add_equipment import add_equipment
from app.operations.create_case import Firm, create_case
from app.operations.at_bureau import is_safe_at_bureau
from app.operations.create_office import OfficeAnswers, create_office
from app.operations.demo import firm, visit
from app.operations.demo.telling import BANNER, StoryClock, story_ids
from app.operations.describe import describe
from app.operations.hand_in import HandIn, hand_in
from app.operations.import_photos import discard_photos, import_photos
from app.operations.in_hand import InHand, Machine
from app.operations.list_cases import refresh_rows
from app.operations.place_photos import Placer, Placing
from app.operations.print_record import PrintOrder, print_record
from app.operations.session import Session
from app.operations.sign_record import sign_record, stamp_record
from app.operations.take_in import take_in
from app.operations.take_receipts import take_receipts
from app.printing.fonts import FontSet
from app.storage.tray import Tray

DEMO_PASSPHRASE_FILE = "口令（示例）.txt"

EQUIPMENT: tuple[tuple[str, str, str, dict[EquipmentField, str]], ...] = (
    ("E-01", "boiler", "燃煤链条锅炉", {"model": "DZL4-1.25-AⅡ", "count": "1", "route": "立即拆除"}),
    (
        "E-02",
        "dyeing",
        "间歇式溢流染色机",
        {"model": "示型HT-250", "count": "4", "route": "封存限拆", "dismantle_by": "2025-10-31"},
    ),
    ("E-03", "transformer", "配电变压器", {"model": "S7-315/10", "count": "1", "route": "立即拆除"}),
)

PAPERS = ("inspection_record", "cutoff_record", "sealing_record", "photo_evidence")


class StoryTools(msgspec.Struct, frozen=True):
    """What the story is told with: the computer, the fonts, and a passphrase that is written down beside it."""

    machine: Machine
    fonts: FontSet
    font_for_pictures: Path
    passphrase: str


def tell(folder: Path, told: StoryTools) -> Iterator[str]:
    """Tell the story into an empty folder; a line when a step is done.

    Raises FileRefused FILE_EXISTS when a workspace is there already.
    """
    clock, ids = StoryClock(), story_ids("A")
    opened = _make_office(folder, told, clock)
    yield f"{BANNER}：已建立{firm.OFFICE}（单机模式）"
    with opened:
        stamp = Stamp(firm.LIN, clock.now().isoformat(), opened.device)
        name = Firm("福州市长乐区示例染整有限公司", firm.FIRM_CODE, "金峰镇")
        case = create_case(opened, name, stamp, told.machine.entropy)
        with opened.open_case(case.id) as case_file:
            session = Session(case_file, firm.LIN, opened.device, clock.now)
            yield from _visit(session, ids, clock, folder, told)
            yield from _pictures(session, ids, opened, folder, told)
            yield from _papers(session, ids, folder, told)
            found = problems(session.look())
            refresh_rows(opened, (session.case,))
            yield f"企业档案共 {len(session.case.acts)} 条操作留痕，待处理问题 {len(found)} 项"
        yield from _hand_over(opened, case.id, folder / "移交盘", told, clock)
        yield f"企业档案：{opened.workspace.case_path(case.id)}"
    yield f"文书：{folder / '文书'}"


def _make_office(folder: Path, told: StoryTools, clock: StoryClock) -> InHand:
    answers = OfficeAnswers(
        name=firm.OFFICE,
        officer=firm.OFFICERS[0],
        passphrase=told.passphrase,
        sample=True,
        label="示-A",
        district="长乐区",
        strength=Strength(memory_kib=8 * 1024, passes=1),
    )
    opened, _ = create_office(folder, answers, told.machine, clock.now().isoformat())
    (folder / DEMO_PASSPHRASE_FILE).write_text(told.passphrase + os.linesep, "utf-8")
    (folder / "文书").mkdir(exist_ok=True)
    return opened


def _visit(
    session: Session, ids: Iterator[str], clock: StoryClock, folder: Path, told: StoryTools
) -> Iterator[str]:
    for number, kind, name, fields in EQUIPMENT:
        added = EquipmentAdded(
            equipment=next(ids), number=number, kind=kind, name=name, batch=number == "E-02", plan_item=number
        )
        session.do(add_equipment, added, {"count_unit": "台", **fields})
    session.do(describe, [EnterpriseStated(field="township", value="金峰镇")])
    visit.know_the_firm(session, ids)
    visit_id = visit.prepare(session, ids)
    seals = tuple(f"FC2025-{number:04d}" for number in range(1, 11))
    yield _print(session, ids, "walk_sheet", folder, _order(told, visit_id, seals))
    clock.turn_to("2025-06-12", "09:12")
    visit.walk(session, visit_id)
    visit.read_nameplates(session)
    visit.cut(session, ids)
    yield "断开点 D1、D2、D3 已登记，止码先读后断"
    visit.seal(session, ids, visit_id, seals)
    visit.find_problem(session, ids, visit_id)
    visit.register_recorder(session, ids, visit_id)
    visit.leave(session, visit_id)
    yield "E-02 已封存 5 处，限拆日期 2025-10-31；现场工作结束"


def _pictures(
    session: Session, ids: Iterator[str], opened: InHand, folder: Path, told: StoryTools
) -> Iterator[str]:
    card = folder / "手机存储卡"
    card.mkdir(exist_ok=True)
    pictures = list(sample_pictures(told.font_for_pictures))
    for picture in pictures:
        (card / picture.name).write_bytes(picture.data)
    with opened.open_tray(told.machine.entropy) as tray, MetadataReader() as reader:
        files = [card / picture.name for picture in pictures]
        arrived = import_photos(tray, files, reader, session.stamp().at)
        kept = {each.name: each.sha256 for each in arrived}
        same = sum(each.outcome == "same" for each in arrived)
        yield f"已收入 {len(arrived) - same} 张，原件未改动；{same} 张与已有影像相同"
        _place(session, ids, tray, pictures, kept)
        private = next(picture for picture in pictures if picture.planted == "private")
        discard_photos(tray, [kept[private.name]])
        waiting = len(tray.items())
    yield f"影像已归入设备；私人影像已移出暂存，暂存中尚有 {waiting} 张（其他企业）"


def _place(
    session: Session, ids: Iterator[str], tray: Tray, pictures: list[SamplePicture], kept: dict[str, str]
) -> None:
    placings = [
        Placing(
            photo=next(ids),
            sha256=kept[picture.name],
            subject=f"equipment/{visit.equipment_id(session.case, picture.equipment_code)}",
            stage=msgspec.convert(picture.stage, Stage),
            number=picture.name.removesuffix(".jpg"),
            source=msgspec.convert(picture.source, PhotoSource),
        )
        for picture in pictures
        if picture.equipment_code and picture.stage
    ]
    session.do(Placer(tray).place, placings)


def _papers(session: Session, ids: Iterator[str], folder: Path, told: StoryTools) -> Iterator[str]:
    visit_id = next(iter(thing for thing, _ in session.case.things_of("visit")))
    for kind in PAPERS:
        yield _print(session, ids, kind, folder, _order(told, visit_id))
    for paper in papers_of(session.case):
        session.do(sign_record, RecordSigned(record=paper.id, state="signed", on="2025-06-12"))
    first = papers_of(session.case)[0]
    session.do(stamp_record, StampMarkStated(record=first.id, state="pending"))
    yield f"《{first.title}》已签字，{STATE_TEXT[papers_of(session.case)[0].state]}"


def _hand_over(
    opened: InHand, case_id: str, stick: Path, told: StoryTools, clock: StoryClock
) -> Iterator[str]:
    """Onto the stick, into the register, the receipt back; taken in twice, the second time changes nothing."""
    stick.mkdir(exist_ok=True)
    clock.turn_to("2025-06-16", "09:00")
    stamp = Stamp(firm.LIN, clock.now().isoformat(), opened.device)
    packed = hand_in(opened, stick, HandIn(told.machine.entropy(16).hex(), (case_id,)), stamp)
    yield f"已写入移交盘：{packed.path}"
    first = take_in(opened, packed.path, stick, told.machine, clock.now().isoformat())
    yield f"已接收 {len(first.cases)} 户 {first.originals} 份原件，校验全部通过"
    again = take_in(opened, packed.path, stick, told.machine, clock.now().isoformat())
    yield f"同一移交数据再次接收：新增 {again.new_acts} 条"
    take_receipts(opened, stick, told.machine.entropy)
    with opened.open_case(case_id) as case_file:
        yield "局端已收妥" if is_safe_at_bureau(case_file) else "仅存于本机"
    yield f"局端库：{opened.workspace.folder / 'register'}"


def _order(told: StoryTools, visit_id: str, seals: tuple[str, ...] = ()) -> PrintOrder:
    return PrintOrder(
        record="", kind="", office=firm.PRINTED_OFFICE, fonts=told.fonts, visit=visit_id, seal_numbers=seals
    )


def _print(session: Session, ids: Iterator[str], kind: str, folder: Path, order: PrintOrder) -> str:
    wanted = msgspec.structs.replace(order, record=next(ids), kind=kind)
    paper = session.do(print_record, wanted)
    target = folder / "文书" / f"{kind}.pdf"
    target.write_bytes(paper.pdf)
    left = f"，尚缺 {len(paper.missing)} 项手工填写" if paper.missing else ""
    return f"已打印 {target.name}，{paper.pages} 页{left}"
