"""This is about signatures: Ed25519 in the file format of minisign, so that stock tools can check us.

Only the pre-hashed kind ("ED"), which is what minisign writes since 0.10.
"""

import base64
import binascii
import hashlib
import hmac
import io
from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.crypto.locks import Reads
from app.domain.errors import FileRefused, Refusal

_UNTRUSTED = "untrusted comment: "
_TRUSTED = "trusted comment: "
_PIECE = 1024 * 1024
_MOST_TEXT = 64 * 1024


@dataclass(frozen=True)
class PublicKey:
    """The half that checks.

    Attributes:
        text: as minisign writes it on one line (`RW…`).
    """

    text: str

    def __post_init__(self) -> None:
        _unpacked(self.text, b"Ed", 40)

    @property
    def key_id(self) -> str:
        """16 hex characters, as minisign shows them."""
        return _shown(_unpacked(self.text, b"Ed", 40)[:8])

    @property
    def fingerprint(self) -> str:
        """20 digits in groups of five, to be read aloud at enrolment."""
        number = int.from_bytes(hashlib.sha256(self.text.encode()).digest(), "big") % 10**20
        digits = f"{number:020d}"
        return " ".join(digits[at : at + 5] for at in range(0, 20, 5))

    def file_text(self) -> str:
        """A `.pub` file for the stock tool."""
        return f"{_UNTRUSTED}minisign public key {self.key_id}\n{self.text}\n"


@dataclass(frozen=True)
class SigningKey:
    """The half that signs.

    Attributes:
        seed: 32 secret bytes, all there is to it; lies only inside a wrapped box.
    """

    seed: bytes = field(repr=False)

    @classmethod
    def generate(cls, entropy: Callable[[int], bytes]) -> "SigningKey":
        return cls(entropy(32))

    @property
    def public(self) -> PublicKey:
        raw = self._private().public_key().public_bytes_raw()
        return PublicKey(base64.b64encode(b"Ed" + _key_id(raw) + raw).decode())

    def sign_bytes(self, data: bytes, trusted_comment: str) -> str:
        return self.sign_stream(io.BytesIO(data), trusted_comment)

    def sign_stream(self, reader: Reads, trusted_comment: str) -> str:
        """The text of a `.minisig` file over everything the reader gives.

        Args:
            reader: the file.
            trusted_comment: one line that is signed together with the file.
        """
        if "\n" in trusted_comment or "\r" in trusted_comment:
            raise ValueError("The trusted comment is one line")
        private = self._private()
        signature = private.sign(_hashed(reader))
        whole = private.sign(signature + trusted_comment.encode())
        key_id = _key_id(private.public_key().public_bytes_raw())
        return (
            f"{_UNTRUSTED}signature by key {_shown(key_id)}\n"
            f"{base64.b64encode(b'ED' + key_id + signature).decode()}\n"
            f"{_TRUSTED}{trusted_comment}\n"
            f"{base64.b64encode(whole).decode()}\n"
        )

    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def public_key_from_text(text: str) -> PublicKey:
    """From the bare line or a whole `.pub` file; raises FileRefused DAMAGED."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return PublicKey(lines[-1] if lines else "")


def signer_of(signature_text: str) -> str:
    """The key id a signature claims; nothing is checked. Raises FileRefused DAMAGED."""
    return _shown(_parsed(signature_text).key_id)


def comment_of(signature_text: str) -> str:
    """The trusted comment a signature claims; nothing is checked. Raises FileRefused DAMAGED."""
    return _parsed(signature_text).trusted_comment


def verify(public: PublicKey, reader: Reads, signature_text: str) -> str:
    """Check a signature and give its trusted comment.

    Raises FileRefused SIGNER_UNKNOWN (made with another key), SIGNATURE_WRONG, or DAMAGED when the
    text is no signature of the kind we accept.
    """
    read = _parsed(signature_text)
    unpacked = _unpacked(public.text, b"Ed", 40)
    if not hmac.compare_digest(unpacked[:8], read.key_id):
        raise FileRefused(Refusal.SIGNER_UNKNOWN, signer=_shown(read.key_id))
    key = Ed25519PublicKey.from_public_bytes(unpacked[8:])
    try:
        key.verify(read.whole, read.signature + read.trusted_comment.encode())
        key.verify(read.signature, _hashed(reader))
    except InvalidSignature:
        raise FileRefused(Refusal.SIGNATURE_WRONG, signer=_shown(read.key_id)) from None
    return read.trusted_comment


def plainly_signed(key: bytes, signature: bytes, text: bytes) -> bool:
    """Whether a bare Ed25519 key (32 bytes) made this signature (64) over this text; what is none is no."""
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, text)
    except (InvalidSignature, ValueError):
        return False
    return True


@dataclass(frozen=True)
class _Parsed:
    key_id: bytes
    signature: bytes
    trusted_comment: str
    whole: bytes


def _parsed(text: str) -> _Parsed:
    lines = text.removesuffix("\n").split("\n")
    shaped = (
        len(text) <= _MOST_TEXT
        and len(lines) == 4
        and lines[0].startswith(_UNTRUSTED)
        and lines[2].startswith(_TRUSTED)
    )
    if not shaped:
        raise FileRefused(Refusal.DAMAGED, what="signature")
    body = _unpacked(lines[1], b"ED", 72)
    return _Parsed(body[:8], body[8:], lines[2].removeprefix(_TRUSTED), _unpacked(lines[3], b"", 64))


def _unpacked(line: str, algorithm: bytes, length: int) -> bytes:
    """The bytes behind the algorithm's two letters."""
    try:
        raw = base64.b64decode(line.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise FileRefused(Refusal.DAMAGED, what="signature") from None
    spelt_once = base64.b64encode(raw) == line.encode("ascii")
    if not spelt_once or not raw.startswith(algorithm) or len(raw) != len(algorithm) + length:
        raise FileRefused(Refusal.DAMAGED, what="signature")
    return raw[len(algorithm) :]


def _hashed(reader: Reads) -> bytes:
    digest = hashlib.blake2b()
    while piece := reader.read(_PIECE):
        digest.update(piece)
    return digest.digest()


def _key_id(raw_public: bytes) -> bytes:
    """Follows from the key, so that 32 secret bytes are all that needs keeping."""
    return hashlib.blake2b(raw_public, digest_size=8).digest()


def _shown(key_id: bytes) -> str:
    return f"{int.from_bytes(key_id, 'little'):016X}"
