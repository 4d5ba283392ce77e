"""This is about what a stage of the road wants before it can be done, each with the rule that wants it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from app.domain.acts.case import Case
from app.domain.disposal.disposal import disposal_of
from app.domain.disposal.lacking import disposal_lacking
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.upgrade import proofs_lacking
from app.domain.lacking import Lacking
from app.domain.lifecycle.ordered import order_lacking
from app.domain.lifecycle.stages import STAGES, UPGRADE, StageName
from app.domain.lifecycle.standing import Standing

_PLAINLY: Final = "未办理"
_TEXTS: Final[Mapping[StageName, str]] = {
    "confirmed": "未认定（淘汰类或不达标，写明依据）",
    "planned": "未列入年度退出计划",
    "announced": "未公告",
    "drive": "动力装置未拆除",
    "before": "缺少拆除前影像",
    "during": "缺少拆除中影像",
    "applied": "企业未提出验收申请",
    "opinion": "未出具验收意见",
    "published": "未公示公告",
    "archived": "未归档",
    "revisit": "未安排回头看",
}


def says_more(lacking: Lacking) -> bool:
    """Whether it says more than that its stage is not done."""
    return lacking.text not in _TEXTS.values() and not lacking.text.startswith(_PLAINLY)


def wanted(case: Case, standing: Standing, name: StageName) -> tuple[Lacking, ...]:
    """What is missing for this stage of this machine; never empty for one that is not done."""
    if name in ("ordered", "extended", "rechecked", "cleared", "proposed"):
        return (order_lacking(name, standing.order),)
    found = tuple(_WANTED[name](case, standing, name)) if name in _WANTED else ()
    return found or (_simply(name, _TEXTS.get(name, f"{_PLAINLY}{STAGES[name].text}")),)


def _simply(name: StageName, text: str) -> Lacking:
    return Lacking(f"stage.{name}", text, STAGES[name].rule, STAGES[name].place)


def _stopped(_case: Case, standing: Standing, name: StageName) -> Iterator[Lacking]:
    if not standing.machine.field("route"):
        yield _simply(name, "未定处置方式（立即拆除、封存限拆、整体关停、技改达标）")
    yield _simply(name, "未登记停产日期")


def _supply(case: Case, standing: Standing, name: StageName) -> Iterator[Lacking]:
    """A point that feeds the machine, and its meter read before the cut."""
    machine = standing.machine
    feeding = [point for point in cutoffs_of(case) if point.utility == name and machine.id in point.feeds]
    if not feeding:
        yield _simply(name, "未登记供给该设备的断开点")
    for point in feeding:
        if point.field("meter_kind") == "dedicated" and point.at_cut is None:
            yield _simply(name, f"断开点{point.number}未读止码")


def _sealing(_case: Case, standing: Standing, name: StageName) -> Iterator[Lacking]:
    if not standing.machine.field("dismantle_by"):
        yield _simply(name, "未定限拆日期")
    if not standing.machine.seals:
        yield _simply(name, "未登记封条")


def _dismantled(_case: Case, standing: Standing, name: StageName) -> Iterator[Lacking]:
    due = standing.machine.field("dismantle_by")
    if standing.machine.dismantled[0]:
        yield _simply(name, "拆除未完成")
    else:
        yield _simply(name, f"未拆除，限 {due} 前" if due else "未拆除，未定限拆日期")


def _disposal(case: Case, standing: Standing, _name: StageName) -> Iterator[Lacking]:
    yield from disposal_lacking(disposal_of(case, standing.machine, ()))


def _upgrade(_case: Case, standing: Standing, name: StageName) -> Iterator[Lacking]:
    keys = {
        "upgrade_new": ("upgrade_new", "upgrade_since"),
        "upgrade_old": ("upgrade_old", "upgrade_gone_to"),
    }
    mine = keys.get(name, ("upgrade_measured", "upgrade_limit", "upgrade_over"))
    yield from (each for each in proofs_lacking(standing.machine) if each.key in mine)


def _inspected(_case: Case, standing: Standing, name: StageName) -> Iterator[Lacking]:
    conclusion, _, reason = standing.machine.conclusion
    if conclusion == "refused":
        yield _simply(name, f"验收不予通过（{reason}），整改后复验" if reason else "验收不予通过，整改后复验")


_WANTED: Final[Mapping[StageName, Callable[[Case, Standing, StageName], Iterator[Lacking]]]] = {
    "stopped": _stopped,
    "water": _supply,
    "power": _supply,
    "sealing": _sealing,
    "dismantled": _dismantled,
    "disposal": _disposal,
    **dict.fromkeys(UPGRADE, _upgrade),
    "inspected": _inspected,
}
