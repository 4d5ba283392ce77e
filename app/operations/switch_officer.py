"""This is about who sits at the computer: a passphrase once a day, then a short number and 换人 in seconds.

The number lives in memory only, so it ends with the program, and with the day. It opens nothing by itself:
the workspace is open already, it lets an officer who unlocked it today go on in it.
"""

import hmac
from datetime import date
from typing import Final

import msgspec

from app.crypto.passphrases import Entropy
from app.domain.errors import FileRefused, Refusal
from app.operations.in_hand import InHand
from app.storage.key_ring import KeyRing

TRIES: Final = 5
SHORTEST: Final = 4


class _Number(msgspec.Struct):
    day: date
    salt: bytes
    digest: bytes
    tries_left: int = TRIES


class DayUnlock:
    """Who may go on with a short number today."""

    def __init__(self, entropy: Entropy) -> None:
        self._entropy = entropy
        self._numbers: dict[str, _Number] = {}

    def set_number(self, officer: str, number: str, today: date) -> None:
        """After the passphrase was right. Raises FileRefused PASSPHRASE_MISSING below four digits."""
        if len(number) < SHORTEST or not number.isdigit():
            raise FileRefused(Refusal.PASSPHRASE_MISSING)
        salt = self._entropy(16)
        self._numbers[officer] = _Number(today, salt, _digest(salt, number))

    def has_number(self, officer: str, today: date) -> bool:
        known = self._numbers.get(officer)
        return known is not None and known.day == today and known.tries_left > 0

    def lets_in(self, officer: str, number: str, today: date) -> bool:
        """Whether this is the officer's number of today; five wrong ones, and the passphrase is needed."""
        known = self._numbers.get(officer)
        if known is None or not self.has_number(officer, today):
            return False
        if hmac.compare_digest(known.digest, _digest(known.salt, number)):
            known.tries_left = TRIES
            return True
        known.tries_left -= 1
        return False


def _digest(salt: bytes, number: str) -> bytes:
    return hmac.digest(salt, number.encode(), "sha256")


def switch_officer(opened: InHand, officer: str, passphrase: str) -> str:
    """Let another officer go on in an open workspace; who it is from now on.

    Raises FileRefused WRONG_PASSPHRASE, DAMAGED.
    """
    KeyRing(opened.workspace.ring_path).unlock(officer, passphrase)
    opened.officer = officer
    return officer
