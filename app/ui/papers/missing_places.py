"""This is about where a thing that is missing on a paper is stated: the tab that asks for it."""

from typing import Final

HERE: Final = "Papers"
_PLACES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Photos", ("照片", "影像")),
    ("Problems and rectification", ("问题", "整改")),
    ("Disposal", ("处置", "收购单位", "发票", "使用登记", "不转移", "切割")),
    ("Acceptance", ("C　", "E　", "F　", "G　", "H　", "结论", "全户意见", "验收组")),
    (
        "Equipment and lines",
        (
            "断开", "供给", "止码", "表底数", "表计", "计量", "读数", "执行单位", "证件号", "封存", "封条",
            "限拆", "动力装置", "设备", "型号", "出厂", "数量",
        ),
    ),
    ("Overview", ("被检查单位", "企业名称", "信用代码", "法定代表人", "计划")),
)  # fmt: skip
_FALLBACK: Final = "On-site work"


def place_of(label: str) -> str:
    """The tab (a word of `words.py`) where what this label of a paper names is stated."""
    if label == "文号":
        return HERE
    return next((tab for tab, parts in _PLACES if any(part in label for part in parts)), _FALLBACK)
