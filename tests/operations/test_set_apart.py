"""This is about what can't be taken in yet: kept, told, let go, and taken in once its laptop is enrolled."""

import shutil
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec
import pytest

from app.crypto.digests import sha256_hex
from app.crypto.locks import Reads, lock_bytes, unlock_bytes
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.people.facts import DeviceRevoked
from app.exchange.bundle import HAND_IN, SIGNATURE, OriginalInfo, PackOrder
from app.exchange.bundle_checking import trusted_comment
from app.exchange.bundle_writing import PackKeys, pack_at_once
from app.exchange.receipt import find_receipts
from app.operations.enrol import office_certificate
from app.operations.in_hand import DEVICE_NAMING, InHand
from app.operations.open_register import Bureau, at_bureau
from app.operations.progress import silent
from app.operations.revoke_laptop import revoke_laptop
from app.operations.set_apart import let_go, waiting
from app.operations.take_in import receive, take_released
from tests.operations.bureau_made import (
    FIRM,
    MACHINE,
    NOON,
    a_bureau,
    a_copy,
    a_laptop,
    enrol,
    keeps_picture,
    packs,
    picture,
    refusal,
    revoke,
    stamp,
    states,
    the_firm,
)


def test_an_unknown_laptop_waits_and_comes_in_once_it_is_enrolled(bureau: Bureau, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    with (
        a_copy(bureau, tmp_path / "copy") as not_asked,
        at_bureau(not_asked, MACHINE) as at_work,
        a_laptop(tmp_path / "C", "wu", "示-C") as laptop,
    ):
        enrol(bureau.opened, laptop)
        states(laptop, *the_firm())
        digest = keeps_picture(laptop, picture(1), "equipment/e-02", "before")
        folder = packs(laptop, stick)
        assert [refusal(at_work, folder) for _ in range(2)] == [Refusal.SIGNER_UNKNOWN] * 2
        (apart,) = waiting(at_work)
        assert (apart.reason, apart.at, apart.files > 5) == ("signer_unknown", NOON, True)
        assert apart.source == "/".join(folder.parts[-4:])
        shutil.rmtree(stick)
        with pytest.raises(FileRefused) as refused:
            take_released(at_work, apart.digest, None, NOON)
        assert refused.value.code is Refusal.SIGNER_UNKNOWN
        assert len(waiting(at_work)) == 1
        enrol(not_asked, laptop)
        taken = take_released(at_work, apart.digest[:12], None, NOON)
        assert taken.receipt.cases[0].originals == (digest,)
        assert waiting(at_work) == ()


def test_a_revoked_laptop_is_set_apart_and_may_be_let_go(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    revoke(bureau.opened, laptop_a)
    assert refusal(bureau, folder) is Refusal.SIGNER_REVOKED
    (apart,) = waiting(bureau)
    assert bureau.register.case_ids() == ()
    let_go(bureau, apart.digest, NOON)
    assert waiting(bureau) == ()
    with pytest.raises(FileRefused) as refused:
        let_go(bureau, apart.digest, NOON)
    assert refused.value.code is Refusal.NOT_SET_APART
    assert refusal(bureau, folder) is Refusal.SIGNER_REVOKED
    assert len(waiting(bureau)) == 1


@pytest.mark.parametrize("name", ["manifest.age", "acts.age"])
def test_a_damaged_manifest_or_damaged_acts_set_the_bundle_apart(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path, name: str
) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    broken = folder / "data" / name
    broken.write_bytes(broken.read_bytes()[:-7])
    assert refusal(bureau, folder) in (Refusal.DAMAGED, Refusal.SIGNATURE_WRONG)
    assert len(waiting(bureau)) == 1
    assert bureau.register.case_ids() == ()


def test_what_another_office_wrote_is_set_apart_and_the_stick_gone_on_with(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    with (
        a_bureau(tmp_path / "other bureau") as other,
        a_laptop(tmp_path / "C", "wu", "示-C") as stranger,
    ):
        enrol(other, stranger)
        states(stranger, *the_firm())
        packs(stranger, stick)
    packs(laptop_a, stick)
    received = receive(bureau, stick, NOON)
    assert [each.reason for each in received.apart] == ["signer_unknown"]
    assert [each.cases for each in received.taken] == [(FIRM,)]
    assert len(find_receipts(stick, laptop_a.device)) == 1


def test_a_bundle_never_finished_is_only_refused(bureau: Bureau, laptop_a: InHand, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    folder = packs(laptop_a, stick)
    (folder / SIGNATURE).unlink()
    assert refusal(bureau, folder) is Refusal.BUNDLE_UNFINISHED
    with pytest.raises(FileRefused) as refused:
        receive(bureau, stick, NOON)
    assert refused.value.code is Refusal.NO_BUNDLE_FOUND
    assert waiting(bureau) == ()


class Carried:
    """Acts of the test's choice, no originals."""

    def __init__(self, acts: list[tuple[str, bytes]]) -> None:
        self._acts = acts

    def acts(self) -> list[tuple[str, bytes]]:
        return self._acts

    def originals(self) -> tuple[OriginalInfo, ...]:
        return ()

    def open_original(self, sha256: str) -> AbstractContextManager[Reads]:
        raise KeyError(sha256)


def packed_by(laptop: InHand, stick: Path, acts: list[tuple[str, bytes]], **more: str) -> Path:
    """A bundle no honest laptop writes."""
    stick.mkdir()
    certificate = office_certificate(laptop)
    order = PackOrder(
        office=certificate.office,
        device=more.get("device", laptop.device),
        sequence=1,
        bundle="ab" * 16,
        purpose=more.get("purpose", HAND_IN),
        sample=True,
        at=NOON,
        recipients=(certificate.working_recipient, certificate.escrow_recipient),
    )
    keys = PackKeys(signing=laptop.signing_key, naming=laptop.ring.secret(DEVICE_NAMING))
    return pack_at_once(stick, order, keys, Carried(acts), silent).path


def renamed(folder: Path, bureau: Bureau, laptop: InHand, device: str) -> Path:
    """The bundle signed anew by its laptop, under a name of its choice."""
    locked = folder / "data" / "manifest.age"
    said = msgspec.json.decode(unlock_bytes(locked.read_bytes(), (bureau.opened.working_identity,)))
    certificate = office_certificate(laptop)
    locked.write_bytes(
        lock_bytes(msgspec.json.encode(said | {"device": device}), (certificate.working_recipient,))
    )
    comment = trusted_comment(
        {
            "office": said["office"],
            "device": device,
            "bundle": said["bundle"],
            "tags": sha256_hex((folder / "tagmanifest-sha256.txt").read_bytes()),
        }
    )
    signature = laptop.signing_key.sign_bytes(locked.read_bytes(), comment)
    (folder / "manifest.age.minisig").write_text(signature)
    return folder


@pytest.mark.parametrize("device", ["../../../outside", "/outside", "..", ""])
def test_a_receipt_never_leaves_the_stick(
    bureau: Bureau, laptop_a: InHand, device: str, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    folder = renamed(packs(laptop_a, stick), bureau, laptop_a, device)
    before = set(tmp_path.rglob("outside*"))
    received = receive(bureau, stick, NOON)
    assert [each.reason for each in received.apart] == [Refusal.PATH_ESCAPES.value]
    assert set(tmp_path.rglob("outside*")) == before
    assert renamed(folder, bureau, laptop_a, laptop_a.device) == folder
    assert len(receive(bureau, stick, NOON).taken) == 1


def stored(laptop: InHand) -> list[tuple[str, bytes]]:
    with laptop.open_case(FIRM) as case_file:
        return [(FIRM, each.bytes) for each in case_file.stored_acts()]


def test_what_no_honest_laptop_writes_is_set_apart_whole(
    bureau: Bureau, laptop_a: InHand, laptop_b: InHand, tmp_path: Path
) -> None:
    acts = stored(laptop_a)
    outside = acts[0][1].replace(f'"{FIRM}"'.encode(), b'"../../outside"')
    for name, folder, code in (
        ("a", packed_by(laptop_a, tmp_path / "a", acts, device=laptop_b.device), Refusal.SIGNER_UNKNOWN),
        ("b", packed_by(laptop_a, tmp_path / "b", acts, purpose="task"), Refusal.NOT_FOR_US),
        ("c", packed_by(laptop_a, tmp_path / "c", [*acts, ("d" * 32, acts[0][1])]), Refusal.OTHER_CASE),
        ("d", packed_by(laptop_a, tmp_path / "d", [*acts, (FIRM, b'{"rank":0}')]), Refusal.DAMAGED),
        (
            "e",
            packed_by(laptop_a, tmp_path / "e", [*acts, ("../../outside", outside)]),
            Refusal.PATH_ESCAPES,
        ),
    ):
        assert refusal(bureau, folder) is code, name
    assert len(waiting(bureau)) == 5
    assert bureau.register.case_ids() == ()


def test_a_laptop_found_again_is_taken_back(bureau: Bureau, laptop_a: InHand, tmp_path: Path) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    revoke(bureau.opened, laptop_a)
    assert refusal(bureau, folder) is Refusal.SIGNER_REVOKED
    back = DeviceRevoked(device=laptop_a.device, revoked=False, note="已找回")
    revoke_laptop(bureau.opened, back, stamp(bureau.opened), MACHINE.entropy)
    (apart,) = waiting(bureau)
    assert take_released(bureau, apart.digest, None, NOON).cases == (FIRM,)
    for fact, code in (
        (DeviceRevoked(device="f" * 20, note="无"), Refusal.LAPTOP_UNKNOWN),
        (DeviceRevoked(device=laptop_a.device), Refusal.REASON_MISSING),
    ):
        with pytest.raises(RuleRefused) as refused:
            revoke_laptop(bureau.opened, fact, stamp(bureau.opened), MACHINE.entropy)
        assert refused.value.code is code
    with pytest.raises(FileRefused):
        revoke_laptop(laptop_a, back, stamp(laptop_a), MACHINE.entropy)


def test_links_and_foreign_names_are_not_kept(bureau: Bureau, laptop_a: InHand, tmp_path: Path) -> None:
    folder = packs(laptop_a, tmp_path / "stick")
    secret = tmp_path / "secret"
    secret.write_text("不属于移交数据")
    (folder / "data" / "acts.age").unlink()
    (folder / "data" / "acts.age").symlink_to(secret)
    (folder / "data" / "readme.exe").write_bytes(b"MZ")
    assert refusal(bureau, folder) is Refusal.PATH_ESCAPES
    (apart,) = waiting(bureau)
    kept = {path.name for path in (bureau.set_apart / apart.digest).rglob("*")}
    assert not kept & {"acts.age", "readme.exe"}
    assert "manifest.age" in kept
