"""This is about all catalogue tables together, and finding rows by nameplate, process, product or pinyin."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal
from unicodedata import normalize

import msgspec

from app.domain.catalogue.conditions import Condition, ConditionRule, conditions_of
from app.domain.catalogue.nameplate import plain, spellings, squeezed
from app.domain.catalogue.row import CatalogueRow, Coverage

How = Literal["model", "word", "family", "text", "pinyin", "near"]
"""The nameplate matches · a word of ours leads there · models begin like it · its text · spelt · alike."""

_LEAST_FAMILY: Final = 2
_CHINESE: Final = re.compile(r"[一-鿿]{2,}")

Spell = Callable[[Sequence[str]], Sequence[str]]


class OwnWord(msgspec.Struct, frozen=True):
    """What people call a thing the catalogue names otherwise; `plate` matches nameplates of it."""

    word: str
    plate: re.Pattern[str] | None
    rows: re.Pattern[str]
    note: str


class Industry(msgspec.Struct, frozen=True):
    """A line of GB/T 4754-2017, section C."""

    code: str
    name: str


class Hit(msgspec.Struct, frozen=True):
    """A row that may be meant; `hint`: what a word of ours wants known."""

    row: CatalogueRow
    how: How
    hint: str = ""


class Found(msgspec.Struct, frozen=True):
    """The likeliest hits first; `industries` whose name or code was typed."""

    text: str
    hits: tuple[Hit, ...]
    industries: tuple[Industry, ...]


class Tables(msgspec.Struct, frozen=True):
    """What the tables hold; `versions`: name and digest of each file, by table."""

    rows: tuple[CatalogueRow, ...]
    words: tuple[OwnWord, ...]
    rules: tuple[ConditionRule, ...]
    coverage: tuple[Coverage, ...]
    industries: tuple[Industry, ...]
    versions: dict[str, str]


def words_of_table(text: str) -> tuple[OwnWord, ...]:
    return tuple(
        OwnWord(
            line["word"],
            re.compile(line["plate"]) if line["plate"] else None,
            re.compile(line["rows"]),
            line["note"],
        )
        for line in csv.DictReader(io.StringIO(text))
    )


def industries_of_table(text: str) -> tuple[Industry, ...]:
    return tuple(Industry(line["code"], line["name"]) for line in csv.DictReader(io.StringIO(text)))


class Catalogue:
    """The tables made ready to be searched while somebody types.

    Attributes:
        held, known: items the tables hold, of those their documents have.
    """

    def __init__(self, tables: Tables, spell: Spell) -> None:
        """spell: adds to each folded text, on lines of their own, the ways it is spelt by letters."""
        self.tables = tables
        self.held = sum(each.held for each in tables.coverage)
        self.known = sum(each.known for each in tables.coverage)
        self._patterns = [
            (at, re.compile(row.pattern, re.IGNORECASE)) for at, row in enumerate(tables.rows) if row.pattern
        ]
        self._models = [(at, squeezed(row.model)) for at, row in enumerate(tables.rows) if row.model]
        self._texts = [self._text_of(row) for row in tables.rows]
        self._spelt = spell(self._texts)

    def conditions(self, row: CatalogueRow) -> tuple[Condition, ...]:
        return conditions_of(row, self.tables.rules)

    def row(self, key: str) -> CatalogueRow | None:
        return next((row for row in self.tables.rows if row.key == key), None)

    def look_up(self, typed: str) -> Found:
        """Rows that may be meant by a nameplate, a process, a product, or letters of its pinyin."""
        words = _folded(plain(typed)).split()
        if not words:
            return Found(typed, (), ())
        found: dict[int, tuple[How, str]] = {}
        for how, hint, at in self._ways(typed, words):
            found.setdefault(at, (how, hint))
        if not found:
            found = dict.fromkeys(self._near("".join(words)), ("near", ""))
        hits = tuple(Hit(self.tables.rows[at], how, hint) for at, (how, hint) in found.items())
        return Found(typed, hits, self._industries(words))

    def _ways(self, typed: str, words: list[str]) -> Iterator[tuple[How, str, int]]:
        models = spellings(typed)
        matched = [at for at, pattern in self._patterns if any(pattern.search(model) for model in models)]
        yield from (("model", "", at) for at in matched)
        for own in self.tables.words:
            if own.plate is not None and any(own.plate.search(model) for model in models):
                yield from (("word", own.note, at) for at in self._named(own))
        family = [] if matched or _CHINESE.search(typed) else list(self._family(typed))
        yield from (("family", "", at) for at in family)
        # Once the nameplate is known, other models that only hold these letters are none of it.
        is_known = bool(matched or family)
        yield from (
            ("text", "", at)
            for at, text in enumerate(self._texts)
            if _holds(text, words) and not (is_known and self.tables.rows[at].pattern)
        )
        if all(word.isascii() and word.isalpha() for word in words):
            yield from (("pinyin", "", at) for at, spelt in enumerate(self._spelt) if _holds(spelt, words))

    def _family(self, typed: str) -> Iterator[int]:
        """Models that begin with what was typed: first those where a dash follows, as `Y2-132S-4` for Y2."""
        begun = squeezed(typed)
        if len(begun) >= _LEAST_FAMILY:
            of_it = [at for at, model in self._models if model.startswith(begun)]
            whole = f"{plain(typed)}-"
            yield from sorted(of_it, key=lambda at: not self.tables.rows[at].model.upper().startswith(whole))

    def _named(self, own: OwnWord) -> Iterator[int]:
        return (at for at, row in enumerate(self.tables.rows) if own.rows.search(row.name))

    def _text_of(self, row: CatalogueRow) -> str:
        called = [own.word for own in self.tables.words if own.rows.search(row.name)]
        plate = plain(row.model) if row.model else ""
        return _folded("\n".join((row.name, plate, row.branch, *called)))

    def _near(self, typed: str) -> Iterator[int]:
        """Rows that share half of the neighbouring characters with what was typed in Chinese."""
        parts = {run[at : at + 2] for run in _CHINESE.findall(typed) for at in range(len(run) - 1)}
        if parts:
            for at, text in enumerate(self._texts):
                if 2 * sum(part in text for part in parts) >= len(parts):
                    yield at

    def _industries(self, words: list[str]) -> tuple[Industry, ...]:
        return tuple(
            each
            for each in self.tables.industries
            if all(word in each.name or word.lstrip("c") == each.code for word in words)
        )


def _holds(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)


def _folded(text: str) -> str:
    return normalize("NFKC", text).casefold().strip()
