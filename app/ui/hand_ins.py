"""This is about when each computer handed in last, for whoever waits for it at the bureau."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.operations.keep_open import KeptOpen


class HandIns(NamedTuple):
    """When each computer handed in last: ISO days by its id; `own` is this computer, which never does."""

    own: str = ""
    days: Mapping[str, str] = {}


def hand_ins(opened: KeptOpen) -> HandIns:
    from app.operations.open_register import at_bureau
    from app.operations.tell_hand_ins import tell_hand_ins
    from app.operations.this_machine import this_machine

    with at_bureau(opened, this_machine()) as bureau:
        return HandIns(opened.enrolled_as, tell_hand_ins(bureau))
