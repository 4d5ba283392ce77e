"""This is about what an expression sees while it runs: its frame, the world around it.

And its work budget.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, tzinfo
from typing import TypeAlias

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.moments import Moment
from app.xforms.xpath.nodes import Node

Value: TypeAlias = bool | float | str | Moment | list[Node]
Indexes: TypeAlias = dict[tuple[int, str], tuple[list[Node], dict[str, list[Node]]]]
"""By list of items and column: the list itself, and its items by the text of that column."""
WORK_LIMIT = 2_000_000
TEXT_LIMIT = 65_536
"""Bytes of UTF-8 in one value."""


def too_long(text: str) -> bool:
    """Whether a value is over the limit; only long ones are encoded to know."""
    return len(text) * 4 > TEXT_LIMIT and len(text.encode(errors="replace")) > TEXT_LIMIT


def _nothing(_name: str) -> Node | None:
    return None


def _same_text(name: str) -> str:
    return name


def _no_lookup(*_arguments: str) -> str:
    return ""


def _no_choice(_frame: "Frame", value: str, _question: str) -> str:
    return value


class Run:
    """The world of one record: clock, dice, other instances, texts; and the work left for one evaluation.

    `record` chooses the habits of JavaRosa (a missing node compares as '', days are whole) over plain XPath.
    """

    def __init__(self, root: Node, zone: tzinfo = UTC, *, record: bool = False) -> None:
        self.root = root
        self.zone = zone
        self.record = record
        self.now: Callable[[], datetime] = lambda: datetime(1970, 1, 1, tzinfo=UTC)
        self.random: Callable[[], float] = lambda: 0.5
        self.new_id: Callable[[], str] = lambda: "00000000-0000-4000-8000-000000000000"
        self.instance: Callable[[str], Node | None] = _nothing
        self.language: Callable[[], str] = lambda: ""
        self.properties: Mapping[str, str] = {}
        self.version = ""
        self.signed_by: Callable[[bytes, bytes, bytes], bool] | None = None
        self.text: Callable[[str], str | list[Node]] = _same_text
        self.choice_label: Callable[[Frame, str, str], str] = _no_choice
        self.pull: Callable[[str, str, str, str], str] = _no_lookup
        self.namespaces: dict[str, str] = {}
        self.indexes: Indexes = {}
        self.left = WORK_LIMIT

    def spend(self, visits: int) -> None:
        """Count visited nodes. Raises: FormRefused WORK_LIMIT when this evaluation has used up its budget."""
        self.left -= visits
        if self.left < 0:
            raise FormRefused(FormFault.WORK_LIMIT, limit=WORK_LIMIT)


class Frame:
    """Where an expression stands: context node, position and size, and the node it was written for."""

    __slots__ = ("current", "node", "position", "run", "size")

    def __init__(self, node: Node, run: Run, position: int = 1, size: int = 1, current: Node | None = None):
        self.node = node
        self.run = run
        self.position = position
        self.size = size
        self.current = node if current is None else current


Evaluate: TypeAlias = Callable[[Frame], Value]


class Function:
    """One function of the library: `call` gets the frame and its arguments unevaluated.

    `most` None = any number of arguments, `pace` by how many they grow. `unrepeatable`: gives another result
    each time (now, uuid, once …).
    """

    __slots__ = ("call", "least", "most", "pace", "unrepeatable")

    def __init__(
        self,
        call: Callable[[Frame, tuple[Evaluate, ...]], Value],
        least: int,
        most: int | None = -1,
        *,
        unrepeatable: bool = False,
        pace: int = 1,
    ) -> None:
        self.call = call
        self.least = least
        self.most: int | None = least if most == -1 else most
        self.unrepeatable = unrepeatable
        self.pace = pace

    def accepts(self, count: int) -> bool:
        within = count >= self.least and (self.most is None or count <= self.most)
        return within and (count - self.least) % self.pace == 0


Library: TypeAlias = dict[str, Function]
