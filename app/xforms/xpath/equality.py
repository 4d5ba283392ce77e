"""This is about predicates of the form `[column = key]`, which an index can answer."""

import msgspec

from app.xforms.xpath.syntax import (
    Binary,
    Call,
    Expression,
    Literal,
    Negation,
    Number,
    Path,
    walk,
)


class Key(msgspec.Struct, frozen=True):
    """`column` must hold what `expression` gives; `whole`: the predicate asks nothing else."""

    column: str
    expression: Expression
    whole: bool


def keys_of(predicate: Expression) -> tuple[Key, ...]:
    """The comparisons of a child of the item with something that looks at no item.

    One is the predicate itself, or they are among several joined by `and` none of which asks for a place in
    the list.
    """
    found = _compared(predicate)
    if found is not None:
        return (Key(*found, whole=True),)
    if not isinstance(predicate, Binary) or predicate.operator != "and" or _asks_place(predicate):
        return ()
    return tuple(Key(*each, whole=False) for each in map(_compared, _joined(predicate)) if each)


def _joined(predicate: Expression) -> list[Expression]:
    """What stands between the `and`s."""
    if isinstance(predicate, Binary) and predicate.operator == "and":
        return [*_joined(predicate.left), *_joined(predicate.right)]
    return [predicate]


def _asks_place(predicate: Expression) -> bool:
    return any(isinstance(each, Call) and each.name in ("position", "last") for each in walk(predicate))


def _compared(predicate: Expression) -> tuple[str, Expression] | None:
    if not isinstance(predicate, Binary) or predicate.operator != "=":
        return None
    for column, key in ((predicate.left, predicate.right), (predicate.right, predicate.left)):
        name = _column(column)
        if name and _independent(key):
            return name, key
    return None


def _column(expression: Expression) -> str:
    if isinstance(expression, Path) and not expression.absolute and expression.start is None:
        steps = expression.steps
        if len(steps) == 1 and steps[0].axis == "child" and not steps[0].predicates:
            test = steps[0].test
            if test.kind == "name" and not test.prefix and test.name != "*":
                return test.name
    return ""


def _independent(expression: Expression) -> bool:
    """Whether the value is the same for every context node."""
    if isinstance(expression, Literal):
        return True
    if isinstance(expression, Number | Negation | Binary):
        return False
    if isinstance(expression, Path):
        if any(step.predicates for step in expression.steps):
            return False
        start = expression.start
        return expression.absolute or (isinstance(start, Call) and start.name == "current")
    return isinstance(expression, Call) and expression.name == "current"
