"""This is about functions on node-sets, positions and other instances."""

import hashlib
import math

from app.xforms.errors import FormFault, FormRefused
from app.xforms.functions.shapes import Arguments
from app.xforms.xpath.nodes import ELEMENT, Node, in_document_order
from app.xforms.xpath.run import Frame, Function, Library, Value
from app.xforms.xpath.values import to_nodes, to_number, to_text

_PARK_MILLER = 2_147_483_647
_LONG = 2**63 - 1
MAX_ID_LENGTH = 1_000


def _position(frame: Frame, arguments: Arguments) -> Value:
    """Without argument the position in the node-set; `position(node)` counts among siblings of its name."""
    if not arguments:
        return float(frame.position)
    nodes = to_nodes(arguments[0](frame))
    if not nodes:
        return 0.0 if frame.run.record else _refuse_empty()
    node = nodes[0]
    siblings = [node] if node.parent is None else node.parent.named(node.name)
    return float(next(place for place, sibling in enumerate(siblings, 1) if sibling is node))


def _refuse_empty() -> float:
    raise FormRefused(FormFault.TYPE_MISMATCH, wanted="a node")


def _last(frame: Frame, _arguments: Arguments) -> Value:
    return float(frame.size)


def _current(frame: Frame, _arguments: Arguments) -> Value:
    return [frame.current]


def _instance(frame: Frame, arguments: Arguments) -> Value:
    name = to_text(arguments[0](frame))
    root = frame.run.instance(name)
    return [] if root is None else [root]


def _id(frame: Frame, arguments: Arguments) -> Value:
    value = arguments[0](frame)
    texts = [node.string_value() for node in value] if isinstance(value, list) else [to_text(value)]
    wanted = {word for text in texts for word in text.split()}
    root = frame.node.root()
    found = [node for node in root.walk() if node.kind == ELEMENT and node.attribute("id") in wanted]
    return [node for node in found if node.attribute("id")]


def _indexed_repeat(frame: Frame, arguments: Arguments) -> Value:
    """`indexed-repeat(node, repeat, index, …)`: the nodes that lie in those instances of those repeats."""
    nodes = to_nodes(arguments[0](frame))
    for repeat, index in zip(arguments[1::2], arguments[2::2], strict=False):
        items = to_nodes(repeat(frame))
        wanted = to_number(index(frame), frame.run)
        kept = []
        for node in nodes:
            item = _ancestor_among(node, items)
            if item is not None and item.parent is not None:
                place = item.parent.named(item.name).index(item) + 1
                if place == wanted:
                    kept.append(node)
        nodes = kept
    return nodes


def _ancestor_among(node: Node, items: list[Node]) -> Node | None:
    wanted = {id(item) for item in items}
    step: Node | None = node
    while step is not None and id(step) not in wanted:
        step = step.parent
    return step


def _randomize(frame: Frame, arguments: Arguments) -> Value:
    """The nodes shuffled; with a seed by the Park–Miller generator, as JavaRosa does."""
    nodes = list(in_document_order(to_nodes(arguments[0](frame))))
    state = int(math.fmod(_seed(frame, arguments), _PARK_MILLER))
    if state <= 0:
        state += _PARK_MILLER - 1
    shuffled: list[Node] = []
    for place, node in enumerate(nodes):
        state = state * 16807 % _PARK_MILLER
        other = int((state - 1) / (_PARK_MILLER - 1) * (place + 1))
        shuffled.append(node)
        shuffled[place], shuffled[other] = shuffled[other], node
    return shuffled


def _seed(frame: Frame, arguments: Arguments) -> int:
    """A whole number; of a text that is none, the first 64 bits of its SHA-256, as ODK's engines take it."""
    if len(arguments) < 2:
        return int(frame.run.random() * _PARK_MILLER)
    value = arguments[1](frame)
    number = to_number(value, frame.run)
    if number == number:
        return int(max(-_LONG, min(_LONG, number)))
    return int.from_bytes(hashlib.sha256(to_text(value).encode()).digest()[:8], signed=True)


def _uuid(frame: Frame, arguments: Arguments) -> Value:
    if not arguments:
        return frame.run.new_id()
    length = to_number(arguments[0](frame), frame.run)
    wanted = int(max(0, min(MAX_ID_LENGTH, length))) if length == length else 0
    signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    return "".join(signs[int(frame.run.random() * len(signs))] for _ in range(wanted))


FUNCTIONS: Library = {
    "position": Function(_position, 0, 1),
    "last": Function(_last, 0),
    "current": Function(_current, 0),
    "instance": Function(_instance, 1),
    "id": Function(_id, 1),
    "indexed-repeat": Function(_indexed_repeat, 3, 7, pace=2),
    "randomize": Function(_randomize, 1, 2),
    "uuid": Function(_uuid, 0, 1, unrepeatable=True),
}
