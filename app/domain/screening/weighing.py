"""This is about what a list that was read adds to the one that stands: nothing is stated twice.

A file fills what is blank and overrides nothing: an older one, or one with a wrong code in it, would undo
what a person put right. What differs is told.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from app.domain.acts.fact import Fact, Occurred
from app.domain.plan.codes import credit_code_problem
from app.domain.plan.plan import name_key
from app.domain.screening.facts import FirmListed, FirmScale, FirmScreened
from app.domain.screening.firm import FirmIndex, ListedFirm, line_of
from app.domain.screening.reading import ListRow

Standing = Literal["new", "changed", "known", "twice", "taken_off"]
"""new: added · changed: says more than the list does · known: nothing to add · twice: an earlier line of the
file is the same firm · taken_off: it was taken off the list, and stays off."""


class WeighedRow(msgspec.Struct, frozen=True):
    """A line of the file against the list.

    Attributes:
        listed: the firm as it will stand, None where the line adds nothing to that.
        takes_result: the file's result is taken.
        known: the firm as it stands on the list, where it does.
        differs: the list says otherwise (name, township, scale or result), and that stays.
    """

    row: ListRow
    standing: Standing
    firm: str
    listed: FirmListed | None
    takes_result: bool = False
    differs: bool = False
    known: ListedFirm | None = None


def weigh(
    firms: Iterable[ListedFirm], rows: Sequence[ListRow], new_id: Callable[[], str]
) -> list[WeighedRow]:
    """Every line in its order. firms: as `firms_of` gives them, those taken off too."""
    index, seen = FirmIndex(firms), set[str]()
    weighed = []
    for row in rows:
        known = index.find(row.enterprise, row.code, row.township)
        told = _weighed(row, known, seen, new_id)
        if told.standing == "new" and told.listed is not None:
            index.add(line_of(told.listed))
        seen.add(told.firm)
        weighed.append(told)
    return weighed


def _weighed(row: ListRow, known: ListedFirm | None, seen: set[str], new_id: Callable[[], str]) -> WeighedRow:
    if known is None:
        firm = new_id()
        listed = FirmListed(
            firm=firm,
            name=row.enterprise,
            code=row.code,
            township=row.township,
            industry=row.industry,
            scale=row.scale,
            note=row.remark,
        )
        return WeighedRow(row, "new", firm, listed, takes_result=bool(row.result))
    if known.id in seen:
        return WeighedRow(row, "twice", known.id, None)
    if known.is_off:
        return WeighedRow(row, "taken_off", known.id, None)
    listed_now = _more(known, row)
    is_free = bool(row.result) and not known.is_screened
    standing: Standing = "changed" if listed_now is not None or is_free else "known"
    return WeighedRow(row, standing, known.id, listed_now, is_free, _differs(known, row), known)


def _more(known: ListedFirm, row: ListRow) -> FirmListed | None:
    """The firm with its blanks filled, and a wrong code put right; None where the line fills none."""
    scale: FirmScale = known.scale or row.scale
    mends_code = bool(credit_code_problem(known.code)) and not credit_code_problem(row.code)
    code = row.code if mends_code else known.code or row.code
    says = (known.name, code, known.township or row.township, known.industry or row.industry, scale)
    if says == known.listed:
        return None
    name, code, township, industry, _ = says
    return FirmListed(
        firm=known.id,
        name=name,
        code=code,
        township=township,
        industry=industry,
        scale=scale,
        note=known.note or row.remark,
    )


def _differs(known: ListedFirm, row: ListRow) -> bool:
    """The line names the firm, its township, scale or result otherwise than the list does."""
    pairs = (
        (known.township, row.township),
        (known.scale, row.scale),
        (known.result, row.result),
        (name_key(known.name), name_key(row.enterprise)),
    )
    return any(listed and written and listed != written for listed, written in pairs)


def facts_of(weighed: Iterable[WeighedRow], title: str) -> Iterator[Fact]:
    """What taking the lines states; results as typed up from the list."""
    for each in weighed:
        row = each.row
        if each.listed is not None:
            yield each.listed
        if each.takes_result:
            occurred = Occurred(at=row.on, observer=row.by, source="paper", reference=title)
            yield FirmScreened(firm=each.firm, result=row.result, by=row.by, occurred=occurred)
