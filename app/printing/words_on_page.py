"""This is about where words stand on the pages of a PDF printed here, so that a pen finds its place."""

import msgspec
import pypdfium2


class WordPlace(msgspec.Struct, frozen=True):
    """A word on a page; left, top, right, bottom in millimetres from the page's upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


_MM_PER_POINT = 25.4 / 72


def places_of_word(pdf: bytes, word: str) -> tuple[WordPlace, ...]:
    """Every place of a word that stands on one line, in reading order; pages count from 1."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(
            place for number in range(len(document)) for place in _on_page(document[number], number + 1, word)
        )
    finally:
        document.close()


def _on_page(page: pypdfium2.PdfPage, number: int, word: str) -> tuple[WordPlace, ...]:
    height = page.get_height()
    text = page.get_textpage()
    found, search = [], text.search(word, match_case=True)
    while (hit := search.get_next()) is not None:
        boxes = [text.get_charbox(hit[0] + at) for at in range(hit[1])]
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        top, bottom = height - max(box[3] for box in boxes), height - min(box[1] for box in boxes)
        found.append(WordPlace(number, *(edge * _MM_PER_POINT for edge in (left, top, right, bottom))))
    search.close()
    text.close()
    page.close()
    return tuple(found)
