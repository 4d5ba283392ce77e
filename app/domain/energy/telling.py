"""This is about weighed consumption in words: the level, what is over, what comes next."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from app.domain.energy.limits import EnergyLimit
from app.domain.energy.weighing import Level, Weighed

LEVEL_TEXT: Final[Mapping[Level, str]] = {
    "over": "超过限定值", "limit": "符合限定值", "entry": "达到准入值", "advanced": "达到先进值",
    "": "不作判定",
}  # fmt: skip
ORDER_C: Final = "下一步：限期整改（不超过6个月，可申请延期不超过3个月），填写能耗限额核算表"
NOT_IN_FORCE: Final = "该标准在所填日期尚未实施，当时有效的限额本表未收录，不能用本表数值判定"
DAY_UNKNOWN: Final = "实施日期本表未载，请核对标准在统计期内是否有效"
TO_CHECK: Final = "限额数值未与标准原文核对，修正规则只列出，未计入"


def plain(number: Decimal | None) -> str:
    """Without noughts at the end and without powers of ten; empty for none."""
    if number is None:
        return ""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def levels_text(limit: EnergyLimit) -> str:
    """`限定值 117，准入值 107，先进值 100 kgce/t`; what the standard lacks is said so."""
    named = (("限定值", limit.limit), ("准入值", limit.entry), ("先进值", limit.advanced))
    return "，".join(f"{name} {plain(value) or '未列'}" for name, value in named) + f" {limit.unit}"


def remarks(weighed: Weighed) -> tuple[str, ...]:
    """What has to be known beside the level, the weightiest first."""
    validity = {"too_early": NOT_IN_FORCE, "unknown": DAY_UNKNOWN, "in_force": ""}[weighed.validity]
    return tuple(text for text in (ORDER_C if weighed.is_order_c else "", validity, TO_CHECK) if text)


def weighed_text(weighed: Weighed) -> str:
    """`单位产品能耗 128.7 kgce/t，超过限定值 11.7 kgce/t，超限比例 10%`."""
    unit = weighed.limit.unit
    said = f"单位产品能耗 {plain(weighed.unit_use)} {unit}，{LEVEL_TEXT[weighed.level]}"
    if weighed.excess is not None:
        said += f" {plain(weighed.excess)} {unit}"
    if weighed.share is not None:
        said += f"，超限比例 {plain(weighed.share)}%"
    return said


def weighed_told(weighed: Weighed) -> dict[str, object]:
    """With keys that stay the same; figures as text."""
    limit = weighed.limit
    return {
        "limit_row": limit.name,
        "standard": limit.document,
        "product": limit.product,
        "process": limit.process,
        "metric": limit.metric,
        "energy_unit_of": limit.unit,
        "on": weighed.on.isoformat(),
        "effective": limit.effective,
        "validity": weighed.validity,
        "limit_value": plain(limit.limit),
        "entry_value": plain(limit.entry),
        "advanced_value": plain(limit.advanced),
        "unit_use": plain(weighed.unit_use),
        "level": weighed.level,
        "excess": plain(weighed.excess),
        "excess_share": plain(weighed.share),
        "order_c": weighed.is_order_c,
        "finding_text": weighed_text(weighed),
        "remarks": "；".join(remarks(weighed)),
        "correction_rule": limit.rule,
        "benchmark": limit.benchmark,
        "source": limit.source,
    }
