import errno
import io
import random

import pytest

from app.crypto.locks import lock_bytes, new_identity, unlock_bytes
from app.crypto.pipes import LockPipe, UnlockPipe
from app.domain.errors import FileRefused, Refusal

OURS = new_identity()
DATA = random.Random(7).randbytes(1_500_000)


def lock_in_pieces(data, writer, size, finish=lambda: None):
    pipe = LockPipe(writer, [OURS.recipient], finish)
    try:
        for start in range(0, len(data), size):
            while not pipe.feed(data[start : start + size]):
                pass
        while not pipe.feed(b""):
            pass
        while not pipe.closed():
            pass
    finally:
        pipe.give_up()


@pytest.mark.parametrize("size", [1000, 65_536, 1_048_576])
def test_what_goes_in_by_pieces_comes_out_whole(size):
    locked, finished = io.BytesIO(), []
    lock_in_pieces(DATA, locked, size, lambda: finished.append(len(locked.getvalue())))
    assert finished == [len(locked.getvalue())]
    assert unlock_bytes(locked.getvalue(), [OURS]) == DATA
    with UnlockPipe(io.BytesIO(locked.getvalue()), [OURS]) as reader:
        assert b"".join(iter(lambda: reader.read(size), b"")) == DATA
        assert reader.read(size) == b""


def test_the_end_of_a_damaged_stream_is_never_given():
    locked = lock_bytes(DATA, [OURS.recipient])
    for damaged in (locked[:-1], locked[:700_000], locked + b"x", b""):
        with UnlockPipe(io.BytesIO(damaged), [OURS]) as reader, pytest.raises(FileRefused) as refused:
            list(iter(lambda pipe=reader: pipe.read(100_000), b""))
        assert refused.value.code is Refusal.DAMAGED


def test_a_reader_given_up_in_the_middle_ends():
    with UnlockPipe(io.BytesIO(lock_bytes(DATA * 4, [OURS.recipient])), [OURS]) as reader:
        assert reader.read(10) == DATA[:10]


def test_a_writer_given_up_in_the_middle_ends():
    pipe = LockPipe(io.BytesIO(), [OURS.recipient], lambda: None)
    while not pipe.feed(DATA):
        pass
    pipe.give_up()


class FullDisk:
    def write(self, data, /):
        raise OSError(errno.ENOSPC, "no space")


def test_a_full_disk_reaches_whoever_feeds():
    with pytest.raises(OSError, match="no space"):
        lock_in_pieces(DATA, FullDisk(), 65_536)
