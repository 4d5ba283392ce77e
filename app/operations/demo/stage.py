"""This is about where the story plays: the folders, the three computers, and whoever sits before them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from app.domain.acts.writing import Stamp
from app.domain.plan.townships import Township
from app.media.samples import SamplePicture
from app.operations.demo.telling import StoryClock, story_ids
from app.operations.in_hand import InHand, Machine
from app.operations.list_cases import refresh_rows
from app.operations.session import Session
from app.printing.fonts import FontSet

WRITTEN_DOWN = "口令（示例）.txt"
"""Where the passphrase of everyone in the story stands."""


class StoryTools(msgspec.Struct, frozen=True, kw_only=True):
    """What the story is told with.

    Attributes:
        machine: the computer; the three of the story are one with three folders.
        passphrase: of everyone in the story; written down beside it.
        forms: folder of the inspection forms.
        townships: of the district, as they ship with the program.
    """

    machine: Machine
    fonts: FontSet
    font_for_pictures: Path
    forms: Path
    townships: tuple[Township, ...]
    passphrase: str


class Told(msgspec.Struct, frozen=True):
    """A step of the story that is done; `road` is its number in design.md §6."""

    road: int
    text: str


class Stage:
    """Everything the chapters hand on to each other.

    Attributes:
        bureau, laptop_a, laptop_b: opened workspaces; made by the first chapter.
        firm: case id of the story's enterprise.
        visit: id of the joint visit.
        pictures: all of the story, once they are drawn.
        told: how many chapters are told.
    """

    bureau: InHand
    laptop_a: InHand
    laptop_b: InHand

    def __init__(self, folder: Path, tools: StoryTools) -> None:
        self.folder = folder
        self.tools = tools
        self.clock = StoryClock()
        self.ids = story_ids("示例")
        self.opened: list[InHand] = []
        self.firm = ""
        self.visit = ""
        self.pictures: tuple[SamplePicture, ...] = ()
        self.told = 0

    def place(self, name: str) -> Path:
        """A folder of the story, made when first asked for."""
        place = self.folder / name
        place.mkdir(parents=True, exist_ok=True)
        return place

    @property
    def stick(self) -> Path:
        return self.place("移交盘")

    @property
    def papers(self) -> Path:
        return self.place("文书")

    def stamp(self, opened: InHand) -> Stamp:
        return Stamp(opened.officer, self.clock.now().isoformat(timespec="seconds"), opened.device)

    @contextmanager
    def session(self, opened: InHand, officer: str = "", case: str = "") -> Iterator[Session]:
        """The firm's case (or another) in an officer's hands; the list of enterprises follows."""
        with opened.open_case(case or self.firm) as case_file:
            session = Session(case_file, officer or opened.officer, opened.device, self.clock.now)
            yield session
            refresh_rows(opened, (session.look(),))

    def close(self) -> None:
        for opened in self.opened:
            opened.close()
