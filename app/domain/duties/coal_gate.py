"""This is about new coal boilers: which may not be registered, and what was answered to who asked.

The limits are a table with its sources; what was not read in the text of the law says 待核对. Sources:
seed plan 二（三） (严格执行新建燃煤锅炉限制性要求); domain.md §10.3 ZL15, ZL16; users.md (a) a6.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, Literal

import msgspec

from app.domain.decimals import decimal_of
from app.domain.duties.figure import Figure, ids
from app.domain.duties.row import DutyRow
from app.domain.errors import FileRefused, Refusal

REFUSED: Final = "不予登记"
COAL: Final = "燃煤"
ANYWHERE: Final = "任何区域"

Checked = Literal["law", "source", "verify"]


class CoalLimit(msgspec.Struct, frozen=True):
    """A limit: at or below so many tonnes an hour, no new one in such a place.

    Attributes:
        area: as the row's field 所在区域 says it, or `任何区域`.
        checked: read in the law · in a document that quotes it · not read (待核对).
    """

    code: str
    fuel: str
    at_most: Decimal
    area: str
    text: str
    basis: str
    checked: Checked


def coal_limits_of_table(text: str) -> tuple[CoalLimit, ...]:
    """The rows of `resources/rules/coal_boiler_limits.csv`. Raises FileRefused DAMAGED."""
    try:
        return tuple(
            CoalLimit(
                row["code"],
                row["fuel"],
                Decimal(row["at_most"]),
                row["area"],
                row["text"],
                row["basis"],
                msgspec.convert(row["checked"], Checked),
            )
            for row in csv.DictReader(io.StringIO(text))
        )
    except (KeyError, ValueError, ArithmeticError, TypeError) as error:
        raise FileRefused(Refusal.DAMAGED, what="coal_boiler_limits.csv") from error


def limits_met(row: DutyRow, limits: Sequence[CoalLimit]) -> tuple[CoalLimit, ...]:
    """The limits that stand against this boiler, the surest first; none where its size is not known.

    Source: domain.md §10.3 ZL16.
    """
    size, fuel = decimal_of(row.value("size")), row.value("fuel")
    if size is None:
        return ()
    met = [
        limit
        for limit in limits
        if limit.fuel == fuel and size <= limit.at_most and limit.area in (ANYWHERE, row.value("area"))
    ]
    return tuple(sorted(met, key=lambda limit: ("law", "source", "verify").index(limit.checked)))


def limit_text(limit: CoalLimit) -> str:
    """`…（依据）`; what nobody read in the law is said to be checked first."""
    verify = "，待核对原文" if limit.checked == "verify" else ""
    return f"{limit.text}（{limit.basis}{verify}）"


def gate_figures(rows: Sequence[DutyRow], limits: Sequence[CoalLimit]) -> Iterator[Figure]:
    """Refused ones, and registered ones that a limit stands against: those are to be looked at again."""
    refused = [row for row in rows if row.value("decision") == REFUSED]
    against = [row for row in rows if limits_met(row, limits)]
    doubtful = [row for row in against if row.value("decision") not in ("", REFUSED)]
    waiting = [row for row in against if not row.value("decision")]
    yield Figure(label="不予登记", value=str(len(refused)), rows=ids(refused))
    yield Figure(
        label="属限制范围待答复",
        value=str(len(waiting)),
        rows=ids(waiting),
        about="；".join(limit_text(limit) for limit in limits),
        tone="waiting" if waiting else "calm",
    )
    yield Figure(
        label="属限制范围已受理",
        value=str(len(doubtful)),
        rows=ids(doubtful),
        about="建议复核",
        tone="bad" if doubtful else "calm",
    )
