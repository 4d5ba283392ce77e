"""This is about telling the demo story (示例): everything it is told with, and the days one can stop at."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from app import places
from app.domain.plan.townships import townships_of_table
from app.operations.demo.stage import Stage, StoryTools, Told
from app.operations.demo.story import BEFORE_ROAD, tell, until
from app.operations.this_machine import this_machine
from app.printing.fonts import bundled_fonts


def tell_demo(folder: Path, passphrase: str) -> Iterator[Told]:
    """The story into an empty folder: a step when it is done.

    Raises FileRefused FILE_EXISTS when it is there already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    yield from tell(folder, story_tools(passphrase))


def story_tools(passphrase: str) -> StoryTools:
    """What the story needs of this computer."""
    return StoryTools(
        machine=this_machine(),
        fonts=bundled_fonts(places.fonts()),
        font_for_pictures=places.fonts() / "NotoSansSC-Regular.ttf",
        forms=places.forms(),
        townships=townships_of_table((places.resources() / "tables" / "townships.csv").read_text("utf-8")),
        passphrase=passphrase,
    )


def stop_before(roads: Sequence[int], folder: Path, passphrase: str) -> Iterator[tuple[int, Path]]:
    """The story as it stands before each of these roads of design.md §6: a folder of its own for each.

    roads: from 2 on, rising. Told once and copied, so that whoever goes a road spoils no other.
    """
    stage = Stage(folder / "story", story_tools(passphrase))
    stage.folder.mkdir(parents=True)
    try:
        for road in roads:
            for _ in until(stage, BEFORE_ROAD[road]):
                pass
            yield road, Path(shutil.copytree(stage.folder, folder / f"road-{road}"))
    finally:
        stage.close()
