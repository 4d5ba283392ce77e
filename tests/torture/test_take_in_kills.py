"""This is about kill −9 while the bureau takes a bundle in: again, and all is as if undisturbed."""

import shutil
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex
from app.crypto.locks import unlock_bytes
from app.operations.in_hand import InHand
from tests.torture.killing import moments, run_until
from tests.torture.office_made import (
    a_case_with_photos,
    in_hand_again,
    pack_onto,
    receipts_on,
    register_digest,
    take_from,
    the_register,
)

PHOTOS = 20


class HandedIn:
    """An office whose stick holds a bundle, and the digest of a register that took it undisturbed."""

    def __init__(self, place: Path) -> None:
        self.folder, self.stick = place / "work", place / "stick"
        self.stick.mkdir()
        self.case_id = a_case_with_photos(self.folder, place / "card", PHOTOS)
        with in_hand_again(self.folder) as opened:
            self.bundle = pack_onto(opened, self.stick, self.case_id).path
            take_from(opened, self.bundle, self.stick)
            self.undisturbed = register_digest(opened)
        self.forget()

    def forget(self) -> None:
        """As before the first take-in."""
        shutil.rmtree(self.folder / "register")
        for receipt in self.stick.rglob("receipt-*"):
            receipt.unlink()


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_a_take_in_killed_anywhere_ends_like_an_undisturbed_one(tmp_path: Path) -> None:
    office = HandedIn(tmp_path)
    kills = 0
    for moment in moments(13, most_lines=1, most_seconds=0.25):
        ended = run_until(
            moment,
            "tests.torture.office_child",
            "receive",
            *map(str, (office.folder, office.bundle, office.stick)),
        )
        kills += ended.killed
        with in_hand_again(office.folder) as opened:
            _receipts_are_kept_promises(opened, office)
            if ended.told[-1].startswith("taken"):
                assert register_digest(opened) == office.undisturbed
            taken = take_from(opened, office.bundle, office.stick)
            assert taken.damaged == ()
            assert register_digest(opened) == office.undisturbed
            _receipts_are_kept_promises(opened, office)
            again = take_from(opened, office.bundle, office.stick)
            assert (again.new_acts, register_digest(opened)) == (0, office.undisturbed)
        office.forget()
    assert kills >= 1


def _receipts_are_kept_promises(opened: InHand, office: HandedIn) -> None:
    """Whatever any receipt on the stick names is in register and store, byte for byte."""
    receipts = receipts_on(office.stick, opened)
    if not receipts:
        return
    with the_register(opened) as (register, store):
        objects = {each.sha256: each.object for each in register.originals(office.case_id)}
        here = register.load(office.case_id).heads
        for held in (case for receipt in receipts for case in receipt.cases):
            assert all(here[device].digest == acts.head for device, acts in held.acts.items())
            assert set(held.originals) <= set(objects)
        for sha256, name in objects.items():
            with store.get(name) as locked:
                plain = unlock_bytes(locked.read(), (opened.working_identity,))
            assert sha256_hex(plain) == sha256
