"""This is about numbers that check themselves, and about writing them one way.

Codes come from plans and papers typed by many hands: full-width digits, blanks, wrong brackets. A wrong code
is told, it never refuses a row: old and foreign-format numbers occur.
"""

import re
from functools import lru_cache
from typing import Final, Literal

CREDIT_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""31 symbols, no I O S V Z. Source: GB 32100-2015."""

CodeProblem = Literal["missing", "length", "symbol", "check_digit"]

_RESIDENT_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_RESIDENT_CHECKS: Final = "10X98765432"
_DIGITS: Final = "0123456789"
_NUMBER_OF_DOCUMENT: Final = re.compile(
    r"^(\S+?)[\[［【〔(（〈《]\s*(\d{4})\s*[\]］】〕)）〉》](?:第)?(.+?)号$"
)
_HALF: Final = {0x3000: " "} | {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
_BLANKS: Final = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\xad]+")


def half_width(text: str) -> str:
    """Full-width letters, digits and ASCII marks as half-width; Chinese and symbols such as ³ Φ Ⅱ stay."""
    return text.translate(_HALF)


def squeezed(text: str) -> str:
    """Half-width, without any blank, line break or invisible mark."""
    return _BLANKS.sub("", half_width(text))


def tidy(text: str) -> str:
    """Half-width blanks; runs of blanks and line breaks as one blank, none at the ends."""
    return _BLANKS.sub(" ", text).strip()


def credit_code(text: str) -> str:
    """A 统一社会信用代码 as it should be written: half-width capitals, no blanks or dashes."""
    return re.sub(r"[-—–_·.]", "", squeezed(text)).upper()


@lru_cache(maxsize=4096)
def credit_code_problem(code: str) -> CodeProblem | None:
    """What is wrong with a code already in `credit_code` form; None when it is right.

    Source: GB 32100-2015, check symbol (weights 3^i mod 31).
    """
    if not code:
        return "missing"
    if len(code) != 18:
        return "length"
    if any(symbol not in CREDIT_ALPHABET for symbol in code):
        return "symbol"
    return None if code[17] == credit_check_symbol(code[:17]) else "check_digit"


def credit_check_symbol(body: str) -> str:
    """The 18th symbol for the first 17, all of the alphabet."""
    total = sum(CREDIT_ALPHABET.index(symbol) * pow(3, place, 31) for place, symbol in enumerate(body))
    return CREDIT_ALPHABET[(31 - total % 31) % 31]


def resident_id_problem(number: str) -> CodeProblem | None:
    """What is wrong with a 公民身份号码 (half-width, capital X); None when it is right.

    Source: GB 11643-1999.
    """
    if not number:
        return "missing"
    if len(number) != 18:
        return "length"
    if any(digit not in _DIGITS for digit in number[:17]) or number[17] not in _DIGITS + "X":
        return "symbol"
    return None if number[17] == resident_check_symbol(number[:17]) else "check_digit"


def resident_check_symbol(body: str) -> str:
    """The 18th symbol for 17 digits."""
    total = sum(int(digit) * weight for digit, weight in zip(body, _RESIDENT_WEIGHTS, strict=True))
    return _RESIDENT_CHECKS[total % 11]


def document_number(text: str) -> str:
    """A 发文字号 with the year in 〔 〕: `长工信[2025]3号` → `长工信〔2025〕3号`; anything else squeezed."""
    plain = squeezed(text)
    match = _NUMBER_OF_DOCUMENT.match(plain)
    return f"{match[1]}〔{match[2]}〕{match[3]}号" if match else plain
