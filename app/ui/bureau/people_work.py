"""This is about what the people's screen has the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.office_work import state_office

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.domain.people.facts import DeviceRevoked, OfficerListed
    from app.operations.keep_open import KeptOpen
    from app.ui.background import Progress
    from app.ui.bureau.enrol_dialog import Granting

Entropy = Callable[[int], bytes]


def openers(opened: KeptOpen) -> frozenset[str]:
    """Ids of the people who can open this workspace."""
    return frozenset(opened.ring.officers)


def list_person(
    looked_at: Case, listed: OfficerListed, passphrase: str, stamp: Stamp, entropy: Entropy
) -> Callable[[KeptOpen, Progress], str]:
    """List a person; with a passphrase they can open this workspace. Their name."""

    def work(opened: KeptOpen, _progress: Progress) -> str:
        state_office(opened, looked_at, (listed,), stamp, entropy)
        if passphrase:
            opened.ring.set_passphrase(listed.officer, passphrase, entropy)
        return listed.name

    return work


def grant(granting: Granting, stamp: Stamp, entropy: Entropy) -> Callable[[KeptOpen, Progress], str]:
    """Certify the laptop that asks and write the answer; what people call it."""

    def work(opened: KeptOpen, _progress: Progress) -> str:
        from app.operations.enrol import grant_enrolment

        source, target, officer = granting.source, granting.target, granting.officer
        return grant_enrolment(opened, source, target, stamp, entropy, officer).label

    return work


def revoke(opened: KeptOpen, revoked: DeviceRevoked, stamp: Stamp, entropy: Entropy) -> None:
    from app.operations.revoke_laptop import revoke_laptop

    revoke_laptop(opened, revoked, stamp, entropy)
