"""This is about secrets behind a passphrase: Argon2id makes the key, ChaCha20-Poly1305 the box."""

import unicodedata
from collections.abc import Callable
from hashlib import sha256

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.crypto.algorithms import BOX, KEY_FROM_WORDS
from app.domain.errors import FileRefused, Refusal

Entropy = Callable[[int], bytes]
"""Gives that many random bytes; `secrets.token_bytes` at the edge of the program."""

VERSION = 1
_MOST_MEMORY_KIB = 1024 * 1024
_MOST_PASSES = 32


class Strength(msgspec.Struct, frozen=True, kw_only=True):
    """What one guess at a passphrase costs. Source: RFC 9106, second recommendation."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


STANDARD = Strength()


class _Box(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    version: int
    purpose: str
    key: str
    strength: Strength
    salt: bytes
    cipher: str
    nonce: bytes
    sealed: bytes
    check: str


class _Version(msgspec.Struct):
    version: int


def wrap(
    secret: bytes, passphrase: str, *, purpose: str, entropy: Entropy, strength: Strength = STANDARD
) -> bytes:
    """Put a secret behind a passphrase.

    Args:
        secret: what to keep.
        passphrase: however typed: full-width and composed characters count as the plain ones.
        purpose: what the secret is for; a box can't be passed off for another purpose.
        entropy: randomness.
        strength: weaker only in tests.

    Returns:
        JSON that names its algorithms and parameters.
    """
    salt, nonce = entropy(16), entropy(12)
    bare = _Box(
        version=VERSION,
        purpose=purpose,
        key=KEY_FROM_WORDS,
        strength=strength,
        salt=salt,
        cipher=BOX,
        nonce=nonce,
        sealed=b"",
        check="",
    )
    sealed = ChaCha20Poly1305(_key(passphrase, salt, strength)).encrypt(nonce, secret, _described(bare))
    box = msgspec.structs.replace(bare, sealed=sealed)
    return msgspec.json.encode(msgspec.structs.replace(box, check=_check(box)))


def unwrap(wrapped: bytes, passphrase: str, *, purpose: str) -> bytes:
    """Take the secret out.

    Raises FileRefused WRONG_PASSPHRASE, DAMAGED (the box itself changed) or NEWER_PROGRAM.
    """
    box = _read(wrapped)
    if box.purpose != purpose or box.check != _check(box):
        raise FileRefused(Refusal.DAMAGED, what=purpose)
    bare = msgspec.structs.replace(box, sealed=b"", check="")
    key = _key(passphrase, box.salt, box.strength)
    try:
        return ChaCha20Poly1305(key).decrypt(box.nonce, box.sealed, _described(bare))
    except InvalidTag:
        raise FileRefused(Refusal.WRONG_PASSPHRASE) from None


def _read(wrapped: bytes) -> _Box:
    try:
        if msgspec.json.decode(wrapped, type=_Version).version > VERSION:
            raise FileRefused(Refusal.NEWER_PROGRAM)
        box = msgspec.json.decode(wrapped, type=_Box)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise FileRefused(Refusal.DAMAGED) from None
    known = (box.key, box.cipher) == (KEY_FROM_WORDS, BOX)
    if not known or len(box.nonce) != 12 or not _bearable(box):
        raise FileRefused(Refusal.DAMAGED)
    return box


def _bearable(box: _Box) -> bool:
    """A box must not be able to eat the laptop's memory or its afternoon."""
    asked = box.strength
    return (
        8 * asked.lanes <= asked.memory_kib <= _MOST_MEMORY_KIB
        and 1 <= asked.passes <= _MOST_PASSES
        and 1 <= asked.lanes <= 64
        and 8 <= len(box.salt) <= 64
    )


def _key(passphrase: str, salt: bytes, strength: Strength) -> bytes:
    plain = unicodedata.normalize("NFKC", passphrase).encode()
    return hash_secret_raw(plain, salt, strength.passes, strength.memory_kib, strength.lanes, 32, Type.ID)


def _described(bare: _Box) -> bytes:
    return msgspec.json.encode(bare)


def _check(box: _Box) -> str:
    """Tells a damaged box from a mistyped passphrase; made of public bytes only."""
    return sha256(msgspec.json.encode(msgspec.structs.replace(box, check=""))).hexdigest()[:32]
