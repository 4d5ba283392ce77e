"""This is about a small office, its laptop and a case to carry, for the tests of bundles."""

import io
import json
import random
from contextlib import contextmanager

from app.crypto.digests import sha256_hex, sm3_hex
from app.crypto.locks import new_identity
from app.crypto.signatures import SigningKey
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import OriginalInfo, PackOrder, Trust
from app.exchange.bundle_writing import PackKeys

OFFICE, DEVICE, BUNDLE = "0f" * 8, "ab" * 10, "c1" * 16
CASE, OTHER_CASE = "11" * 16, "22" * 16
BUREAU, ESCROW, STRANGER = new_identity(), new_identity(), new_identity()
LAPTOP = SigningKey.generate(random.Random(1).randbytes)
BUREAU_KEY = SigningKey.generate(random.Random(2).randbytes)
KEYS = PackKeys(signing=LAPTOP, naming=random.Random(3).randbytes(32))
TRUST = Trust(signers=(BUREAU_KEY.public, LAPTOP.public), office=OFFICE, sample=True)
ORDER = PackOrder(
    office=OFFICE,
    device=DEVICE,
    sequence=7,
    bundle=BUNDLE,
    purpose="hand-in",
    sample=True,
    at="2025-11-14T17:05:00+08:00",
    nonce="99" * 8,
    previous="",
    recipients=(BUREAU.recipient, ESCROW.recipient),
)


def act(case, number, device=DEVICE, note="断水 示例"):
    """Odd spacing on purpose: the bytes must travel as they are."""
    body = {"case": case, "device": device, "number": number, "fact": {"type": "Note", "text": note}}
    return json.dumps(body, ensure_ascii=False, indent=number % 3).encode()


class Carried:
    """Photos and acts in memory."""

    def __init__(self, photos, acts, unreadable=()):
        self.photos = {sha256_hex(data): data for data in photos}
        self.stored = list(acts)
        self.unreadable = set(unreadable)
        self.opened = []

    def acts(self):
        return iter(self.stored)

    def originals(self):
        for digest, data in self.photos.items():
            for case in (CASE, OTHER_CASE) if data == b"" else (CASE,):
                yield OriginalInfo(
                    case=case, sha256=digest, sm3=sm3_hex(data), size=len(data), media_type="image/jpeg"
                )

    @contextmanager
    def open_original(self, sha256):
        self.opened.append(sha256)
        if sha256 in self.unreadable:
            raise FileRefused(Refusal.DAMAGED)
        yield io.BytesIO(self.photos[sha256])


def carried(sizes=(5_000, 70_000, 1, 0), seed=9, acts=40, **more):
    photos = [random.Random(f"{seed}/{place}").randbytes(size) for place, size in enumerate(sizes)]
    stored = [(CASE, act(CASE, number)) for number in range(1, acts + 1)]
    stored += [(OTHER_CASE, act(OTHER_CASE, number, "cd" * 10)) for number in (1, 2, 5)]
    return Carried(photos, stored, **more)


def read_all(bundle):
    """Acts and originals of a bundle; digests of the originals that were refused."""
    originals, refused = {}, []
    for entry in bundle.manifest.objects:
        try:
            with bundle.open_object(entry.sha256) as reader:
                originals[entry.sha256] = b"".join(iter(lambda r=reader: r.read(100_000), b""))
        except FileRefused:
            refused.append(entry.sha256)
    return list(bundle.acts()), originals, refused
