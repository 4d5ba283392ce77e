"""This is about helpers and whom they help (结对帮扶), with every contact between them.

Source: domain.md §10.7 RS12; seed 二(七).
"""

from collections.abc import Mapping
from typing import Final, get_args

import msgspec

from app.domain.acts.case import Case
from app.domain.staff.facts import ContactAdded, HelpAdded, HelpField, HelpMode

MODE_TEXT: Final[Mapping[HelpMode, str]] = {"single": "一对一", "group": "一对多"}

HELP_TEXT: Final[Mapping[str, str]] = {
    "alias": "帮扶对象", "helper": "帮扶责任人", "unit": "单位", "phone": "电话", "ended_on": "帮扶结束日期",
    "outcome": "帮扶结果",
}  # fmt: skip


class Contact(msgspec.Struct, frozen=True):
    """One contact (联系记录); days are ISO days."""

    id: str
    on: str
    how: str
    content: str
    next: str
    next_on: str


class Help(msgspec.Struct, frozen=True, kw_only=True):
    """A helper and whom they help.

    Attributes:
        contested: fields of which records disagree.
        contacts: newest first.
    """

    id: str
    mode: HelpMode
    alias: str
    helper: str
    unit: str
    phone: str
    ended_on: str
    outcome: str
    contested: tuple[str, ...]
    contacts: tuple[Contact, ...]

    @property
    def is_open(self) -> bool:
        return not self.ended_on

    @property
    def last(self) -> Contact | None:
        return self.contacts[0] if self.contacts else None


def helps_of(case: Case) -> tuple[Help, ...]:
    """In the order they were added."""
    contacts: dict[str, list[Contact]] = {}
    for contact, fact in case.things_of("contact"):
        if isinstance(fact, ContactAdded):
            told = Contact(contact, fact.on, fact.how, fact.content, fact.next, fact.next_on)
            contacts.setdefault(case.kept(f"help/{fact.help}"), []).append(told)
    return tuple(
        _help(case, fact, contacts.get(f"help/{help}", []))
        for help, fact in case.things_of("help")
        if isinstance(fact, HelpAdded)
    )


def _help(case: Case, fact: HelpAdded, contacts: list[Contact]) -> Help:
    thing = f"help/{fact.help}"
    at_first = {"alias": fact.alias, "helper": fact.helper, "unit": fact.unit, "phone": fact.phone}
    said = {
        field: str(case.value(f"{thing}/{field}", at_first.get(field, ""))) for field in get_args(HelpField)
    }
    contested = [field for field in get_args(HelpField) if case.slot(f"{thing}/{field}").is_contested]
    return Help(
        id=fact.help,
        mode=fact.mode,
        contested=tuple(contested),
        contacts=tuple(sorted(contacts, key=lambda each: (each.on, each.id), reverse=True)),
        **said,
    )
