"""This is about the syntax tree of an expression."""

from collections.abc import Iterator
from typing import TypeAlias

import msgspec


class Number(msgspec.Struct, frozen=True):
    value: float


class Literal(msgspec.Struct, frozen=True):
    text: str


class Negation(msgspec.Struct, frozen=True):
    operand: "Expression"


class Binary(msgspec.Struct, frozen=True):
    """`operator` is one of: or and = != < <= > >= + - * div mod and the union bar."""

    operator: str
    left: "Expression"
    right: "Expression"


class Call(msgspec.Struct, frozen=True):
    name: str
    arguments: tuple["Expression", ...]
    column: int


class NodeTest(msgspec.Struct, frozen=True):
    """`kind`: name (`*` and `p:*` too), node, text, comment or processing-instruction (name = its target)."""

    kind: str
    prefix: str = ""
    name: str = ""


class Step(msgspec.Struct, frozen=True):
    axis: str
    test: NodeTest
    predicates: tuple["Expression", ...] = ()


class Path(msgspec.Struct, frozen=True):
    """Steps from the context node, from the root (`absolute`), or from the nodes of `start`."""

    steps: tuple[Step, ...]
    absolute: bool = False
    start: "Expression | None" = None


class Filter(msgspec.Struct, frozen=True):
    primary: "Expression"
    predicates: tuple["Expression", ...]


Expression: TypeAlias = Number | Literal | Negation | Binary | Call | Path | Filter


def walk(expression: Expression) -> Iterator[Expression]:
    """This expression and all inside it, predicates included."""
    yield expression
    for inner in _inside(expression):
        yield from walk(inner)


def outside_predicates(expression: Expression) -> Iterator[Expression]:
    """The same without what stands in predicates: names there belong to other nodes."""
    yield expression
    inside = _inside(expression)
    match expression:
        case Filter(primary=primary):
            inside = (primary,)
        case Path(start=start):
            inside = (start,) if start is not None else ()
    for inner in inside:
        yield from outside_predicates(inner)


def _inside(expression: Expression) -> tuple[Expression, ...]:
    match expression:
        case Negation(operand=operand):
            return (operand,)
        case Binary(left=left, right=right):
            return (left, right)
        case Call(arguments=arguments):
            return arguments
        case Filter(primary=primary, predicates=predicates):
            return (primary, *predicates)
        case Path(steps=steps, start=start):
            found = [predicate for step in steps for predicate in step.predicates]
            return (*found, start) if start is not None else tuple(found)
    return ()


def height(expression: Expression) -> int:
    """Levels of the tree, counted without recursion."""
    levels = 0
    here: tuple[Expression, ...] = (expression,)
    while here:
        levels += 1
        here = tuple(below for each in here for below in _inside(each))
    return levels
