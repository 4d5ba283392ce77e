"""This is about the words of a machine's road on the command line, in Chinese."""

from collections.abc import Mapping
from typing import Final

from app.domain.lifecycle.stages import ROUTE_TEXT, STAGES

ROAD_KEYS: Final[Mapping[str, str]] = {
    "road": "路线",
    "next_stages": "下一步",
    "road_route": "退出方式",
    "road_stage": "已到",
    "road_next": "下一步",
    "road_stops": "各阶段",
    "road_stop": "阶段",
    "road_state": "办理",
    "road_missing": "尚缺",
    "confirmation": "认定",
    "finding": "认定结果",
    "confirmed_by": "认定机关",
    "announcement": "公告",
    "announced_at": "公告载体",
    "criteria_row": "标准行",
    "criteria_rows": "可选标准",
    "criteria_lines": "验收表条目",
    "wanted_by": "依据",
    "reopening": "验收后重新办理",
}
_STAGES: Final = {str(name): stage.text for name, stage in STAGES.items()}
ROAD_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "road_route": {str(route): text for route, text in ROUTE_TEXT.items()},
    "road_stage": _STAGES,
    "road_next": {**_STAGES, "": "无"},
    "road_stop": _STAGES,
    "road_state": {
        "done": "已办", "next": "下一步", "open": "未办", "undone": "已撤回", "not_needed": "不适用",
    },
    "finding": {"listed": "淘汰类", "below_limit": "不达标", "withdrawn": "已撤销"},
}  # fmt: skip
