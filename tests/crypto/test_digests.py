import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.digests import Digester, case_id_from_code, keyed_name, sha256_hex, sm3_hex

KEY = bytes(range(32))


def test_sm3_gives_the_value_of_the_standard():
    # Source: GB/T 32905-2016, example 1
    assert sm3_hex(b"abc") == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


@given(st.lists(st.binary(max_size=200), max_size=8))
def test_a_digester_gives_the_same_in_pieces_as_at_once(pieces):
    digester = Digester()
    for piece in pieces:
        digester.update(piece)
    whole = b"".join(pieces)
    assert (digester.size, digester.sha256, digester.sm3) == (len(whole), sha256_hex(whole), sm3_hex(whole))


def test_a_digester_can_leave_sm3_out():
    digester = Digester(with_sm3=False)
    digester.update(b"abc")
    assert digester.sm3 == ""
    assert digester.sha256 == sha256_hex(b"abc")


def test_an_object_name_depends_on_key_and_bytes_and_shows_neither():
    name = keyed_name(KEY, sha256_hex(b"photo"))
    assert len(name) == 32
    assert int(name, 16) >= 0
    assert name == keyed_name(KEY, sha256_hex(b"photo"))
    assert name != keyed_name(KEY[::-1], sha256_hex(b"photo"))
    assert name != keyed_name(KEY, sha256_hex(b"photo 2"))
    assert name not in sha256_hex(b"photo")


def test_every_laptop_of_the_district_gives_an_enterprise_the_same_case_id():
    case = case_id_from_code(KEY, "91350500MA8TEST00X")
    assert len(case) == 32
    assert case == case_id_from_code(KEY, " 91350500ma8test00x ")
    assert case == case_id_from_code(KEY, "９１３５０５００ＭＡ８ＴＥＳＴ００Ｘ")
    assert case != case_id_from_code(KEY, "91350500MA8TEST001")
    assert case != case_id_from_code(KEY[::-1], "91350500MA8TEST00X")


def test_a_key_too_short_to_hide_anything_is_a_mistake():
    with pytest.raises(ValueError, match="16 bytes"):
        keyed_name(b"short", sha256_hex(b""))
    with pytest.raises(ValueError, match="16 bytes"):
        case_id_from_code(b"", "91350500MA8TEST00X")
