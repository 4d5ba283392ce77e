"""This is about functions on numbers."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from app.xforms.functions.shapes import Arguments, of_numbers
from app.xforms.xpath.run import Frame, Function, Library, Value
from app.xforms.xpath.values import NAN, DayCount, to_moment, to_nodes, to_number, to_text


def _number(frame: Frame, arguments: Arguments) -> Value:
    return to_number(arguments[0](frame) if arguments else [frame.node], frame.run)


def _int(number: float) -> float:
    return number if number != number or math.isinf(number) else float(math.trunc(number))


def _floor(number: float) -> float:
    return number if number != number or math.isinf(number) else float(math.floor(number))


def _ceiling(number: float) -> float:
    return number if number != number or math.isinf(number) else float(math.ceil(number))


def _round(number: float, places: float = 0.0) -> float:
    """Half away from zero in decimals; half up for whole numbers, as XPath says."""
    if number != number or math.isinf(number) or places != places or abs(places) > 30:
        return number
    if places == 0:
        return float(math.floor(number + 0.5))
    try:
        return float(Decimal(repr(float(number))).quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP))
    except InvalidOperation:
        return number


def _power(base: float, exponent: float) -> float:
    try:
        result = base**exponent
    except (OverflowError, ZeroDivisionError):
        return math.inf
    return NAN if isinstance(result, complex) else result


def _guarded(function: Callable[..., float]) -> Callable[..., float]:
    def call(*numbers: float) -> float:
        try:
            return function(*numbers)
        except (ValueError, OverflowError):
            return NAN

    return call


def _logarithm(function: Callable[[float], float]) -> Callable[..., float]:
    return _guarded(lambda number: -math.inf if number == 0 else function(number))


def _all_numbers(frame: Frame, arguments: Arguments) -> list[float]:
    """The numbers of all arguments; in a record what is no number is passed over (as JavaRosa does)."""
    found: list[float] = []
    run = frame.run
    for argument in arguments:
        value = argument(frame)
        if isinstance(value, list):
            found += [to_number(node.string_value(), run) for node in value]
        else:
            found.append(to_number(value, run))
    return [number for number in found if number == number] if run.record else found


def _extreme(choose: Callable[[list[float]], float]) -> Function:
    def call(frame: Frame, arguments: Arguments) -> Value:
        numbers = _all_numbers(frame, arguments)
        return NAN if not numbers or any(number != number for number in numbers) else choose(numbers)

    return Function(call, 1, None)


def _sum(frame: Frame, arguments: Arguments) -> Value:
    to_nodes(arguments[0](frame))
    return math.fsum(_all_numbers(frame, arguments))


def _count(frame: Frame, arguments: Arguments) -> Value:
    return float(len(to_nodes(arguments[0](frame))))


def _count_non_empty(frame: Frame, arguments: Arguments) -> Value:
    nodes = to_nodes(arguments[0](frame))
    return float(sum(1 for node in nodes if node.string_value()))


def _random(frame: Frame, _arguments: Arguments) -> Value:
    return frame.run.random()


def _decimal_date_time(frame: Frame, arguments: Arguments) -> Value:
    """Days since 1970 with their fraction."""
    value = arguments[0](frame)
    moment = to_moment(value, frame.run)
    if moment is not None:
        return moment.days()
    number = to_number(value, frame.run)
    return float(number) if isinstance(number, DayCount) else number


def _format_number(frame: Frame, arguments: Arguments) -> Value:
    return to_text(to_number(arguments[0](frame), frame.run))


FUNCTIONS: Library = {
    "number": Function(_number, 0, 1),
    "int": of_numbers(_int, 1),
    "floor": of_numbers(_floor, 1),
    "ceiling": of_numbers(_ceiling, 1),
    "round": of_numbers(_round, 1, 2),
    "abs": of_numbers(abs, 1),
    "pow": of_numbers(_power, 2),
    "sqrt": of_numbers(_guarded(math.sqrt), 1),
    "exp": of_numbers(_guarded(math.exp), 1),
    "exp10": of_numbers(_guarded(lambda number: 10.0**number), 1),
    "log": of_numbers(_logarithm(math.log), 1),
    "log10": of_numbers(_logarithm(math.log10), 1),
    "sin": of_numbers(_guarded(math.sin), 1),
    "cos": of_numbers(_guarded(math.cos), 1),
    "tan": of_numbers(_guarded(math.tan), 1),
    "asin": of_numbers(_guarded(math.asin), 1),
    "acos": of_numbers(_guarded(math.acos), 1),
    "atan": of_numbers(math.atan, 1),
    "atan2": of_numbers(math.atan2, 2),
    "pi": of_numbers(lambda: math.pi, 0),
    "sum": Function(_sum, 1),
    "min": _extreme(min),
    "max": _extreme(max),
    "count": Function(_count, 1),
    "count-non-empty": Function(_count_non_empty, 1),
    "random": Function(_random, 0, unrepeatable=True),
    "decimal-date-time": Function(_decimal_date_time, 1),
    "format-number": Function(_format_number, 1),
}
