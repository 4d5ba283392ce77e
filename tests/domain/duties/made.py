"""Rows and lists of duties as tests want them."""

from collections.abc import Iterable

from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow
from app.operations.read_duties import read_duties


def the_list(name: str) -> DutyList:
    return read_duties().lists[name]


def row(identity: str = "a", listed_on: str = "findings", case: str = "", **values: str) -> DutyRow:
    return DutyRow(id=identity, list=listed_on, values=values, case=case)


def told(figures: Iterable[object]) -> dict[str, str]:
    return {str(getattr(figure, "label", "")): str(getattr(figure, "value", "")) for figure in figures}
