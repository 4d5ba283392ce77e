"""This is about letters: small signed statements between bureau and laptops, as canonical JSON.

The text carries the exact bytes that were signed, so that nobody has to encode them again to check.
"""

import io
from collections.abc import Collection
from typing import TypeVar

import msgspec

from app.crypto.signatures import PublicKey, SigningKey, signer_of, verify
from app.domain.errors import FileRefused, Refusal

VERSION = 1
_MOST_BYTES = 64 * 1024 * 1024
Body = TypeVar("Body", bound=msgspec.Struct)


class _Letter(msgspec.Struct, frozen=True, kw_only=True):
    fieldseal_letter: int
    body: str = ""
    signature: str = ""


class _BodyVersion(msgspec.Struct):
    version: int = 1


def sign_letter(key: SigningKey, kind: str, body: msgspec.Struct) -> bytes:
    """Sign a body; the kind is signed with it: no letter can be passed off as one of another kind."""
    text = msgspec.json.encode(body, order="sorted")
    signature = key.sign_bytes(text, f"fieldseal {kind}")
    letter = _Letter(fieldseal_letter=VERSION, body=text.decode(), signature=signature)
    return msgspec.json.encode(letter, order="sorted") + b"\n"


def open_letter(
    text: bytes, trusted: Collection[PublicKey], kind: str, shape: type[Body], *, newest: int = 1
) -> tuple[Body, PublicKey]:
    """What the letter says, and whose it is.

    Args:
        text: the letter.
        trusted: keys whose word counts.
        kind: as given to `sign_letter`.
        shape: the type of the body, with a field `version`.
        newest: the newest body version this program reads.

    Raises FileRefused DAMAGED, NEWER_PROGRAM, SIGNER_UNKNOWN or SIGNATURE_WRONG.
    """
    letter = _read(text)
    signer = signer_of(letter.signature)
    key = next((each for each in trusted if each.key_id == signer), None)
    if key is None:
        raise FileRefused(Refusal.SIGNER_UNKNOWN, signer=signer)
    body = letter.body.encode()
    if verify(key, io.BytesIO(body), letter.signature) != f"fieldseal {kind}":
        raise FileRefused(Refusal.SIGNATURE_WRONG, signer=signer)
    return _shaped(body, shape, newest), key


def told_in(text: bytes, shape: type[Body], *, newest: int = 1) -> Body:
    """What a letter says, unchecked: only for one that was checked before it was put where it lies.

    Raises FileRefused DAMAGED or NEWER_PROGRAM.
    """
    return _shaped(_read(text).body.encode(), shape, newest)


def _read(text: bytes) -> _Letter:
    if len(text) > _MOST_BYTES:
        raise FileRefused(Refusal.DAMAGED, what="letter")
    try:
        letter = msgspec.json.decode(text, type=_Letter)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise FileRefused(Refusal.DAMAGED, what="letter") from None
    if letter.fieldseal_letter > VERSION:
        raise FileRefused(Refusal.NEWER_PROGRAM, what="letter")
    return letter


def _shaped(body: bytes, shape: type[Body], newest: int) -> Body:
    try:
        if msgspec.json.decode(body, type=_BodyVersion).version > newest:
            raise FileRefused(Refusal.NEWER_PROGRAM, what="letter")
        return msgspec.json.decode(body, type=shape)
    except msgspec.DecodeError:
        raise FileRefused(Refusal.DAMAGED, what="letter") from None
