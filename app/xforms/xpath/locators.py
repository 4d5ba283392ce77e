"""This is about naming nodes by kind and position: `/*[1]/text()[2]`, `/*[1]/@id`."""

import re

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.nodes import ATTRIBUTE, COMMENT, DOCUMENT, ELEMENT, INSTRUCTION, TEXT, Node

_TESTS = {ELEMENT: "*", TEXT: "text()", COMMENT: "comment()", INSTRUCTION: "processing-instruction()"}
_KINDS = {test: kind for kind, test in _TESTS.items()}
_STEP = re.compile(r"(.+?)\[(\d+)\]")


def locate(node: Node) -> str:
    """The locator of a node. Source: fixtures/forms/PROTOCOL.md, eval."""
    if node.kind == DOCUMENT or node.parent is None:
        return "/"
    above = locate(node.parent).rstrip("/")
    if node.kind == ATTRIBUTE:
        return f"{above}/@{node.qualified_name}"
    siblings = [sibling for sibling in node.parent.children if sibling.kind == node.kind]
    place = next(place for place, sibling in enumerate(siblings, 1) if sibling is node)
    return f"{above}/{_TESTS[node.kind]}[{place}]"


def find(document: Node, locator: str) -> Node:
    """The node a locator names. Raises: FormRefused UNKNOWN_NODE."""
    node = document
    for step in locator.strip("/").split("/") if locator != "/" else ():
        node = _below(node, step, locator)
    return node


def _below(node: Node, step: str, locator: str) -> Node:
    if step.startswith("@"):
        found = [attribute for attribute in node.attributes if attribute.qualified_name == step[1:]]
        place = 1
    else:
        match = _STEP.fullmatch(step)
        kind = _KINDS.get(match[1]) if match else None
        found = [child for child in node.children if child.kind == kind]
        place = int(match[2]) if match else 1
    if not 0 < place <= len(found):
        raise FormRefused(FormFault.UNKNOWN_NODE, node=locator)
    return found[place - 1]
