"""This is about what counts as dismantled, per industry and kind of equipment: a table with its sources.

What the table marks `I` was never read in a source: it is told as 建议（待专家确认）. The rows lie in
`resources/rules/dismantled_when.csv`. Source: domain.md §3.3.
"""

import csv
import io
import re
from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from app.domain.equipment.machine import Machine
from app.domain.errors import FileRefused, Refusal

Evidence = Literal["V", "I"]
"""Seen in a source · inferred, to be confirmed by an expert."""

SUGGESTED: Final = "建议（待专家确认）"
UPGRADE: Final = "技改达标"
"""The route of a machine that leaves the list by technical upgrade (users.md a9)."""
_UPGRADED: Final = "upgraded"
_GENERAL: Final = "general"
_LOOSE: Final = ("line", "other")
"""Kinds that say nothing of what a machine is: there the industry of the firm decides."""


class Criterion(msgspec.Struct, frozen=True, kw_only=True):
    """One row: an industry or kind of equipment.

    Attributes:
        names, firms: what the name of a machine, the industry of its firm reads like; None for no such.
        kinds: kinds of machines.
        parameter: what is read on site. unit: of capacity.
        lines: key and text of each line of the checklist.
    """

    row: str
    industry: str
    unit: str
    names: re.Pattern[str] | None
    kinds: tuple[str, ...]
    firms: re.Pattern[str] | None
    parameter: str
    body: str
    power: str
    lines: tuple[tuple[str, str], ...]
    evidence: Evidence
    source: str

    @property
    def wanted_by(self) -> str:
        """The source; of what no source says, that it is a suggestion."""
        return self.source if self.evidence == "V" else f"{SUGGESTED}：{self.source}"


class Criteria(msgspec.Struct, frozen=True):
    """The table; without rows there are no lines but those that were answered."""

    rows: tuple[Criterion, ...] = ()

    def row(self, name: str) -> Criterion | None:
        return next((each for each in self.rows if each.row == name), None)

    def row_for(self, machine: Machine, industry: str) -> Criterion | None:
        """As a person chose; else by its way out, its kind, its name, the industry of its firm."""
        if machine.field("route") == UPGRADE:
            return self.row(_UPGRADED)
        chosen = self.row(machine.field("criteria"))
        if chosen is not None:
            return chosen
        for fits in (_by_kind, _by_name, _by_firm):
            found = next((each for each in self.rows if fits(each, machine, industry)), None)
            if found is not None:
                return found
        return self.row(_GENERAL)


def _by_name(row: Criterion, machine: Machine, _industry: str) -> bool:
    return row.names is not None and row.names.search(machine.name) is not None


def _by_kind(row: Criterion, machine: Machine, _industry: str) -> bool:
    return machine.kind in row.kinds


def _by_firm(row: Criterion, machine: Machine, industry: str) -> bool:
    return machine.kind in _LOOSE and row.firms is not None and row.firms.search(industry) is not None


def criteria_of_table(text: str) -> Criteria:
    """Raises FileRefused DAMAGED."""
    return Criteria(tuple(_row(row) for row in csv.DictReader(io.StringIO(text))))


def _row(row: Mapping[str, str]) -> Criterion:
    try:
        lines = tuple(line.partition("=")[::2] for line in row["lines"].split("|"))
        return Criterion(
            row=row["row"],
            industry=row["industry"],
            unit=row["unit"],
            names=re.compile(row["names"]) if row["names"] else None,
            kinds=tuple(kind for kind in row["kinds"].split("|") if kind),
            firms=re.compile(row["firms"]) if row["firms"] else None,
            parameter=row["parameter"],
            body=row["body"],
            power=row["power"],
            lines=msgspec.convert(lines, tuple[tuple[str, str], ...]),
            evidence=msgspec.convert(row["evidence"], Evidence),
            source=row["source"],
        )
    except (KeyError, TypeError, AttributeError, re.error, msgspec.ValidationError):
        raise FileRefused(Refusal.DAMAGED, what=f"dismantled_when.csv {row.get('row', '')}") from None
