"""This is about finding what a person types: as it stands, whatever the case or width of the letters.

Chinese is found by its pinyin too, initials or whole: where somebody types plain letters, what is searched is
`spelt_too`. A text is folded once, a match looks at the folded text only.
"""

import unicodedata
from collections.abc import Iterable, Sequence


def folded(text: str) -> str:
    """As it is compared: full-width letters and capitals count as plain ones."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def matches(folded_text: str, folded_words: Iterable[str]) -> bool:
    """Whether a text holds every word."""
    return all(word in folded_text for word in folded_words)


def may_be_pinyin(folded_words: Iterable[str]) -> bool:
    """Whether one of these words can be meant as a spelling of Chinese."""
    return any(word.isascii() and not word.isdecimal() for word in folded_words)


def spelt_too(folded_texts: Sequence[str]) -> list[str]:
    """Folded texts, each with the ways it is spelt. The first call reads the table of characters in."""
    from app.operations import spell

    return spell.spelt_too(folded_texts)
