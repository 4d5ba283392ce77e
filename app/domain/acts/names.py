"""This is about what may stand where a fact names something, checked where a fact is read from its bytes.

Paths are made of these names. One with a `/` could state a slot of another fact, in a shape its reader does
not know; what does not fit is therefore no fact of ours, kept and shown like one of a newer program.
"""

from typing import Annotated, Final

from msgspec import Meta, ValidationError, convert

HIGHEST: Final = 2**53 - 1
"""Of numbers: what every reader of JSON still counts exactly."""

_PLAIN: Final = r"[^/\x00-\x1f\x7f]+"

Name = Annotated[str, Meta(min_length=1, max_length=128, pattern=rf"\A{_PLAIN}\Z")]
"""The id or number a thing goes by."""

Thing = Annotated[str, Meta(min_length=1, max_length=160, pattern=rf"\A({_PLAIN}/)?{_PLAIN}\Z")]
"""`kind/id`. Of a single word, which names nothing, files of the first release keep an act."""

Subject = Annotated[str, Meta(min_length=3, max_length=160, pattern=rf"\A{_PLAIN}/{_PLAIN}\Z")]
"""`kind/id` and nothing less: for every fact since."""

Count = Annotated[int, Meta(ge=1, le=HIGHEST)]
"""From 1: a page, a turn, an act."""

Whole = Annotated[int, Meta(ge=-HIGHEST, le=HIGHEST)]


def is_name(text: str) -> bool:
    """Whether a text can be a `Name`."""
    try:
        convert(text, Name)
    except ValidationError:
        return False
    return True
