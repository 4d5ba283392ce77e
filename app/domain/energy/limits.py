"""This is about the table of limits of unit consumption, the one the energy limit form reads too.

`forms/media/energy_limits.csv`: a row per standard, product, process and figure, with three levels.
Correction rules are text to be shown, never computed. No row was compared with the gazette.
"""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final, Literal
from unicodedata import normalize

import msgspec

Validity = Literal["in_force", "unknown", "too_early"]
"""In force on the day · the table has no day · not yet in force: nothing is concluded."""

_YEAR: Final = re.compile(r"-(\d{4})\s*$")


class EnergyLimit(msgspec.Struct, frozen=True):
    """One figure of a standard; levels in `unit`, lower is better.

    Attributes:
        limit, entry, advanced: 限定值 (existing plants), 准入值 (new ones), 先进值; None where the standard
            has none.
        effective: ISO day from which it applies, empty where the source does not say.
        rule: source and correction rules, in the words of the table.
    """

    name: str
    document: str
    product: str
    process: str
    metric: str
    unit: str
    energy_unit: str
    output_unit: str
    limit: Decimal | None
    entry: Decimal | None
    advanced: Decimal | None
    effective: str
    rule: str
    benchmark: str
    source: str

    @property
    def label(self) -> str:
        return "｜".join(part for part in (self.product, self.process, self.metric) if part)

    def validity(self, on: date) -> Validity:
        """On a day; a standard published in a later year than the day can't be in force either."""
        if self.effective:
            return "in_force" if date.fromisoformat(self.effective) <= on else "too_early"
        published = _YEAR.search(self.document)
        return "too_early" if published and on.year < int(published[1]) else "unknown"


def limits_of_table(text: str) -> tuple[EnergyLimit, ...]:
    return tuple(_limit(line) for line in csv.DictReader(io.StringIO(text)))


def limits_named(limits: Sequence[EnergyLimit], standard: str, product: str) -> tuple[EnergyLimit, ...]:
    """Rows of a standard (`GB 16780-2021`, `16780`) whose product, process or figure hold every word.

    Rows whose product is exactly what was said win over rows that only hold it.
    """
    wanted = _squeezed(standard).removeprefix("GB")
    words = _squeezed_words(product)
    of_it = [each for each in limits if _is_of(each, wanted)]
    exact = [each for each in of_it if _squeezed(each.product) == _squeezed(product) or each.name == product]
    return tuple(exact or [each for each in of_it if _holds(each, words)])


def _is_of(limit: EnergyLimit, wanted: str) -> bool:
    """By number with its year, or by number alone."""
    number = _squeezed(limit.document).removeprefix("GB")
    return bool(wanted) and wanted in (number, number.rpartition("-")[0])


def _holds(limit: EnergyLimit, words: Sequence[str]) -> bool:
    text = _squeezed(limit.label + limit.unit)
    return all(word in text for word in words)


def _squeezed_words(text: str) -> list[str]:
    return [_squeezed(word) for word in normalize("NFKC", text).replace("|", " ").split()]


def _squeezed(text: str) -> str:
    plain = "".join(normalize("NFKC", text).replace("—", "-").split()).upper()
    return plain.replace("GB/T", "GB")


def _limit(line: dict[str, str]) -> EnergyLimit:
    fields = {name: line[name] for name in EnergyLimit.__struct_fields__ if name not in _LEVELS}
    levels = {name: Decimal(line[name]) if line[name] else None for name in _LEVELS}
    return msgspec.convert({**fields, **levels}, EnergyLimit)


_LEVELS: Final = ("limit", "entry", "advanced")
