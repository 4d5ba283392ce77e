"""This is about what goes before the joint visit: rule pack, one notice, checks, entry code."""

from collections.abc import Iterator
from typing import Final

from app import places
from app.domain.acts.fact import Fact
from app.domain.visits.inspection_cap import EVERYBODY
from app.domain.visits.preparation_facts import (
    BureauJoined,
    DepartureChecked,
    EntryScanned,
    InspectionCapStated,
    PreparationField,
    VisitPrepared,
)
from app.operations.check_departure import check_departure
from app.operations.demo.stage import Stage, Told
from app.operations.describe import describe
from app.operations.make_rule_pack import PackOrder, make_rule_pack
from app.operations.scan_in import scan_in
from app.operations.state_inspections import state_inspections
from app.operations.take_rule_pack import proved_rule_pack, take_rule_pack

BASIS: Final = "《中华人民共和国节约能源法》第十二条、国办发〔2024〕54号"
PREPARED: Final[dict[PreparationField, str]] = {
    "check_type": "special",
    "task_from": "plan",
    "served_how": "direct",
    "legal_basis": BASIS,
}
JOINT: Final = {
    "区工业和信息化局": ("CY01", "CY02", "CY05", "CY06", "CY07", "CY08", "CY09", "CY10", "JN04", "JN05"),
    "生态环境局": ("HJ02", "HJ15"),
    "市场监督管理局": ("ZL12", "ZL14"),
}
CHECKS: Final = (
    ("battery", "good", "96%", ""),
    ("disk", "good", "118.4 GB", ""),
    ("clock", "good", "快 2 秒", "北京时间（示例）"),
    ("cameras", "good", "", "两部手机与电脑时钟同框拍照"),
    ("printer", "good", "", "便携打印机，A4 纸 100 张"),
    ("seals", "good", "10 张", ""),
    ("media", "good", "", "移交盘 1 个"),
)
SOURCE: Final = "示例检频〔2025〕6号"


def take_the_rules(stage: Stage) -> Iterator[Told]:
    """The bureau signs the table of clocks it works by, and says how often a firm may be inspected."""
    bureau = stage.bureau
    order = PackOrder(
        pack=next(stage.ids),
        made_at=stage.clock.now().isoformat(timespec="seconds"),
        valid_from="2025-06-01",
        files=(places.rules() / "clocks.csv",),
        version="示例2025-1",
        source="示例规则〔2025〕1号",
        text="期限规则（示例）",
    )
    folder = stage.place("规则包") / "示例2025-1"
    make_rule_pack(bureau, folder, order)
    cap = InspectionCapStated(year=2025, category=EVERYBODY, cap=2, source=SOURCE)
    with bureau.open_office() as office:
        stamp = stage.stamp(bureau)
        case = take_rule_pack(office, office.load(), stamp, proved_rule_pack(bureau, folder))
        state_inspections(office, case, stamp, (cap,))
    yield Told(1, "规则包 示例2025-1 已签发并收入，随任务下发；年度检查频次上限 2 次（示例）已登记")


def prepare_whole(stage: Stage) -> Iterator[Told]:
    """Laptop A, on the same evening: one notice for three bureaus, and the list before leaving."""
    visit = stage.visit
    facts: list[Fact] = [
        VisitPrepared(visit=visit, field=field, value=value) for field, value in PREPARED.items()
    ]
    facts += [BureauJoined(visit=visit, bureau=name, matters=matters) for name, matters in JOINT.items()]
    checks = [
        DepartureChecked(visit=visit, item=item, state=state, value=value, text=text)  # type: ignore[arg-type]
        for item, state, value, text in CHECKS
    ]
    with stage.session(stage.laptop_a) as session:
        session.do(describe, facts)
        session.do(check_departure, checks)
    yield Told(2, "联合检查 3 个单位同一份通知书，各列检查事项；出发检查 7 项已查")


def pass_the_gate(stage: Stage) -> Iterator[Told]:
    """The entry code waits for a network at the gate."""
    stage.clock.turn_to("2025-06-12", "11:50")
    visit = stage.visit
    told = VisitPrepared(visit=visit, field="disciplines_told", value="是")
    queued = EntryScanned(visit=visit, queued_at="2025-06-12T09:05+08:00")
    with stage.session(stage.laptop_a) as session:
        session.do(describe, [told])
        session.do(scan_in, queued)
    yield Told(3, "入企扫码现场无网络，已排队待补；五个严禁已告知")


def read_the_code(stage: Stage) -> Iterator[Told]:
    """On the way home there is a network again."""
    read = EntryScanned(visit=stage.visit, read_at="2025-06-12T13:10+08:00", number="示RQ0612-0007")
    with stage.session(stage.laptop_a) as session:
        session.do(scan_in, read)
    yield Told(4, "入企扫码已补：平台编号 示RQ0612-0007")
