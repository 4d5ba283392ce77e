"""This is about predicates of the form `[column = key]`, which an index can answer."""

from app.xforms.xpath.syntax import (
    Binary,
    Call,
    Expression,
    Literal,
    Negation,
    Number,
    Path,
)


def key_of(predicate: Expression) -> tuple[str, Expression] | None:
    """(column, key) when the predicate compares a child of the item with something that looks at no item."""
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
