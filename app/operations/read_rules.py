"""This is about the one way rule tables are read: those that ship, and over them the packs valid on a day."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Final

import msgspec

from app import places
from app.crypto.digests import sha256_hex
from app.crypto.signatures import PublicKey
from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.errors import FileRefused, Refusal
from app.domain.rule_packs.facts import RulePackTaken
from app.domain.rule_packs.taken import DIGITS, TakenPack, TakenTable, in_force, packs_of
from app.domain.visits.preparation import preparation_of
from app.exchange.rule_pack import proved_manifest
from app.storage.whole_file import read_whole

SHIPPED: Final = "随程序"
"""The version of a table that no pack replaces; its digest says which it is."""


class RuleTables(msgspec.Struct, frozen=True):
    """Every table as it holds.

    Attributes:
        folder: where those that ship lie.
        taken: those of packs, by name; they hold over the shipped ones.
    """

    folder: Path
    taken: tuple[TakenTable, ...] = ()

    def data(self, name: str) -> bytes:
        """A table by the name of its file. Raises FileRefused FILE_MISSING, NOT_READABLE."""
        return self._by_name[name].content.encode() if name in self._by_name else _shipped(self.folder, name)

    def text(self, name: str) -> str:
        """Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED."""
        try:
            return self.data(name).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise FileRefused(Refusal.DAMAGED, what=name) from None

    def names(self, beginning: str = "") -> tuple[str, ...]:
        """Of every table there is, shipped or taken."""
        shipped = {file.name for file in self.folder.glob("*.csv")}
        return tuple(sorted(name for name in {*shipped, *self._by_name} if name.startswith(beginning)))

    def versions(self) -> tuple[tuple[str, str, str], ...]:
        """Name, version and digest of each: what a visit went by."""
        return tuple((name, self.version(name), self.digest(name)) for name in self.names())

    def version(self, name: str) -> str:
        return self._by_name[name].version if name in self._by_name else SHIPPED

    def digest(self, name: str) -> str:
        known = self._by_name.get(name)
        return (known.sha256 if known is not None else _shipped_digest(self.folder, name))[:DIGITS]

    @property
    def _by_name(self) -> Mapping[str, TakenTable]:
        return {table.name: table for table in self.taken}


def read_rules(office: Case | None = None, on: date | None = None) -> RuleTables:
    """The tables as they hold on a day; without an office, or a day, those that ship."""
    if office is None or on is None:
        return RuleTables(places.rules())
    found = in_force(proved_packs(office), on)
    return RuleTables(places.rules(), tuple(found[name] for name in sorted(found)))


def read_rules_of_visit(office: Case, case: Case, visit: str, on: date) -> RuleTables:
    """The tables a visit went by; one it did not name, or that is not here any more, as it holds on a day."""
    here = {
        (table.name, table.sha256[:DIGITS]): table for pack in proved_packs(office) for table in pack.tables
    }
    now = read_rules(office, on)
    found = {table.name: table for table in now.taken}
    for name, version, digest in preparation_of(case, visit).rules:
        if (name, digest) in here:
            found[name] = here[name, digest]
        elif version == SHIPPED:
            found.pop(name, None)
    return RuleTables(now.folder, tuple(found[name] for name in sorted(found)))


@read_once
def proved_packs(office: Case) -> tuple[TakenPack, ...]:
    """The packs our office signed, to the letter: any laptop's acts could name a table.

    Without the office's key, in a case of bare acts, there are none.
    """
    return packs_of(office, partial(_proved, PublicKey(office.signer))) if office.signer else ()


def _proved(
    signer: PublicKey, fact: RulePackTaken, tables: Sequence[TakenTable]
) -> tuple[TakenTable, ...] | None:
    """The tables the signed manifest names, whole or none."""
    try:
        manifest = proved_manifest(fact.manifest, fact.signature, signer)
    except FileRefused:
        return None
    by_digest = {(table.name, sha256_hex(table.content.encode())): table for table in tables}
    found = [by_digest.get((each.name, each.sha256)) for each in manifest.tables]
    is_ours = (manifest.pack, manifest.valid_from, manifest.made_at) == (
        fact.pack, fact.valid_from, fact.made_at,
    )  # fmt: skip
    whole = tuple(
        TakenTable(each.name, each.version, each.source, each.sha256, table.content)
        for each, table in zip(manifest.tables, found, strict=True)
        if table is not None
    )
    return whole if is_ours and len(whole) == len(found) else None


@lru_cache(maxsize=64)
def _shipped(folder: Path, name: str) -> bytes:
    return read_whole(folder / name)


@lru_cache(maxsize=64)
def _shipped_digest(folder: Path, name: str) -> str:
    return sha256_hex(_shipped(folder, name))
