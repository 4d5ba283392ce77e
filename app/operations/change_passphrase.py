"""This is about a new passphrase for an officer who knows the old one; nothing else changes."""

from app.crypto.passphrases import STANDARD, Entropy, Strength
from app.operations.in_hand import InHand
from app.storage.key_ring import KeyRing


def change_passphrase(
    opened: InHand, old: str, new: str, entropy: Entropy, strength: Strength = STANDARD
) -> str:
    """Let the officer who sits here in with a new passphrase; who it was.

    Raises FileRefused WRONG_PASSPHRASE (then the old one stands), DISK_FULL, NOT_WRITABLE.
    """
    KeyRing(opened.workspace.ring_path).unlock(opened.officer, old)
    opened.ring.set_passphrase(opened.officer, new, entropy, strength)
    return opened.officer
