"""This is about functions of truth and choice: if, coalesce, checklists."""

from app.xforms.functions.shapes import Arguments
from app.xforms.xpath.run import Frame, Function, Library, Value
from app.xforms.xpath.values import to_boolean, to_number, to_text


def _if(frame: Frame, arguments: Arguments) -> Value:
    return arguments[1](frame) if to_boolean(arguments[0](frame)) else arguments[2](frame)


def _coalesce(frame: Frame, arguments: Arguments) -> Value:
    first = arguments[0](frame)
    text = to_text(first)
    blank = not text or text == "NaN"
    return arguments[1](frame) if blank else first


def _boolean(frame: Frame, arguments: Arguments) -> Value:
    return to_boolean(arguments[0](frame))


def _not(frame: Frame, arguments: Arguments) -> Value:
    return not to_boolean(arguments[0](frame))


def _boolean_from_string(frame: Frame, arguments: Arguments) -> Value:
    return to_text(arguments[0](frame)) in ("true", "1")


def _once(frame: Frame, arguments: Arguments) -> Value:
    """The value the node already has; only an empty node takes the argument."""
    kept = frame.current.own_text() if frame.run.record else frame.current.string_value()
    if kept:
        return kept
    text = to_text(arguments[0](frame))
    return "" if text == "NaN" else text


def _truths(value: Value) -> list[bool]:
    return (
        [to_boolean(node.string_value()) for node in value]
        if isinstance(value, list)
        else [to_boolean(value)]
    )


def _within(least: float, total: float, most: float) -> bool:
    return (least < 0 or total >= least) and (most < 0 or total <= most)


def _checklist(frame: Frame, arguments: Arguments) -> Value:
    least, most = (to_number(argument(frame), frame.run) for argument in arguments[:2])
    total = sum(sum(_truths(argument(frame))) for argument in arguments[2:])
    return _within(least, total, most)


def _weighted_checklist(frame: Frame, arguments: Arguments) -> Value:
    least, most = (to_number(argument(frame), frame.run) for argument in arguments[:2])
    total = 0.0
    for check, weight in zip(arguments[2::2], arguments[3::2], strict=False):
        truths, weights = _truths(check(frame)), weight(frame)
        if isinstance(weights, list):
            numbers = [to_number(node.string_value(), frame.run) for node in weights]
        else:
            numbers = [to_number(weights, frame.run)] * len(truths)
        total += sum(number for truth, number in zip(truths, numbers, strict=False) if truth)
    return _within(least, total, most)


FUNCTIONS: Library = {
    "if": Function(_if, 3),
    "coalesce": Function(_coalesce, 2),
    "boolean": Function(_boolean, 1),
    "not": Function(_not, 1),
    "true": Function(lambda frame, arguments: True, 0),
    "false": Function(lambda frame, arguments: False, 0),
    "boolean-from-string": Function(_boolean_from_string, 1),
    "once": Function(_once, 1, unrepeatable=True),
    "checklist": Function(_checklist, 2, None),
    "weighted-checklist": Function(_weighted_checklist, 2, None, pace=2),
    "depend": Function(lambda frame, arguments: arguments[0](frame), 1, None),
}
