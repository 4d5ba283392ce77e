"""This is about a rule pack as files: tables, a manifest that names each with its digest, its signature.

    PACK/tables/clocks.csv …   PACK/manifest.json   PACK/manifest.json.minisig

Written last, the signature says that the pack is whole; stock minisign checks it.
"""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final

import msgspec

from app.crypto.certificates import refuse_other_kind, refuse_other_office
from app.crypto.digests import sha256_hex
from app.crypto.signatures import PublicKey, SigningKey, signer_of, verify
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle_disk import read_whole, write_whole, writing

VERSION: Final = 1
MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.json.minisig"
TABLES: Final = "tables"
MOST_BYTES: Final = 8 * 1024 * 1024
"""Of any one file of a pack."""
_COMMENT: Final = "fieldseal rule-pack"
_NAME: Final = re.compile(r"[a-z0-9_]{1,60}\.csv")
_DAY: Final = r"\A\d{4}-\d{2}-\d{2}\Z"


class PackTable(msgspec.Struct, frozen=True):
    """One table; size in bytes."""

    name: str
    sha256: str
    size: int
    version: str
    source: str


class PackManifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a pack says of itself.

    Attributes:
        pack: 32 hex digits.
        office: id of the office that signed it.
        made_at: aware ISO moment.
        valid_from: ISO day.
    """

    fieldseal_rule_pack: int = VERSION
    pack: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
    office: str
    sample: bool
    made_at: str
    valid_from: Annotated[str, msgspec.Meta(pattern=_DAY)]
    text: str = ""
    tables: tuple[PackTable, ...]


class ReadPack(msgspec.Struct, frozen=True):
    """A pack whose signature and digests were proved.

    Attributes:
        said, signature: the two files, to the letter.
        contents: of the tables, by name.
    """

    manifest: PackManifest
    said: str
    signature: str
    signer: str
    contents: Mapping[str, str]


class _OnlyVersion(msgspec.Struct):
    fieldseal_rule_pack: int


def write_rule_pack(
    folder: Path, manifest: PackManifest, contents: Mapping[str, bytes], key: SigningKey
) -> None:
    """Raises FileRefused FILE_EXISTS for a folder with something in it, and what writing raises."""
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise FileRefused(Refusal.FILE_EXISTS, file=folder.name)
        (folder / TABLES).mkdir()
    for name, content in contents.items():
        write_whole(folder / TABLES / name, content)
    said = msgspec.json.format(msgspec.json.encode(manifest)) + b"\n"
    write_whole(folder / MANIFEST, said)
    write_whole(folder / SIGNATURE, key.sign_bytes(said, _COMMENT).encode())


def read_rule_pack(folder: Path, signer: PublicKey, office: str, *, sample: bool) -> ReadPack:
    """Everything of a pack, proved.

    Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED, SIGNER_UNKNOWN, SIGNATURE_WRONG, NEWER_PROGRAM,
    OTHER_OFFICE, SAMPLE_MIXED, PATH_ESCAPES.
    """
    said, signature = _text(folder / MANIFEST), _text(folder / SIGNATURE)
    manifest = proved_manifest(said, signature, signer)
    refuse_other_kind(manifest.sample, sample)
    refuse_other_office(manifest.office, office)
    contents = {table.name: _table(folder, table) for table in manifest.tables}
    if len(contents) != len(manifest.tables):
        raise FileRefused(Refusal.DAMAGED, what=MANIFEST)
    return ReadPack(manifest, said, signature, signer_of(signature), contents)


def proved_manifest(said: str, signature: str, signer: PublicKey) -> PackManifest:
    """Raises FileRefused DAMAGED, SIGNER_UNKNOWN, SIGNATURE_WRONG, NEWER_PROGRAM."""
    if verify(signer, io.BytesIO(said.encode()), signature) != _COMMENT:
        raise FileRefused(Refusal.SIGNATURE_WRONG, signer=signer_of(signature))
    return _manifest(said.encode())


def _manifest(said: bytes) -> PackManifest:
    try:
        if msgspec.json.decode(said, type=_OnlyVersion).fieldseal_rule_pack > VERSION:
            raise FileRefused(Refusal.NEWER_PROGRAM, what=MANIFEST)
        return msgspec.json.decode(said, type=PackManifest)
    except msgspec.DecodeError:
        raise FileRefused(Refusal.DAMAGED, what=MANIFEST) from None


def _table(folder: Path, table: PackTable) -> str:
    if not _NAME.fullmatch(table.name):
        raise FileRefused(Refusal.PATH_ESCAPES, what=table.name)
    content = _text(folder / TABLES / table.name)
    if sha256_hex(content.encode()) != table.sha256:
        raise FileRefused(Refusal.DAMAGED, what=table.name)
    return content


def _text(file: Path) -> str:
    try:
        return read_whole(file, MOST_BYTES).decode()
    except UnicodeDecodeError:
        raise FileRefused(Refusal.DAMAGED, what=file.name) from None
