"""This is about = != < <= > >= between values of any kind."""

import operator
from collections.abc import Callable
from datetime import tzinfo

from app.xforms.xpath.moments import Moment, day_part, read_moment, read_time
from app.xforms.xpath.nodes import Node
from app.xforms.xpath.run import Run, Value
from app.xforms.xpath.values import moment_number, text_number, to_boolean, to_number, to_text

Test = Callable[[float, float], bool]
ORDERINGS: dict[str, Test] = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def equal(left: Value, right: Value, run: Run, negated: bool) -> bool:
    """`left = right`, or `left != right` when negated (not the opposite of = for node-sets)."""
    if isinstance(left, list):
        return _nodes_equal(left, right, run, negated)
    if isinstance(right, list):
        return _nodes_equal(right, left, run, negated)
    return _atoms_equal(left, right, run) != negated


def _nodes_equal(nodes: list[Node], other: Value, run: Run, negated: bool) -> bool:
    texts = [node.string_value() for node in nodes]
    if isinstance(other, bool):
        return (bool(nodes) == other) != negated
    if run.record and not texts:
        texts = [""]
    if isinstance(other, list):
        others = [node.string_value() for node in other] or ([""] if run.record else [])
        return any(_texts_equal(a, b, run) != negated for a in texts for b in others)
    return any(_atoms_equal(text, other, run) != negated for text in texts)


def _atoms_equal(left: Value, right: Value, run: Run) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    if isinstance(left, float) or isinstance(right, float):
        return to_number(left, run) == to_number(right, run)
    if isinstance(left, Moment) or isinstance(right, Moment):
        return _days(left, run) == _days(right, run)
    return _texts_equal(to_text(left), to_text(right), run)


def _texts_equal(left: str, right: str, run: Run) -> bool:
    if left == right:
        return True
    if run.record and left and right and left[0] in "0123456789+-." and right[0] in "0123456789+-.":
        return _written_differently(left, right, run.zone)
    return False


def _written_differently(left: str, right: str, zone: tzinfo) -> bool:
    """Whether two texts are the same moment in other notation."""
    first, second = read_moment(left, zone), read_moment(right, zone)
    return first is not None and second is not None and first.when == second.when


def ordered(left: Value, right: Value, run: Run, test: Test) -> bool:
    """`left test right` as numbers; two dates count their days with fractions."""
    if run.record and isinstance(left, float) != isinstance(right, float):
        left, right = _whole(left, run), _whole(right, run)
    lefts = _numbers(left, run)
    rights = _numbers(right, run)
    if len(lefts) == 1 and len(rights) == 1:
        return test(lefts[0], rights[0])
    return any(test(a, b) for a in lefts for b in rights)


def _whole(value: Value, run: Run) -> Value:
    """Beside a number a date is a number of whole days, as in arithmetic."""
    return moment_number(value, run) if isinstance(value, Moment) else value


def _numbers(value: Value, run: Run) -> list[float]:
    if isinstance(value, list):
        if not value and run.record:
            return [text_number("", run)]
        return [_days(node.string_value(), run) for node in value]
    return [_days(value, run)]


def _days(value: Value, run: Run) -> float:
    """As a number; but a date keeps the fraction of its day, and in a record a time of day is one."""
    if not isinstance(value, str):
        return value.days() if isinstance(value, Moment) else to_number(value, run)
    moment = read_moment(value, run.zone)
    if moment is not None:
        return moment.days()
    clock = read_time(value, run.zone) if run.record and ":" in value else None
    return text_number(value, run) if clock is None else day_part(clock, run.zone, run.now().date())
