"""This is about taking a signed rule pack in: proved, every table checked, then stated whole or not at all.

The tables stand in `office.case` to the letter, so they travel to laptops with the next task.
"""

from pathlib import Path

from app.crypto.signatures import PublicKey
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal
from app.domain.rule_packs.facts import RulePackTaken, RuleTableTaken
from app.domain.rule_packs.taken import may_take
from app.exchange.rule_pack import ReadPack, read_rule_pack
from app.operations.acting import state
from app.operations.check_rule_table import check_rule_table
from app.operations.enrol import office_certificate
from app.operations.in_hand import InHand
from app.operations.read_rules import proved_packs
from app.storage.case_file import CaseFile


def proved_rule_pack(opened: InHand, folder: Path) -> ReadPack:
    """A pack of our own office. Raises as `read_rule_pack`; FileRefused NOT_ENROLLED, RULE_PACK_EMPTY."""
    office = office_certificate(opened)
    signer = PublicKey(office.working_signing_key)
    pack = read_rule_pack(folder, signer, office.office, sample=opened.sample)
    if not pack.manifest.tables:
        raise FileRefused(Refusal.RULE_PACK_EMPTY)
    return pack


def take_rule_pack(office: CaseFile, looked_at: Case, stamp: Stamp, pack: ReadPack, reason: str = "") -> Case:
    """State a pack in the office's file; one that is in force already changes nothing.

    reason: why one made before another goes over it; the newer ones are then out of force.
    Raises FileRefused RULE_PACK_OLDER, and those of `check_rule_table`; nothing was written then.
    """
    for name, content in pack.contents.items():
        check_rule_table(name, content)
    known = proved_packs(looked_at)
    manifest = pack.manifest
    if any(each.id == manifest.pack and each.is_in_force for each in known):
        return looked_at
    may_take(known, manifest.made_at, reason)
    facts: list[Fact] = [
        RuleTableTaken(
            pack=manifest.pack,
            name=table.name,
            version=table.version,
            source=table.source,
            sha256=table.sha256,
            content=pack.contents[table.name],
        )
        for table in manifest.tables
    ]
    return state(office, looked_at, stamp, (*facts, _taken(pack, reason)))


def _taken(pack: ReadPack, reason: str) -> RulePackTaken:
    manifest = pack.manifest
    return RulePackTaken(
        pack=manifest.pack,
        valid_from=manifest.valid_from,
        made_at=manifest.made_at,
        signer=pack.signer,
        manifest=pack.said,
        signature=pack.signature,
        text=manifest.text,
        reason=reason.strip(),
    )
