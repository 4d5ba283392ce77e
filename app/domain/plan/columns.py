"""This is about telling what a column of an exit plan holds from its header."""

import re
from functools import lru_cache
from typing import Final

from app.domain.plan.codes import squeezed
from app.domain.plan.column_words import HINTS, SPELLINGS, HeaderMeaning

_EXACT: Final[dict[str, HeaderMeaning]] = {
    spelling: meaning for meaning, spellings in SPELLINGS.items() for spelling in spellings.split()
}
_LONGEST_HEADER: Final = 40
_MARKS: Final = re.compile(r"[\W_]+")
_BRACKETED: Final = re.compile(r"[(\[【〔{<《][^()\[\]【】〔〕{}<>《》]*[)\]】〕}>》]")
_UNITS: Final = re.compile(
    r"^(?:单位[:：]?)?((?:万|亿|千)?(?:台|套|条|座|组|只|个|吨|米|重量箱|标张|千瓦|千伏安时|千伏安|立方米|块标砖|平方米|件|锭|箱)"
    r"(?:/[年天日时h])?|t/h|蒸吨|kVA|kW|MW)$",
    re.IGNORECASE,
)


def header_text(header: str) -> str:
    """A header to compare by: no blanks, brackets or marks."""
    return _MARKS.sub("", squeezed(header))


@lru_cache(maxsize=4096)
def exact_meaning(header: str) -> HeaderMeaning | None:
    """What a header surely means, brackets and blanks aside."""
    plain = squeezed(header)
    if not plain or len(plain) > _LONGEST_HEADER:
        return None
    for text in (plain, _BRACKETED.sub("", plain)):
        meaning = _EXACT.get(_MARKS.sub("", text)) or _EXACT.get(text.upper())
        if meaning is not None:
            return meaning
    return None


@lru_cache(maxsize=4096)
def likely_meaning(header: str) -> HeaderMeaning | None:
    """What a header means, sure or by its words."""
    sure = exact_meaning(header)
    plain = _BRACKETED.sub("", squeezed(header))
    if sure is not None or not plain or len(plain) > _LONGEST_HEADER:
        return sure
    return next((meaning for pattern, meaning in HINTS if pattern.search(plain)), None)


def unit_in_header(header: str) -> str:
    """The one unit a header names in brackets, `产能（万吨）` → 万吨; empty for none or several (`台/条`)."""
    for bracketed in _BRACKETED.findall(squeezed(header)):
        match = _UNITS.match(bracketed[1:-1])
        if match:
            return match[1]
    return ""
