"""This is about two laptops that disagree on one reading, and the clerk who settles it by the photo."""

from collections.abc import Iterator
from typing import Final

from app.domain.acts.fact import Occurred
from app.domain.contested import Contested
from app.domain.equipment.facts import EquipmentStated
from app.operations.demo import firm
from app.operations.demo.stage import Stage, Told
from app.operations.demo.visit import equipment_id, read_meter
from app.operations.describe import describe
from app.operations.open_register import Bureau, at_bureau
from app.operations.settle_at_bureau import Settling, one_of, settle_at_bureau, to_settle
from app.operations.show_original import write_original

ON_THE_DIAL: Final = "4871.36"
SWAPPED: Final = "4817.36"
REASON: Final = "以表计照片为准，纸质记录转录笔误"


def type_up_from_paper(stage: Stage) -> Iterator[Told]:
    """Laptop B on 06-13 types the paper record up (补录), two digits swapped; and another capacity."""
    stage.clock.turn_to("2025-06-13", "16:05")
    with stage.session(stage.laptop_b) as session:
        paper = Occurred(
            at="2025-06-12T10:42+08:00", observer=firm.LIN, source="paper", reference="现场纸质记录"
        )
        read_meter(session, "D1", SWAPPED, paper)
        average = EquipmentStated(
            equipment=equipment_id(session.case, "E-02"),
            field="capacity",
            value="1080",
            occurred=Occurred(at="2025-06-12", source="paper", reference="近三年平均"),
        )
        session.do(describe, [average])
    yield Told(6, f"电脑 示-B 补录：D1 止码 {SWAPPED}，E-02 产能 1080 万米/年（近三年平均）")


def settle_at_the_bureau(stage: Stage) -> Iterator[Told]:
    """The photo of the dial is laid beside the two readings; the capacity stays open."""
    stage.clock.turn_to("2025-06-16", "09:40")
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        waiting = to_settle(bureau)
        for each in waiting:
            values = " 与 ".join(said.value for said in each.contested.said)
            yield Told(6, f"待核定：{each.contested.number} 两处记录不一致，{values}")
        reading = next(each.contested for each in waiting if "/reading/" in each.contested.slot)
        picture = next(picture for picture in reading.pictures if picture.number == firm.DIAL_PICTURE)
        target = stage.place("核定") / f"{picture.number}.jpg"
        write_original(bureau, stage.firm, picture.sha256, target)
        _settle(stage, bureau, reading)
        left = len(to_settle(bureau))
    yield Told(6, f"对照影像 {target.name}，核定 D1 止码为 {ON_THE_DIAL}：{REASON}；待核定尚有 {left} 项")


def _settle(stage: Stage, bureau: Bureau, reading: Contested) -> None:
    case = bureau.register.load(stage.firm)
    place = [said.value for said in reading.said].index(ON_THE_DIAL) + 1
    fact = one_of(case, reading.slot, place, Occurred(at="2025-06-16", source="photo"), REASON)
    settle_at_bureau(bureau, Settling(case, stage.clock.now().isoformat(timespec="seconds")), fact)
