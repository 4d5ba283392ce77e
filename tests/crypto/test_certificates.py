import random

import msgspec
import pytest

from app.crypto.certificates import (
    DeviceCertificate,
    OfficeCertificate,
    certify_device,
    certify_office,
    read_device_certificate,
    read_office_certificate,
)
from app.crypto.letters import sign_letter
from app.crypto.locks import new_identity
from app.crypto.signatures import SigningKey
from app.domain.errors import FileRefused, Refusal

ROOT = SigningKey.generate(random.Random(1).randbytes)
FOREIGN_ROOT = SigningKey.generate(random.Random(2).randbytes)
LAPTOP = SigningKey.generate(random.Random(3).randbytes)
OFFICE = "0f" * 16

DEVICE = DeviceCertificate(
    device="ab" * 10,
    label="示例笔记本 A",
    signing_key=LAPTOP.public.text,
    recipient=new_identity().recipient,
    office=OFFICE,
    issued_at="2025-11-14T09:00:00+08:00",
    sample=True,
)


def refusal(text, root=ROOT, office=OFFICE, sample=True):
    with pytest.raises(FileRefused) as refused:
        read_device_certificate(root.public, text, office=office, sample=sample)
    return refused.value.code


def test_the_root_vouches_for_a_laptop():
    text = certify_device(ROOT, DEVICE)
    assert read_device_certificate(ROOT.public, text, office=OFFICE, sample=True) == DEVICE
    assert b"age-x25519" in text
    assert b"minisign-ed25519" in text


def test_another_root_another_office_and_sample_offices_are_told_apart():
    text = certify_device(ROOT, DEVICE)
    assert refusal(text, root=FOREIGN_ROOT) is Refusal.SIGNER_UNKNOWN
    assert refusal(text, office="10" * 16) is Refusal.OTHER_OFFICE
    assert refusal(text, sample=False) is Refusal.SAMPLE_MIXED


def test_a_changed_certificate_is_refused():
    text = certify_device(ROOT, DEVICE)
    assert refusal(text.replace(b"ab" * 10, b"ac" * 10)) is Refusal.SIGNATURE_WRONG
    assert refusal(text[:-10]) is Refusal.DAMAGED
    assert refusal(b"\xff\xfe") is Refusal.DAMAGED
    assert refusal(b'{"fieldseal_letter": 2}') is Refusal.NEWER_PROGRAM


def test_a_letter_of_another_kind_is_no_certificate():
    assert refusal(sign_letter(ROOT, "receipt", DEVICE)) is Refusal.SIGNATURE_WRONG


def test_a_certificate_of_a_newer_program_is_left_alone():
    newer = msgspec.structs.replace(DEVICE, version=2)
    assert refusal(certify_device(ROOT, newer)) is Refusal.NEWER_PROGRAM


def test_keys_nobody_could_use_are_not_certified():
    with pytest.raises(FileRefused):
        certify_device(ROOT, msgspec.structs.replace(DEVICE, recipient="age1"))
    with pytest.raises(FileRefused):
        certify_device(ROOT, msgspec.structs.replace(DEVICE, signing_key="RW"))


def test_the_root_vouches_for_the_keys_of_the_office():
    office = OfficeCertificate(
        office=OFFICE,
        name="示例区工信局",
        working_recipient=new_identity().recipient,
        escrow_recipient=new_identity().recipient,
        working_signing_key=LAPTOP.public.text,
        issued_at="2025-11-14T09:00:00+08:00",
        sample=True,
    )
    text = certify_office(ROOT, office)
    assert read_office_certificate(ROOT.public, text, sample=True) == office
    with pytest.raises(FileRefused) as refused:
        read_office_certificate(ROOT.public, text, sample=False)
    assert refused.value.code is Refusal.SAMPLE_MIXED
    with pytest.raises(FileRefused):
        certify_office(ROOT, msgspec.structs.replace(office, escrow_recipient=""))
