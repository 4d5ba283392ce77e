"""This is about finding what a person types: as it stands, whatever the case or width of the letters.

The one place where search by pinyin is added: a text is folded once, a match looks at the folded text only.
"""

import unicodedata
from collections.abc import Iterable


def folded(text: str) -> str:
    """As it is compared: full-width letters and capitals count as plain ones."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def matches(folded_text: str, folded_words: Iterable[str]) -> bool:
    """Whether a text holds every word."""
    return all(word in folded_text for word in folded_words)
