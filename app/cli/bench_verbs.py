"""This is about the verb `bench`: our code held against the bare thing, side by side, in ratios.

What is measured lies in `tests/bench`, beside the tests: it may use any library, and ships with no program.
"""

import argparse
import importlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from app import places
from app.cli.desk import Desk
from app.cli.verbs import Answer, Groups, UsageWrong, verb


def add_bench(groups: Groups) -> None:
    made = verb(groups, "bench", _bench, "measure against the budgets; exit 1 when one is missed")
    made.add_argument("names", nargs="*", metavar="NAME", help="only these; --list names them")
    made.add_argument("--list", dest="listed", action="store_true", help="name what can be measured")
    sizes = made.add_mutually_exclusive_group()
    full, tiny = "the whole amounts; takes long", "see that everything runs"
    sizes.add_argument("--full", dest="size", action="store_const", const="full", help=full)
    sizes.add_argument("--tiny", dest="size", action="store_const", const="tiny", help=tiny)
    made.add_argument("--folder", type=Path, help="a folder on the disk to be measured")
    made.set_defaults(size="usual")


def _bench(given: argparse.Namespace, desk: Desk) -> object:
    subjects = _subjects()
    if given.listed:
        return _listed(subjects.SUBJECTS, desk)
    unknown = [name for name in given.names if name not in subjects.SUBJECTS]
    if unknown:
        known = ", ".join(subjects.SUBJECTS)
        raise UsageWrong(
            f"Nothing is measured under {', '.join(unknown)}; there is: {known}",
            f"没有名为 {'、'.join(unknown)} 的测量；可用：{known}",
        )
    machine = subjects.machine_class()
    desk.say(f"{machine}, size {given.size}")
    found = []
    for figure in subjects.figures(given.names, given.size, given.folder):
        desk.say(_line(figure))
        found.append(figure)
    held = all(figure.held or figure.skipped for figure in found)
    answer = {"machine": machine, "size": given.size, "figures": msgspec.to_builtins(found)}
    return Answer(answer if desk.as_json else None, 0 if held else 1)


def _listed(subjects: Mapping[str, str], desk: Desk) -> object:
    for name, about in subjects.items():
        desk.say(f"{name:<15} {about}")
    return dict(subjects) if desk.as_json else None


def _subjects() -> Any:
    """The measures of this checkout. Raises UsageWrong in an installed program, which has none."""
    if not (places.home() / "tests" / "bench" / "subjects.py").is_file():
        raise UsageWrong(
            "bench needs the checkout: what it measures lies in tests/bench, not in an installed program",
            "测量需要源代码目录：测量内容在 tests/bench 中，安装版不含",
        )
    if str(places.home()) not in sys.path:
        sys.path.insert(0, str(places.home()))
    return importlib.import_module("tests.bench.subjects")


def _line(figure: Any) -> str:
    if figure.skipped:
        return f"{figure.name:<24} skipped: {figure.skipped}"
    sign = "≥" if figure.unit == "%" else "≤"
    shown = figure.ours if figure.ratio is None else figure.ratio
    least, most = figure.spread
    verdict = "held" if figure.held else "MISSED"
    sides = "" if figure.bare is None else f"  {figure.ours:g} : {figure.bare:g}"
    sides += "" if figure.cpu is None else f", processor {figure.cpu:g} {figure.unit}"
    return (
        f"{figure.name:<24}{shown:>9.4g} {figure.unit:<2} {sign} {figure.budget:g} {verdict:<6} "
        f"({least:g}–{most:g}, {figure.rounds} rounds){sides}  {figure.note}"
    )
