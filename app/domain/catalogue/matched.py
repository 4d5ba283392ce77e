"""This is about the catalogue row a machine was matched with, as screens, papers and files tell it."""

import msgspec

from app.domain.acts.case import Case
from app.domain.catalogue.conditions import STANDING_TEXT

TO_CHECK = "请核对原文和适用条件"


class MatchedRow(msgspec.Struct, frozen=True, array_like=True):
    """As `CatalogueRowMatched` states it."""

    document: str
    item: str
    text: str
    standing: str
    conditions: str
    row: str
    version: str
    source: str

    @property
    def words(self) -> str:
        """For papers: document, item, wording, how the answers stand."""
        standing = STANDING_TEXT.get(self.standing, STANDING_TEXT["open"])
        return f"{named(self.document, self.item)}“{self.text}”（{standing}）"


def matched_row(case: Case, equipment: str) -> MatchedRow | None:
    """Of a machine; None where none was matched, or it was taken back. Contested: the earliest."""
    value = case.value(f"equipment/{equipment}/catalogue")
    if not value:
        return None
    row = msgspec.convert(value, MatchedRow)
    return row if row.row else None


def named(document: str, item: str) -> str:
    """`…淘汰目录（第二批） 条目1-1`; an item without a number says so."""
    return f"{document} 条目{item}" if item else f"{document}（未记条目号）"


def possibly_listed(document: str, item: str) -> str:
    """The one sentence about a hit. Source: design.md §5 (16)."""
    return f"可能属于淘汰类：{named(document, item)}，{TO_CHECK}"


def not_in_table(held: int, known: int) -> str:
    """The one sentence about a miss; never "not listed". Source: design.md §5 (16)."""
    return f"本表未收录，不代表不属于淘汰类（收录 {held}/{known}）"
