"""This is about compiling the steps of a path: axis, node test, predicates."""

from collections.abc import Callable
from typing import TypeAlias

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.axes import AXES
from app.xforms.xpath.equality import Key, keys_of
from app.xforms.xpath.moments import read_moment
from app.xforms.xpath.nodes import (
    ATTRIBUTE,
    COMMENT,
    ELEMENT,
    INSTRUCTION,
    TEXT,
    Node,
    in_document_order,
)
from app.xforms.xpath.run import Evaluate, Frame, Run
from app.xforms.xpath.syntax import Expression, NodeTest, Step
from app.xforms.xpath.values import to_boolean, to_text

Walk: TypeAlias = Callable[[list[Node], Frame], list[Node]]
Match: TypeAlias = Callable[[Node, Run], bool]
_KINDS = {"text": TEXT, "comment": COMMENT, "processing-instruction": INSTRUCTION}
_BACKWARDS = {"ancestor", "ancestor-or-self", "preceding", "preceding-sibling"}
_INDEX_FROM = 16
PLAIN_NAMESPACES = ("", "http://www.w3.org/2002/xforms")
"""What a name without prefix means outside a record."""


def plain_child(step: Step) -> bool:
    """Whether the step is just `name`."""
    return step.axis == "child" and _is_name(step.test) and not step.predicates


def _is_name(test: NodeTest) -> bool:
    return test.kind == "name" and test.name != "*" and not test.prefix


def _children_named(name: str) -> Walk:
    def walk(nodes: list[Node], frame: Frame) -> list[Node]:
        run = frame.run
        if len(nodes) == 1:
            found = nodes[0].named(name)
        else:
            found = [child for node in nodes for child in node.named(name)]
        run.spend(len(found) + 1)
        if run.record or all(node.namespace in PLAIN_NAMESPACES for node in found):
            return found
        return [node for node in found if node.namespace in PLAIN_NAMESPACES]

    return walk


def matcher(test: NodeTest, axis: str) -> Match:
    """The node test as a predicate. A name without prefix means no namespace.

    But in a record any namespace.
    """
    if test.kind == "node":
        return lambda node, run: True
    if test.kind != "name":
        kind, target = _KINDS[test.kind], test.name
        return lambda node, run: node.kind == kind and (not target or node.name == target)
    principal = ATTRIBUTE if axis == "attribute" else ELEMENT
    name, prefix = test.name, test.prefix

    def match(node: Node, run: Run) -> bool:
        if node.kind != principal or name not in ("*", node.name):
            return False
        if prefix:
            return _has_prefix(node, prefix, run)
        return name == "*" or run.record or node.namespace in PLAIN_NAMESPACES

    return match


def _has_prefix(node: Node, prefix: str, run: Run) -> bool:
    namespace = run.namespaces.get(prefix)
    if namespace is None and not run.record:
        raise FormRefused(FormFault.BAD_EXPRESSION, found=prefix)
    return node.namespace == namespace if namespace is not None else node.prefix == prefix


def _select(candidates: list[Node], predicates: list[Evaluate], frame: Frame) -> list[Node]:
    run = frame.run
    for predicate in predicates:
        inner = Frame(frame.node, run, 1, len(candidates), frame.current)
        kept = []
        run.spend(len(candidates))
        for position, node in enumerate(candidates, 1):
            inner.node = node
            inner.position = position
            outcome = predicate(inner)
            if outcome == position if type(outcome) is float else to_boolean(outcome):
                kept.append(node)
        candidates = kept
    return candidates


def filtered(primary: Evaluate, predicates: list[Evaluate]) -> Evaluate:
    """`primary[…]`: predicates over a whole node-set."""

    def evaluate(frame: Frame) -> list[Node]:
        nodes = primary(frame)
        if not isinstance(nodes, list):
            raise FormRefused(FormFault.TYPE_MISMATCH, wanted="nodes")
        return _select(in_document_order(nodes), predicates, frame)

    return evaluate


def compile_step(step: Step, compile_expression: Callable[[Expression], Evaluate]) -> Walk:
    if plain_child(step):
        return _children_named(step.test.name)
    predicates = [compile_expression(predicate) for predicate in step.predicates]
    general = _general(step, predicates)
    if step.axis == "child" and _is_name(step.test):
        return _child_filtered(step, predicates, _indexed(step, compile_expression))
    return general


def _general(step: Step, predicates: list[Evaluate]) -> Walk:
    axis = AXES[step.axis]
    match = matcher(step.test, step.axis)
    backwards = step.axis in _BACKWARDS

    def walk(nodes: list[Node], frame: Frame) -> list[Node]:
        found: list[Node] = []
        run = frame.run
        for node in nodes:
            reached = list(axis(node))
            run.spend(len(reached) + 1)
            candidates = [candidate for candidate in reached if match(candidate, run)]
            found += _select(candidates, predicates, frame) if predicates else candidates
        if len(nodes) == 1:
            return found[::-1] if backwards else found
        return in_document_order(found)

    return walk


Lookups: TypeAlias = list[tuple[Key, Evaluate]]


def _indexed(step: Step, compile_expression: Callable[[Expression], Evaluate]) -> Lookups:
    """Recognises `item[column = expression that looks at no item and …]` as first predicate."""
    return [(key, compile_expression(key.expression)) for key in keys_of(step.predicates[0])]


def _child_filtered(step: Step, predicates: list[Evaluate], lookups: Lookups) -> Walk:
    names = _children_named(step.test.name)
    rest = predicates[1:] if lookups and lookups[0][0].whole else predicates

    def walk(nodes: list[Node], frame: Frame) -> list[Node]:
        found: list[Node] = []
        for node in nodes:
            candidates = names([node], frame)
            narrowed = None
            if lookups and len(candidates) >= _INDEX_FROM and frame.run.record:
                narrowed = _look_up(candidates, lookups, frame)
            if narrowed is None:
                found += _select(candidates, predicates, frame)
            else:
                found += _select(narrowed, rest, frame)
        return found

    return walk


def _look_up(candidates: list[Node], lookups: Lookups, frame: Frame) -> list[Node] | None:
    """The items whose column equals the key, by an index kept per list; None if it cannot be used.

    Of several columns the one that leaves the fewest.
    """
    run = frame.run
    if candidates[0].root() is run.root:
        return None
    fewest: list[Node] | None = None
    for known, evaluate in lookups:
        key = evaluate(frame)
        if isinstance(key, list) and len(key) < 2:
            key = to_text(key)
        if isinstance(key, str) and read_moment(key, run.zone) is None:
            rows = rows_with(candidates, known.column, key, run)
            fewest = rows if fewest is None or len(rows) < len(fewest) else fewest
    return fewest


def rows_with(candidates: list[Node], column: str, key: str, run: Run) -> list[Node]:
    """The rows whose column holds exactly this text, by an index that is made once per list and column."""
    known = run.indexes.get((id(candidates), column))
    if known is None:
        known = (candidates, _index(candidates, column))
        run.indexes[id(candidates), column] = known
    return known[1].get(key, [])


def _index(candidates: list[Node], column: str) -> dict[str, list[Node]]:
    index: dict[str, list[Node]] = {}
    for node in candidates:
        for text in {cell.string_value() for cell in cells_of(node, column)} or {""}:
            index.setdefault(text, []).append(node)
    return index


def cells_of(row: Node, column: str) -> list[Node]:
    """The cells of a column, which may be an attribute (`@name`)."""
    if column.startswith("@"):
        return [each for each in row.attributes if each.name == column[1:]]
    return row.named(column)
