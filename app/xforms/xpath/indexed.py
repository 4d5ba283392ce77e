"""This is about `indexed-repeat(node, repeat, index, …)`: that node in the items of those numbers."""

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.nodes import Node
from app.xforms.xpath.run import Evaluate, Frame
from app.xforms.xpath.syntax import Call, Expression, Path
from app.xforms.xpath.values import to_number

Names = tuple[str, ...]


def path_names(expression: Expression, home: Names) -> Names | None:
    """The names from the root that a plain path means; None for anything else."""
    if not isinstance(expression, Path) or expression.start is not None:
        return None
    names = [] if expression.absolute else list(home)
    for step in expression.steps:
        if step.predicates:
            return None
        if step.axis == "child" and step.test.kind == "name":
            names.append(step.test.name)
        elif step.axis == "parent" and names:
            names.pop()
        elif step.axis != "self":
            return None
    return tuple(names)


def compile_indexed_repeat(call: Call, arguments: tuple[Evaluate, ...], home: Names) -> Evaluate | None:
    """None when an argument is no plain path: then the general function has to do."""
    target = path_names(call.arguments[0], home)
    repeats = [path_names(repeat, home) for repeat in call.arguments[1::2]]
    if target is None or None in repeats:
        return None
    indexes = dict(zip(repeats, arguments[2::2], strict=False))

    def evaluate(frame: Frame) -> list[Node]:
        nodes = [frame.run.root]
        same = True
        for depth in range(1, len(target) + 1):
            part = target[:depth]
            nodes = [child for node in nodes for child in node.named(part[-1])]
            index = indexes.get(part)
            same = same and index is None and home[:depth] == part
            if index is not None:
                nodes = _item(nodes, to_number(index(frame), frame.run))
            elif same:
                nodes = [_ancestor(frame.current, len(home) - depth)]
        return [node for node in nodes if node.relevant]

    return evaluate


def _item(nodes: list[Node], number: float) -> list[Node]:
    """The item of this number; a number below one means the first (a habit of Collect)."""
    return nodes[max(int(number), 1) - 1 :][:1] if number == number else []


def _ancestor(node: Node, levels: int) -> Node:
    for _ in range(levels):
        if node.parent is None:
            raise FormRefused(FormFault.TYPE_MISMATCH, wanted="a node of the record")
        node = node.parent
    return node
