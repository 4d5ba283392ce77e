"""This is about the agency profile: which body an office is, and the bureaus it acts with (`office.case`).

Paper titles, review body and court differ per body, so each profile has its own. Source: domain.md §1.1,
§4.1; users.md a16 (an open list of bureaus).
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.agencies.facts import AgencyListed, AgencyStated, PowerDelegated
from app.domain.agencies.table import COERCIVE, Body, Delegated, Powers, Verdict, may_seize, measures
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused

SELF: Final = "self"
"""The id of this office's own profile."""

KIND_TEXT: Final[Mapping[str, str]] = {
    "industry": "工业和信息化",
    "development": "发展和改革",
    "environment": "生态环境",
    "market": "市场监督管理",
    "emergency": "应急管理",
    "labour": "人力资源和社会保障",
    "township": "乡镇（街道）",
    "government": "人民政府",
    "fire": "消防救援",
    "construction": "住房和城乡建设",
    "transport": "交通运输",
    "power_supplier": "供电企业",
    "water_supplier": "供水企业",
}
"""The kinds the table of powers speaks of; any other word is a body without a row of its own."""

TITLE: Final = "title_"
FIELDS: Final[Mapping[str, str]] = {
    "duties": "职责（与法律用语一致，用；分隔）",
    "review_body": "行政复议机关",
    "court": "行政诉讼法院",
    "title_order": "整改文书名称",
    "title_inspection_record": "检查笔录名称",
    "title_seizure_decision": "查封文书名称",
}


class Agency(msgspec.Struct, frozen=True, kw_only=True):
    """One body.

    Attributes:
        kind: of KIND_TEXT or free; empty while nobody said which body this is, or two records differ.
        fields: `duties`, `review_body`, `court`, `title_…`.
        kinds: every kind that stands.
        contested: names of what two records say differently.
    """

    id: str
    name: str
    kind: str
    fields: Mapping[str, str] = {}
    delegated: tuple[Delegated, ...] = ()
    kinds: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()

    @property
    def body(self) -> Body:
        """What its powers depend on: nothing that two records say differently gives one."""
        said = "" if "says/duties" in self.contested else self.fields.get("duties", "")
        duties = said.replace(";", "；").split("；")
        return Body(self.kind, tuple(duty.strip() for duty in duties if duty.strip()), self.delegated)

    @property
    def kind_text(self) -> str:
        return " / ".join(KIND_TEXT.get(kind, kind) for kind in self.kinds or (self.kind,))

    def title(self, kind: str, otherwise: str) -> str:
        """What this body calls a kind of paper."""
        return self.fields.get(f"{TITLE}{kind}", "") or otherwise


def agencies_of(case: Case) -> tuple[Agency, ...]:
    """Every body listed in the office's file, this office first."""
    found = []
    for agency, fact in case.things_of("agency"):
        if isinstance(fact, AgencyListed):
            found.append(_agency(case, agency))
    return tuple(sorted(found, key=lambda agency: agency.id != SELF))


def agency_by_id(agencies: tuple[Agency, ...], agency: str) -> Agency | None:
    return next((each for each in agencies if each.id == agency), None)


def agency_named(agencies: tuple[Agency, ...], text: str) -> Agency:
    """By id or name; this office where nothing is said. Raises RuleRefused AGENCY_UNKNOWN."""
    wanted = text.strip() or SELF
    found = next((each for each in agencies if wanted in (each.id, each.name)), None)
    if found is None:
        known = "、".join(each.name for each in agencies)
        raise RuleRefused(Refusal.AGENCY_UNKNOWN, agency=wanted, known=known)
    return found


def seizing_powers(powers: Powers, agency: Agency | None, on: date) -> tuple[Verdict, ...]:
    """What this body may 查封, by law and article; nothing for a body nobody listed."""
    return may_seize(powers, (agency.body,), on) if agency is not None else ()


def list_agency(listed: AgencyListed) -> AgencyListed:
    """Decide a body's name and kind; Chinese words of a kind are read too. Raises UNIT_MISSING."""
    name, kind = listed.name.strip(), listed.kind.strip().replace("/", "、")
    if not name or not kind:
        raise RuleRefused(Refusal.UNIT_MISSING)
    plain = next((code for code, text in KIND_TEXT.items() if kind == text), kind)
    return msgspec.structs.replace(listed, name=name, kind=plain)


def state_agency(stated: AgencyStated, known: tuple[Agency, ...]) -> AgencyStated:
    """Decide a line of a profile. Raises RuleRefused AGENCY_UNKNOWN, FIELD_UNKNOWN."""
    agency_named(known, stated.agency)
    if stated.field not in FIELDS and not stated.field.startswith(TITLE):
        raise RuleRefused(Refusal.FIELD_UNKNOWN, field=stated.field, known="、".join(FIELDS))
    return msgspec.structs.replace(stated, value=stated.value.strip())


def delegate(given: PowerDelegated, known: tuple[Agency, ...], powers: Powers) -> PowerDelegated:
    """Decide that a power reached a body by a decision.

    Raises RuleRefused AGENCY_UNKNOWN, MEASURE_UNKNOWN, NOT_A_DAY; POWER_NOT_COMMISSIONED for a coercive
    measure, and no reason helps. Source: 行政强制法 art. 17.
    """
    agency_named(known, given.agency)
    names = measures(powers)
    if given.measure not in names:
        raise RuleRefused(Refusal.MEASURE_UNKNOWN, measure=given.measure, known="、".join(names))
    if given.document and given.way == "commissioned" and given.measure.startswith(COERCIVE):
        raise RuleRefused(Refusal.POWER_NOT_COMMISSIONED, measure=names[given.measure])
    return msgspec.structs.replace(
        given, document=given.document.strip(), on=day_text(given.on) if given.on else ""
    )


def _agency(case: Case, agency: str) -> Agency:
    slots = case.slots_of_thing.get(case.kept(f"agency/{agency}"), {})
    listed = [each.value for each in slots["listed"].current] if "listed" in slots else []
    names = msgspec.convert(listed or [("", "")], list[tuple[str, str]])
    kinds = tuple(dict.fromkeys(kind for _, kind in names))
    fields, delegated = {}, []
    for path, slot in slots.items():
        what, _, rest = path.partition("/")
        if what == "says" and isinstance(slot.value, str) and slot.value:
            fields[rest] = slot.value
        if what == "delegated" and not slot.is_contested:
            document, way, on = msgspec.convert(slot.value, tuple[str, str, str])
            if document:
                delegated.append(Delegated(rest, document, way, on))
    return Agency(
        id=agency,
        name=names[0][0],
        kind=kinds[0] if len(kinds) == 1 else "",
        fields=fields,
        delegated=tuple(delegated),
        kinds=kinds,
        contested=tuple(sorted(name for name, slot in slots.items() if slot.is_contested)),
    )
