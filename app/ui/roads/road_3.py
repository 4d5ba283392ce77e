"""This is about road 3, after the walk: what was read, cut and sealed is typed in, the pictures are placed.

At the owner's table, from the walk sheet; the form is filled in by `road_3_form`.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.media.sample_story import PICTURES
from app.ui.roads.road_2 import FIRM, LAPTOP
from app.ui.roads.road_3_form import fill_in
from app.ui.roads.walking import come_in

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

DAY: Final = "2025-06-12"
CARD: Final = "手机存储卡"
COPIED: Final = "6月12日影像"

_FOUND: Final = (
    "现场检查时锅炉、染色机、变压器均已停止运行。染色车间此前按两班生产。"
    "E-01、E-03 立即拆除；E-02 因资产抵押暂不能拆除，由企业自行封存，限期拆除。宿舍用电另线供电，未受影响。"
)
_FILMS: Final = (("09:12", "10:55", ""), ("10:58", "11:45", "更换电池"), ("11:45", "12:35", ""))

_POINTS: Final = (
    (
        "D1",
        ("10:42", "4871.36", ""),
        "10:45",
        (
            ("断开方式", "摘跌落、拆引线"),
            ("户号", "示35010201"),
            ("操作人", "周示勤"),
            ("操作单位", "示例供电所"),
            ("供方封印", "供-示55021、供-示55022"),
        ),
    ),
    (
        "D2",
        ("11:03", "38426", "陈示衡"),
        "11:05",
        (("断开方式", "加盲板"), ("操作人", "郑示达"), ("操作单位", "企业")),
    ),
    (
        "D3",
        ("", "", ""),
        "11:20",
        (("断开方式", "拆线"), ("操作人", "周示勤"), ("操作单位", "示例供电所")),
    ),
)
"""Number; dial at the cut with its time, and who read it where another did; time of the cut; more."""

_ALONE: Final = "只供生产设备，无居民、消防、应急负荷，无自备电源和转供"
_LOADS: Final = (("居民、宿舍", "已分离"), ("消防", "已分离"), ("应急（保安）负荷", "无此负荷"))
_NO_SOURCE: Final = ("自备电源", "邻厂转供")
"""D1 once fed the dormitory too; the others feed machines alone."""

_PLATES: Final = (
    (
        "E-01",
        (
            ("出厂编号", "示0408"),
            ("出厂日期", "2004-08"),
            ("参数", "额定蒸发量4 t/h，额定压力1.25 MPa，烟煤"),
            ("安装位置", "锅炉房"),
            ("设计重量", "15.60"),
            ("重量单位", "t"),
        ),
    ),
    (
        "E-02",
        (
            ("出厂编号", "示06-11、示06-12、示06-13、示06-14"),
            ("出厂日期", "2006"),
            ("参数", "浴比1:12，主缸容量250 kg"),
            ("产能", "1200"),
            ("安装位置", "染色车间东跨"),
            ("未拆原因", "资产抵押（示例银行）"),
            ("动力装置存放处", "厂区二（湖南镇仓库）"),
        ),
    ),
    (
        "E-03",
        (
            ("出厂编号", "示91217"),
            ("出厂日期", "1991-05"),
            ("参数", "额定容量315 kVA，10/0.4 kV"),
            ("安装位置", "配电房"),
        ),
    ),
)
_STEPS: Final = (
    ("E-01", "拆除动力装置", "11:40"),
    ("E-02", "拆除动力装置", "11:30"),
    ("E-02", "封存主体设备", "11:50"),
)
_SEALED_PARTS: Final = ("电源柜", "主缸人孔", "传动", "进料口", "操作台")
_TORN: Final = ("FC2025-0007", "张贴前撕破")

_OF_MACHINES: Final = (
    ("示E02-断水-02", 1, "S"),
    ("示E01-前-01", 5, "1Q"),
    ("示E02-前-01", 8, "2"),
    ("示E03-前-01", 4, "3"),
    ("示E03-断电-01", 2, "A"),
    ("示E02-断电-01", 1, "2W"),
    ("示E02-断水-01", 1, "S"),
    ("示E01-前-06", 1, "1Q"),
)
_OF_SEALS: Final = (
    ("示E02-封存-01", 2, "X"),
    ("示E02-封存-03", 2, "C"),
    ("示E02-封存-05", 2, "V"),
    ("示E02-封存-07", 2, "B"),
    ("示E02-封存-10", 2, "N"),
)
"""The picture a run begins with, how many show the same, the keys of thing and stage as they stand beside."""
_EXPLAINED: Final = (
    ("E02-拆除前-06", "拍摄位置较远的原因", "缓存定位：手机进厂前的旧位置，距基准点约 460 米"),
    ("D2-断水断电-01", "时钟不符的原因", "相机时钟按 UTC，慢 8 小时"),
    ("D2-断水断电-01", "拍摄时间（人工填写）", f"{DAY} 11:08"),
)
_PRIVATE: Final = "IMG-示例-0608"


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: the story when the walk is over; the pictures of that day are laid there in a folder."""
    hand.clock(DAY, "11:52")
    come_in(hand, folder / LAPTOP)
    yield "今日现场"
    yield from _start(hand)
    yield from _import(hand, _copied_off_the_card(folder))
    yield from _cut(hand)
    yield from _read_plates(hand)
    yield from _do_steps(hand)
    yield from _seal(hand)
    yield from _place_the_strips(hand)
    yield from _find_a_problem(hand)
    yield from fill_in(hand)


def _copied_off_the_card(folder: Path) -> Path:
    """What was on the phones' card that day."""
    target = folder / COPIED
    target.mkdir()
    for picture in PICTURES:
        if f"2025-{picture.at[:5]}" <= DAY:
            shutil.copy2(folder / CARD / f"{picture.name}.jpg", target)
    return target


def _start(hand: Hand) -> Iterator[str]:
    hand.enterprise(FIRM, "On-site work")
    hand.press("开始现场工作")
    hand.fill("时间", f"{DAY} 09:12")
    yield "开始现场工作"
    hand.press("开始现场工作")
    hand.choose("是否申请回避", "否")
    hand.fill("检查情况", _FOUND)
    hand.key("Tab")
    for number, (started, ended, gap) in enumerate(_FILMS, 1):
        hand.press("登记执法记录仪")
        hand.fill("记录仪编号", "示-JLY-03")
        hand.choose("佩戴人", "陈示衡")
        hand.fill("开始时间", f"{DAY} {started}")
        hand.fill("结束时间", f"{DAY} {ended}")
        hand.fill("与上一段间断的原因", gap)
        hand.fill("文件名", f"示JLY03-0612-{number}.mp4")
        hand.fill("存放处", "区工信局采集站")
        hand.press("登记执法记录仪")
    yield "现场工作进行中"


def _import(hand: Hand, roll: Path) -> Iterator[str]:
    """The roll comes in split by stays; what shows machines and switches is placed at once."""
    hand.go("Photo tray")
    yield "暂存中没有影像"
    hand.press_and_choose("导入文件夹", roll)
    yield "已收入"
    _place(hand, _OF_MACHINES)
    yield "已归入设备和断开点"
    hand.pick(_PRIVATE)
    hand.key("Delete")
    yield "移出暂存"
    hand.press("移出暂存")


def _place(hand: Hand, runs: tuple[tuple[str, int, str], ...]) -> None:
    for first, count, keys in runs:
        hand.pick(first)
        for _ in range(count - 1):
            hand.key("Shift+Right")
        for key in keys:
            hand.key(key)
        hand.key("Return")


def _cut(hand: Hand) -> Iterator[str]:
    """The dial is read before the cut; the cut counts for every machine the point feeds."""
    hand.enterprise(FIRM, "Equipment and lines")
    hand.tab("断开点")
    yield "断开点"
    for number, (read_at, dial, reader), minute, more in _POINTS:
        hand.pick(number)
        if dial:
            _read(hand, read_at, dial, reader)
        for name, text in more:
            hand.fill(name, text)
            hand.key("Tab")
        hand.press("断开（所供设备）")
        _make_sure(hand, number)
        hand.fill("发生时间", f"{DAY} {minute}")
        hand.press(f"断开 {number}")
    yield "已断开"


def _make_sure(hand: Hand, number: str) -> None:
    """Whose supply stays on is stated in the sheet of the cut."""
    if number != "D1":
        hand.press(_ALONE)
        return
    for load, said in _LOADS:
        hand.choose(load, said)
    for source in _NO_SOURCE:
        hand.fill(source, "未发现")


def _read(hand: Hand, minute: str, dial: str, reader: str) -> None:
    """reader: a colleague whose note it is typed from; empty for who sits here."""
    hand.press("登记读数")
    hand.fill("表底数", dial)
    hand.fill("发生时间", f"{DAY} {minute}")
    if reader:
        hand.press("事后根据纸质记录、照片或口述补记")
        hand.fill("纸质记录或照片编号", "随身清单")
        hand.choose("现场查看（抄表）人", reader)
    hand.press("登记读数")


def _read_plates(hand: Hand) -> Iterator[str]:
    hand.tab("设备")
    for number, plate in _PLATES:
        hand.pick(number)
        for name, text in plate:
            hand.fill(name, text)
            hand.key("Tab")
    yield "铭牌"


def _do_steps(hand: Hand) -> Iterator[str]:
    for number, step, minute in _STEPS:
        hand.pick(number)
        hand.press(step)
        hand.fill("发生时间", f"{DAY} {minute}")
        hand.press(step)
    yield "四步已登记"


def _seal(hand: Hand) -> Iterator[str]:
    """One strip after the other in one sheet: the next free number stands there."""
    hand.tab("封条")
    hand.press("登记封条")
    hand.choose("设备", "E-02")
    hand.fill("发生时间", f"{DAY} 11:50")
    for part in _SEALED_PARTS:
        hand.fill("部位", part)
        hand.press("登记封条")
    yield "登记封条"
    hand.press("关闭")
    hand.press("作废")
    hand.fill("封条编号", _TORN[0])
    hand.fill("作废原因", _TORN[1])
    hand.press("作废")
    yield "封条"


def _place_the_strips(hand: Hand) -> Iterator[str]:
    """Their keys are there now; the other enterprise's picture stays in the tray."""
    hand.go("Photo tray")
    _place(hand, _OF_SEALS)
    yield "其他企业的影像留在暂存"
    hand.enterprise(FIRM, "Photos")
    for number, name, text in _EXPLAINED:
        hand.pick(number)
        hand.fill(name, text)
        hand.press("保存")
    yield "影像资料"


def _find_a_problem(hand: Hand) -> Iterator[str]:
    hand.tab("问题整改")
    hand.press("登记问题")
    hand.fill("问题", "配电房未设置安全警示标识")
    hand.choose("设备", "E-03")
    hand.fill("整改要求", "在配电房门口及配电柜上设置安全警示标识")
    hand.fill("依据", "《中华人民共和国安全生产法》第三十五条")
    yield "登记问题"
    hand.press("登记问题")
    hand.fill("文号", "长工信责改〔2025〕示1号")
    hand.key("Tab")
    yield "问题整改"
