"""This is about a laptop that was lost, sold or retired: from now on nothing it hands in is taken in.

What came before stands; what comes after waits to be looked at (`set_apart`). A laptop found again is taken
back.
"""

from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.people.facts import DeviceRevoked
from app.domain.people.office import devices_of
from app.operations.acting import state
from app.operations.in_hand import InHand
from app.operations.keep_writing import case_to_write
from app.storage.workspace import OFFICE


def revoke_laptop(opened: InHand, revoked: DeviceRevoked, stamp: Stamp, entropy: Entropy) -> Case:
    """State that a laptop is revoked, with the reason in the fact's note; the office as it now is.

    Raises FileRefused NOT_THE_BUREAU; RuleRefused LAPTOP_UNKNOWN, REASON_MISSING.
    """
    if not opened.is_bureau:
        raise FileRefused(Refusal.NOT_THE_BUREAU)
    if not revoked.note:
        raise RuleRefused(Refusal.REASON_MISSING)
    with case_to_write(opened, OFFICE, stamp, entropy) as (office, by):
        looked_at = office.load()
        if revoked.device not in {device.id for device in devices_of(looked_at)}:
            raise RuleRefused(Refusal.LAPTOP_UNKNOWN, laptop=revoked.device)
        return state(office, looked_at, by, (revoked,))
