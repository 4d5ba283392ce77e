"""This is about making a rule pack at the bureau: tables checked, named, signed with the office's key."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.crypto.digests import sha256_hex
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal
from app.exchange.rule_pack import PackManifest, PackTable, write_rule_pack
from app.operations.check_rule_table import check_rule_table, table_bytes
from app.operations.in_hand import InHand


class PackOrder(msgspec.Struct, frozen=True, kw_only=True):
    """What is to go out.

    Attributes:
        pack: fresh random id.
        made_at: aware ISO moment.
        version, source: of every table in it.
    """

    pack: str
    made_at: str
    valid_from: str
    files: Sequence[Path]
    version: str = ""
    source: str = ""
    text: str = ""


def make_rule_pack(opened: InHand, target: Path, order: PackOrder) -> PackManifest:
    """Write a pack into a new folder.

    Raises FileRefused NOT_THE_BUREAU, RULE_PACK_EMPTY, those of `check_rule_table`, FILE_EXISTS; RuleRefused
    NOT_A_DAY. Nothing was written then.
    """
    if not opened.is_bureau:
        raise FileRefused(Refusal.NOT_THE_BUREAU)
    if not order.files:
        raise FileRefused(Refusal.RULE_PACK_EMPTY)
    valid_from = day_text(order.valid_from)
    contents = {file.name: table_bytes(file) for file in order.files}
    for name, content in contents.items():
        check_rule_table(name, content.decode())
    manifest = PackManifest(
        pack=order.pack,
        office=opened.office_id,
        sample=opened.sample,
        made_at=order.made_at,
        valid_from=valid_from,
        text=order.text,
        tables=tuple(
            PackTable(name, sha256_hex(content), len(content), order.version or valid_from, order.source)
            for name, content in contents.items()
        ),
    )
    write_rule_pack(target, manifest, contents, opened.working_key)
    return manifest
