"""This is about the screening list of the demo story (示例): fifteen invented firms."""

from datetime import date
from typing import Final

from app.domain.screening.facts import FirmScale, ScreeningResult
from app.domain.screening.firm import ListedFirm
from app.exchange.sample_plan import ENTERPRISES
from app.exchange.screening_workbook import write_screening_list

LIST_TITLE: Final = "长乐区落后产能排查底册（示例）"
_MADE: Final = date(2025, 3, 6)
_ZERO_TOWN: Final = "猴屿乡"

_Line = tuple[str, str, str, FirmScale, ScreeningResult, str, str, str]

# Township, name, industry, scale, result, day, who screened, remark.
_OTHERS: Final[tuple[_Line, ...]] = (
    ("金峰镇", "拉链厂", "C4119 其他日用杂品制造", "below", "none_found", "2025-02-18", "李示工", ""),
    ("金峰镇", "染线作坊", "C1713 棉印染精加工", "below", "", "", "", "约定复工后上门"),
    ("湖南镇", "经编厂", "C1751 化纤织造加工", "below", "candidate", "2025-02-20", "林示湖", "变压器待核对"),
    ("湖南镇", "浆纱厂", "C1711 棉纺纱加工", "below", "closed", "2025-02-20", "林示湖", "已办理注销"),
    ("江田镇", "机砖厂", "C3031 粘土砖瓦制造", "below", "no_such_firm", "2025-02-21", "周示江", ""),
    ("江田镇", "石材加工场", "C3032 建筑用石加工", "below", "", "", "", ""),
    ("玉田镇", "纸箱厂", "C2231 纸和纸板容器制造", "below", "restricted", "2025-02-24", "黄示玉", ""),
    (_ZERO_TOWN, "船舶配件厂", "C3734 船用配套设备制造", "below", "", "", "", ""),
    (_ZERO_TOWN, "竹制品厂", "C2041 竹制品制造", "below", "", "", "", ""),
    (_ZERO_TOWN, "粮油加工厂", "C1331 食用植物油加工", "above", "", "", "", ""),
)  # fmt: skip
_OF_THE_PLAN: Final = ("金峰镇", "湖南镇", "江田镇", "玉田镇")


def sample_list() -> tuple[ListedFirm, ...]:
    """The firms as the townships sent them in; 猴屿乡 is screened later, on site."""
    listed = [
        ListedFirm(
            id="",
            name=firm.name,
            code=firm.code,
            township=firm.township,
            industry=firm.industry,
            scale="above",
            result="in_plan",
            by=firm.territory,
            on="2025-02-18",
        )
        for firm in ENTERPRISES
        if firm.township in _OF_THE_PLAN
    ]
    for town, name, industry, scale, result, on, by, note in _OTHERS:
        listed.append(
            ListedFirm(
                id="",
                name=f"示例{name}",
                township=town,
                industry=industry,
                scale=scale,
                result=result,
                on=on,
                by=by,
                note=note,
            )
        )
    return tuple(listed)


def sample_screening() -> bytes:
    """The list as .xlsx; the same bytes every time."""
    return write_screening_list(sample_list(), (), LIST_TITLE, _MADE)
