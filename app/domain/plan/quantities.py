"""This is about numbers as plans write them: `6台`, `1,200`, `１２`, `十二台`, `约 1.5 万吨`, `4t/h`.

Numbers are kept as decimals in text; nothing is rounded.
"""

import re
from decimal import Decimal, InvalidOperation
from typing import Final

import msgspec

from app.domain.plan.codes import squeezed

NOTHING: Final = frozenset(
    {"", "/", "-", "--", "—", "——", "－", "\\", "无", "暂无", "未知", "N/A", "n/a", "空"}
)
"""What people write into a cell to say that it is empty."""

_NUMBER: Final = re.compile(
    r"(?P<about>约|大约|近|共|计|合计)?(?P<number>[-+]?[\d.,，]+)(?P<unit>.*)", re.DOTALL
)
_THOUSANDS: Final = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_CHINESE: Final = re.compile(
    r"(?P<number>[〇零一二两三四五六七八九十百千]+)(?P<unit>[^\d〇零一二两三四五六七八九十百千]*)"
)
_CHINESE_DIGITS: Final = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
}
_CHINESE_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_BANKERS: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_LONGEST: Final = 30
_PLURAL_UNITS: Final = frozenset(
    {"台", "套", "台套", "台(套)", "条", "座", "组", "批", "只", "个", "件", "辆", "口", "炉"}
)


class Quantity(msgspec.Struct, frozen=True):
    """A number and what it counts.

    Attributes:
        number: decimal as text without thousands marks.
        unit: as written behind the number; empty when none was.
        is_about: the text says 约 or 近.
    """

    number: str
    unit: str = ""
    is_about: bool = False

    @property
    def value(self) -> Decimal:
        return Decimal(self.number)


def says_nothing(text: str) -> bool:
    """A dash, a slash, 无: the cell was filled only to be full."""
    return squeezed(text) in NOTHING


def read_quantity(text: str) -> Quantity | None:
    """The number at the beginning of the text with its unit; None when there is none, or more than one."""
    plain = squeezed(text).replace("，", ",")
    if len(plain) > _LONGEST:
        return None
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return _chinese_quantity(plain)
    number, unit = _decimal_text(match["number"]), match["unit"].strip("。;；:：")
    if number is None or _names_a_second_number(unit):
        return None
    return Quantity(number, _bare_unit(unit), match["about"] in {"约", "大约", "近"})


def decimal_text(number: Decimal) -> str:
    """A decimal in plain writing: no exponent, no trailing zeros after the point."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def total(numbers: list[str]) -> str:
    """The sum of decimals in text; empty texts count for nothing."""
    return decimal_text(sum((Decimal(number) for number in numbers if number), Decimal(0)))


def whole_of_chinese(text: str) -> int | None:
    """`十二` → 12, `二〇二五` → 2025; None for anything else."""
    if not text or any(sign not in _CHINESE_DIGITS and sign not in _CHINESE_TENS for sign in text):
        return None
    if not any(sign in _CHINESE_TENS for sign in text):
        return int("".join(str(_CHINESE_DIGITS[sign]) for sign in text)) if len(text) <= 8 else None
    total_value, digit = 0, 0
    for sign in text:
        if sign in _CHINESE_TENS:
            total_value += (digit or 1) * _CHINESE_TENS[sign]
            digit = 0
        else:
            digit = _CHINESE_DIGITS[sign]
    return total_value + digit


def _chinese_quantity(plain: str) -> Quantity | None:
    match = _CHINESE.fullmatch(plain.translate(_BANKERS))
    if match is None or (match["unit"] and match["unit"] not in _PLURAL_UNITS):
        return None
    value = whole_of_chinese(match["number"])
    return None if value is None else Quantity(str(value), match["unit"])


def _decimal_text(digits: str) -> str | None:
    if "," in digits and not _THOUSANDS.fullmatch(digits):
        return None
    try:
        return decimal_text(Decimal(digits.replace(",", "")))
    except InvalidOperation:
        return None


def _names_a_second_number(unit: str) -> bool:
    """`6-8台` is no number; `t/h`, `m3`, `10^4m` are units, so only a leading sign or digit counts."""
    return bool(re.match(r"[-~～至到+×x*]?\d|[-~～至到]", unit))


def _bare_unit(unit: str) -> str:
    return unit[1:-1] if unit.startswith("(") and unit.endswith(")") else unit
