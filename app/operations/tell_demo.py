"""This is about telling the demo story (示例) from the window: everything it is told with, put together."""

from collections.abc import Iterator
from pathlib import Path

from app import places
from app.domain.plan.townships import townships_of_table
from app.operations.demo.stage import StoryTools, Told
from app.operations.demo.story import tell
from app.operations.this_machine import this_machine
from app.printing.fonts import bundled_fonts


def tell_demo(folder: Path, passphrase: str) -> Iterator[Told]:
    """The story into an empty folder: a step when it is done.

    Raises FileRefused FILE_EXISTS when it is there already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tools = StoryTools(
        machine=this_machine(),
        fonts=bundled_fonts(places.fonts()),
        font_for_pictures=places.fonts() / "NotoSansSC-Regular.ttf",
        forms=places.forms(),
        townships=townships_of_table((places.resources() / "tables" / "townships.csv").read_text("utf-8")),
        passphrase=passphrase,
    )
    yield from tell(folder, tools)
