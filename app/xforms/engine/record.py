"""This is about a record: the nodes of one filling of a form, by stable ids.

And what is due to be computed.
"""

import re
from collections.abc import Iterator
from heapq import heappush

import msgspec

from app.xforms.errors import FormFault, FormRefused
from app.xforms.model.actions import SetValue
from app.xforms.model.fields import Field
from app.xforms.model.form import Form
from app.xforms.model.rules import Rule
from app.xforms.xpath.nodes import ATTRIBUTE, DOCUMENT, Node
from app.xforms.xpath.run import Run, too_long

MAX_NODES = 200_000
MAX_ITEMS = 5_000
ITEM = re.compile(r"(.*)\[([^\]]*)\]")
"""The id of a repeat item: place and item id."""


class RecordNode(Node):
    """A node of a record. `id` = path with item ids (`/data/line[a1]/name`).

    `item` its own item id, or ''. `warned`: its soft rule doubts the answer; `ready`: its completion gate
    is open.
    """

    __slots__ = (
        "field",
        "id",
        "item",
        "order",
        "own_readonly",
        "own_relevant",
        "readonly",
        "ready",
        "required",
        "stored",
        "valid",
        "warned",
    )

    def __init__(self, kind: int, field: Field, node_id: str, item: str) -> None:
        super().__init__(kind, field.name.removeprefix("@"))
        self.field = field
        self.id = node_id
        self.item = item
        self.order = 0
        self.own_relevant = True
        self.own_readonly = False
        self.readonly = False
        self.required = False
        self.valid = True
        self.warned = False
        self.ready = True
        self.stored = False

    def children_in_record(self) -> Iterator["RecordNode"]:
        for child in self.attributes:
            if isinstance(child, RecordNode):
                yield child
        for child in self.children:
            if isinstance(child, RecordNode):
                yield child

    def walk_record(self) -> Iterator["RecordNode"]:
        """This node and all below it, in document order."""
        yield self
        for child in self.children_in_record():
            yield from child.walk_record()

    @property
    def leaf(self) -> bool:
        return not self.field.children or all(name.startswith("@") for name in self.field.children)

    def value(self) -> str:
        return self.text if self.kind == ATTRIBUTE else self.own_text()

    def put(self, text: str) -> None:
        if self.kind == ATTRIBUTE:
            self.text = text
        else:
            self.set_text(text)


class Changes(msgspec.Struct):
    """What has changed since it was last taken, by node id.

    `choices` and `labels` are to be asked for anew.
    """

    values: dict[str, str] = {}
    relevant: dict[str, bool] = {}
    required: dict[str, bool] = {}
    readonly: dict[str, bool] = {}
    valid: dict[str, bool] = {}
    warned: dict[str, bool] = {}
    choices: set[str] = set()
    labels: set[str] = set()
    added: list[str] = []
    removed: list[str] = []


class Record:
    """The tree and its work list. `pending` are stored values not yet taken by the caller.

    `surplus` are items of counted repeats that a lower count laid by, by place, the next to return last.
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.document = Node(DOCUMENT)
        self.run = Run(self.document, form.world.zone, record=True)
        self.nodes: dict[str, RecordNode] = {}
        self.language = form.language
        self.changes = Changes()
        self.pending: dict[str, str] = {}
        self.faults: dict[str, FormFault] = {}
        self.restoring = False
        self.due: list[tuple[int, int, Rule, RecordNode]] = []
        self.events: list[tuple[SetValue, RecordNode]] = []
        self.removed_items: set[str] = set()
        self.surplus: dict[str, list[RecordNode]] = {}
        self._queued: set[tuple[int, int]] = set()
        self._ticket = 0

    @property
    def root(self) -> RecordNode:
        return self.nodes[self.form.root.path]

    def node(self, node_id: str) -> RecordNode:
        """Raises: FormRefused UNKNOWN_NODE."""
        found = self.nodes.get(node_id)
        if found is None:
            raise FormRefused(FormFault.UNKNOWN_NODE, node=node_id)
        return found

    def register(self, node: RecordNode) -> None:
        if len(self.nodes) >= MAX_NODES:
            raise FormRefused(FormFault.TOO_MANY_NODES, limit=MAX_NODES)
        self.nodes[node.id] = node

    def push(self, rule: Rule, node: RecordNode) -> None:
        """Have `rule` evaluated at `node`, once, when its turn comes."""
        key = (rule.rank, id(node))
        if key not in self._queued:
            self._queued.add(key)
            self._ticket += 1
            heappush(self.due, (rule.rank, self._ticket, rule, node))

    def started(self, rule: Rule, node: RecordNode) -> None:
        self._queued.discard((rule.rank, id(node)))

    def notify(self, node: RecordNode) -> None:
        """The value or relevance of `node` has changed."""
        for trigger in self.form.rules.triggers.get(node.field.path, ()):
            for target in reach(node, trigger.up, trigger.down):
                self.push(trigger.rule, target)

    def notify_items(self, repeat: Field, parent: RecordNode) -> None:
        """An item of `repeat` was added below `parent`, or removed."""
        for trigger in self.form.rules.structural.get(repeat.path, ()):
            for target in reach(parent, trigger.up, trigger.down):
                self.push(trigger.rule, target)

    def write(self, node: RecordNode, text: str, *, stored: bool) -> bool:
        """Put a value into a leaf and tell everyone.

        Whether it changed. `stored` = cannot be computed again.
        """
        if too_long(text):
            self.faults[node.id] = FormFault.VALUE_TOO_LONG
            return False
        if stored:
            node.stored = True
        if node.value() == text:
            if stored:
                self.pending[node.id] = text
            return False
        node.put(text)
        self.changes.values[node.id] = text
        if node.stored:
            self.pending[node.id] = text
        self.notify(node)
        return True


def below(start: Node, names: tuple[str, ...]) -> list[Node]:
    """The nodes reached from `start` by these names."""
    nodes = [start]
    for name in names:
        if name.startswith("@"):
            nodes = [each for node in nodes for each in node.attributes if each.name == name[1:]]
        else:
            nodes = [each for node in nodes for each in node.named(name)]
    return nodes


def reach(node: Node, up: int, down: tuple[str, ...]) -> list[RecordNode]:
    for _ in range(up):
        if node.parent is None:
            return []
        node = node.parent
    return [each for each in below(node, down) if isinstance(each, RecordNode)]
