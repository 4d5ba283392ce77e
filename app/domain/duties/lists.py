"""This is about a duty list as its table describes it: what is asked, what is due, what closes a row.

A list is one file of `resources/duties`: a new one needs no Python. The columns are `name,label,kind,role,
needed,choices,also,hint`; rows of kind `setting` say something of the list itself (`name`: which, `label`).
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, get_args

import msgspec

from app.domain.errors import FileRefused, Refusal

FieldKind = Literal[
    "text", "day", "number", "choice", "enterprise", "township", "bureau", "unit", "file", "sealed"
]
"""unit: a bureau or a township · sealed: who may not be named, kept apart from the acts."""

FieldRole = Literal["subject", "due", "closes", "last", "every", "to", "key", "shown", "outcome"]
"""subject: what a row is about · due: the day it is due, or counts from (`due_months`) · closes: the row is
done once this is filled in · last, every: done last on, and every so many days · to: who has to act · key:
rows alike in these are one row, when a workbook comes in · shown: has a column of its own on the screen ·
outcome: asked for when a row is closed."""

SETTINGS: Final = (
    "title", "order", "purpose", "source", "figures", "due_months", "due_rule", "spread", "open_text",
    "closed_text", "circular", "circular_rows", "files_begin",
)  # fmt: skip
_TABLE: Final = ("name", "label", "kind", "role", "needed", "choices", "also", "hint")
NOTE: Final = "note"
"""Name of the field every list has: what else is to be said."""


class DutyField(msgspec.Struct, frozen=True, kw_only=True):
    """One field.

    Attributes:
        choices: what may be chosen; where `is_open`, something else may be written too.
        also: other headers of workbooks that mean it.
    """

    name: str
    label: str
    kind: FieldKind = "text"
    roles: frozenset[str] = frozenset()
    is_needed: bool = False
    choices: tuple[str, ...] = ()
    is_open: bool = False
    also: tuple[str, ...] = ()
    hint: str = ""


class DutyList(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One list.

    Attributes:
        name: of its file.
        purpose: what to do with it, said while it is empty.
        source: the words of the plan, or the law, that want it.
        figures: name of what is counted of it (`figures.py`); empty for none.
        due_months: months between the field that is due and the day it must be done, mostly negative.
        due_rule: code of the clock that says so.
        spread: name of the field of kind `unit` for which one row per bureau and township can be made.
        open_text, closed_text: how a row stands that is not done, and one that is.
        circular: what a circular calls the rows it names; empty for a list it does not name.
        circular_rows: `late`, or `open` for those too that still have time.
        files_begin: files dropped on the list begin a row of their own.
    """

    name: str
    title: str
    order: int = 0
    purpose: str = ""
    source: str = ""
    figures: str = ""
    due_months: int = 0
    due_rule: str = ""
    spread: str = ""
    open_text: str = "未办结"
    closed_text: str = "已办结"
    circular: str = ""
    circular_rows: str = "late"
    files_begin: bool = False
    fields: tuple[DutyField, ...] = ()

    def field(self, name: str) -> DutyField | None:
        return next((field for field in self.fields if field.name == name), None)

    def role(self, role: FieldRole) -> DutyField | None:
        """The field that has this part; the first of several."""
        return next((field for field in self.fields if role in field.roles), None)

    def named(self, role: FieldRole) -> tuple[DutyField, ...]:
        return tuple(field for field in self.fields if role in field.roles)

    def of_kind(self, *kinds: FieldKind) -> tuple[DutyField, ...]:
        return tuple(field for field in self.fields if field.kind in kinds)


DutyLists = Mapping[str, DutyList]


def duty_list_of_table(name: str, text: str) -> DutyList:
    """A list from the text of its table. Raises FileRefused DAMAGED for a table nobody could work by."""
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    try:
        rows = [{key: (row[key] or "").strip() for key in _TABLE} for row in reader]
        settings = {row["name"]: row["label"] for row in rows if row["kind"] == "setting"}
        fields = tuple(_field(row) for row in rows if row["kind"] != "setting")
        return _checked(_list(name, settings, fields))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FileRefused(Refusal.DAMAGED, what=f"{name}.csv") from error


def _field(row: Mapping[str, str]) -> DutyField:
    kind, roles = row["kind"], frozenset(row["role"].split())
    if kind not in get_args(FieldKind) or not roles <= set(get_args(FieldRole)):
        raise ValueError(row["name"])
    choices = _words(row["choices"])
    return DutyField(
        name=row["name"],
        label=row["label"],
        kind=msgspec.convert(kind, FieldKind),
        roles=roles,
        is_needed=row["needed"] == "yes",
        choices=tuple(choice for choice in choices if choice != "…"),
        is_open="…" in choices,
        also=_words(row["also"]),
        hint=row["hint"],
    )


def _list(name: str, settings: Mapping[str, str], fields: tuple[DutyField, ...]) -> DutyList:
    if not set(settings) <= set(SETTINGS):
        raise ValueError(name)
    note = DutyField(name=NOTE, label="备注", also=("说明",))
    return DutyList(
        name=name,
        title=settings["title"],
        order=int(settings.get("order") or 0),
        purpose=settings.get("purpose", ""),
        source=settings.get("source", ""),
        figures=settings.get("figures", ""),
        due_months=int(settings.get("due_months") or 0),
        due_rule=settings.get("due_rule", ""),
        spread=settings.get("spread", ""),
        open_text=settings.get("open_text", "未办结"),
        closed_text=settings.get("closed_text", "已办结"),
        circular=settings.get("circular", ""),
        circular_rows=settings.get("circular_rows", "late"),
        files_begin=settings.get("files_begin", "") == "yes",
        fields=(*fields, note),
    )


def _checked(made: DutyList) -> DutyList:
    names = [field.name for field in made.fields]
    closes = made.role("closes")
    has_subject = made.role("subject") is not None and closes is not None and closes.kind == "day"
    spread = made.field(made.spread) if made.spread else None
    if len(set(names)) != len(names) or not all(name.isidentifier() for name in names) or not has_subject:
        raise ValueError(made.name)
    if any(field.kind == "choice" and not field.choices for field in made.fields) or (
        made.spread and (spread is None or spread.kind != "unit")
    ):
        raise ValueError(made.name)
    return made


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for part in text.split("|") if (word := part.strip()))


def in_order(lists: Sequence[DutyList]) -> DutyLists:
    """By name, as they are shown."""
    return {each.name: each for each in sorted(lists, key=lambda each: (each.order, each.name))}


def unknown_list(name: str, fields: Iterator[str]) -> DutyList:
    """A list of which only rows are known: its table came with a newer program. Nothing of it is hidden."""
    shown = tuple(DutyField(name=each, label=each) for each in dict.fromkeys(fields))
    return DutyList(name=name, title=name, order=10**6, fields=shown)
