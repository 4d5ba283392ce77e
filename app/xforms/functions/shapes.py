"""This is about fitting plain Python functions to the library.

Which arguments they want as text or number.
"""

from collections.abc import Callable

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.run import TEXT_LIMIT, Evaluate, Frame, Function, Value, too_long
from app.xforms.xpath.values import to_number, to_text

Arguments = tuple[Evaluate, ...]


def bounded(text: str) -> str:
    """The same text. Raises: FormRefused VALUE_TOO_LONG over 64 KiB."""
    if too_long(text):
        raise FormRefused(FormFault.VALUE_TOO_LONG, limit=TEXT_LIMIT)
    return text


def of_texts(function: Callable[..., Value], least: int, most: int | None = -1) -> Function:
    def call(frame: Frame, arguments: Arguments) -> Value:
        return function(*[to_text(argument(frame)) for argument in arguments])

    return Function(call, least, most)


def of_numbers(function: Callable[..., float], least: int, most: int | None = -1) -> Function:
    def call(frame: Frame, arguments: Arguments) -> Value:
        return float(function(*[to_number(argument(frame), frame.run) for argument in arguments]))

    return Function(call, least, most)


def flat_texts(frame: Frame, arguments: Arguments) -> list[str]:
    """The texts of all arguments; a node-set gives one for each node."""
    found: list[str] = []
    for argument in arguments:
        value = argument(frame)
        if isinstance(value, list):
            found += [node.string_value() for node in value]
        else:
            found.append(to_text(value))
    return found
