from hypothesis import given
from hypothesis import strategies as st

from app.domain.plan.codes import (
    CREDIT_ALPHABET,
    credit_check_symbol,
    credit_code,
    credit_code_problem,
    document_number,
    resident_check_symbol,
    resident_id_problem,
)

BODIES = st.text(CREDIT_ALPHABET, min_size=17, max_size=17)


def test_the_code_of_the_story_is_right() -> None:
    assert credit_code_problem("91350112MA0DEM0131") is None


@given(BODIES)
def test_every_body_has_one_right_check_symbol(body: str) -> None:
    right = [s for s in CREDIT_ALPHABET if credit_code_problem(body + s) is None]
    assert right == [credit_check_symbol(body)]


@given(BODIES, st.integers(0, 16), st.sampled_from(CREDIT_ALPHABET))
def test_one_wrong_symbol_is_always_found(body: str, place: int, symbol: str) -> None:
    code = body + credit_check_symbol(body)
    wrong = code[:place] + symbol + code[place + 1 :]
    assert (credit_code_problem(wrong) is None) == (wrong == code)


@given(BODIES, st.integers(0, 15))
def test_two_swapped_symbols_are_found(body: str, place: int) -> None:
    code = body + credit_check_symbol(body)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert (credit_code_problem(swapped) is None) == (swapped == code)


def test_what_is_wrong_with_a_code_is_said() -> None:
    assert credit_code_problem("") == "missing"
    assert credit_code_problem("9135") == "length"
    assert credit_code_problem("91350112MA0DEM013I") == "symbol"
    assert credit_code_problem("91350112MA0DEM0132") == "check_digit"


def test_codes_typed_by_many_hands_are_written_one_way() -> None:
    assert credit_code("９１３５０１１２ｍａ０ＤＥＭ０１３１") == "91350112MA0DEM0131"
    assert credit_code(" 91350112-MA0DEM013-1\n") == "91350112MA0DEM0131"


@given(st.text("0123456789", min_size=17, max_size=17))
def test_resident_numbers_have_one_right_check_symbol(body: str) -> None:
    right = [s for s in "0123456789X" if resident_id_problem(body + s) is None]
    assert right == [resident_check_symbol(body)]


def test_a_resident_number_of_other_signs_is_not_one() -> None:
    assert resident_id_problem("") == "missing"
    assert resident_id_problem("35011219800101") == "length"
    assert resident_id_problem("3501121980010100１X") == "symbol"


def test_years_of_document_numbers_stand_in_hexagonal_brackets() -> None:
    for written in (
        "长工信[2025]3号",
        "长工信（2025） 3号",
        "长工信【２０２５】3号",
        "长工信〔2025〕3号",
        "长工信［2025］第3号",
    ):
        assert document_number(written) == "长工信〔2025〕3号"
    assert document_number("长工信检通(2025)示1号") == "长工信检通〔2025〕示1号"
    assert document_number("另行通知") == "另行通知"
