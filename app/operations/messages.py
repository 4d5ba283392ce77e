"""This is about what is said when nothing was done: what happened, what was kept, what to do.

One sentence per refusal (a test keeps the two complete). The sentences are found by Qt's translation tools
through the name QT_TRANSLATE_NOOP; Chinese comes from `resources/translations/zh_CN.ts`.
"""

from typing import Final

from app.domain.errors import Refusal, Refused


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


SENTENCES: Final[dict[Refusal, str]] = {}


def sentence(refused: Refused) -> str:
    """The English sentence for a refusal, its details filled in."""
    pattern = SENTENCES.get(refused.code, refused.code.value)
    return pattern.format_map(_Details(refused.details))


class _Details(dict[str, object]):
    """Details by name; a missing one shows its name rather than hiding the sentence."""

    def __missing__(self, key: str) -> str:
        return f"({key})"
