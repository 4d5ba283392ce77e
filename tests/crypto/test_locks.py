import errno
import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.crypto.locks import (
    identity_from_secret,
    is_recipient,
    lock_bytes,
    lock_stream,
    new_identity,
    unlock_bytes,
    unlock_stream,
)
from app.domain.errors import FileRefused, Refusal, Stopped
from tests.crypto.stock_tools import run

OURS = new_identity()
ESCROW = new_identity()
OTHERS = new_identity()


def refusal(data, identities=(OURS,)):
    with pytest.raises(FileRefused) as refused:
        unlock_bytes(data, identities)
    return refused.value.code


@settings(deadline=None, max_examples=30)
@given(st.one_of(st.binary(max_size=500), st.integers(65_000, 140_000).map(lambda size: b"\x5a" * size)))
def test_each_recipient_gets_the_same_bytes_back(data):
    locked = lock_bytes(data, [OURS.recipient, ESCROW.recipient])
    assert unlock_bytes(locked, [OURS]) == unlock_bytes(locked, [ESCROW]) == data


def test_whoever_is_not_a_recipient_is_told_so():
    assert refusal(lock_bytes(b"case", [OURS.recipient]), [OTHERS]) is Refusal.NOT_FOR_US


def test_no_flipped_cut_or_lengthened_byte_is_accepted():
    locked = lock_bytes(random.Random(1).randbytes(70_000), [OURS.recipient, ESCROW.recipient])
    places = [*range(450), *random.Random(2).sample(range(450, len(locked)), 150), len(locked) - 1]
    for place in places:
        changed = bytearray(locked)
        changed[place] ^= 1 << (place % 8)
        assert refusal(bytes(changed)) in {Refusal.DAMAGED, Refusal.NOT_FOR_US}
    for length in random.Random(3).sample(range(len(locked)), 100):
        assert refusal(locked[:length]) is Refusal.DAMAGED
    assert refusal(locked + b"\0") is Refusal.DAMAGED
    assert refusal(b"") is Refusal.DAMAGED


def test_the_stock_tool_opens_ours_and_we_open_its(tmp_path):
    key = tmp_path / "key.txt"
    key.write_text(OURS.secret + "\n")
    ours = lock_bytes(b"from us", [OURS.recipient, ESCROW.recipient])
    assert run("age", "-d", "-i", key, stdin=ours).stdout == b"from us"
    theirs = run("age", "-r", OURS.recipient, stdin=b"from the stock tool").stdout
    assert unlock_bytes(theirs, [OURS]) == b"from the stock tool"


class FullDisk:
    def write(self, data, /):
        raise OSError(errno.ENOSPC, "no space")


class StopPressed:
    def read(self, size=-1, /):
        raise Stopped


def test_a_full_disk_and_a_pressed_stop_come_through_as_they_are():
    with pytest.raises(OSError, match="no space") as full:
        lock_stream(io.BytesIO(b"x" * 300_000), FullDisk(), [OURS.recipient])
    assert full.value.errno == errno.ENOSPC
    with pytest.raises(Stopped):
        lock_stream(StopPressed(), io.BytesIO(), [OURS.recipient])
    with pytest.raises(Stopped):
        unlock_stream(StopPressed(), io.BytesIO(), [OURS])
    with pytest.raises(OSError, match="no space"):
        unlock_stream(io.BytesIO(lock_bytes(b"x" * 300_000, [OURS.recipient])), FullDisk(), [OURS])


def test_an_identity_comes_back_from_its_secret_and_never_shows_it():
    assert identity_from_secret(OURS.secret) == OURS
    assert OURS.secret not in repr(OURS)
    with pytest.raises(FileRefused) as refused:
        identity_from_secret("AGE-SECRET-KEY-1NOTONE")
    assert refused.value.code is Refusal.DAMAGED


def test_only_a_real_recipient_can_be_locked_for():
    assert is_recipient(OURS.recipient)
    assert not is_recipient(OURS.recipient[:-1] + "x")
    with pytest.raises(FileRefused):
        lock_bytes(b"x", ["age1nobody"])
    with pytest.raises(ValueError, match="nobody"):
        lock_bytes(b"x", [])
