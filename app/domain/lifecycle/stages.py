"""This is about the stages of a machine's road as data: their names, which rule wants each, where it is done.

Source: domain.md §2, §3.1–3.3, §10.5; what is marked 建议 there is told as 建议 here.
"""

from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from app.domain.lacking import Place

StageName = Literal[
    "candidate", "confirmed", "planned", "announced",
    "ordered", "extended", "rechecked", "cleared", "proposed",
    "stopped", "water", "power", "drive", "sealing",
    "before", "during", "dismantled", "disposal",
    "upgrade_new", "upgrade_old", "upgrade_measured",
    "applied", "inspected", "opinion", "published", "archived", "revisit",
]  # fmt: skip

Route = Literal["", "at_once", "sealed", "order", "upgrade"]
"""Not decided · 立即拆除（整体关停） · 封存限拆 · 限期整改 · 技改达标."""

ROUTE_TEXT: Final[Mapping[Route, str]] = {
    "": "未定处置方式",
    "at_once": "立即拆除",
    "sealed": "封存限拆",
    "order": "限期整改",
    "upgrade": "技改达标",
}


class Stage(msgspec.Struct, frozen=True):
    """One stage.

    Attributes:
        rule: what wants it, with its source.
        place: where it is done.
        todo: what to do, where the name tells what was done.
    """

    text: str
    rule: str
    place: Place = "equipment"
    todo: str = ""


_PLAN: Final = "实施方案（长工信〔2025〕70号）"
_EXIT: Final = "工信部联产业〔2017〕30号：断电断水、拆除动力装置、封存主体设备"
_GONE: Final = "国发〔2010〕7号、工信部联产业〔2011〕46号：主体设备（生产线）当年拆除，不能恢复生产"
_LIMIT: Final = "工信部联产业〔2017〕30号：能耗不达标的限期整改不超过6个月，确需延长的不超过3个月"
_CLOSURE: Final = "《节约能源法》第七十一、七十二条：由本级人民政府决定"
_NO_TRANSFER: Final = "《大气污染防治法》第二十七条、《水污染防治法》第四十六条：不得转让他人使用"
_ACCEPT: Final = f"{_PLAN}：现场检查和考核验收，逐户出具书面验收意见"
_UPGRADE: Final = f"{_PLAN}：通过技术改造节能降碳、提质增效；淘汰设备不得转移（工产业〔2010〕122号）"

STAGES: Final[Mapping[StageName, Stage]] = {
    "candidate": Stage("排查发现", f"{_PLAN}：全面摸底排查"),
    "confirmed": Stage("认定", "《产业结构调整指导目录》、能耗限额等标准：认定须写明依据"),
    "planned": Stage(
        "列入计划",
        "工信部联产业〔2011〕46号：目标任务分解到企业，列明生产线（设备）、数量、产能",
        todo="列入年度计划",
    ),
    "announced": Stage("公告", "工信部联产业〔2011〕46号：公布企业名单、生产线（设备）型号、数量、产能"),
    "ordered": Stage("限期整改", _LIMIT, "problems"),
    "extended": Stage("整改延期", _LIMIT, "problems"),
    "rechecked": Stage("整改复查", f"{_LIMIT}；期满逐项复查", "problems", todo="整改复查"),
    "cleared": Stage("达标销号", f"{_LIMIT}；复查达标的销号", "problems"),
    "proposed": Stage("提请停业整顿或关闭", _CLOSURE, "problems"),
    "stopped": Stage("停产", _EXIT),
    "water": Stage("断水", _EXIT),
    "power": Stage("断电", _EXIT),
    "drive": Stage("拆除动力装置", _EXIT),
    "sealing": Stage("封存主体设备", f"{_EXIT}；{_PLAN}：限时拆除"),
    "before": Stage("拆除前取证", f"{_PLAN}：收集整理并保存好拆除前、中、后影像", "photos"),
    "during": Stage("拆除中取证", f"{_PLAN}：收集整理并保存好拆除前、中、后影像", "photos"),
    "dismantled": Stage("拆除完成", _GONE, todo="拆除"),
    "disposal": Stage("处置核销", _NO_TRANSFER, "disposal"),
    "upgrade_new": Stage("新设备投用", _UPGRADE),
    "upgrade_old": Stage("原设备拆除", _UPGRADE, todo="拆除原设备"),
    "upgrade_measured": Stage("改造后复测", f"{_UPGRADE}；复测须达到现行标准"),
    "applied": Stage(
        "验收申请", "建议（待核对）：拆除后企业提出验收申请报告", "acceptance", todo="提出验收申请"
    ),
    "inspected": Stage("现场检查验收", _ACCEPT, "acceptance"),
    "opinion": Stage("验收意见", _ACCEPT, "acceptance", todo="出具验收意见"),
    "published": Stage("公示公告", "工信部联产业〔2011〕46号：公布完成淘汰任务的企业名单", "acceptance"),
    "archived": Stage("归档", f"{_PLAN}：影像及相关文字资料整理保存", "archive"),
    "revisit": Stage("回头看", "建议（待核对）：验收后定期回头看，防止恢复生产", "visits"),
}

BEFORE: Final[tuple[StageName, ...]] = ("candidate", "confirmed")
LISTED: Final[tuple[StageName, ...]] = ("planned", "announced")
CUT: Final[tuple[StageName, ...]] = ("water", "power", "drive", "sealing")
DOWN: Final[tuple[StageName, ...]] = ("before", "during", "dismantled", "disposal")
UPGRADE: Final[tuple[StageName, ...]] = ("upgrade_new", "upgrade_old", "upgrade_measured")
AFTER: Final[tuple[StageName, ...]] = ("opinion", "published", "archived", "revisit")
END: Final[tuple[StageName, ...]] = ("applied", "inspected", *AFTER)

_ROADS: Final[Mapping[Route, tuple[StageName, ...]]] = {
    "": (*LISTED, "stopped", *CUT, *DOWN, *END),
    "at_once": (*LISTED, "stopped", *CUT[:3], *DOWN, *END),
    "sealed": (*LISTED, "stopped", *CUT, *DOWN, *END),
    "order": (),
    "upgrade": (*LISTED, "before", *UPGRADE, *END),
}


def stages_on(route: Route, ordered: tuple[StageName, ...] = ()) -> tuple[StageName, ...]:
    """All stages of a route in order; ordered: those of an order (限期整改) that came before it."""
    return (*BEFORE, *ordered, *_ROADS[route])
