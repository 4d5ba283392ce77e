"""This is about reading SQLCipher's published file format without SQLCipher.

Each page: AES-256-CBC, then 16 bytes of IV, then HMAC-SHA-512 over both and the page's number. The first 16
bytes of the file are the salt, in place of SQLite's magic. Source: SQLCipher design, "Security Design".
"""

import hashlib
import hmac
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 16384
IV, MAC = 16, 64
MAGIC = b"SQLite format 3\0"


def unlocked(path: Path, key: bytes) -> bytes:
    """The plain SQLite file inside; ValueError where a page is not authentic."""
    stored = path.read_bytes()
    salt = stored[:16]
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    pages = range(len(stored) // PAGE)
    return MAGIC + b"".join(_page(stored, number, key, mac_key) for number in pages)


def _page(stored: bytes, number: int, key: bytes, mac_key: bytes) -> bytes:
    start = number * PAGE + (16 if number == 0 else 0)
    end = (number + 1) * PAGE - IV - MAC
    iv, mac = stored[end : end + IV], stored[end + IV : end + IV + MAC]
    told = stored[start : end + IV] + (number + 1).to_bytes(4, "little")
    if not hmac.compare_digest(hmac.digest(mac_key, told, "sha512"), mac):
        raise ValueError(f"page {number + 1}")
    decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return decryptor.update(stored[start:end]) + iv + mac


def locked(plain: bytes, salt: bytes, key: bytes) -> bytes:
    """The very file that `unlocked` was given: vectors and codes still lie at the end of each page."""
    return salt + b"".join(_locked_page(plain, number, key) for number in range(len(plain) // PAGE))


def _locked_page(plain: bytes, number: int, key: bytes) -> bytes:
    start = number * PAGE + (16 if number == 0 else 0)
    end = (number + 1) * PAGE - IV - MAC
    vector_and_code = plain[end : end + IV + MAC]
    encryptor = Cipher(algorithms.AES(key), modes.CBC(vector_and_code[:IV])).encryptor()
    return encryptor.update(plain[start:end]) + vector_and_code
