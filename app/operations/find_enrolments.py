"""This is about enrolment files on a stick: which laptops ask, which answer is for this one.

Only the stick's first folder is looked at, and only files of our ending; a person may choose any other file.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from app.crypto.certificates import DeviceCertificate
from app.crypto.letters import told_in
from app.domain.errors import FileRefused
from app.operations.enrol import EnrolmentRequest, read_grant, read_request
from app.storage.whole_file import refusing

ENDING: Final = ".fieldseal"
_MOST: Final = 200
"""Files looked at: a stick may hold anything."""
_UNFIT: Final = frozenset('<>:"/\\|?*.')


class FoundRequest(msgspec.Struct, frozen=True):
    """A file that asks for enrolment."""

    path: Path
    request: EnrolmentRequest


class FoundGrant(msgspec.Struct, frozen=True):
    """A file that answers; what it says of itself is proved only when it is taken."""

    path: Path
    device: str
    label: str


def request_name(words: str, label: str, device: str) -> str:
    """A file name for a request or an answer that two laptops of one label do not share.

    words: what it is, in the language of whoever looks at the stick.
    """
    plain = "".join(sign for sign in label if sign.isprintable() and sign not in _UNFIT).strip()[:40]
    return f"{words} {plain} {device[:4]}{ENDING}"


def find_requests(folder: Path) -> tuple[FoundRequest, ...]:
    """Those that ask, by name. Raises FileRefused FILE_MISSING, STICK_GONE, NOT_READABLE for the folder."""
    found = []
    for path in _files(folder):
        try:
            found.append(FoundRequest(path, read_request(path)))
        except FileRefused:
            continue
    return tuple(found)


def find_grants(folder: Path) -> tuple[FoundGrant, ...]:
    """Those that answer, for whichever laptop. Raises as `find_requests`."""
    found = []
    for path in _files(folder):
        try:
            letter = told_in(read_grant(path).device_letter.encode(), DeviceCertificate)
        except FileRefused:
            continue
        found.append(FoundGrant(path, letter.device, letter.label))
    return tuple(found)


def _files(folder: Path) -> Iterator[Path]:
    with refusing(folder):
        names = sorted(path for path in folder.iterdir() if path.suffix == ENDING and path.is_file())
    yield from names[:_MOST]
