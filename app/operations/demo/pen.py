"""This is about the pen of the story: what people write on the printed papers before they are photographed.

Everyone signs for what is theirs; the company's stamp is away that day, so its place stays empty.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from app.media.drawing.signed_page import Penned, signed_page
from app.printing.scan import pdf_pages_as_images
from app.printing.words_on_page import WordPlace, places_of_word

SCAN_DPI: Final = 150
NUMBERS: Final[Mapping[str, str]] = {
    "inspection_record": "长工信检笔〔2025〕示1号",
    "cutoff_record": "长工信断核〔2025〕示1号",
    "sealing_record": "长工信封见〔2025〕示1号",
}
"""Numbers written by hand: the papers were printed before they had one."""

STRUCK: Final = "两班"
INSTEAD: Final = "一班"

_LEAD, _WITNESS, _FITTER = "郑示达", "李示根", "周示勤"
_OFFICERS: Final = ("林示川", "陈示衡")
_YEAR, _DAY = "2025", ("6", "12")
_OTHER_DAYS: Final[Mapping[str, tuple[str, str]]] = {"recheck_opinion": ("6", "27")}
_CELL: Final = 70.0
"""Where the places for signatures begin on the page."""
_SECOND_CELL: Final = 94.0

_ROWS: Final[Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "inspection_record": (
        ("被检查单位现场负责人", (_LEAD,)),
        ("执法人员", _OFFICERS),
        ("记录人", _OFFICERS[1:]),
        ("见证人", (_WITNESS,)),
    ),
    "cutoff_record": (
        ("供电（供水）企业", (_FITTER,)),
        ("企业现场负责人", (_LEAD,)),
        ("执法人员", _OFFICERS),
        ("见证人", (_WITNESS,)),
    ),
    "sealing_record": (
        ("企业法定代表", (_LEAD,)),
        ("见证执法人员", _OFFICERS),
        ("见证人（基层", (_WITNESS,)),
    ),
    "rectification_order": (("被责令单位负责人", (_LEAD,)), ("执法人员（证号）", _OFFICERS)),
    "recheck_opinion": (("被复查单位负责人", (_LEAD,)), ("执法人员（证号）", _OFFICERS)),
}
"""The rows of the table of signatures: what is printed before them, and who signs."""

_FOOT_FROM: Final = 255.0


def signed_pictures(pdf: bytes, kind: str, font: Path) -> Iterator[bytes]:
    """Each page of a paper as a phone sees it after it was filled in and signed by hand."""
    written = tuple(_written(pdf, kind))
    for number, page in enumerate(pdf_pages_as_images(pdf, SCAN_DPI), 1):
        yield signed_page(page, number, [penned for at, penned in written if at == number], font)


def page_of(pdf: bytes, word: str) -> int:
    """The page that first says it; 1 where none does."""
    found = places_of_word(pdf, word)
    return found[0].page if found else 1


def _written(pdf: bytes, kind: str) -> Iterator[tuple[int, Penned]]:
    """Page and what the pen adds there."""
    for place in places_of_word(pdf, "文号：_"):
        yield place.page, Penned(text=NUMBERS[kind], left=place.left + 9, middle=_mid(place) - 0.5, size=3.6)
    if kind == "inspection_record":
        yield from _in_the_record(pdf)
    for words, names in _ROWS[kind]:
        for place in _in_the_table(pdf, words):
            yield from _signed_row(place, names)
            yield from _dated_row(pdf, place, _OTHER_DAYS.get(kind, _DAY))
    for place in places_of_word(pdf, "被检查单位现场负责人："):
        yield from _signed_foot(place)


def _in_the_record(pdf: bytes) -> Iterator[tuple[int, Penned]]:
    for place in places_of_word(pdf, "分至"):
        yield place.page, Penned(text="12", left=place.right + 2.2, middle=_mid(place), size=4.2)
        yield place.page, Penned(text="35", left=place.right + 14.4, middle=_mid(place), size=4.2)
    for place in places_of_word(pdf, "被检查人确认"):
        yield place.page, Penned(text=_LEAD, left=_CELL, middle=_mid(place) + 3)
        yield place.page, Penned(text="2025年6月12日", left=_CELL + 40, middle=_mid(place) + 3, size=4.6)
    for place in places_of_word(pdf, "记录人"):
        if place.left > 100:
            yield place.page, Penned(text=_OFFICERS[1], left=place.right + 8, middle=_mid(place), size=4.8)
    for place in places_of_word(pdf, "当事人意见（手写）："):
        yield (
            place.page,
            Penned(text="以上笔录已看过，属实，无异议。", left=place.right + 2, middle=_mid(place), size=5),
        )
    for place in places_of_word(pdf, STRUCK):
        yield (
            place.page,
            Penned(
                text=INSTEAD,
                left=place.left,
                middle=place.top - 2.6,
                size=4.2,
                struck_from=place.left - 0.5,
                struck_to=place.right + 0.5,
                struck_at=_mid(place),
                thumb=True,
            ),
        )


def _in_the_table(pdf: bytes, words: str) -> tuple[WordPlace, ...]:
    """Of words that stand also above or in the foot, the place in the table of signatures."""
    found = [place for place in places_of_word(pdf, words) if place.bottom < _FOOT_FROM and place.left < 60]
    return tuple(place for place in found if place.top > 150)[:1]


def _signed_row(place: WordPlace, names: tuple[str, ...]) -> Iterator[tuple[int, Penned]]:
    for name, left in zip(names, (_CELL, _SECOND_CELL), strict=False):
        at = left if len(names) == 1 else left - 4
        yield place.page, Penned(text=name, left=at, middle=place.bottom + 1.5)


def _dated_row(pdf: bytes, row: WordPlace, day: tuple[str, str]) -> Iterator[tuple[int, Penned]]:
    """Beside 年, 月 and 日 as they stand in this row."""
    for each in places_of_word(pdf, "年"):
        if each.page == row.page and 115 < each.left < 125 and each.top > row.top + 3:
            line = _mid(each)
            yield row.page, Penned(text=_YEAR, left=each.left - 7.2, middle=line, size=3.4)
            for text, left in zip(day, (4.5, 14.5), strict=True):
                yield row.page, Penned(text=text, left=each.left + left, middle=line, size=4.2)
            return


def _signed_foot(place: WordPlace) -> Iterator[tuple[int, Penned]]:
    line = _mid(place) - 1
    yield place.page, Penned(text=_LEAD, left=place.right + 12, middle=line)
    for text, left in zip((_YEAR, *_DAY), (123.5, 138.5, 148.5), strict=True):
        yield place.page, Penned(text=text, left=left, middle=line + 0.6, size=4.2)
    for name, left in ((_OFFICERS[0], 42.0), (_OFFICERS[1], 73.0), (_WITNESS, 130.0)):
        yield place.page, Penned(text=name, left=left, middle=line + 12)


def _mid(place: WordPlace) -> float:
    return (place.top + place.bottom) / 2
