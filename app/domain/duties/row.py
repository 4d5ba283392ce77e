"""This is about the rows of duty lists as the office shows them."""

from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.duties.facts import DutyFileKept, DutyRowListed
from app.domain.duties.lists import DutyList, DutyLists, unknown_list

KIND: Final = "duty"
_FIELD: Final = "field/"


class DutyFile(msgspec.Struct, frozen=True):
    """A file that goes with a row; `sha256` names its bytes among the originals of the office."""

    id: str
    field: str
    name: str
    sha256: str
    size: int
    media_type: str


class DutyRow(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One row.

    Attributes:
        values: by field name; what was taken back is not there.
        contested: by field name, all that was stated where two people stated otherwise.
        case: id of the case it is about, where it is placed.
        is_off: it was taken off; `off_reason` says why.
    """

    id: str
    list: str
    values: Mapping[str, str]
    contested: Mapping[str, tuple[str, ...]] = {}
    case: str = ""
    files: tuple[DutyFile, ...] = ()
    is_off: bool = False
    off_reason: str = ""

    def value(self, name: str) -> str:
        return self.values.get(name, "")

    def text(self, duty_list: DutyList) -> str:
        """What the row is about, in one line."""
        said = (self.value(field.name) for field in duty_list.named("subject"))
        return " ".join(part for part in said if part)

    def closed_on(self, duty_list: DutyList) -> str:
        """What stands in the field that closes it; empty while it is open."""
        closing = duty_list.role("closes")
        return self.value(closing.name) if closing is not None else ""


@read_once
def duty_rows_of(office: Case) -> tuple[DutyRow, ...]:
    """Every row of every list, in the order they were listed; those taken off come last."""
    files = _files(office)
    prefix = f"{KIND}/"
    rows = [
        _row(office, thing, act.stated.fact, files)
        for thing, act in office.things.items()
        if thing.startswith(prefix)
        and thing not in office.kept_names
        and isinstance(act.stated.fact, DutyRowListed)
    ]
    return tuple(sorted(rows, key=lambda row: row.is_off))


def _row(office: Case, thing: str, fact: DutyRowListed, files: Mapping[str, list[DutyFile]]) -> DutyRow:
    values: dict[str, str] = {}
    contested: dict[str, tuple[str, ...]] = {}
    for rest, slot in office.slots_of_thing.get(thing, {}).items():
        if not rest.startswith(_FIELD):
            continue
        name = rest.removeprefix(_FIELD)
        if slot.value:
            values[name] = str(slot.value)
        if slot.is_contested:
            contested[name] = tuple(dict.fromkeys(str(said.value) for said in slot.current))
    is_off = office.is_aside(thing)
    row = thing.partition("/")[2]
    return DutyRow(
        id=row,
        list=fact.list,
        values=values,
        contested=contested,
        case=office.text(f"{thing}/case"),
        files=tuple(files.get(row, ())),
        is_off=is_off,
        off_reason=_note(office, thing) if is_off else "",
    )


def _note(office: Case, thing: str) -> str:
    return str(getattr(office.slot(f"{thing}/aside").act.stated.fact, "note", ""))


def _files(office: Case) -> dict[str, list[DutyFile]]:
    found: dict[str, list[DutyFile]] = {}
    for file, fact in office.things_of("duty_file"):
        if isinstance(fact, DutyFileKept):
            kept = DutyFile(file, fact.field, fact.name, fact.sha256, fact.size, fact.media_type)
            found.setdefault(fact.row, []).append(kept)
    return found


def rows_by_list(lists: DutyLists, rows: Iterable[DutyRow]) -> dict[DutyList, tuple[DutyRow, ...]]:
    """Every list with its rows, also one whose table this program does not have."""
    found: dict[str, list[DutyRow]] = {name: [] for name in lists}
    for row in rows:
        found.setdefault(row.list, []).append(row)
    return {_known(lists, name, listed): tuple(listed) for name, listed in found.items()}


def _known(lists: DutyLists, name: str, rows: Iterable[DutyRow]) -> DutyList:
    known = lists.get(name)
    return known if known is not None else unknown_list(name, (each for row in rows for each in row.values))
