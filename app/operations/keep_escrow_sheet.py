"""This is about the escrow sheet (代管钥匙单) as a file: written once for printing, read again to recover."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.crypto.locks import Identity, identity_from_secret
from app.domain.errors import FileRefused, Refusal
from app.operations.create_office import EscrowSheet
from app.storage.whole_file import read_whole, refusing

_SECRET = re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]+")


@contextmanager
def written_once(target: Path) -> Iterator[Callable[[EscrowSheet], None]]:
    """The sheet's file, readable by its owner only; made first, so that no office is made without a sheet.

    Raises FileRefused FILE_EXISTS, NOT_WRITABLE, DISK_FULL.
    """
    with refusing(target, writing=True):
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    written = False

    def write(sheet: EscrowSheet) -> None:
        nonlocal written
        with refusing(target, writing=True):
            os.write(handle, sheet_text(sheet).encode())
            os.fsync(handle)
        written = True

    try:
        yield write
    finally:
        os.close(handle)
        if not written:
            target.unlink()


def sheet_text(sheet: EscrowSheet) -> str:
    return (
        "淘汰落后产能现场核查验收系统 · 代管钥匙单\n\n"
        f"单位：{sheet.office}\n钥匙编号：{sheet.recipient}\n钥匙：{sheet.secret}\n\n"
        "本单由单位封存保管。口令遗忘时，凭此钥匙可重新开启本单位的全部企业档案。\n"
    )


def identity_on_sheet(told: str) -> Identity:
    """The key a person typed off the sheet, however spaced; else the one in the file of this name.

    Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED.
    """
    found = _SECRET.search("".join(told.split()).upper())
    return identity_from_secret(found.group()) if found is not None else sheet_identity(Path(told))


def sheet_identity(file: Path) -> Identity:
    """The key on a sheet. Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED."""
    found = _SECRET.search(read_whole(file).decode("utf-8", "replace").upper())
    if found is None:
        raise FileRefused(Refusal.DAMAGED, what="escrow sheet")
    return identity_from_secret(found.group())
