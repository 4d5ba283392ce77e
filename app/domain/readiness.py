"""This is about whether a machine can be accepted: everything that stands against it, with the rule behind.

Missing proofs pass with a written reason each; contested values, open problems and branches of one computer
do not: they are put in order first. Source: design.md §2.1(5); domain.md §2 A, §4.10 F-YB.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from app.domain.acceptance.checklist import checks_lacking
from app.domain.acceptance.criteria import UPGRADE, Criteria
from app.domain.acceptance.plan_check import Planned, plan_lacking, planned_values
from app.domain.acceptance.proofs import SETTLED, lacking, not_waived
from app.domain.acceptance.upgrade_proofs import upgrade_lacking
from app.domain.acts.case import Case
from app.domain.acts.joins import split_slot
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import Machine
from app.domain.equipment.road_stated import confirmed_of
from app.domain.lacking import Lacking
from app.domain.orders.order import Order, orders_of
from app.domain.orders.problem import problems_found
from app.domain.photos.photo import Photo
from app.domain.powers.seizure import sealed_elsewhere, seizures_of
from app.domain.problems import Finding, FindingKind, problems
from app.domain.restart.signals import WEIGHT_TEXT, signals_of
from app.domain.slot_text import slot_text

_RULE: Final = "记录存在问题的，处理完毕或说明原因后方可验收"
_DISMANTLED: Final = "列入计划的主体设备、生产线须在当年拆除，使其不能恢复生产（国发〔2010〕7号）"
_CONFIRMED: Final = "工信部联产业〔2011〕46号：列入年度计划并公布的方可按计划验收；认定须写明依据"
_MENDED: Final = "发现的问题整改复查、销号后方可验收"

_OF_ALL: Final[dict[FindingKind, str]] = {
    "fork": "同一台电脑有两份记录，须先并入",
    "stray": "有未并入的记录",
    "gap": "有电脑的部分记录尚未收到",
    "unknown_fact": "有更新版本程序的记录，须先更新程序",
    "overlapping_visits": "两次现场检查时间重叠",
}
_RESTARTED: Final = "复产线索逐条核实后方可验收（断电断水核验、封存复查、回头看）"
_SEALED: Final = "《行政强制法》第二十六条：查封的场所、设施或者财物不得使用或者损毁；解除后方可验收"
_UPGRADED: Final = "技改达标退出：新设备建成投用、原设备拆除、复测达到限定值，逐项举证"
_CONCLUDED_TWICE: Final = "contested.conclusion"
"""Who concludes having seen both settles it."""

_STAFF: Final = "staff/"
"""What is said of the staff is said of the whole enterprise."""
_HARD: Final = frozenset({"fork", "stray", "unknown_fact"})
_OF_NUMBERS: Final[dict[FindingKind, str]] = {
    "seal_number_twice": "封条{where}编号重复",
    "seal_broken": "封条{where}破损或缺失，未更换",
    "used_since_cut": "断开点{where}断电（断水）后表计有用量",
    "reading_below_cut": "断开点{where}复核读数小于止码",
    "number_twice": "编号{where}重复",
    "extended_twice": "{where}两次批准延期，未说明原因",
    "ordered_twice": "{where}对同一问题重复责令限期整改，未说明原因",
    "proposed_twice": "{where}两次提请",
    "seized_twice": "设备{where}被重复查封",
}


class WholeCase(NamedTuple):
    """What is the same for every machine of a case, read once for all of them."""

    planned: Planned
    findings: tuple[Finding, ...]
    criteria: Criteria


def whole_case(case: Case, criteria: Criteria) -> WholeCase:
    """criteria: the table of what counts as dismantled."""
    return WholeCase(planned_values(case), problems(case), criteria)


def against(case: Case, machine: Machine, photos: tuple[Photo, ...], whole: WholeCase) -> tuple[Lacking, ...]:
    """Everything that stands against accepting this machine; empty where it can be accepted.

    photos: pictures of the case (`photos_of`), or those of this machine.
    """
    found = [*_scope(machine), *_still_standing(machine), *_unconfirmed(case, machine, whole.planned)]
    found += plan_lacking(machine, whole.planned)
    found += checks_lacking(case, machine, whole.criteria)
    found += _problems_open(case, machine)
    found += _signals_open(case, machine)
    found += _sealed(case, machine)
    found += _upgrade(case, machine, photos)
    found += _findings(case, machine, photos, whole.findings)
    known = lacking(case, machine, photos)
    keys = {each.key for each in known}
    more = not_waived(case, machine, [each for each in found if each.key not in keys])
    return tuple(each for each in (*known, *more) if each.key != _CONCLUDED_TWICE)


def _scope(machine: Machine) -> Iterator[Lacking]:
    if machine.field("scope") == "不予淘汰":
        yield Lacking("scope", "该设备不予淘汰，无须验收", _DISMANTLED, "equipment", hard=True)


def _still_standing(machine: Machine) -> Iterator[Lacking]:
    """Nothing passes over a machine that stands, unless it was mended by technical upgrade."""
    if not machine.dismantled[1] and machine.field("route") != UPGRADE:
        yield Lacking("dismantled", "未拆除", _DISMANTLED, "equipment", hard=True)


def _unconfirmed(case: Case, machine: Machine, planned: Planned) -> Iterator[Lacking]:
    """Neither found to be outdated nor in the year's plan."""
    is_planned = bool(machine.plan_item) or any(equipment == machine.id for equipment, _ in planned)
    finding = confirmed_of(case, machine.id)
    if not finding.stands and (finding.finding == "withdrawn" or not is_planned):
        yield Lacking("confirmed", "未认定，也未列入年度计划", _CONFIRMED, "equipment")


def _problems_open(case: Case, machine: Machine) -> Iterator[Lacking]:
    for problem in problems_found(case):
        about = case.kept(f"equipment/{problem.equipment}") if problem.equipment else ""
        if not problem.is_closed and about in ("", f"equipment/{machine.id}"):
            text = f"问题{problem.number}“{problem.text}”未销号"
            yield Lacking(f"problem.{problem.id}", text, _MENDED, "problems", hard=True)


def _sealed(case: Case, machine: Machine) -> Iterator[Lacking]:
    """查封 is released by whoever decided it; what a court lets go another way, a reason says."""
    for seizure in seizures_of(case):
        if seizure.release is None and seizure.covers(machine.id):
            text = f"{seizure.decided.agency_name}查封{_bracketed(seizure.field('number'))}未解除"
            yield Lacking(f"seizure.{seizure.id}"[:128], text, _SEALED, "equipment", hard=True)
    other = sealed_elsewhere(case, machine.id)
    if other is not None:
        text = f"{other.body}查封{_bracketed(other.number)}未注明解除"
        yield Lacking("sealed_elsewhere", text, _SEALED, "equipment")


def _bracketed(number: str) -> str:
    return f"（{number}）" if number else ""


def _upgrade(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> Iterator[Lacking]:
    """Proofs of an exit by technical upgrade, and the picture of the new machine."""
    if machine.field("route") != UPGRADE:
        return
    yield from upgrade_lacking(case, machine, photos)
    if not any(photo.stage == "after" and photo.is_of(case, machine.id) for photo in photos):
        yield Lacking("upgrade_photo", "缺少新设备影像（归入“拆除后”）", _UPGRADED, "photos")


def _signals_open(case: Case, machine: Machine) -> Iterator[Lacking]:
    """Signals of restarted production nobody looked into; those of the whole enterprise for each machine."""
    for signal in signals_of(case):
        is_own = not signal.machines or machine.id in signal.machines
        # What a meter counted is a finding of the case already (`used_since_cut`).
        if is_own and signal.is_open and signal.kind != "meter":
            text = f"{WEIGHT_TEXT[signal.weight]}：{signal.text}，未核实"
            yield Lacking(f"restart.{signal.key}"[:128], text, _RESTARTED, "equipment")


def _findings(
    case: Case, machine: Machine, photos: tuple[Photo, ...], findings: tuple[Finding, ...]
) -> Iterator[Lacking]:
    things, numbers = _things_of(case, machine, photos), _numbers_of(case, machine)
    answered = _answered_points(case)
    for finding in findings:
        if finding.kind == "contested":
            thing = split_slot(finding.where)[0]
            if case.kept(thing) in things or thing.startswith(_STAFF):
                text = f"{slot_text(case, finding.where)}两处记录不一致"
                yield Lacking(_key(finding), text, SETTLED, "settle", hard=True)
        elif finding.kind in _OF_ALL:
            hard = finding.kind in _HARD
            yield Lacking(_key(finding), _OF_ALL[finding.kind], _RULE, "settle", hard)
        elif finding.kind == "used_since_cut" and finding.where in answered:
            continue
        elif finding.kind in _OF_NUMBERS and finding.where in numbers:
            text = _OF_NUMBERS[finding.kind].format(where=finding.where)
            yield Lacking(_key(finding), text, _RULE, "equipment")


def _answered_points(case: Case) -> set[str]:
    """Numbers of the points whose use since the cut a person has looked into."""
    meters = [signal for signal in signals_of(case) if signal.kind == "meter"]
    asked = {signal.thing for signal in meters if signal.is_open}
    told = {signal.thing for signal in meters} - asked
    return {point.number for point in cutoffs_of(case) if f"cutoff/{point.id}" in told}


def _key(finding: Finding) -> str:
    """A contested field of a machine has the key `proofs` gives it."""
    where = finding.where.replace("/", ".")
    if finding.kind == "contested" and finding.where.startswith("equipment/"):
        where = split_slot(finding.where)[1].replace("/", ".")
    return f"{finding.kind}.{where}"


def _things_of(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> set[str]:
    """Whatever a contested value of it says something about this machine's way out."""
    slips = (slip.slip for slip in machine.slips)
    points = (point.id for point in cutoffs_of(case) if machine.id in point.feeds)
    orders = _orders_about(case, machine)
    return {
        "enterprise/self",
        *(order.thing for order in orders),
        *(f"order_extension/{each.id}" for order in orders for each in order.extensions),
        *(f"seizure/{seizure.id}" for seizure in seizures_of(case) if seizure.covers(machine.id)),
        f"equipment/{machine.id}",
        *(f"seal/{seal.id}" for seal in machine.seals),
        *(f"slip/{slip}" for slip in slips),
        *(f"buyer/{slip.buyer}" for slip in machine.slips),
        *(f"cutoff/{point}" for point in points),
        *(f"photo/{photo.id}" for photo in photos if photo.is_of(case, machine.id)),
        *(
            f"problem/{problem.id}"
            for problem in problems_found(case)
            if case.kept(f"equipment/{problem.equipment}") == f"equipment/{machine.id}"
        ),
    }


def _numbers_of(case: Case, machine: Machine) -> set[str]:
    points = (point.number for point in cutoffs_of(case) if machine.id in point.feeds)
    orders = (order.label for order in _orders_about(case, machine))
    return {machine.number, *points, *orders, *(seal.number for seal in machine.seals)}


def _orders_about(case: Case, machine: Machine) -> tuple[Order, ...]:
    """Over problems of this machine, or over those of the whole enterprise."""

    def is_about(order: Order) -> bool:
        named = {case.kept(f"equipment/{each.equipment}") for each in order.problems if each.equipment}
        return not named or f"equipment/{machine.id}" in named

    return tuple(order for order in orders_of(case) if is_about(order))
