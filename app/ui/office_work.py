"""This is about stating facts of the office on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.crypto.passphrases import Entropy
    from app.domain.acts.case import Case
    from app.domain.acts.fact import Fact
    from app.domain.acts.writing import Stamp
    from app.operations.keep_open import KeptOpen


def state_office(
    opened: KeptOpen, looked_at: Case, facts: Sequence[Fact], stamp: Stamp, entropy: Entropy
) -> None:
    """State facts of the office, having looked at it."""
    from app.operations.acting import state
    from app.operations.keep_writing import case_to_write
    from app.storage.workspace import OFFICE

    with case_to_write(opened, OFFICE, stamp, entropy) as (office, by):
        state(office, looked_at, by, facts)
