import random

import msgspec
import pytest

from app.crypto.locks import new_identity
from app.crypto.signatures import SigningKey
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import find_bundles
from app.exchange.receipt import ActsHeld, CaseReceipt, Receipt, find_receipts, read_receipt, write_receipt
from tests.exchange.bundle_made import BUNDLE, BUREAU_KEY, CASE, DEVICE, OFFICE, STRANGER, TRUST

DEVICE_IDENTITY = new_identity()
RECEIPT = Receipt(
    receipt="d4" * 16,
    office=OFFICE,
    device=DEVICE,
    sample=True,
    bundles=(BUNDLE,),
    cases=(
        CaseReceipt(
            case=CASE,
            acts={DEVICE: ActsHeld(number=40, head="ee" * 32)},
            originals=("aa" * 32,),
            damaged=("bb" * 32,),
        ),
    ),
    nonce="98" * 8,
    at="2025-11-14T17:30:00+08:00",
)


def put(stick, receipt=RECEIPT, key=BUREAU_KEY):
    return write_receipt(stick, receipt, key, [DEVICE_IDENTITY.recipient])


def refusal(path, trust=TRUST, who=DEVICE_IDENTITY):
    with pytest.raises(FileRefused) as refused:
        read_receipt(path, trust, [who])
    return refused.value.code


def test_the_laptop_reads_what_the_bureau_signed(tmp_path):
    path = put(tmp_path)
    assert find_receipts(tmp_path, DEVICE) == (path,)
    assert find_receipts(tmp_path, "cd" * 10) == ()
    assert find_bundles(tmp_path) == ()
    assert read_receipt(path, TRUST, [DEVICE_IDENTITY]) == RECEIPT
    assert put(tmp_path) == path


def test_only_the_bureau_can_say_safe(tmp_path):
    forged = put(tmp_path, key=SigningKey.generate(random.Random(8).randbytes))
    assert refusal(forged) is Refusal.SIGNER_UNKNOWN


def test_others_can_not_read_it(tmp_path):
    path = put(tmp_path)
    assert refusal(path, who=STRANGER) is Refusal.NOT_FOR_US
    assert CASE.encode() not in path.read_bytes()


def test_damaged_foreign_and_newer_receipts_are_refused(tmp_path):
    path = put(tmp_path)
    assert refusal(path, msgspec.structs.replace(TRUST, sample=False)) is Refusal.SAMPLE_MIXED
    assert refusal(path, msgspec.structs.replace(TRUST, office="10" * 8)) is Refusal.OTHER_OFFICE
    assert refusal(put(tmp_path, msgspec.structs.replace(RECEIPT, version=2))) is Refusal.NEWER_PROGRAM
    path.write_bytes(path.read_bytes()[:-1])
    assert refusal(path) is Refusal.DAMAGED
    assert refusal(tmp_path / "none.age") is Refusal.FILE_MISSING
    assert refusal(put(tmp_path / "") and tmp_path) is Refusal.PATH_ESCAPES


def test_a_stick_that_is_gone_is_told(tmp_path):
    with pytest.raises(FileRefused) as refused:
        put(tmp_path / "nowhere")
    assert refused.value.code is Refusal.STICK_GONE
