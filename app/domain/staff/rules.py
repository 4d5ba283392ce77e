"""This is about what may be stated of the staff of an enterprise.

An ID number is never taken into an act, whatever the field: acts are shown, archived and never erased.
Source: 个人信息保护法 art. 28 (sensitive), domain.md §8; design 2.1(12).
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar

from msgspec.structs import replace

from app.domain.acts.fact import Fact
from app.domain.disposal.rules import known_photo
from app.domain.equipment.rules import day_text, decimal_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.photo import Photo
from app.domain.staff.facts import (
    ContactAdded,
    ContingencyStated,
    HelpAdded,
    HelpStated,
    StaffEventAdded,
    StaffReviewed,
    StaffStated,
)
from app.domain.staff.figures import FIELDS, RISK_TEXT
from app.domain.staff.helping import Help
from app.domain.staff.person_number import has_number

_LONGEST_COUNT = 9

F = TypeVar("F", bound=Fact)


def state_figure(stated: StaffStated) -> StaffStated:
    """Raises RuleRefused NOT_A_DAY, NOT_A_COUNT, NOT_A_DECIMAL, BELOW_NOUGHT, RISK_UNKNOWN."""
    without_numbers(stated)
    value, kind = stated.value.strip(), FIELDS[stated.field].kind
    if value and kind == "count":
        value = _count(value)
    elif value and kind == "money":
        value = decimal_text(value)
        if Decimal(value) < 0:
            raise RuleRefused(Refusal.BELOW_NOUGHT, text=stated.value)
    elif value and kind == "day":
        value = day_text(value)
    elif value:
        value = risk_named(value)
    return replace(stated, on=day_text(stated.on), value=value)


def _count(text: str) -> str:
    plain = decimal_text(text)
    if not plain.isdigit() or len(plain) > _LONGEST_COUNT:
        raise RuleRefused(Refusal.NOT_A_COUNT, text=text)
    return str(int(plain))


def risk_named(text: str) -> str:
    """The key of a level, from the key or 低、中、高. Raises RuleRefused RISK_UNKNOWN."""
    found = next((key for key, words in RISK_TEXT.items() if key and text.strip() in (key, words)), None)
    if found is None:
        raise RuleRefused(Refusal.RISK_UNKNOWN, text=text)
    return found


def add_help(added: HelpAdded) -> HelpAdded:
    """Raises RuleRefused HELPER_MISSING without helper or helped, PERSON_NUMBER_HERE."""
    added = replace(added, alias=added.alias.strip(), helper=added.helper.strip())
    if not (added.alias and added.helper):
        raise RuleRefused(Refusal.HELPER_MISSING)
    return without_numbers(added)


def state_help(stated: HelpStated, known: Iterable[Help]) -> HelpStated:
    """Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, HELPER_MISSING, PERSON_NUMBER_HERE."""
    _known(without_numbers(stated).help, known)
    value = stated.value.strip()
    if stated.field == "ended_on" and value:
        value = day_text(value)
    if stated.field in ("alias", "helper") and not value:
        raise RuleRefused(Refusal.HELPER_MISSING)
    return replace(stated, value=value)


def log_contact(added: ContactAdded, known: Iterable[Help]) -> ContactAdded:
    """Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, PERSON_NUMBER_HERE."""
    _known(without_numbers(added).help, known)
    next_on = day_text(added.next_on) if added.next_on.strip() else ""
    return replace(added, on=day_text(added.on), next_on=next_on)


def hold_event(added: StaffEventAdded, photos: Iterable[Photo]) -> StaffEventAdded:
    """Raises RuleRefused NOT_A_DAY, NOT_A_COUNT, PHOTO_UNKNOWN, PERSON_NUMBER_HERE."""
    without_numbers(added)
    if added.persons < 0:
        raise RuleRefused(Refusal.NOT_A_COUNT, text=str(added.persons))
    known_photo(added.photo, photos)
    return replace(added, on=day_text(added.on))


def review(added: StaffReviewed) -> StaffReviewed:
    """Raises RuleRefused NOT_A_DAY, RISK_UNKNOWN, END_BEFORE_START, PERSON_NUMBER_HERE."""
    without_numbers(added)
    if not added.risk:
        raise RuleRefused(Refusal.RISK_UNKNOWN, text="")
    on = day_text(added.on)
    next_on = day_text(added.next_on) if added.next_on.strip() else ""
    if next_on and next_on < on:
        raise RuleRefused(Refusal.END_BEFORE_START, start=on, end=next_on)
    return replace(added, on=on, next_on=next_on)


def state_contingency(stated: ContingencyStated, photos: Iterable[Photo]) -> ContingencyStated:
    """Raises RuleRefused NOT_A_DAY, PHOTO_UNKNOWN, PERSON_NUMBER_HERE."""
    value = without_numbers(stated).value.strip()
    if stated.field == "drafted_on" and value:
        value = day_text(value)
    if stated.field == "photo":
        known_photo(value, photos)
    return replace(stated, value=value)


def named_reason(reason: str) -> str:
    """Why whole ID numbers are shown or a roster is destroyed. Raises REASON_MISSING, PERSON_NUMBER_HERE."""
    plain = reason.strip()
    if not plain:
        raise RuleRefused(Refusal.REASON_MISSING)
    if has_number(plain):
        raise RuleRefused(Refusal.PERSON_NUMBER_HERE)
    return plain


def without_numbers(fact: F) -> F:
    """The fact, if no ID number stands in any of its texts. Raises RuleRefused PERSON_NUMBER_HERE."""
    texts = [value for name in fact.__struct_fields__ if isinstance(value := getattr(fact, name), str)]
    if fact.occurred is not None:
        texts += [fact.occurred.observer, fact.occurred.reference]
    if any(has_number(text) for text in texts):
        raise RuleRefused(Refusal.PERSON_NUMBER_HERE)
    return fact


def _known(help: str, known: Iterable[Help]) -> None:
    if help not in {each.id for each in known}:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=help)
