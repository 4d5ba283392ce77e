"""This is about the table of surcharges as it ships: rows a decision may rest on.

No row was read in its official document: every one says 请核对现行有效性. A range or a multiple is no rate: a
person types the rate the document names. Rows of another province are never offered.
Source: resources/rules/electricity_surcharges.csv, a source in every row; domain.md §1.2, §10.6 JG05–JG07.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

import msgspec

from app.domain.decimals import decimal_of
from app.domain.price.facts import PriceCategory

CATEGORY_TEXT: Final[Mapping[str, str]] = {
    "eliminated": "淘汰类",
    "restricted": "限制类",
    "over_limit": "超限额",
    "tier": "阶梯档",
    "unfinished": "未完成化解任务",
}
PRICE_TEXT: Final[Mapping[str, str]] = {
    "eliminated": "差别电价",
    "restricted": "差别电价",
    "over_limit": "惩罚性电价",
    "tier": "阶梯电价",
    "unfinished": "差别电价",
}
_YES: Final = "是"


class SurchargeRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row, in the words of the table.

    Attributes:
        said: the surcharge as the table says it; rate: yuan per kWh, None where that is no single number.
        from_month, until_month: in force, as far as the table tells; empty: it does not say.
        check: why it has to be compared with the document in force.
    """

    key: str
    industry: str
    case: str
    threshold: str
    said: str
    rate: Decimal | None
    category: PriceCategory
    from_month: str
    until_month: str
    is_offered: bool
    check: str
    source: str

    def in_force(self, month: str) -> bool:
        """As far as the table tells."""
        return self.from_month <= month and (not self.until_month or month <= self.until_month)

    @property
    def title(self) -> str:
        """`水泥 差别电价（淘汰类）`."""
        return f"{self.industry} {self.case}"


def surcharge_rows(text: str) -> tuple[SurchargeRow, ...]:
    """The whole table; those of another province are in it and are not offered."""
    return tuple(
        SurchargeRow(
            key=line["row"],
            industry=line["industry"],
            case=line["case"],
            threshold=line["threshold"],
            said=line["surcharge_yuan_per_kwh"],
            rate=decimal_of(line["rate"]) if line["rate"] else None,
            category=msgspec.convert(line["category"], PriceCategory),
            from_month=line["from_month"],
            until_month=line["until_month"],
            is_offered=line["offered"] == _YES,
            check=line["check"],
            source=line["source"],
        )
        for line in csv.DictReader(io.StringIO(text))
    )


def offered(rows: Iterable[SurchargeRow], category: str = "", month: str = "") -> tuple[SurchargeRow, ...]:
    """Rows a decision may rest on; those in force in the month first, each in the order of the table."""
    fitting = [row for row in rows if row.is_offered and category in ("", row.category)]
    return tuple(sorted(fitting, key=lambda row: bool(month) and not row.in_force(month)))


def row_named(rows: Iterable[SurchargeRow], key: str) -> SurchargeRow | None:
    """Of those that are offered."""
    return next((row for row in rows if row.is_offered and row.key == key.strip().upper()), None)
