"""This is about the sorts of orders: what each agency calls the paper, its clock, the law of a proposal.

The rows lie in `resources/rules/orders.csv`. Source: domain.md §1.2, §4.3–4.6, §6.2.
"""

import csv
import io
from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from app.domain.deadlines.clocks import Checked
from app.domain.deadlines.extended import PLAIN
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.orders.facts import ProposalKind

ENERGY: Final = "energy"


class OrderSort(msgspec.Struct, frozen=True, kw_only=True):
    """One sort of order.

    Attributes:
        title: what the paper is called where nobody types another title.
        term_rule: code of the clock; empty where the order names a day.
        term_from: what the clock starts with.
        recheck_rule: clock of the re-inspection, counted from the firm's report; empty for none.
        apply_days_before: days before the end an extension should be asked for (a hint: 建议), 0 for none.
        answer_rule: clock of the answer to an application (a hint), or empty.
        propose_kinds: what may be proposed to the government by `propose_basis`; none where no law was found.
        propose_needs: clock of the count a proposal rests on; empty where an order not met is ground enough.
        checked: `verify` where the text was not read (须核对原文).
    """

    sort: str
    name: str
    title: str
    term_rule: str = ""
    term_from: Literal["service", "issue", ""] = ""
    recheck_rule: str = ""
    apply_days_before: int = 0
    answer_rule: str = ""
    basis: str = ""
    propose_kinds: tuple[ProposalKind, ...] = ()
    propose_basis: str = ""
    propose_needs: str = ""
    checked: Checked = "law"

    @property
    def rule(self) -> str:
        """What the term is confirmed by."""
        return self.term_rule or PLAIN


OrderSorts = Mapping[str, OrderSort]


def sorts_of_table(text: str) -> OrderSorts:
    """By name of the sort, in the order of the table. Raises FileRefused DAMAGED."""
    sorts: dict[str, OrderSort] = {}
    for row in csv.DictReader(io.StringIO(text)):
        try:
            sorts[row["sort"]] = _sort(row)
        except (KeyError, TypeError, ValueError):
            raise FileRefused(Refusal.DAMAGED, what=f"orders.csv {row.get('sort', '')}") from None
    return sorts


def sort_named(sorts: OrderSorts, name: str) -> OrderSort:
    """Raises RuleRefused THING_UNKNOWN."""
    if name not in sorts:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=name)
    return sorts[name]


def _sort(row: Mapping[str, str]) -> OrderSort:
    known = {name: row[name] for name in OrderSort.__struct_fields__ if name in row}
    kinds = [kind for kind in row["propose_kinds"].split("|") if kind]
    days = int(row["apply_days_before"] or 0)
    return msgspec.convert({**known, "propose_kinds": kinds, "apply_days_before": days}, OrderSort)
