"""This is about the verbs `demo` and `self-check`: the demo story (示例) told, a line per step."""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.cli.desk import Desk
from app.cli.verbs import ABOUT, Answer, Groups, UsageWrong, verb
from app.operations.demo.self_check import check_itself
from app.operations.demo.stage import WRITTEN_DOWN, Stage
from app.operations.tell_demo import story_tools, tell_demo

WORKSPACES = ("局端", "电脑示-A", "电脑示-B")

PLACES = (
    ("计划", "年度计划"),
    ("局端/cases", "局端企业档案"),
    ("局端/register", "局端库"),
    ("电脑示-A/cases", "示-A 企业档案"),
    ("电脑示-B/cases", "示-B 企业档案"),
    ("移交盘", "移交盘"),
    ("文书", "文书"),
    ("签字件照片", "签字件"),
    ("督查通报", "督查通报"),
    ("台账", "台账"),
    ("归档", "归档"),
)


def add_demo_verbs(groups: Groups) -> None:
    made = verb(groups, "demo", _demo, ABOUT["demo"])
    made.add_argument("folder", type=Path, metavar="DIR")
    _gallery_option(made)


def add_self_check(groups: Groups) -> None:
    _gallery_option(verb(groups, "self-check", _self_check, ABOUT["self-check"]))


def _gallery_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--gallery", type=Path, default=None, metavar="DIR", help="pictures of every screen on the story"
    )


def _demo(given: argparse.Namespace, desk: Desk) -> object:
    """A folder that holds the story already is shown, not told again."""
    lines = []
    if (given.folder / WRITTEN_DOWN).exists():
        desk.say(f"示例已在 {given.folder}")
    else:
        for told in tell_demo(given.folder, desk.new_id()):
            desk.say(told.text)
            lines.append(told.text)
    if given.gallery:
        _take_gallery(desk, given.folder, given.gallery)
    lying = dict(_lying(given.folder))
    for name, place in lying.items():
        desk.say(f"{name}：{place}")
    return {"folder": str(given.folder), "lines": lines, "places": lying} if desk.as_json else None


def _lying(folder: Path) -> Iterator[tuple[str, str]]:
    for place, name in PLACES:
        if (folder / place).exists():
            yield name, str(folder / place)
    yield "口令", str(folder / WRITTEN_DOWN)


def _take_gallery(desk: Desk, story: Path, folder: Path) -> None:
    """Raises UsageWrong where the program has no window."""
    if desk.gallery is None:
        raise UsageWrong("There is no window here to take pictures of", "此处没有窗口界面，无法生成画面")
    pictures = desk.gallery({name: story / name for name in WORKSPACES}, folder, desk.say)
    desk.say(f"界面画面 {len(pictures)} 张：{folder}")


def _self_check(given: argparse.Namespace, desk: Desk) -> Answer:
    """In a temporary folder that is gone afterwards; exit 1 where anything is not as it must be."""
    checked, failed = [], 0
    with tempfile.TemporaryDirectory(prefix="fieldseal-") as folder:
        stage = Stage(Path(folder) / "示例", story_tools(desk.new_id()))
        try:
            for line in check_itself(stage):
                failed += bool(line.wrong)
                checked.append({"road": line.road, "text": line.text, "wrong": line.wrong})
                desk.say(f"{'✗' if line.wrong else '✓'} [{line.road}] {line.text}")
                if line.wrong:
                    desk.say(f"    {line.wrong}")
        finally:
            stage.close()
        if given.gallery:
            _take_gallery(desk, stage.folder, given.gallery)
    desk.say(f"自检完成：{len(checked) - failed} 项正常，{failed} 项不符")
    return Answer({"checked": checked} if desk.as_json else None, 1 if failed else 0)
