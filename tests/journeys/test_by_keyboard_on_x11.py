"""Roads 3 to 5 by keys alone, in the real program on a real display, Chinese through the clipboard."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app import places
from app.cli.main import main
from app.operations.demo import story
from app.operations.demo.pen import signed_pictures
from app.operations.demo.stage import WRITTEN_DOWN, Stage
from app.operations.tell_demo import story_tools
from app.ui.places import places_of
from tests.journeys.x11_hand import ROOT, Hand, desktop, need_programs, start

FIRM = "福州市长乐区示例染整有限公司"
PASSPHRASE = "口令 示例 2025"
FORM, FIRST_QUESTION = "现场检查表", "检查日期"
ESCORT = "郑示达，生产厂长"
FEEDS_ALONE = "断开点后"
"""That the point feeds machines and nobody's living supply."""
POINT = "染色车间蒸汽分汽缸阀门（示例）"
PART = "电源柜"
PAPER = "现场检查笔录（示例）.pdf"
PLACED_BY = {
    "示E01-前": ("1", "q"),
    "示E02-前": ("2", "q"),
    "示E03-前": ("3", "q"),
    "断水": ("s",),
    "断电": ("a",),
    "封存": ("2", "e"),
}
"""Keys for what the name of a picture says it shows."""
PLACED = {
    ("E-01", "before"): 6,
    ("E-02", "before"): 8,
    ("E-03", "before"): 4,
    ("D1", "cutoff"): 3,
    ("D2", "cutoff"): 2,
    ("E-02", "sealing"): 10,
}
OTHER_FIRM, PRIVATE = "IMG-示例-0611.jpg", "IMG-示例-0608.jpg"


class Table(NamedTuple):
    """The meeting room: the laptop, the phone's card, the stick, and a person."""

    folder: Path
    hand: Hand
    program: Any

    @property
    def laptop(self) -> Path:
        return self.folder / "电脑示-A"

    def place(self, name: str) -> Path:
        made = self.folder / name
        made.mkdir(exist_ok=True)
        return made


@pytest.fixture
def told_until_the_walk(tmp_path: Path) -> tuple[Path, int]:
    """The story after the walk, nothing typed yet; how many pictures the phones have, each once."""
    need_programs()
    folder = tmp_path / "工作区"
    folder.mkdir()
    stage = Stage(folder, story_tools(PASSPHRASE))
    try:
        for _ in story.until(stage, story.BEFORE_ROAD[3]):
            pass
        (folder / WRITTEN_DOWN).write_text(PASSPHRASE, "utf-8")
        phone = stage.place("手机")
        for picture in stage.pictures:
            if picture.taken_at.date() <= story.DAY_OF_THE_VISIT:
                (phone / picture.name).write_bytes(picture.data)
    finally:
        stage.close()
    return folder, len({file.read_bytes() for file in phone.iterdir()})


@pytest.fixture
def table(told_until_the_walk: tuple[Path, int], tmp_path: Path) -> Iterator[Table]:
    folder, _ = told_until_the_walk
    home = tmp_path / "home"
    home.mkdir()
    with desktop(home) as told, ExitStack() as running:
        hand = Hand(told)
        running.callback(hand.close)
        command = [sys.executable, "-m", "app", "--open", str(folder / "电脑示-A")]
        running.callback(tell_what_it_left, home)
        program = start(running, command, {**told, "PYTHONPATH": str(ROOT)})
        yield Table(folder, hand, program)


def tell_what_it_left(home: Path) -> None:
    """For whoever reads of a failure: what the programs complained of."""
    for left in (*home.glob("*.log"), *home.rglob("crash*")):
        if left.is_file() and left.stat().st_size:
            print(f"{left.name}:\n{left.read_text('utf-8', 'replace')}")


def test_roads_3_to_5_by_keys(
    told_until_the_walk: tuple[Path, int], table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = told_until_the_walk[1]
    unlock(table.hand)
    place_the_pictures(table, pictures)
    go_to_the_firm(table.hand)
    start_the_visit(table.hand)
    cut_and_seal(table.hand)
    answer_the_form(table.hand)
    print_and_scan_back(table)
    hand_in(table)
    types(capsys, "register", "take-in", table.folder / "局端", table.place("移交盘"), folder=table.folder)
    fetch_the_receipt(table.hand)
    table.hand.press("ctrl+q")
    assert table.program.wait(60) == 0
    what_stands_in_the_file(table, capsys)


# The window ------------------------------------------------------------------------------------------------


def unlock(hand: Hand) -> None:
    hand.stand_on("口令")
    hand.press("Return")
    hand.see("今日现场")


def place_the_pictures(table: Table, pictures: int) -> None:
    """The phones' folder in; what is private out; the rest by runs of one thing; the other firm's stays."""
    hand = table.hand
    go(hand, "Photo tray")
    hand.see("暂存中没有影像")
    hand.push("导入文件夹")
    answer_file_dialog(hand, "目录：", table.place("手机"))
    hand.see_start(f"已收入 {pictures} 张，原件未改动")
    hand.go_to("影像暂存", role="list")
    assert waiting(hand)[0].startswith(PRIVATE)
    hand.press("Home", "Delete")
    hand.stand_on("取消")
    hand.push("移出暂存")
    left = pictures - 1
    hand.see_exactly(f"{left} 张待归入")
    hand.press("Home", "Right")
    while left > 1:
        left -= place_run(hand, waiting(hand, at_least=2)[1:])
        hand.see_exactly(f"{left} 张待归入")
    assert waiting(hand)[0].startswith(OTHER_FIRM)


def place_run(hand: Hand, names: list[str]) -> int:
    """Choose the pictures of one thing that lie beside one another, and say by keys what they show."""
    keys = keys_for(names[0])
    run = next((at for at, name in enumerate(names) if keys_for(name) != keys), len(names))
    hand.press(*["shift+Right"] * (run - 1), *keys)
    if run > 1:
        hand.see_exactly(f"已选 {run} 张")
    hand.press("Return")
    return run


def keys_for(name: str) -> tuple[str, ...]:
    return next(keys for word, keys in PLACED_BY.items() if word in name)


def waiting(hand: Hand, at_least: int = 1) -> list[str]:
    """As many as there is room for; the other firm's picture is never alone while others wait."""

    def look() -> list[str]:
        names = [name for name in hand.names("list item") if ".jpg" in name]
        return names if len(names) >= at_least else []

    return hand.until(look, "pictures")


def go_to_the_firm(hand: Hand) -> None:
    go(hand, "My enterprises")
    hand.see("新建企业档案")
    hand.press("ctrl+f")
    hand.stand_on("查找：企业档案")
    hand.write("示例染整")
    hand.see_exactly("共 1 条")
    hand.press("Return")
    hand.see("操作留痕")


def start_the_visit(hand: Hand) -> None:
    to_tab(hand, "现场工作")
    hand.see("待开展")
    hand.press("alt+1")
    hand.stand_on("时间")
    hand.press("Return")
    hand.see("时间：")


def cut_and_seal(hand: Hand) -> None:
    """Two points with their readings, one without a meter; then each machine's steps; a strip."""
    to_tab(hand, "设备（生产线）")
    hand.go_to("设备", role="page tab list")
    hand.press("Right")
    hand.go_to("断开点", role="table")
    for number, reading in (("D1", "4871.36"), ("D2", "38426"), ("D3", "")):
        hand.see_start(f"{number}　")
        hand.press("alt+1")
        hand.see_start(f"断开 {number} · ")
        hand.stand_on(f"{number} 止码" if reading else FEEDS_ALONE)
        if reading:
            hand.write(reading)
            hand.go_to(FEEDS_ALONE, role="check box")
        hand.press("space")
        hand.press("Return")
        hand.see_gone(f"断开 {number}")
        hand.go_to("断开点", role="table")
        hand.press("Down")
    add_a_point(hand)
    hand.go_to("断开点", by="shift+Tab", role="page tab list")
    hand.press("Left")
    hand.go_to("设备（生产线）", role="table")
    hand.press("Down")
    hand.see_exactly("E-02　间歇式溢流染色机")
    for key, step in (("alt+3", "拆除动力装置"), ("alt+4", "封存主体设备")):
        hand.press(key)
        hand.see(f"间歇式溢流染色机 · {step}")
        hand.press("Return")
        hand.see(f"{step} 2025-11-14")
    hand.go_to("设备", by="shift+Tab", role="page tab list")
    hand.press("Right", "Right")
    hand.see("尚未登记封条")
    hand.press("alt+1")
    hand.stand_on("部位（如 电源柜）")
    hand.write(PART)
    hand.press("Return")
    hand.see_exactly("FC2025-0001")
    hand.press("Escape")
    hand.see_gone("替换封条")


def add_a_point(hand: Hand) -> None:
    hand.push("添加断开点", by="shift+Tab")
    hand.see("断开方式")
    hand.fill("位置（如 10 kV 跌落式熔断器）", POINT)
    hand.press("Return")
    hand.see_exactly("D4")


def answer_the_form(hand: Hand) -> None:
    to_tab(hand, "检查表")
    hand.push("填写检查表")
    hand.fill("查找检查表", FORM)
    hand.press("Return")
    hand.stand_on(FIRST_QUESTION)
    hand.fill("陪同人员（姓名、职务）", ESCORT)
    hand.push("返回", by="shift+Tab")
    hand.see_exactly("填写中")


def is_in_list(hand: Hand) -> bool:
    return hand.on.role.startswith("list")


def print_and_scan_back(table: Table) -> None:
    """What is missing is read, the paper printed all the same; signed; its pages come back by their codes."""
    hand = table.hand
    to_tab(hand, "文书")
    hand.go_to("文书", role="table")
    hand.press("ctrl+Home")
    hand.go_to("现场检查笔录", by="Down")
    hand.see("项，可先打印，空白处手工填写")
    hand.push("打印")
    paper = table.place("纸") / PAPER
    answer_file_dialog(hand, "文件名称(N)：", paper)
    hand.see("已打印待签")
    hand.see(f"已存为 {paper.name}")
    font = places.fonts() / "LXGWWenKai-Regular.ttf"
    pages = tuple(signed_pictures(paper.read_bytes(), "inspection_record", font))
    for number, picture in enumerate(pages, 1):
        (table.place("签字件") / f"{number}.jpg").write_bytes(picture)
    hand.push("核对签字")
    hand.see("见证人")
    hand.press("Return")
    hand.see_exactly("已签字")
    hand.push("归入签字扫描件")
    hand.push("选择文件夹")
    answer_file_dialog(hand, "目录：", table.place("签字件"))
    hand.see(f"{len(pages)} 页已归入对应文书。")


def hand_in(table: Table) -> None:
    hand = table.hand
    go(hand, "Hand over")
    hand.push("选择文件夹…")
    answer_file_dialog(hand, "目录：", table.place("移交盘"))
    hand.see("移交盘　")
    hand.push("写入移交盘")
    hand.see("已写入移交盘并回读校验")


def fetch_the_receipt(hand: Hand) -> None:
    hand.push("重新查找")
    hand.see("回执，所列数据局端已收妥")


def go(hand: Hand, place: str) -> None:
    """By the key the menu shows."""
    names = [each.name for each in places_of("field")]
    hand.press(f"ctrl+{names.index(place) + 1}")


def to_tab(hand: Hand, name: str) -> None:
    """On or back by Ctrl+Tab, one after the other is seen; the line of tabs is called after the one shown."""
    hand.see("操作留痕")
    line = hand.names("page tab")
    at, goal = line.index(shown_tab(hand)), line.index(name)
    step = 1 if goal > at else -1
    for passed in range(at + step, goal + step, step):
        hand.press("ctrl+Tab" if step > 0 else "ctrl+shift+Tab")
        hand.until(lambda passed=passed: shown_tab(hand) == line[passed], f"the tab {line[passed]}")


def shown_tab(hand: Hand) -> str:
    return next(iter(hand.names("page tab list")), "")


def answer_file_dialog(hand: Hand, field: str, path: Path) -> None:
    hand.stand_on(field)
    hand.write(str(path))
    hand.press("Return")
    hand.see_gone(field)


# What came of it -------------------------------------------------------------------------------------------


def what_stands_in_the_file(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    def ask(*words: str | Path) -> Any:
        return types(capsys, *words, folder=table.folder)

    case = ask("case", "show", table.laptop, FIRM)
    pictures = ask("photo", "list", table.laptop, FIRM)["photos"]
    assert Counter((each["belongs_to"], each["stage"]) for each in pictures) == PLACED
    assert [each["name"] for each in ask("photo", "list", table.laptop)["photos"]] == [OTHER_FIRM]
    readings = {each["number"]: [read["values"] for read in each["readings"]] for each in case["cutoffs"]}
    assert readings == {"D1": [["4871.36"]], "D2": [["38426"]], "D3": [], "D4": []}
    assert case["cutoffs"][-1]["fields"]["place"] == POINT
    assert {each["number"]: done(each["steps"]) for each in case["equipment"]} == {
        "E-01": ["water", "power"],
        "E-02": ["water", "power", "drive", "sealing"],
        "E-03": ["power"],
    }
    assert [(each["number"], each["equipment"], each["part"]) for each in case["seals"]] == [
        ("FC2025-0001", "E-02", PART)
    ]
    (form,) = case["forms"]
    assert form["answers"]["/site_inspection/arrival/escort"] == ESCORT
    (paper,) = ask("record", "list", table.laptop, FIRM)["papers"]
    printed = (table.place("纸") / PAPER).read_bytes()
    assert (paper["state"], paper["unscanned"], paper["sha256"]) == (
        "linked",
        [],
        sha256(printed).hexdigest(),
    )
    assert "文号" in paper["missing"]
    assert ask("case", "verify", table.laptop)["is_whole"]
    assert ask("bundle", "verify", table.place("移交盘"))["is_whole"]
    (row,) = ask("case", "list", table.laptop)["cases"]
    assert row["safe_at_bureau"]


def done(steps: dict[str, dict[str, str]]) -> list[str]:
    return [step for step, state in steps.items() if state["outcome"] == "done"]


def types(capsys: pytest.CaptureFixture[str], *words: str | Path, folder: Path) -> Any:
    """A command of the program, and its answer."""
    capsys.readouterr()
    secret = [] if words[0] == "bundle" else ["--passphrase-file", str(folder / WRITTEN_DOWN)]
    code = main([*map(str, words), *secret, "--json"])
    said = capsys.readouterr()
    assert code == 0, said.err
    return json.loads(said.out.splitlines()[-1])
