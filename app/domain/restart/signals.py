"""This is about signals of restarted production (复产苗头), collected from all over the case into one list.

Each is weighed by a plain rule that is said beside it; there is no score. A person answers each, with why.
Only a dedicated meter speaks, over every meter it was changed for; bills of a shared account only by a jump.
Source: domain.md §3.4(19) (Δ since 止码), §3.5 (seals, later visits), §3.6, §10.5 CY09, CY13, CY20, §12.2
(broken by wind or vehicle, or with intent; a meter the supplier changed); 2021 回头看 S28.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from hashlib import sha256
from typing import Final, Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.names import is_name
from app.domain.acts.read_once import read_once
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of, used_since_cut
from app.domain.equipment.facts import Step
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seals import Seal, seals_of
from app.domain.restart.bills import SIGN_TEXT, BillLine, BillSign, bill_lines
from app.domain.restart.facts import SignalOutcome, TraceKind, TraceSeen
from app.domain.visits.visit import visits_of

SignalKind = Literal["meter", "seal", "trace", "bill", "restored", "found"]
Weight = Literal["strong", "check", "explained"]

KIND_TEXT: Final[Mapping[SignalKind, str]] = {
    "meter": "表计用量", "seal": "封条异常", "trace": "现场痕迹", "bill": "电费清单", "restored": "恢复供应",
    "found": "回头看发现",
}  # fmt: skip
WEIGHT_TEXT: Final[Mapping[Weight, str]] = {
    "strong": "疑似恢复生产", "check": "待核实", "explained": "已写明原因",
}  # fmt: skip
TRACE_TEXT: Final[Mapping[TraceKind, str]] = {
    "material": "新到原料", "product": "新产成品", "warm": "设备有余温", "sound": "有运转声响",
    "staff": "人员在岗操作", "new_equipment": "新增同类设备", "power_back": "发现重新送电",
    "tip_off": "举报线索", "other": "其他痕迹",
}  # fmt: skip
OUTCOME_TEXT: Final[Mapping[SignalOutcome, str]] = {
    "nature": "风雨等自然原因", "bump": "车辆、堆货碰损", "misread": "抄录或换表原因",
    "other_use": "其他用电", "allowed": "经批准的使用", "not_found": "现场核实未生产",
    "restarted": "属实，已处置", "reopened": "重新核实",
}  # fmt: skip
_OPEN: Final = "reopened"

_TRACES: Final[Mapping[TraceKind, tuple[Weight, str]]] = {
    "material": ("check", "原料可能为其他生产线使用，须核对用途"),
    "product": ("strong", "关停设备的新产成品只能来自恢复生产或转移产能"),
    "warm": ("strong", "已断电断水的设备不应有余温"),
    "sound": ("strong", "已断电的设备不应有运转声响"),
    "staff": ("check", "人员在岗不等于生产，须现场核实"),
    "new_equipment": ("strong", "不得新增、恢复同类落后产能"),
    "power_back": ("strong", "恢复供电须有依据"),
    "tip_off": ("check", "举报线索须到场核实"),
    "other": ("check", "须到场核实"),
}


class Answer(msgspec.Struct, frozen=True):
    """What a person found; `holds` is false once the figure it was given on has changed."""

    outcome: SignalOutcome
    on: str
    reason: str
    by: str
    holds: bool = True


class Signal(msgspec.Struct, frozen=True, kw_only=True):
    """One signal.

    Attributes:
        key: its name for ever; no `/`.
        on: ISO day, or month of a bill.
        text: what was seen. why: the rule that weighs it. figure: the value an answer is about.
        by: who saw it. source: where it stands, in words.
        photo: id of a picture, or empty.
        thing: where a person goes to look, `cutoff/…`, `seal/…`, `visit/…`, `equipment/…`, or empty.
        equipment: numbers of the machines it is about; empty for the whole enterprise.
        machines: their ids.
    """

    key: str
    kind: SignalKind
    weight: Weight
    on: str
    text: str
    why: str
    figure: str = ""
    by: str = ""
    source: str = ""
    photo: str = ""
    thing: str = ""
    equipment: tuple[str, ...] = ()
    machines: tuple[str, ...] = ()
    answer: Answer | None = None

    @property
    def is_open(self) -> bool:
        answer = self.answer
        return answer is None or not answer.holds or answer.outcome == _OPEN

    @property
    def is_confirmed(self) -> bool:
        """Found to be true: production had begun again."""
        return not self.is_open and self.answer is not None and self.answer.outcome == "restarted"


@read_once
def signals_of(case: Case) -> tuple[Signal, ...]:
    """Every signal: open ones first, of those the strong ones, then the newest."""
    told = _Told(case)
    found = [told.completed(signal) for find in _SOURCES for signal in find(told)]
    found.sort(key=lambda signal: (signal.on, signal.key), reverse=True)
    return tuple(sorted(found, key=lambda signal: (not signal.is_open, _ORDER.index(signal.weight))))


_ORDER: Final[tuple[Weight, ...]] = ("strong", "check", "explained")


class _Told:
    """What several kinds of signals need."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.machines = machines_of(case)
        self.numbers = {machine.id: machine.number for machine in self.machines}

    def kept(self, equipment: str) -> str:
        return self.case.kept(f"equipment/{equipment}").removeprefix("equipment/")

    def completed(self, signal: Signal) -> Signal:
        """With the numbers of its machines, and the answer."""
        machines = tuple(dict.fromkeys(self.kept(each) for each in signal.machines if each))
        numbers = tuple(self.numbers[each] for each in machines if each in self.numbers)
        answer = self._answer(signal)
        return msgspec.structs.replace(signal, machines=machines, equipment=numbers, answer=answer)

    def _answer(self, signal: Signal) -> Answer | None:
        slot = self.case.slot(f"signal/{signal.key}/answered")
        if not slot.current:
            return None
        outcome, on, reason, about = msgspec.convert(slot.value, tuple[SignalOutcome, str, str, str])
        holds = about == signal.figure and not slot.is_contested
        return Answer(outcome, on, reason, slot.act.by, holds)


def _meters(told: _Told) -> Iterator[Signal]:
    for point in cutoffs_of(told.case):
        highest = Decimal(0)
        for day, used in used_since_cut(point):
            if used > highest:
                # What was counted up to an earlier reading is that reading's signal.
                yield _of_meter(point, day, used)
                highest = used


def _of_meter(point: CutoffPoint, day: str, used: Decimal) -> Signal:
    reading = next(reading for reading in point.readings if reading.moment == day)
    unit = point.field("meter_unit") or {"power": "kWh", "water": "m³"}.get(point.utility, "")
    changed = "，已计入换表" if point.replacements else ""
    restored = point.field("restored_on")[:10]
    is_supplied = bool(restored) and restored <= day
    why = f"专用表只供已断开的设备，断开后用量应为零{changed}"
    return Signal(
        key=_key("meter", point.id, day),
        kind="meter",
        weight="check" if is_supplied else "strong",
        on=day,
        text=f"断开点{point.number}自止码以来用量 {used.normalize():f} {unit}".rstrip(),
        why=f"{restored}起已恢复供应，须核实用途" if is_supplied else why,
        figure=format(used.normalize(), "f"),
        by=reading.observer,
        source=f"{point.number} 抄表 {reading.at[:10] or day}",
        photo=reading.photo,
        thing=f"cutoff/{point.id}",
        machines=point.feeds,
    )


def _seals(told: _Told) -> Iterator[Signal]:
    seals = seals_of(told.case)
    after = {seal.replaces: seal.number for seal in seals if seal.replaces}
    for seal in seals:
        for check in seal.checks:
            is_lifted = check.condition == "lifted" and not seal.lifted_on
            if check.condition in ("broken", "missing") or is_lifted:
                yield _of_seal(told, seal, check.on, after.get(seal.number, ""))


_CONDITIONS: Final[Mapping[str, str]] = {"broken": "破损", "missing": "缺失", "lifted": "已启封，无启封记录"}


def _of_seal(told: _Told, seal: Seal, on: str, replaced_by: str) -> Signal:
    check = next(check for check in seal.checks if check.on == on)
    slot = told.case.slot(f"seal/{seal.id}/check/{on}")
    fact = slot.act.stated.fact
    occurred = getattr(fact, "occurred", None)
    cause = f"（{check.cause}）" if check.cause else ""
    weight: Weight = "explained" if check.cause and check.condition == "broken" else "strong"
    why = (
        "破损原因须由人核实，确认不是人为启封" if weight == "explained" else "封条缺失、启封或破损未说明原因"
    )
    instead = f"，已以{replaced_by}替换" if replaced_by else "，未更换"
    return Signal(
        key=_key("seal", seal.id, on),
        kind="seal",
        weight=weight,
        on=on,
        text=f"封条{seal.number}（{seal.part}）{_CONDITIONS[check.condition]}{cause}{instead}",
        why=why,
        figure=f"{check.condition} {check.cause}".strip(),
        by=occurred.observer if occurred is not None and occurred.observer else slot.act.by,
        source=f"封条检查 {on}",
        thing=f"seal/{seal.id}",
        machines=(seal.equipment,),
    )


def _traces(told: _Told) -> Iterator[Signal]:
    for sign, fact in told.case.things_of("trace"):
        if not isinstance(fact, TraceSeen):
            continue
        weight, why = _TRACES[fact.kind]
        seen_by = fact.occurred.observer if fact.occurred is not None else ""
        yield Signal(
            key=_key("trace", sign),
            kind="trace",
            weight=weight,
            on=fact.on,
            text=f"{TRACE_TEXT[fact.kind]}：{fact.text}" if fact.text else TRACE_TEXT[fact.kind],
            why=why,
            figure=fact.kind,
            by=seen_by or told.case.things[f"trace/{sign}"].by,
            source="举报" if fact.kind == "tip_off" else f"现场 {fact.on}",
            photo=fact.photo,
            thing=f"visit/{fact.visit}" if fact.visit else "",
            machines=(fact.equipment,),
        )


_BILLS: Final[Mapping[BillSign, tuple[Weight, str]]] = {
    "used": ("strong", "该户号只供已断电的设备，断电后应无用电"),
    "idle": ("check", "用电不足断电前月均的一成，可能为空载损耗，须核实"),
    "jump": ("check", "该户号另有其他用电，仅突增时提示：较断电后月均高出五成以上（建议值）"),
}


def _bills(told: _Told) -> Iterator[Signal]:
    for line in bill_lines(told.case):
        if line.sign:
            yield _of_bill(line)


def _of_bill(line: BillLine) -> Signal:
    bill, (weight, why) = line.bill, _BILLS[line.sign]
    mean = line.since if line.sign == "jump" else line.before
    beside = "断电后月均" if line.sign == "jump" else "断电前月均"
    compared = f"，{beside} {mean:.0f}" if mean is not None else ""
    return Signal(
        key=_key("bill", bill.account, bill.month),
        kind="bill",
        weight=weight,
        on=bill.month,
        text=f"户号{bill.account} {bill.month} {SIGN_TEXT[line.sign]} {bill.kwh[0]} kWh{compared}",
        why=why,
        figure=bill.kwh[0],
        by=bill.by,
        source={"bill": "电费清单", "reading": "抄表", "photo": "影像"}.get(bill.source, "电费清单"),
        photo=bill.photo,
        machines=line.equipment,
    )


def _restored(told: _Told) -> Iterator[Signal]:
    for point in cutoffs_of(told.case):
        if point.field("restored_on"):
            yield _of_restored(point)
    for machine in told.machines:
        for step in machine.steps:
            if step.outcome == "undone":
                yield _of_step(told, machine.id, step.step)


def _of_restored(point: CutoffPoint) -> Signal:
    on, basis = point.field("restored_on"), point.field("restored_basis")
    return Signal(
        key=_key("restored", point.id),
        kind="restored",
        weight="explained" if basis else "strong",
        on=on[:10],
        text=f"断开点{point.number}恢复供应" + (f"（依据：{basis}）" if basis else ""),
        why="恢复依据和用途须由人核实" if basis else "恢复供应未记录依据",
        figure=f"{on} {basis}".strip(),
        source=f"断开点 {point.number}",
        thing=f"cutoff/{point.id}",
        machines=point.feeds,
    )


def _of_step(told: _Told, equipment: str, step: Step) -> Signal:
    slot = told.case.slot(f"equipment/{equipment}/step/{step}")
    fact = slot.act.stated.fact
    occurred, reason = getattr(fact, "occurred", None), str(getattr(fact, "note", ""))
    on = occurred.at if occurred is not None and occurred.at else slot.act.at
    return Signal(
        key=_key("undone", equipment, step),
        kind="restored",
        weight="check" if reason else "strong",
        on=on[:10],
        text=f"{STEP_TEXT[step]}已恢复" + (f"（{reason}）" if reason else ""),
        why="已办理的步骤被恢复，须核实用途",
        figure=f"{on[:10]} {reason}".strip(),
        by=slot.act.by,
        source="设备步骤",
        thing=f"equipment/{equipment}",
        machines=(equipment,),
    )


_FOUND: Final[Mapping[str, str]] = {"restarted": "恢复生产", "new_equipment": "新增设备"}


def _found(told: _Told) -> Iterator[Signal]:
    for visit in visits_of(told.case):
        for field, word in _FOUND.items():
            said, words = visit.field(f"revisit_{field}"), visit.field(f"revisit_{field}_text")
            if said not in ("yes", "unclear"):
                continue
            yield Signal(
                key=_key("found", visit.id, field),
                kind="found",
                weight="strong" if said == "yes" else "check",
                on=visit.day,
                text=f"{'发现' if said == 'yes' else '不能确认是否'}{word}" + (f"：{words}" if words else ""),
                why="现场查见" if said == "yes" else "现场未能判断，须再次核实",
                figure=said,
                by=told.case.slot(f"visit/{visit.id}/revisit_{field}").act.by,
                source=f"现场工作 {visit.day}",
                thing=f"visit/{visit.id}",
            )


_SOURCES: Final[tuple[Callable[[_Told], Iterator[Signal]], ...]] = (
    _meters, _seals, _traces, _bills, _restored, _found,
)  # fmt: skip


def _key(*parts: str) -> str:
    """What a fact can name, whatever a meter's account or a point is called."""
    key = ".".join(parts)
    return key if is_name(key) else f"{parts[0]}.{sha256(key.encode()).hexdigest()[:32]}"
