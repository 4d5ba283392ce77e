"""This is about a lawful cut of water or power: one route with its document, and whose supply must stay on.

Residents' living supply is never cut, whoever says so, nor while nobody said whether it is separated; supply
for fire fighting and emergencies passes by a named leader's reason.
Source: 行政强制法 art. 43; 安全生产法 art. 70; 电力供应与使用条例 art. 40; domain.md §1.2, §3.4 (lawful
routes), §4.8, §6.2 K16.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Occurred
from app.domain.agencies.table import Body, Powers, basis_text, may
from app.domain.deadlines.holidays import HolidayTables
from app.domain.equipment.cutoffs import CutoffPoint
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.powers.facts import Overruled, SupplyField, SupplyStated

ROUTES: Final[Mapping[str, tuple[str, ...]]] = {
    "power": ("application", "decision", "safety", "supplier"),
    "water": ("application", "decision"),
}
"""For water no coercive route was found in the laws read. Source: domain.md §3.4."""

ROUTE_TEXT: Final[Mapping[str, str]] = {
    "application": "企业申请暂停（减容、销户）",
    "decision": "政府或其授权部门停电（停水）决定",
    "safety": "《安全生产法》第七十条通知",
    "supplier": "供电企业依法中止供电",
}

SUPPLY_TEXT: Final[Mapping[SupplyField, str]] = {
    "residents": "居民（宿舍）生活用电用水",
    "fire": "消防用电用水",
    "emergency": "应急（保安）负荷",
    "own_generation": "自备电源（发电机）",
    "neighbour": "邻厂转供",
    "body": "决定（通知）机关",
    "body_kind": "机关类别",
    "stop_order": "原决定文号",
    "approved_by": "批准人",
    "approved_post": "批准人职务",
    "approved_at": "批准时间",
    "urgent": "紧急情况",
}

SEPARATE: Final[Mapping[str, str]] = {
    "separated": "已分离",
    "none": "无此负荷",
    "not_separated": "未分离",
}

SEPARATE_SHORT: Final[Mapping[str, str]] = {**SEPARATE, "none": "无"}

ASKED_FIRST: Final[tuple[SupplyField, ...]] = ("residents", "fire", "emergency")
"""Loads that must be stated before any cut."""
LOOKED_FOR: Final[tuple[SupplyField, ...]] = ("own_generation", "neighbour")
"""Other sources, looked for before power is cut. Source: domain.md §3.4(15)."""
NOT_FOUND: Final = "未发现"
FORCED: Final = ("decision", "safety")
"""Routes by which an authority forces the cut (行政强制执行)."""

_EARLIER: Final[Mapping[SupplyField, str]] = {
    "residents": "dormitory_separated",
    "fire": "dormitory_separated",
    "emergency": "dormitory_separated",
    "own_generation": "own_generation_checked",
    "neighbour": "own_generation_checked",
}
"""Fields of earlier records that said the same in words (居民、消防负荷 / 自备电源、转供电)."""

_NOT_SEPARATED: Final = re.compile("(未|没|没有|不|尚未)(经)?分")
_DOUBTFUL: Final = re.compile("[未没不待否尚无非仅除？?]|共用|部分|可能|大概")
_NO_LOAD: Final = re.compile("无((此|居民|宿舍|住户|消防|应急|保安|生活|用电|用水|负荷)[、和及]?)*。?")
_FORCED_SIGNS: Final = ("body", "body_kind", "stop_order", "approved_by", "approved_at")
"""What is stated of a forced cut alone."""


class Limit(msgspec.Struct, frozen=True):
    """Hours in which nothing is forced; `checked` says that the law gives none (建议)."""

    night_from: str
    night_until: str
    law: str
    article: str
    checked: str


class SupplyLaw(msgspec.Struct, frozen=True):
    """The tables a cut is weighed by."""

    powers: Powers
    holidays: HolidayTables
    limit: Limit


class Leader(msgspec.Struct, frozen=True):
    """Who lets something pass, where the law leaves that to a leader of the agency."""

    name: str
    post: str
    reason: str

    @property
    def is_named(self) -> bool:
        return bool(self.name.strip() and self.post.strip() and self.reason.strip())


class OverruledGate(msgspec.Struct, frozen=True):
    """What a leader let pass."""

    gate: str
    leader: str
    post: str
    reason: str
    law: str
    article: str

    @property
    def text(self) -> str:
        basis = f"（{basis_text(self.law, self.article)}）" if self.law else ""
        gate = GATE_TEXT.get(self.gate, self.gate)
        return f"{gate}{basis}：{self.post}{self.leader}决定继续，理由：{self.reason}"


GATE_TEXT: Final[Mapping[str, str]] = {
    Refusal.SUPPLY_NOT_SEPARATED: "消防、应急负荷未分离",
    Refusal.NIGHT_OR_HOLIDAY: "夜间或者法定节假日实施",
    Refusal.NOTICE_TOO_SHORT: "通知不足24小时",
}

ONLY_URGENT: Final = (Refusal.NIGHT_OR_HOLIDAY, Refusal.NOTICE_TOO_SHORT)
"""What passes only where it is urgent, by a leader. Source: 行政强制法 art. 43; 安全生产法 art. 70."""


def limit_of_table(text: str) -> Limit:
    """Raises FileRefused DAMAGED."""
    try:
        rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text))}
        first, last = rows["night_from"], rows["night_until"]
        return Limit(first["value"], last["value"], first["law"], first["article"], first["checked"])
    except (KeyError, TypeError):
        raise FileRefused(Refusal.DAMAGED, what="execution_limits.csv") from None


def supply_said(point: CutoffPoint, field: SupplyField) -> str:
    """What was stated: a value of SEPARATE or words.

    What an earlier record said in its own words counts where it can be read without doubt.
    """
    said = point.field(f"supply/{field}")
    if said or field not in _EARLIER:
        return said
    words = point.field(_EARLIER[field])
    if not words or field in LOOKED_FOR:
        return words
    return _read(words.strip())


def _read(words: str) -> str:
    """A value of SEPARATE; nothing for words that leave a doubt: 共用，尚待分离 is no separation."""
    if _NOT_SEPARATED.search(words):
        return "not_separated"
    if _NO_LOAD.fullmatch(words):
        return "none"
    return "separated" if "已分离" in words and not _DOUBTFUL.search(words) else ""


def not_stated(point: CutoffPoint) -> tuple[SupplyField, ...]:
    """What must still be stated before the cut: loads always, other sources for power."""
    if point.utility not in ROUTES:
        return () if supply_said(point, "residents") else ("residents",)
    asked = (*ASKED_FIRST, *LOOKED_FOR) if point.utility == "power" else ASKED_FIRST
    return tuple(field for field in asked if not supply_said(point, field))


def production_only(cutoff: str, utility: str, occurred: Occurred | None = None) -> tuple[SupplyStated, ...]:
    """What it amounts to that a point feeds machines alone: no other load, no other source behind it."""
    said: dict[SupplyField, str] = dict.fromkeys(ASKED_FIRST, "none")
    if utility == "power":
        said |= dict.fromkeys(LOOKED_FOR, NOT_FOUND)
    return tuple(
        SupplyStated(cutoff=cutoff, field=field, value=value, occurred=occurred)
        for field, value in said.items()
    )


def state_supply(stated: SupplyStated) -> SupplyStated:
    """Decide a statement; the words of SEPARATE are read too. Raises RuleRefused SUPPLY_UNREADABLE."""
    value = stated.value.strip()
    if stated.field in ASKED_FIRST and value:
        value = next((code for code, text in SEPARATE.items() if value in (code, text)), "")
        if not value:
            known = "、".join(SEPARATE.values())
            raise RuleRefused(Refusal.SUPPLY_UNREADABLE, what=SUPPLY_TEXT[stated.field], known=known)
    return msgspec.structs.replace(stated, value=value)


def cut_lawfully(
    law: SupplyLaw, point: CutoffPoint, at: str, reason: str = "", leader: Leader | None = None
) -> tuple[Overruled, ...]:
    """Weigh a cut at one point; what a leader let pass is to be stated with it.

    at: ISO day or minute of the cut.
    Raises RuleRefused RESIDENTS_NOT_SEPARATED, RESIDENTS_NOT_STATED, ROUTE_NOT_LAWFUL, NO_POWER_FOR,
    FORCED_PAPERS_MISSING, which nothing passes; SUPPLY_NOT_SEPARATED, NIGHT_OR_HOLIDAY, NOTICE_TOO_SHORT,
    which a named leader passes, the latter two only where it is urgent; SUPPLY_NOT_STATED, ROUTE_MISSING,
    ROUTE_PAPERS_MISSING, which a reason passes.
    """
    _residents(point)
    if point.utility not in ROUTES:
        return ()
    _route(law, point, at, reason)
    open_questions = not_stated(point)
    if open_questions and not reason:
        asked = "、".join(SUPPLY_TEXT[field] for field in open_questions)
        raise RuleRefused(Refusal.SUPPLY_NOT_STATED, cutoff=point.number, asked=asked)
    return tuple(_by_leader(point, gate, leader) for gate in _gates(law, point, at))


def night_or_holiday(law: SupplyLaw, at: str) -> str:
    """`night`, `holiday` or nothing. A plain Saturday is no statutory holiday.

    Source: 行政强制法 art. 43; the hours are ours (建议), see `execution_limits.csv`.
    """
    try:
        on = date.fromisoformat(at[:10])
    except ValueError:
        return ""
    if law.holidays.kinds.get(on) == "休":
        return "holiday"
    minute = at[11:16]
    is_night = minute >= law.limit.night_from or minute < law.limit.night_until
    return "night" if minute and is_night else ""


def overruled_of(case: Case, thing: str) -> tuple[OverruledGate, ...]:
    """What leaders let pass about a thing; where two records differ both stand, the earlier first."""
    slots = case.slots_of_thing.get(case.kept(thing), {})
    found = (
        OverruledGate(
            path.removeprefix("overruled/"),
            *msgspec.convert(said.value, tuple[str, str, str, str, str]),
        )
        for path, slot in sorted(slots.items())
        if path.startswith("overruled/")
        for said in slot.current
    )
    return tuple(dict.fromkeys(found))


def _residents(point: CutoffPoint) -> None:
    """Separated beyond doubt, for whatever is cut. Source: 行政强制法 art. 43 (water, power, heat, gas)."""
    said = supply_said(point, "residents")
    is_contested = _is_contested(point, "residents")
    if said in ("separated", "none") and not is_contested:
        return
    refusal = Refusal.RESIDENTS_NOT_STATED
    if said == "not_separated" and not is_contested:
        refusal = Refusal.RESIDENTS_NOT_SEPARATED
    raise RuleRefused(refusal, cutoff=point.number, law="行政强制法", article="43")


def _is_contested(point: CutoffPoint, field: SupplyField) -> bool:
    own = f"supply/{field}"
    return own in point.contested or (not point.field(own) and _EARLIER.get(field) in point.contested)


def _route(law: SupplyLaw, point: CutoffPoint, at: str, reason: str) -> None:
    """Exactly one lawful route, with its document, and the power where it is forced."""
    route = point.field("route")
    if not route:
        _without_route(point, reason)
        return
    if route not in ROUTES[point.utility]:
        known = "；".join(ROUTE_TEXT[each] for each in ROUTES[point.utility])
        raise RuleRefused(Refusal.ROUTE_NOT_LAWFUL, cutoff=point.number, known=known)
    if route in FORCED and point.field("supply/body"):
        _power_to_force(law, point, at, "cut_power_safety" if route == "safety" else "cut_power_decision")
    lacking = "、".join(_papers_lacking(point, route))
    if lacking and route in FORCED:
        raise RuleRefused(Refusal.FORCED_PAPERS_MISSING, cutoff=point.number, asked=lacking)
    if lacking and not reason:
        raise RuleRefused(Refusal.ROUTE_PAPERS_MISSING, cutoff=point.number, asked=lacking)


def _without_route(point: CutoffPoint, reason: str) -> None:
    """A reason passes what nobody can tell any more; a forced cut names its way."""
    forced = [SUPPLY_TEXT[field] for field in _FORCED_SIGNS if point.field(f"supply/{field}")]
    if forced:
        raise RuleRefused(Refusal.FORCED_PAPERS_MISSING, cutoff=point.number, asked="断水断电途径")
    if not reason:
        raise RuleRefused(Refusal.ROUTE_MISSING, cutoff=point.number)


def _power_to_force(law: SupplyLaw, point: CutoffPoint, at: str, measure: str) -> None:
    """Source: 安全生产法 art. 70 (departments that supervise safety); 46号文 (government's decision)."""
    try:
        on = date.fromisoformat(at[:10])
    except ValueError:
        raise RuleRefused(Refusal.NOT_A_DAY, text=at) from None
    kind = "" if "supply/body_kind" in point.contested else point.field("supply/body_kind")
    verdict = may(law.powers, measure, (Body(kind, (kind,)),), on)
    row = verdict.power
    if not verdict.is_allowed and row is not None:
        raise RuleRefused(
            Refusal.NO_POWER_FOR,
            basis=basis_text(row.law, row.article),
            what=row.name,
            agency=point.field("supply/body"),
            who=row.duty,
        )


def _papers_lacking(point: CutoffPoint, route: str) -> list[str]:
    """What the route rests on and nobody stated; of a firm's own application the paper may follow."""
    wanted: list[tuple[str, str]] = []
    if route in ("decision", "safety", "supplier"):
        wanted.append(("basis_number", "决定（通知）文号"))
    if route in FORCED:
        wanted.append(("supply/body", SUPPLY_TEXT["body"]))
    if route == "safety":
        wanted += [
            ("supply/stop_order", SUPPLY_TEXT["stop_order"]),
            ("supply/approved_by", SUPPLY_TEXT["approved_by"]),
            ("supply/approved_at", SUPPLY_TEXT["approved_at"]),
            ("notified_at", "通知时间"),
        ]
    return [text for name, text in wanted if not point.field(name)]


def _gates(law: SupplyLaw, point: CutoffPoint, at: str) -> Iterable[RuleRefused]:
    loads: tuple[SupplyField, ...] = ("fire", "emergency")
    for field in loads:
        if supply_said(point, field) == "not_separated" or _is_contested(point, field):
            what = SUPPLY_TEXT[field]
            yield RuleRefused(Refusal.SUPPLY_NOT_SEPARATED, cutoff=point.number, what=what)
            break
    route = point.field("route")
    if route in FORCED or not route:
        if night_or_holiday(law, at):
            yield RuleRefused(
                Refusal.NIGHT_OR_HOLIDAY,
                law=law.limit.law,
                article=law.limit.article,
                hours=f"{law.limit.night_from}–{law.limit.night_until}",
            )
        if route == "safety" and _told_late(point.field("notified_at"), at):
            yield RuleRefused(Refusal.NOTICE_TOO_SHORT, law="安全生产法", article="70")


def _told_late(notified_at: str, at: str) -> bool:
    """Less than 24 hours ahead (K16). Source: 安全生产法 art. 70. A day alone proves no 24 hours."""
    if not notified_at:
        return False
    try:
        told, cut = datetime.fromisoformat(notified_at), datetime.fromisoformat(at)
        return cut - told < timedelta(hours=24)
    except (ValueError, TypeError):
        return notified_at[:10] >= at[:10]


def _by_leader(point: CutoffPoint, gate: RuleRefused, leader: Leader | None) -> Overruled:
    is_urgent = bool(point.field("supply/urgent").strip())
    if leader is None or not leader.is_named or (gate.code in ONLY_URGENT and not is_urgent):
        raise gate
    return Overruled(
        subject=f"cutoff/{point.id}",
        gate=gate.code.value,
        leader=leader.name.strip(),
        post=leader.post.strip(),
        reason=leader.reason.strip(),
        law=str(gate.details.get("law", "")),
        article=str(gate.details.get("article", "")),
    )
