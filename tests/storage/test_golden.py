"""This is about files of every release: documents, key ring, copies, bundle and receipt stay readable.

The format changed while its version is not released: `python -m tests.storage.golden_making`. After the
release a file needs a step that brings it up to date (`app/storage/migrations`).
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex
from app.crypto.locks import identity_from_secret, unlock_bytes
from app.domain.equipment.facts import EquipmentStated
from app.domain.photos.photo import photos_of
from app.exchange.bundle_reading import read_bundle, verify_bundle
from app.operations.describe import describe
from app.operations.in_hand import InHand
from app.operations.recover_workspace import recover_workspace
from app.operations.restore_case import restore_case
from tests.domain.acts.golden_making import version
from tests.storage.golden_making import GOLDEN, unpack
from tests.storage.on_disk import verified
from tests.torture.office_made import (
    HERE,
    OFFICER,
    WEAK,
    in_hand_again,
    pack_onto,
    receipts_on,
    register_digest,
    session_on,
    take_from,
    the_register,
    trust_in,
)

ARCHIVES = sorted(GOLDEN.glob("workspace-*.zip"))


class Golden:
    """What an archive holds, unpacked, and what has to be found."""

    def __init__(self, archive: Path, folder: Path) -> None:
        self.told = unpack(archive, folder)
        self.folder = folder
        self.case = self.told["case"]
        self.bundle = folder / self.told["bundle"]

    def opened(self) -> InHand:
        return in_hand_again(self.folder / "work")


@pytest.fixture(params=ARCHIVES, ids=lambda path: path.stem)
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Golden]:
    return Golden(request.param, tmp_path)


def test_this_version_has_its_golden_files() -> None:
    assert f"workspace-{version()}.zip" in {path.name for path in ARCHIVES}
    assert all(path.stat().st_size < 200_000 for path in ARCHIVES)


def test_case_and_office_open_with_all_that_was_in_them(golden: Golden) -> None:
    with golden.opened() as opened:
        assert opened.read_office().digest == golden.told["office_digest"]
        with opened.open_case(golden.case) as case_file:
            case = case_file.load()
            assert case.digest == golden.told["digest"]
            assert case.unknown() == ()
            assert sorted(photo.sha256 for photo in photos_of(case)) == golden.told["placed"]
            assert verified(case_file).is_whole
            assert all(case_file.derived(sha256, "thumbnail") for sha256 in golden.told["placed"])


def test_the_tray_opens_with_what_waits_in_it(golden: Golden) -> None:
    with golden.opened() as opened, opened.open_tray(HERE.entropy) as tray:
        assert [item.sha256 for item in tray.items("waiting")] == golden.told["waiting"]
        assert sorted(item.sha256 for item in tray.items("placed")) == golden.told["placed"]
        for item in tray.items("waiting"):
            assert sha256_hex(b"".join(tray.read(item.sha256))) == item.sha256


def test_the_register_opens_with_acts_and_originals(golden: Golden) -> None:
    with golden.opened() as opened:
        assert register_digest(opened) == golden.told["register_digest"]
        with the_register(opened) as (register, store):
            assert register.load(golden.case).digest == golden.told["digest"]
            for each in register.originals(golden.case):
                with store.get(each.object) as locked:
                    plain = unlock_bytes(locked.read(), (opened.working_identity,))
                assert sha256_hex(plain) == each.sha256


def test_bundle_and_receipt_are_read_and_taken_again(golden: Golden) -> None:
    with golden.opened() as opened:
        trust, who = trust_in(opened), (opened.working_identity,)
        assert verify_bundle(golden.bundle, trust, who).whole
        bundle = read_bundle(golden.bundle, trust, who)
        assert sorted(each.sha256 for each in bundle.manifest.objects) == golden.told["placed"]
        assert len(list(bundle.acts())) == bundle.manifest.acts.count
        (receipt,) = receipts_on(golden.folder / "stick", opened)
        assert receipt.bundles == (bundle.manifest.bundle,)
        assert take_from(opened, golden.bundle, golden.folder / "stick").new_acts == 0


def test_the_copies_and_the_escrow_sheet_still_help(golden: Golden) -> None:
    escrow = identity_from_secret(golden.told["escrow"])
    recover_workspace(golden.folder / "work", escrow, OFFICER, "另一口令 示例", HERE, WEAK).close()
    with recover_workspace(golden.folder / "work", escrow, OFFICER, "口令 示例 2025", HERE, WEAK) as opened:
        opened.workspace.case_path(golden.case).write_bytes(bytes(100_000))
        case, _ = restore_case(opened, golden.case, HERE.entropy)
        assert case.digest == golden.told["digest"]


def test_work_goes_on_in_old_files(golden: Golden) -> None:
    with golden.opened() as opened:
        with opened.open_case(golden.case) as case_file:
            stated = EquipmentStated(equipment="e-02", field="model", value="示型HT-250")
            session_on(opened, case_file).do(describe, [stated])
        packed = pack_onto(opened, golden.folder / "stick", golden.case)
        assert take_from(opened, packed.path, golden.folder / "stick").new_acts == 1
