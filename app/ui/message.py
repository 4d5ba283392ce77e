"""This is about what the window says to a person: what happened, what was kept, what to do."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from app.domain.errors import Refused
from app.operations.messages import SENTENCES, filled
from app.ui.languages import translated

MessageKind = Literal["good", "told", "warning", "refused"]


class Message(NamedTuple):
    """One message of the strip.

    Attributes:
        kind: `good` goes away by itself, the others stay until the next one or until they are closed.
        action, on_action: a button beside it, e.g. Undo; empty for none.
    """

    text: str
    kind: MessageKind = "told"
    action: str = ""
    on_action: Callable[[], object] | None = None


def refusal_text(refused: Refused) -> str:
    """The sentence of a refusal in the window's language, its details filled in."""
    pattern = translated("Messages", SENTENCES.get(refused.code, refused.code.value))
    return filled(pattern, refused.details)


def refusal_message(refused: Refused) -> Message:
    return Message(refusal_text(refused), "refused")
