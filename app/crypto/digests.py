"""This is about digests: what identifies bytes, and names that don't give the bytes away."""

import hashlib
import hmac
import unicodedata

from cryptography.hazmat.primitives.hashes import SM3, Hash

_OBJECT_NAME = b"fieldseal object"
_CASE_ID = b"fieldseal case\n"


def sha256_hex(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def sm3_hex(data: bytes) -> str:
    digest = Hash(SM3())
    digest.update(data)
    return digest.finalize().hex()


class Digester:
    """SHA-256, size and, where asked for, SM3 of bytes that pass by.

    SM3 costs four times what SHA-256 does; leave it out when only comparing. The two halves may be fed
    from two threads: hashing lets other threads run.
    """

    def __init__(self, *, with_sm3: bool = True) -> None:
        self.size = 0
        self._sha256 = hashlib.sha256()
        self._sm3 = Hash(SM3()) if with_sm3 else None

    def update(self, data: bytes) -> None:
        self.update_sha256(data)
        self.update_sm3(data)

    def update_sha256(self, data: bytes) -> None:
        """Size and SHA-256 only."""
        self.size += len(data)
        self._sha256.update(data)

    def update_sm3(self, data: bytes) -> None:
        """SM3 only, where it was asked for."""
        if self._sm3 is not None:
            self._sm3.update(data)

    @property
    def sha256(self) -> str:
        return self._sha256.hexdigest()

    @property
    def sm3(self) -> str:
        """Empty when SM3 was left out."""
        return self._sm3.copy().finalize().hex() if self._sm3 is not None else ""


def keyed_name(key: bytes, sha256_hex: str) -> str:
    """32 hex characters that name an object; without the key nobody can tell which bytes it names.

    Args:
        key: 16 to 64 secret bytes.
        sha256_hex: digest of the bytes being named.
    """
    if len(key) < 16:
        raise ValueError("A key of at least 16 bytes is needed")
    named = hashlib.blake2b(sha256_hex.encode("ascii"), digest_size=16, key=key, person=_OBJECT_NAME)
    return named.hexdigest()


def case_id_from_code(district_key: bytes, code: str) -> str:
    """The case id of an enterprise: 32 hex characters, equal on every laptop of the district.

    Full-width and lower-case writings of the 统一社会信用代码 give the same id. Whether the code is
    valid is the caller's to know.
    """
    if len(district_key) < 16:
        raise ValueError("A key of at least 16 bytes is needed")
    plain = "".join(unicodedata.normalize("NFKC", code).split()).upper()
    return hmac.digest(district_key, _CASE_ID + plain.encode(), "sha256").hex()[:32]
