"""This is about the axes of a step: which nodes lie in a direction, nearest first."""

from collections.abc import Callable, Iterator

from app.xforms.xpath.nodes import ATTRIBUTE, Node

Axis = Callable[[Node], Iterator[Node] | list[Node]]


def _ancestors(node: Node) -> Iterator[Node]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _ancestors_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from _ancestors(node)


def _descendants(node: Node) -> Iterator[Node]:
    stack = list(reversed(node.children))
    while stack:
        below = stack.pop()
        yield below
        stack.extend(reversed(below.children))


def _descendants_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from _descendants(node)


def _parent(node: Node) -> list[Node]:
    return [] if node.parent is None else [node.parent]


def _siblings(node: Node) -> tuple[list[Node], int]:
    if node.parent is None or node.kind == ATTRIBUTE:
        return [], 0
    siblings = node.parent.children
    return siblings, next(index for index, sibling in enumerate(siblings) if sibling is node)


def _following_siblings(node: Node) -> list[Node]:
    siblings, index = _siblings(node)
    return siblings[index + 1 :]


def _preceding_siblings(node: Node) -> list[Node]:
    siblings, index = _siblings(node)
    return siblings[:index][::-1]


def _following(node: Node) -> Iterator[Node]:
    if node.kind == ATTRIBUTE and node.parent is not None:
        yield from _descendants(node.parent)
        node = node.parent
    for ancestor in _ancestors_or_self(node):
        for sibling in _following_siblings(ancestor):
            yield from _descendants_or_self(sibling)


def _preceding(node: Node) -> Iterator[Node]:
    if node.kind == ATTRIBUTE and node.parent is not None:
        node = node.parent
    for ancestor in _ancestors_or_self(node):
        for sibling in _preceding_siblings(ancestor):
            yield from reversed(list(_descendants_or_self(sibling)))


AXES: dict[str, Axis] = {
    "ancestor": _ancestors,
    "ancestor-or-self": _ancestors_or_self,
    "attribute": lambda node: node.attributes,
    "child": lambda node: node.children,
    "descendant": _descendants,
    "descendant-or-self": _descendants_or_self,
    "following": _following,
    "following-sibling": _following_siblings,
    "namespace": lambda _node: [],
    "parent": _parent,
    "preceding": _preceding,
    "preceding-sibling": _preceding_siblings,
    "self": lambda node: [node],
}
