"""This is about which sample pictures there are: who took what, when, where, and what is odd about it.

The rows follow the demo story (示例数据): 示E02-封存-03 is the third picture of equipment E-02's sealing.
"""

from collections.abc import Callable
from functools import partial
from typing import Literal

import msgspec

from app.media.drawing import machines, meters, plates, scenes, seals
from app.media.drawing.board import Board

Planted = Literal["", "far", "clock", "twice", "other_firm", "private"]
Metres = tuple[int, int]

_BOILER: Metres = (38, 22)
_HALL: Metres = (55, -30)
_PLATFORM: Metres = (12, 48)


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the story.

    Attributes:
        draw: draws it on an empty board.
        at: month, day, hour and minute of 2025, e.g. 06-12T10:38.
        metres: north and east of the gate; None where the steel hall let no satellite through.
        same_as: name of the row whose bytes this one has.
    """

    name: str
    at: str
    draw: Callable[[Board], None]
    equipment: str = ""
    stage: str = ""
    source: Literal["phone", "cable", "wechat", "watermark"] = "phone"
    phone: Literal["A", "B", "C", "W"] = "A"
    metres: Metres | None = None
    note: str = ""
    planted: Planted = ""
    original: str = ""
    same_as: str = ""


def _slip(board: Board) -> None:
    scenes.weigh_slip(board, "示0710-1", "8.46", "闽A示001")


_PLATE_TONES = {
    "示06-11": (178, 186, 188),
    "示06-12": (112, 124, 132),
    "示06-13": (196, 196, 186),
    "示06-14": (222, 216, 192),
}


def _dyeing_plate(number: str) -> Callable[[Board], None]:
    return partial(
        plates.nameplate,
        plate=plates.Plate(
            title="间歇式溢流染色机",
            rows=(
                ("型号", "示型 HT-250"),
                ("出厂编号", number),
                ("浴比", "1 : 12"),
                ("容量", "250 kg"),
                ("出厂日期", "2006"),
            ),
            maker="示例染整机械厂",
            tone=_PLATE_TONES[number],
            at=(330, 250) if number == "示06-14" else (190, 170),
        ),
    )


def _seal_rows() -> tuple[Picture, ...]:
    """Six strips, each from near and with its surroundings; the sixth replaced the third on 09-16."""
    rows = []
    by_cable = {("FC2025-0002", "wide"), ("FC2025-0004", "close"), ("FC2025-0004", "wide")}
    for place, number in enumerate(seals.PLACES):
        day, at = ("2025-06-12", f"06-12T11:{26 + 5 * place}") if place < 5 else ("2025-09-16", "09-16T10:15")
        for shift, kind in enumerate(("close", "wide")):
            draw = (
                partial(seals.strip_close, number=number, day=day)
                if kind == "close"
                else partial(seals.strip_wide, number=number)
            )
            cable = (number, kind) in by_cable
            rows.append(
                Picture(
                    name=f"示E02-封存-{2 * place + shift + 1:02}",
                    equipment="E-02",
                    stage="sealing",
                    at=at,
                    draw=draw,
                    source="cable" if cable else "phone",
                    phone="B" if cable else "A",
                    metres=_HALL if kind == "wide" else None,
                    note=f"{number} {seals.PLACES[number]}" + ("，替换破损的 0003" if place == 5 else ""),
                )
            )
    return tuple(rows)


def _extra_rows() -> tuple[Picture, ...]:
    """Not part of the case: they wait in the tray until somebody decides."""
    return (
        Picture(
            name="示例二号手机-0007",
            at="06-12T09:31",
            draw=machines.boiler,
            phone="A",
            planted="twice",
            same_as="示E01-前-01",
            note="与 示E01-前-01 为同一张，由另一部手机转存",
        ),
        Picture(
            name="IMG-示例-0611",
            at="06-11T16:20",
            draw=scenes.other_firm,
            metres=(2300, -900),
            planted="other_firm",
            note="另一户企业的影像",
        ),
        Picture(
            name="IMG-示例-0608",
            at="06-08T19:05",
            draw=scenes.birthday,
            planted="private",
            note="私人影像，不得归入档案",
        ),
    )


_BOILER_PLATE = partial(
    plates.nameplate,
    plate=plates.Plate(
        title="燃煤链条锅炉",
        rows=(
            ("型号", "DZL4-1.25-AⅡ"),
            ("额定蒸发量", "4 t/h"),
            ("额定压力", "1.25 MPa"),
            ("出厂编号", "示0408"),
            ("出厂日期", "2004-08"),
        ),
        maker="示例锅炉制造厂",
        tone=machines.BOILER_RED,
    ),
)
_BOILER_BEFORE = partial(Picture, equipment="E-01", stage="before")
_BOILER_DURING = partial(Picture, equipment="E-01", stage="during")
_BOILER_AFTER = partial(Picture, equipment="E-01", stage="after")
_BOILER_ROWS: tuple[Picture, ...] = (
    _BOILER_BEFORE(name="示E01-前-01", at="06-12T09:31", draw=machines.boiler, metres=_BOILER),
    _BOILER_BEFORE(name="示E01-前-02", at="06-12T09:33", draw=_BOILER_PLATE, metres=_BOILER),
    _BOILER_BEFORE(
        name="示E01-前-03", at="06-12T09:35", draw=machines.furnace_front, source="cable", phone="B"
    ),
    _BOILER_BEFORE(name="示E01-前-04", at="06-12T09:36", draw=machines.gauge),
    _BOILER_BEFORE(name="示E01-前-05", at="06-12T09:39", draw=machines.boiler_side, metres=_BOILER),
    _BOILER_BEFORE(
        name="示E01-前-06",
        at="06-12T11:20",
        draw=machines.boiler_cabinet,
        source="cable",
        phone="B",
        note="D3，无独立计量",
    ),
    _BOILER_DURING(name="示E01-中-01", at="07-08T10:12", draw=scenes.cutting, metres=_BOILER),
    _BOILER_DURING(
        name="示E01-中-02",
        at="07-08T10:12",
        draw=scenes.cutting,
        source="wechat",
        note="微信副本，原图后补",
        original="示E01-中-01",
    ),
    _BOILER_DURING(name="示E01-中-03", at="07-09T09:40", draw=scenes.grate_out, metres=_BOILER),
    _BOILER_DURING(
        name="示E01-中-04",
        at="07-09T09:40",
        draw=scenes.grate_out,
        source="wechat",
        note="微信副本，原图后补",
        original="示E01-中-03",
    ),
    _BOILER_DURING(name="示E01-中-05", at="07-09T15:26", draw=scenes.lifting, metres=_BOILER),
    _BOILER_AFTER(
        name="示E01-后-01",
        at="07-10T16:05",
        draw=partial(scenes.bare_foundation, label="E-01 已拆除"),
        metres=_BOILER,
    ),
    _BOILER_AFTER(
        name="示E01-后-02",
        at="07-10T14:18",
        draw=scenes.pieces,
        source="cable",
        phone="B",
        metres=_BOILER,
        note="切割 9 件",
    ),
    _BOILER_AFTER(name="示E01-后-03", at="07-10T17:02", draw=_slip, note="过磅单 示0710-1"),
    _BOILER_AFTER(
        name="示E01-后-04",
        at="07-10T15:30",
        draw=partial(scenes.truck, plate="闽A·示001"),
        metres=_BOILER,
    ),
)

_DYEING_BEFORE = partial(Picture, equipment="E-02", stage="before")
_DYEING_CUT = partial(Picture, equipment="E-02", stage="cutoff")
_DYEING_AGAIN = partial(Picture, equipment="E-02", stage="revisit")
_DYEING_ROWS: tuple[Picture, ...] = (
    _DYEING_BEFORE(name="示E02-前-01", at="06-12T09:48", draw=machines.dyeing_hall, metres=_HALL),
    _DYEING_BEFORE(name="示E02-前-02", at="06-12T09:50", draw=_dyeing_plate("示06-11")),
    _DYEING_BEFORE(name="示E02-前-03", at="06-12T09:52", draw=_dyeing_plate("示06-12")),
    _DYEING_BEFORE(
        name="示E02-前-04", at="06-12T09:53", draw=_dyeing_plate("示06-13"), source="cable", phone="B"
    ),
    _DYEING_BEFORE(
        name="示E02-前-05", at="06-12T09:54", draw=_dyeing_plate("示06-14"), source="cable", phone="B"
    ),
    _DYEING_BEFORE(
        name="示E02-前-06",
        at="06-12T09:57",
        draw=machines.control_panel,
        metres=(300, 349),
        planted="far",
        note="缓存定位：手机进厂前的旧位置，距基准点约 460 米",
    ),
    _DYEING_BEFORE(name="示E02-前-07", at="06-12T10:01", draw=machines.pump_motor),
    _DYEING_BEFORE(
        name="示E02-前-08",
        at="06-12T10:04",
        draw=machines.drive_belt,
        source="watermark",
        phone="W",
        metres=_HALL,
    ),
    _DYEING_CUT(
        name="示E03-断电-01",
        at="06-12T10:38",
        draw=partial(meters.drop_out_fuse, dropped=True),
        metres=_PLATFORM,
        note="断开点 D1，E-02 与 E-03 共用",
    ),
    _DYEING_CUT(
        name="示E03-断电-02",
        at="06-12T10:42",
        draw=partial(meters.electric_meter, reading="4871.36", month="2025-06-12"),
        metres=_PLATFORM,
        note="专用表 示DZ2009117 止码 4871.36，×100",
    ),
    _DYEING_CUT(name="示E02-断电-01", at="06-12T10:49", draw=meters.cut_cabinet, source="cable", phone="B"),
    _DYEING_CUT(
        name="示E02-断水-01",
        at="06-12T11:05",
        draw=meters.blind_flange,
        metres=_HALL,
        note="断开点 D2，E-01 与 E-02 共用",
    ),
    _DYEING_CUT(
        name="示E02-断水-02",
        at="06-12T11:08",
        draw=partial(meters.water_meter, reading="38426"),
        phone="C",
        metres=_HALL,
        planted="clock",
        note="相机时钟按 UTC，慢 8 小时",
    ),
    *_seal_rows(),
    _DYEING_AGAIN(
        name="示E02-复查-01", at="07-03T15:10", draw=seals.sealed_row, source="wechat", note="金峰镇巡查"
    ),
    _DYEING_AGAIN(
        name="示E02-复查-02",
        at="07-03T15:12",
        draw=partial(seals.strip_wide, number="FC2025-0001"),
        source="wechat",
        note="金峰镇巡查",
    ),
    _DYEING_AGAIN(
        name="示E02-复查-03",
        at="07-03T15:13",
        draw=scenes.goods_before,
        source="wechat",
        note="金峰镇巡查，传动装置前堆放坯布",
    ),
    _DYEING_AGAIN(
        name="示E02-复查-04",
        at="07-03T16:02",
        draw=seals.motors_taken_off,
        source="wechat",
        note="金峰镇巡查，主泵电机存厂区二",
    ),
)

_TRANSFORMER_PLATE = partial(
    plates.nameplate,
    plate=plates.Plate(
        title="三相电力变压器",
        rows=(
            ("型号", "S7-315/10"),
            ("额定容量", "315 kVA"),
            ("额定电压", "10 / 0.4 kV"),
            ("出厂编号", "示91217"),
            ("出厂日期", "1991-05"),
        ),
        maker="示例变压器厂",
        tone=(74, 116, 98),
    ),
)
_TRANSFORMER_BEFORE = partial(Picture, equipment="E-03", stage="before")
_TRANSFORMER_AFTER = partial(Picture, equipment="E-03", stage="after")
_TRANSFORMER_ROWS: tuple[Picture, ...] = (
    _TRANSFORMER_BEFORE(
        name="示E03-前-01",
        at="06-12T10:14",
        draw=machines.transformer,
        source="watermark",
        phone="W",
        metres=_PLATFORM,
    ),
    _TRANSFORMER_BEFORE(name="示E03-前-02", at="06-12T10:16", draw=_TRANSFORMER_PLATE, metres=_PLATFORM),
    _TRANSFORMER_BEFORE(
        name="示E03-前-03", at="06-12T10:18", draw=machines.transformer_side, metres=_PLATFORM
    ),
    _TRANSFORMER_BEFORE(
        name="示E03-前-04",
        at="06-12T10:20",
        draw=partial(meters.drop_out_fuse, dropped=False),
        metres=_PLATFORM,
    ),
    _TRANSFORMER_AFTER(
        name="示E03-后-01",
        at="06-20T16:10",
        draw=partial(scenes.empty_platform, near=False),
        metres=_PLATFORM,
        note="吊离过程未拍摄",
    ),
    _TRANSFORMER_AFTER(
        name="示E03-后-02",
        at="06-20T16:12",
        draw=partial(scenes.empty_platform, near=True),
        metres=_PLATFORM,
    ),
)

PICTURES = (*_BOILER_ROWS, *_DYEING_ROWS, *_TRANSFORMER_ROWS, *_extra_rows())
