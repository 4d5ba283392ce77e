"""This is about understanding one cell for the field its column stands for."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

import msgspec

from app.domain.plan.codes import credit_code, squeezed, tidy
from app.domain.plan.days import read_day
from app.domain.plan.grid import raw_text
from app.domain.plan.plan import Doubt, ReadingNote
from app.domain.plan.quantities import read_quantity, says_nothing

CellKind = Literal["text", "code", "count", "number", "day", "word", "phone", "party", "basis"]

KINDS: Final[dict[str, CellKind]] = {
    "code": "code", "count": "count", "capacity": "number", "employees": "number",
    "stop_by": "day", "dismantle_by": "day", "lag_kind": "word", "route": "word",
    "territory_phone": "phone", "bureau_phone": "phone", "company_phone": "phone",
    "territory_unit": "party", "bureau_unit": "party", "territory_name": "party", "bureau_name": "party",
    "company_name": "party", "basis": "basis",
}  # fmt: skip
"""Fields not listed are text."""

LAG_KINDS: Final = ("能耗", "环保", "质量", "安全", "技术", "产品")
ROUTES: Final = ("立即拆除", "封存限拆", "整体关停", "技改达标")

_LAG_WORDS: Final = (
    ("能耗|耗能|节能|能效", "能耗"), ("环保|污染|排放|环境", "环保"), ("质量", "质量"), ("安全", "安全"),
    ("技术|工艺|装备|设备", "技术"), ("产品", "产品"),
)  # fmt: skip
_ROUTE_WORDS: Final = (
    ("封存", "封存限拆"), ("技改|改造|升级|达标", "技改达标"), ("关停|关闭|停业|注销|整体", "整体关停"),
    ("限期拆|限时拆", "封存限拆"), ("拆|报废", "立即拆除"),
)  # fmt: skip
_ERRORS: Final = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})
_DITTO: Final = frozenset({"同上", "同前", "〃", '"', "”", "''", "″″", "\u2033"})
_BATCH: Final = re.compile(r"\d+批次?\(?(?:共)?(\d+)([台套条只个座])(?:\(套\))?\)?")
_HAN_BLANK: Final = re.compile(r"(?<=[\u3400-\u9fff）（、，]) (?=[\u3400-\u9fff）（、，])")
_FULL_WIDTH: Final = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_YEAR_OF_DOCUMENT: Final = re.compile(r"[\[［【(（]\s*(\d{4})\s*[\]］】)）](?=\s*第?\d+号)")
_PHONE: Final = re.compile(r"(?:\+?86)?(1\d{10}|0\d{2,3}[-—－ ]?\d{7,8}|\d{7,8})(?:转\d+)?$")


class CellValue(msgspec.Struct, frozen=True, gc=False):
    """What a cell means.

    Attributes:
        text: the value as the plan keeps it; "" when blank or not understood.
        unit: for numbers, the unit behind them.
        doubt: what a person should look at; with `keep` the raw text goes to the remark.
    """

    text: str
    note: ReadingNote = ""
    unit: str = ""
    doubt: Doubt | None = None
    keep: bool = False


NOTHING: Final = CellValue("")


def is_ditto(value: object) -> bool:
    return isinstance(value, str) and value.strip() in _DITTO


@lru_cache(maxsize=20_000, typed=True)
def read_cell(field: str, value: object, plan_year: int | None, epoch: int) -> CellValue:
    """The value of a cell for a field; a cell that cannot be understood is empty, doubtful and kept.

    Plans say the same on line after line, so what was understood once is remembered.
    """
    raw = raw_text(value)
    if not tidy(raw):
        return NOTHING
    if raw.strip() in _ERRORS:
        return CellValue("", "error_value")
    if says_nothing(raw) and field != "name":
        return CellValue("", "placeholder")
    if KINDS.get(field) == "day":
        return _day(value, plan_year, epoch)
    return _read_kind(field, value, raw)


def _read_kind(field: str, value: object, raw: str) -> CellValue:
    kind = KINDS.get(field, "text")
    if kind in ("count", "number"):
        return _number(raw, is_count=kind == "count")
    if kind == "code":
        return _code(value, raw)
    if kind == "phone":
        return CellValue(squeezed(raw))
    if kind == "party":
        return CellValue(tidy(raw))
    if kind == "basis":
        return _basis(raw)
    return _word(field, raw) if kind == "word" else text_value(raw)


def text_value(raw: str) -> CellValue:
    """Text with full-width letters and digits made half-width and no blanks inside Chinese."""
    text = _HAN_BLANK.sub("", tidy(raw))
    plain = _FULL_WIDTH.sub(lambda match: chr(ord(match[0]) - 0xFEE0), text)
    return CellValue(plain, "full_width" if plain != text else "")


def split_phone(text: str) -> tuple[str, str]:
    """`李示工 13800000000` → name and phone; the phone is "" when there is none at the end."""
    match = _PHONE.search(squeezed(text).rstrip(")"))
    if match is None:
        return text, ""
    name = re.sub(r"[\d\s\-—－+()（）:：,，/、;；]+$", "", tidy(text))
    return name, match[1]


def split_unit(text: str) -> tuple[str, str]:
    """`区工信局 林示川` → unit and person; the person is "" when only one is written.

    A name of two signs is often set with a blank between them.
    """
    parts = [part for part in re.split(r"[\s/、,，;；:：（）()]+", text) if part]
    if all(len(part) == 1 for part in parts):
        return "".join(parts), ""
    if len(parts) == 2 and re.fullmatch(r"[\u3400-\u9fff·]{2,4}", parts[1]):
        return parts[0], parts[1]
    return text, ""


def _basis(raw: str) -> CellValue:
    """Years of document numbers in 〔 〕, wherever they stand in the text."""
    value = text_value(raw)
    text = _YEAR_OF_DOCUMENT.sub(r"〔\1〕", value.text)
    return value if text == value.text else CellValue(text, "normalised")


def _day(value: object, plan_year: int | None, epoch: int) -> CellValue:
    reading = read_day(value, plan_year, epoch)
    if reading is None:
        return CellValue("", "not_understood", doubt=Doubt.DAY_NOT_UNDERSTOOD, keep=True)
    return CellValue(reading.day, reading.note)


def _number(raw: str, is_count: bool) -> CellValue:
    batch = _BATCH.fullmatch(squeezed(raw)) if is_count else None
    quantity = read_quantity(batch[1] + batch[2] if batch else raw)
    if quantity is None or (is_count and any(sign.isdigit() for sign in quantity.unit)):
        return CellValue("", "not_understood", doubt=Doubt.NUMBER_NOT_UNDERSTOOD, keep=True)
    note: ReadingNote = "about" if quantity.is_about else "unit_split" if quantity.unit else ""
    if not note and _FULL_WIDTH.search(raw):
        note = "full_width"
    return CellValue(quantity.number, note, quantity.unit)


def _code(value: object, raw: str) -> CellValue:
    if isinstance(value, int | float):
        return CellValue(credit_code(raw), "number_as_code")
    code = credit_code(raw)
    return CellValue(code, "full_width" if _FULL_WIDTH.search(raw) else "" if code == raw else "normalised")


def _word(field: str, raw: str) -> CellValue:
    """A word of one of two vocabularies; several reasons stay several, an unknown word stays as written."""
    text = text_value(raw).text
    known = LAG_KINDS if field == "lag_kind" else ROUTES
    parts = (
        [part for part in re.split(r"[、,，;；/和及\s]+", text) if part] if field == "lag_kind" else [text]
    )
    words = _LAG_WORDS if field == "lag_kind" else _ROUTE_WORDS
    found = [
        part if part in known else next((word for pattern, word in words if re.search(pattern, part)), "")
        for part in parts
    ]
    if not all(found):
        return CellValue(text, doubt=Doubt.WORD_UNKNOWN)
    plain = "、".join(dict.fromkeys(found))
    return CellValue(plain, "" if plain == text else "normalised")


def is_positive(number: str) -> bool:
    return Decimal(number) > 0
