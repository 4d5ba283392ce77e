"""This is about the code on every page: 80 bits over what it says, so that a scan finds its record.

Only characters of QR's alphanumeric mode, at most 40 of them: readable from a bad photo of the paper.
"""

import base64
import hashlib
import re
from collections.abc import Sequence

import msgspec

_MARK = re.compile(r"FS1:([A-Z2-7]{8}):([0-9]{1,4})/([0-9]{1,4}):([A-Z2-7]{16})")
_CODE_BYTES = 10
_SHORT_BYTES = 5


class PageMark(msgspec.Struct, frozen=True, kw_only=True):
    """What the QR on a page says.

    Attributes:
        record: short name of the record, see `short_name`.
        code: 16 letters and digits over text and pictures of the page.
    """

    record: str
    number: int
    of: int
    code: str

    def text(self) -> str:
        """As it is printed in the QR."""
        return f"FS1:{self.record}:{self.number}/{self.of}:{self.code}"


def short_name(record_id: str) -> str:
    """Eight letters and digits for a record's id: 40 bits, to find it among the records of a district."""
    return _letters(hashlib.blake2b(record_id.encode(), digest_size=_SHORT_BYTES, person=b"FieldSeal paper"))


def page_mark(record_id: str, place: tuple[int, int], text: str, images: Sequence[str]) -> PageMark:
    """The mark of one page.

    Args:
        record_id: the page is bound to its record.
        place: number of the page, number of pages.
        text: everything printed on it.
        images: SHA-256 of its pictures, in order.
    """
    number, of = place
    digest = hashlib.blake2b(digest_size=_CODE_BYTES, person=b"FieldSeal page")
    for part in (record_id, str(number), str(of), text, *images):
        encoded = part.encode()
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return PageMark(record=short_name(record_id), number=number, of=of, code=_letters(digest))


def read_mark(text: str) -> PageMark | None:
    """What a QR says when it is one of ours."""
    match = _MARK.fullmatch(text.strip().upper())
    if match is None:
        return None
    return PageMark(record=match[1], number=int(match[2]), of=int(match[3]), code=match[4])


def _letters(digest: "hashlib.blake2b") -> str:
    return base64.b32encode(digest.digest()).decode("ascii")
