"""This is about locking: bytes only the named recipients can open, in the age format.

Everything here streams. Unlocking hands on the authentic beginning before damage further on is seen:
whoever receives the bytes throws them away when the end is refused.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import pyrage

from app.domain.errors import FileRefused, Refusal


class Reads(Protocol):
    """Anything bytes can be read from; b"" is the end."""

    def read(self, size: int = -1, /) -> bytes: ...


class Writes(Protocol):
    """Anything bytes can be written to."""

    def write(self, data: bytes, /) -> object: ...


@dataclass(frozen=True)
class Identity:
    """Who can open.

    Attributes:
        secret: the age secret key; lies only inside a wrapped box, never in a log.
        recipient: the public half (`age1…`).
    """

    secret: str = field(repr=False)
    recipient: str


def new_identity() -> Identity:
    """A fresh identity; the age library takes its own randomness."""
    made = pyrage.x25519.Identity.generate()
    return Identity(secret=str(made), recipient=str(made.to_public()))


def identity_from_secret(secret: str) -> Identity:
    """Raises FileRefused DAMAGED when the text is no age secret key."""
    made = _identity(secret)
    return Identity(secret=secret, recipient=str(made.to_public()))


def is_recipient(text: str) -> bool:
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def lock_stream(reader: Reads, writer: Writes, recipients: Sequence[str]) -> None:
    """Lock everything the reader gives; what reader or writer raise comes through unchanged."""
    if not recipients:
        raise ValueError("Locked for nobody")
    source, target = _Reading(reader), _Writing(writer)
    try:
        pyrage.encrypt_io(source, target, [_recipient(text) for text in recipients])
    except (pyrage.EncryptError, OSError):
        _raise_own(source, target)
        raise


def unlock_stream(reader: Reads, writer: Writes, identities: Sequence[Identity]) -> None:
    """Unlock everything the reader gives.

    Raises FileRefused NOT_FOR_US (locked for others) or DAMAGED (changed, cut off, not locked at all);
    what reader or writer raise comes through unchanged.
    """
    source, target = _Reading(reader), _Writing(writer)
    try:
        pyrage.decrypt_io(source, target, [_identity(each.secret) for each in identities])
    except (pyrage.DecryptError, OSError) as error:
        _raise_own(source, target)
        raise FileRefused(_why(error)) from None


def lock_bytes(data: bytes, recipients: Sequence[str]) -> bytes:
    target = io.BytesIO()
    lock_stream(io.BytesIO(data), target, recipients)
    return target.getvalue()


def unlock_bytes(data: bytes, identities: Sequence[Identity]) -> bytes:
    """Raises FileRefused NOT_FOR_US or DAMAGED."""
    target = io.BytesIO()
    unlock_stream(io.BytesIO(data), target, identities)
    return target.getvalue()


def _why(error: Exception) -> Refusal:
    return Refusal.NOT_FOR_US if "No matching keys" in str(error) else Refusal.DAMAGED


def _recipient(text: str) -> "pyrage.x25519.Recipient":
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        raise FileRefused(Refusal.DAMAGED, what="recipient") from None


def _identity(secret: str) -> "pyrage.x25519.Identity":
    try:
        return pyrage.x25519.Identity.from_str(secret)
    except pyrage.IdentityError:
        raise FileRefused(Refusal.DAMAGED, what="identity") from None


class _Reading:
    """A reader that remembers its own failure: the age library would only pass on the text of it."""

    def __init__(self, inner: Reads) -> None:
        self._inner = inner
        self.failure: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            return self._inner.read(size)
        except BaseException as error:
            self.failure = error
            raise


class _Writing:
    def __init__(self, inner: Writes) -> None:
        self._inner = inner
        self.failure: BaseException | None = None

    def write(self, data: bytes) -> int:
        try:
            self._inner.write(data)
        except BaseException as error:
            self.failure = error
            raise
        return len(data)

    def flush(self) -> None:
        """The library asks for it at the end; whoever owns the inner writer flushes."""


def _raise_own(source: _Reading, target: _Writing) -> None:
    failure = source.failure or target.failure
    if failure is not None:
        raise failure from None
