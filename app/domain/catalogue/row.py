"""This is about one row of a catalogue table as it ships in `resources/rules`, and how much a table holds.

No row was compared with the gazette: a hit is *possibly listed*, a miss is never *not listed*.
Source: design.md §5 (16), README of the tables.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final, Literal

import msgspec

Table = Literal["elimination", "electromechanical"]

_FILED: Final = re.compile(r"(?P<document>.*?) 条目(?P<item>[^；]+)；?(?P<rest>.*)", re.DOTALL)

_SERIES: Final = "{s}"
"""Stands in the table for the series of the row's model."""


class CatalogueRow(msgspec.Struct, frozen=True):
    """A row with its document, in the words of the table.

    Attributes:
        number: of the row in its table, from 1.
        item: number of the item in the document; empty where the source has none.
        branch: industry, or category of machine.
        model, pattern: a nameplate, and the regular expression nameplates of the row match; empty for
            processes. `listed_as`: whether the model or its series is what the catalogue names.
        threshold, exception, deadline, note: as the table has them; empty means the source says nothing.
        is_current: read as part of the catalogue of 2024, or of one of the four batches.
    """

    table: Table
    number: int
    document: str
    item: str
    branch: str
    name: str
    source: str
    model: str = ""
    pattern: str = ""
    listed_as: str = ""
    threshold: str = ""
    exception: str = ""
    deadline: str = ""
    note: str = ""
    is_current: bool = True

    @property
    def key(self) -> str:
        return f"{self.table}-{self.number:04d}"

    @property
    def text(self) -> str:
        """The whole wording in one line: model and name, threshold, exception, deadline, note."""
        model = self.model if self.model and self.model not in self.name else ""
        first = f"{model} {self.name}".strip()
        more = (self.threshold, self.exception, self.deadline, self.note)
        return "；".join(part for part in (first, *more) if part)


class Coverage(msgspec.Struct, frozen=True):
    """How much of a document a table holds: `held` of `known` items."""

    table: str
    title: str
    held: int
    known: int
    note: str = ""


def elimination_rows(text: str) -> tuple[CatalogueRow, ...]:
    """Of `elimination_catalogue.csv`: each row says itself which document it is from."""
    return tuple(
        CatalogueRow(
            table="elimination",
            number=number,
            document=line["basis"],
            item=line["item_no"],
            branch=line["industry"],
            name=line["name"],
            source=line["source"],
            threshold=line["threshold"],
            exception=line["exception"],
            deadline=line["deadline"],
            is_current=line["verified_in_2024"] == "是",
        )
        for number, line in _lines(text)
    )


def electromechanical_rows(text: str) -> tuple[CatalogueRow, ...]:
    """Of `obsolete_electromechanical.csv`: document and item stand in the column of the source."""
    return tuple(_machine_row(number, line) for number, line in _lines(text))


def coverage_of_table(text: str) -> tuple[Coverage, ...]:
    return tuple(
        Coverage(line["table"], line["title"], int(line["held"]), int(line["known"]), line["note"])
        for _, line in _lines(text)
    )


def _machine_row(number: int, line: dict[str, str]) -> CatalogueRow:
    filed = _FILED.fullmatch(line["source"])
    return CatalogueRow(
        table="electromechanical",
        number=number,
        document=filed["document"] if filed else line["batch"],
        item=filed["item"].strip() if filed else "",
        branch=line["category"],
        name=line["name"],
        source=line["source"],
        model=line["model"],
        pattern=line["model_pattern"],
        listed_as=line["listed_as"],
        note=line["deadline_or_note"].replace(_SERIES, line["model"].partition("-")[0]),
    )


def _lines(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    return enumerate(csv.DictReader(io.StringIO(text)), 1)
