"""This is about the tree that expressions walk: documents, elements, attributes, texts."""

from collections.abc import Iterator
from typing import Final

DOCUMENT: Final = 0
ELEMENT: Final = 1
ATTRIBUTE: Final = 2
TEXT: Final = 3
COMMENT: Final = 4
INSTRUCTION: Final = 5


_CHILDLESS: Final[list["Node"]] = []
"""Shared by all nodes that can have no children; never changed."""


class Node:
    """One node of the XPath data model; `text` is the content of all kinds but documents and elements."""

    __slots__ = (
        "attributes",
        "by_name",
        "children",
        "kind",
        "name",
        "namespace",
        "parent",
        "prefix",
        "relevant",
        "text",
    )

    def __init__(
        self, kind: int, name: str = "", text: str = "", prefix: str = "", namespace: str = ""
    ) -> None:
        self.kind = kind
        self.name = name
        self.text = text
        self.prefix = prefix
        self.namespace = namespace
        self.parent: Node | None = None
        self.children: list[Node] = [] if kind <= ELEMENT else _CHILDLESS
        self.attributes: list[Node] = [] if kind == ELEMENT else _CHILDLESS
        self.by_name: dict[str, list[Node]] | None = None
        self.relevant = True

    @property
    def qualified_name(self) -> str:
        return f"{self.prefix}:{self.name}" if self.prefix else self.name

    def append(self, child: "Node") -> None:
        child.parent = self
        self.children.append(child)
        self.by_name = None

    def insert(self, index: int, child: "Node") -> None:
        child.parent = self
        self.children.insert(index, child)
        alike = self.by_name.get(child.name) if self.by_name is not None else None
        if alike and index > 0 and self.children[index - 1] is alike[-1]:
            alike.append(child)
        else:
            self.by_name = None

    def remove(self, child: "Node") -> None:
        self.children.remove(child)
        child.parent = None
        self.by_name = None

    def add_attribute(self, attribute: "Node") -> None:
        attribute.parent = self
        self.attributes.append(attribute)

    def attribute(self, name: str) -> str:
        """The text of the attribute of this name as written (prefix included), or ''."""
        for attribute in self.attributes:
            if attribute.qualified_name == name:
                return attribute.text
        return ""

    def named(self, name: str) -> list["Node"]:
        """The child elements of this local name, in order. Not to be changed by the caller."""
        index = self.by_name
        if index is None:
            index = self.by_name = {}
            for child in self.children:
                if child.kind == ELEMENT:
                    index.setdefault(child.name, []).append(child)
        return index.get(name, [])

    def elements(self) -> list["Node"]:
        return [child for child in self.children if child.kind == ELEMENT]

    def string_value(self) -> str:
        """The text of the node; '' when the node is not relevant."""
        if self.kind > ELEMENT:
            return self.text
        if not self.relevant:
            return ""
        children = self.children
        if not children:
            return ""
        if len(children) == 1 and children[0].kind == TEXT:
            return children[0].text
        return "".join(child.string_value() for child in children if child.kind in (ELEMENT, TEXT))

    def own_text(self) -> str:
        """The text of a leaf, relevant or not."""
        return "".join(child.text for child in self.children if child.kind == TEXT)

    def set_text(self, text: str) -> None:
        """Make this the only content of an element without child elements."""
        children = self.children
        if len(children) == 1 and children[0].kind == TEXT:
            children[0].text = text
            return
        children.clear()
        if text:
            self.append(Node(TEXT, text=text))

    def root(self) -> "Node":
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    def walk(self) -> Iterator["Node"]:
        """This node, its attributes, and all below it, in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            yield from node.attributes
            stack.extend(reversed(node.children))


def in_document_order(nodes: list[Node]) -> list[Node]:
    """The same nodes once each, in document order; nodes of several trees keep the order of their trees."""
    if len(nodes) < 2:
        return nodes
    roots: dict[int, Node] = {}
    for node in nodes:
        root = node.root()
        roots.setdefault(id(root), root)
    wanted = {id(node) for node in nodes}
    return [node for root in roots.values() for node in root.walk() if id(node) in wanted]
