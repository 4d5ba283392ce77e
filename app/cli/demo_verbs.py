"""This is about the verb `demo`: the demo story (示例) told into a folder, a line per step."""

import argparse
from pathlib import Path

from app import places
from app.cli.desk import Desk
from app.cli.machine import this_machine
from app.cli.verbs import Groups, verb
from app.operations.demo.story import StoryTools, tell
from app.printing.fonts import bundled_fonts


def add_demo_verbs(groups: Groups) -> None:
    made = verb(groups, "demo", _demo, "tell the demo story as a workspace")
    made.add_argument("folder", type=Path)


def _demo(given: argparse.Namespace, desk: Desk) -> object:
    """A folder that holds the story already is shown, not told again."""
    if (given.folder / "workspace.json").exists():
        desk.say(f"示例已在 {given.folder}")
        return {"folder": str(given.folder), "lines": []}
    tools = StoryTools(
        machine=this_machine(),
        fonts=bundled_fonts(places.fonts()),
        font_for_pictures=places.fonts() / "NotoSansSC-Regular.ttf",
        passphrase=desk.new_id(),
    )
    lines = []
    for line in tell(given.folder, tools):
        desk.say(line)
        lines.append(line)
    return {"folder": str(given.folder), "lines": lines} if desk.as_json else None
