"""This is about what may stand in a field of a duty list: days, numbers, choices, townships.

Sources: the tables of the lists; design.md §5 no. 17: only what makes a row recognisable is needed.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from app.domain.duties.lists import DutyField, DutyList
from app.domain.duties.row import DutyRow
from app.domain.equipment.rules import day_text, decimal_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.plan.codes import tidy
from app.domain.plan.townships import Township, township_named
from app.domain.staff.person_number import has_number

LONGEST: Final = 2000


def values_of_new(
    duty_list: DutyList, values: Mapping[str, str], townships: Sequence[Township] = ()
) -> dict[str, str]:
    """What a new row says, each value written one way; empty ones are left out.

    Raises RuleRefused as `values_of`, and DUTY_FIELD_MISSING.
    """
    found = {name: value for name, value in values_of(duty_list, values, townships).items() if value}
    _nothing_missing(duty_list, found)
    return found


def changes_of(
    duty_list: DutyList, row: DutyRow, values: Mapping[str, str], townships: Sequence[Township] = ()
) -> dict[str, str]:
    """What is said otherwise than it stands; a contested value counts as otherwise, whichever is stated.

    Raises RuleRefused as `values_of_new`.
    """
    found = values_of(duty_list, values, townships)
    _nothing_missing(duty_list, {**row.values, **found})
    return {name: value for name, value in found.items() if value != row.value(name) or name in row.contested}


def values_of(
    duty_list: DutyList, values: Mapping[str, str], townships: Sequence[Township] = ()
) -> dict[str, str]:
    """Each value written one way.

    Raises RuleRefused DUTY_FIELD_UNKNOWN, NOT_A_DAY, NOT_A_DECIMAL, DUTY_CHOICE_UNKNOWN, DUTY_TEXT_TOO_LONG,
    DUTY_IDENTITY_NOT_HERE (a number of an identity card stands in a plain field).
    """
    found = {}
    for name, value in values.items():
        field = duty_list.field(name)
        if field is None or field.kind == "file":
            known = "、".join(each.label for each in duty_list.fields if each.kind != "file")
            raise RuleRefused(Refusal.DUTY_FIELD_UNKNOWN, field=name, known=known)
        found[name] = value_of(field, value, townships)
    return found


def value_of(field: DutyField, text: str, townships: Sequence[Township] = ()) -> str:
    """One value written one way. Raises as `values_of`."""
    plain = tidy(text)
    if len(plain) > LONGEST:
        raise RuleRefused(Refusal.DUTY_TEXT_TOO_LONG, field=field.label, most=LONGEST)
    if not plain or field.kind == "sealed":
        return plain
    if has_number(plain):
        raise RuleRefused(Refusal.DUTY_IDENTITY_NOT_HERE, field=field.label)
    if field.kind == "day":
        return day_text(plain)
    if field.kind == "number":
        return decimal_text(plain)
    if field.kind == "choice":
        return _choice(field, plain)
    return _named(field, plain, townships)


def _choice(field: DutyField, plain: str) -> str:
    if plain not in field.choices and not field.is_open:
        raise RuleRefused(Refusal.DUTY_CHOICE_UNKNOWN, field=field.label, known="、".join(field.choices))
    return plain


def _named(field: DutyField, plain: str, townships: Sequence[Township]) -> str:
    """A township by its whole name where the district has it; else as written."""
    if field.kind not in ("township", "unit"):
        return plain
    town = township_named(plain, townships)
    return town.name if town is not None else plain


def _nothing_missing(duty_list: DutyList, values: Mapping[str, str]) -> None:
    missing = [field.label for field in duty_list.fields if field.is_needed and not values.get(field.name)]
    if missing:
        raise RuleRefused(Refusal.DUTY_FIELD_MISSING, fields="、".join(missing))
