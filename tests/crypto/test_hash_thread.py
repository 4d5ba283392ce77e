import random
from hashlib import sha256

import pytest

from app.crypto.hash_thread import HashThread


def test_pieces_are_hashed_in_their_order_and_all_of_them():
    dice = random.Random(4)
    pieces = [dice.randbytes(dice.randint(0, 70_000)) for _ in range(40)]
    one, other = sha256(), sha256()
    with HashThread() as thread:
        for piece in pieces:
            thread.do(one.update, piece)
        thread.finish()
        assert one.hexdigest() == sha256(b"".join(pieces)).hexdigest()
        thread.do(other.update, b"after")
    assert other.hexdigest() == sha256(b"after").hexdigest()


def test_what_goes_wrong_while_hashing_is_raised_at_the_end():
    def refuse(_piece):
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"), HashThread() as thread:
        thread.do(refuse, b"piece")
