"""This is about an answer as a person reads it: names and values under each other, in Chinese."""

from collections.abc import Iterator, Mapping
from typing import Final

from app.cli.claim_words import FLAG_KEYS
from app.cli.language import cleaned
from app.cli.value_words import VALUES
from app.cli.words import FOR_PROGRAMS, HIDDEN, KEYS, WORDS_UNDER

SHORT = 6
"""So many values are read in one line."""

_NO_CODES: Final[Mapping[str, str]] = {}


def told(answer: object) -> list[str]:
    """An answer as a person reads it: names and values under each other, what is empty left out.

    An answer of which everything is empty says 无: nobody is left wondering whether it worked. What was typed
    or read from a file may hold anything: a line stays one line, and nothing in it acts on the terminal.
    """
    return [cleaned(line) for line in _lines(answer)]


def _lines(answer: object) -> list[str]:
    if isinstance(answer, dict):
        hidden = frozenset({"state", "state_days"}) if "state_text" in answer else frozenset[str]()
        lines = list(_of_dict(answer, "", hidden | FOR_PROGRAMS))
        return lines or [f"{_word(key, value)}: 无" for key, value in answer.items() if _is_empty(value)]
    if isinstance(answer, list | tuple):
        return list(_of_list(answer, "", ""))
    return str(answer).splitlines()


def _of_dict(
    answer: Mapping[str, object], indent: str, hidden: frozenset[str], heading: str = ""
) -> Iterator[str]:
    """heading: the key this stands under."""
    for key, value in answer.items():
        word = _word(key, value, heading)
        if _is_empty(value) or key in hidden or (value is False and indent):
            continue
        if isinstance(value, dict) and _is_short(value):
            yield f"{indent}{word}: {_in_one_line(value, VALUES.get(key, {}), key)}"
        elif isinstance(value, dict):
            yield f"{indent}{word}:"
            yield from _of_dict(value, indent + "  ", HIDDEN, key)
        elif isinstance(value, list | tuple) and any(isinstance(item, dict) for item in value):
            yield f"{indent}{word}:"
            yield from _of_list(value, key, indent + "  ")
        else:
            yield f"{indent}{word}: {_plain(key, value)}"


def _of_list(items: list[object] | tuple[object, ...], key: str, indent: str) -> Iterator[str]:
    """Each thing on a line of its own, what is nested in it under that line."""
    for item in items:
        if not isinstance(item, dict):
            yield f"{indent}- {_plain(key, item)}"
            continue
        shown = {name: value for name, value in item.items() if value is not False and not _is_empty(value)}
        hides = HIDDEN if "state_text" in item else HIDDEN - {"state"}
        flat = {name: value for name, value in shown.items() if not _is_nested(value) and name not in hides}
        yield f"{indent}- {_in_one_line(flat, heading=key)}"
        nested = {name: value for name, value in shown.items() if _is_nested(value)}
        yield from _of_dict(nested, indent + "  ", HIDDEN, key)


def _in_one_line(
    values: Mapping[str, object], codes: Mapping[str, str] = _NO_CODES, heading: str = ""
) -> str:
    """codes: words of names that are codes of what is told, not keys of an answer."""
    shown = {name: value for name, value in values.items() if not _is_empty(value)}
    return " · ".join(
        f"{codes.get(name) or _word(name, value, heading)} {_plain(name, value)}"
        for name, value in shown.items()
    )


def _is_short(values: Mapping[str, object]) -> bool:
    return len(values) <= SHORT and not any(_is_nested(value) for value in values.values())


def _word(key: str, value: object, heading: str = "") -> str:
    of_heading = WORDS_UNDER.get(heading, {}).get(key)
    return of_heading or (FLAG_KEYS.get(key) if isinstance(value, bool) else None) or KEYS.get(key, key)


def _plain(key: str, value: object) -> str:
    if isinstance(value, list | tuple):
        return "、".join(_plain(key, item) for item in value)
    if isinstance(value, bool):
        return "是" if value else "否"
    return VALUES.get(key, {}).get(str(value), " ".join(str(value).splitlines()))


def _is_nested(value: object) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list | tuple) and any(isinstance(item, dict) for item in value)
    )


def _is_empty(value: object) -> bool:
    return value is None or value == "" or (isinstance(value, dict | list | tuple) and not value)
