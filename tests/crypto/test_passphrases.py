import random

import msgspec
import pytest

from app.crypto.passphrases import STANDARD, Strength, unwrap, wrap
from app.domain.errors import FileRefused, Refusal

QUICK = Strength(memory_kib=64, passes=1, lanes=1)
entropy = random.Random(11).randbytes


def wrapped(secret=b"seed", passphrase="石狮 2025", purpose="signing key"):
    return wrap(secret, passphrase, purpose=purpose, entropy=entropy, strength=QUICK)


def refusal(box, passphrase="石狮 2025", purpose="signing key"):
    with pytest.raises(FileRefused) as refused:
        unwrap(box, passphrase, purpose=purpose)
    return refused.value.code


def test_the_passphrase_gives_the_secret_back_however_its_digits_were_typed():
    assert unwrap(wrapped(), "石狮 2025", purpose="signing key") == b"seed"
    assert unwrap(wrapped(), "石狮 ２０２５", purpose="signing key") == b"seed"


def test_another_passphrase_is_told_apart_from_a_damaged_box():
    assert refusal(wrapped(), "石狮 2026") is Refusal.WRONG_PASSPHRASE
    assert refusal(wrapped(), purpose="district key") is Refusal.DAMAGED
    assert refusal(b"{}") is Refusal.DAMAGED
    assert refusal(b"\xff") is Refusal.DAMAGED
    assert refusal(b'{"version": 2, "anything": 1}') is Refusal.NEWER_PROGRAM


def test_no_flipped_bit_is_accepted():
    box = wrapped()
    for place in range(len(box)):
        changed = bytearray(box)
        changed[place] ^= 1 << (place % 7)
        assert refusal(bytes(changed)) in {Refusal.DAMAGED, Refusal.NEWER_PROGRAM}


def test_a_box_can_not_ask_for_all_the_memory_there_is():
    box = msgspec.json.decode(wrapped())
    for asked in ({"memory_kib": 2**31}, {"passes": 10_000}, {"passes": 0}, {"lanes": 0}):
        greedy = box | {"strength": box["strength"] | asked}
        assert refusal(msgspec.json.encode(greedy)) is Refusal.DAMAGED


def test_unless_told_otherwise_a_guess_costs_64_mib_and_three_passes():
    box = wrap(b"seed", "口令", purpose="signing key", entropy=entropy)
    said = msgspec.json.decode(box)
    assert said["strength"] == {"memory_kib": 65536, "passes": 3, "lanes": STANDARD.lanes}
    assert (said["key"], said["cipher"]) == ("argon2id", "chacha20-poly1305")
    assert unwrap(box, "口令", purpose="signing key") == b"seed"
