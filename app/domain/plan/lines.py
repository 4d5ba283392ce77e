"""This is about lines of a plan that are no item: totals, notes, column numbers, zero reports."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from app.domain.plan.codes import squeezed
from app.domain.plan.grid import is_blank, raw_text
from app.domain.plan.plan import LineKind
from app.domain.plan.quantities import says_nothing

_TOTAL: Final = re.compile(r"^.{0,12}(合计|总计|小计|共计|累计|总和)[:：]?.{0,30}$")
_GRAND: Final = re.compile(r"合计|总计|共计|总和")
_NOTE: Final = re.compile(
    r"^[（(]?(注\d*|备注|说明|填表|填报|制表|审核|审批|复核|单位负责人|负责人|分管|联系人|报送|附|\*|※|签发|统计负责人|"
    r"经办|日期|盖章|编制)"
)
_ZERO: Final = re.compile(
    r"零报告|经排查|(?:本辖区|辖区内?|本乡|本镇|本街道).*无|无.{0,8}(?:淘汰|落后|退出).{0,12}"
)
_SURE_NOTE: Final = re.compile(r"^[（(]?(注|备注|说明|附注|附)\d*[:：]")
_LONGEST_ALONE: Final = 40
_WIDEST_NUMBER: Final = 6


def line_kind(row: Sequence[object], fields: Mapping[int, str]) -> LineKind | None:
    """What a filled line is, if it is no item; None for an item.

    fields: field of each headed column.
    """
    filled = [(index, raw_text(value)) for index, value in enumerate(row) if not is_blank(value)]
    texts = [text for _index, text in filled]
    by_field = {fields[index]: text for index, text in filled if fields.get(index)}
    if _numbers_columns(texts):
        return "numbering"
    if is_zero_report(by_field, texts):
        return "zero_report"
    has_machine = bool(by_field.keys() & {"name", "model"})
    if not has_machine and any(_TOTAL.match(squeezed(text)) for text in _leading(by_field, texts)):
        return "total"
    if len(texts) == 1 and (len(texts[0]) > _LONGEST_ALONE or _SURE_NOTE.match(squeezed(texts[0]))):
        return "note"
    return "note" if _is_note(by_field, texts) else None


def _is_note(by_field: Mapping[str, str], texts: Sequence[str]) -> bool:
    """Notes, signatures and the headings of sections; `注塑机` is a machine."""
    first = squeezed(texts[0])
    if "enterprise" not in by_field and _NOTE.match(first) and re.search("[:：]", first):
        return True
    if by_field.keys() & {"name", "model"}:
        return False
    is_section = by_field.keys() <= {"sequence", "township", "remark"} or len(texts) == 1
    return bool(_NOTE.match(first)) or (is_section and "enterprise" not in by_field)


def is_grand_total(texts: Sequence[str]) -> bool:
    """合计 of everything, not the 小计 of a part."""
    return any(_GRAND.search(squeezed(text)) for text in texts[:3]) and "小计" not in "".join(texts[:3])


def is_zero_report(by_field: Mapping[str, str], texts: Sequence[str]) -> bool:
    """A township says that it has nothing: 零报告, 经排查，本辖区无……, or 无 for enterprise and machine."""
    enterprise, machine = by_field.get("enterprise", ""), by_field.get("name", "")
    if enterprise and not says_nothing(enterprise) and not _ZERO.search(enterprise):
        return False
    if machine and not says_nothing(machine) and not _ZERO.search(machine):
        return False
    if any("零报告" in squeezed(text) or "经排查" in squeezed(text) for text in texts):
        return not by_field.get("model")
    both = says_nothing(enterprise) and says_nothing(machine) and bool(enterprise) and bool(machine)
    return both or (bool(enterprise) and bool(_ZERO.search(squeezed(enterprise))))


def _leading(by_field: Mapping[str, str], texts: Sequence[str]) -> list[str]:
    named = [by_field[field] for field in ("sequence", "township", "enterprise", "code") if field in by_field]
    return [*named, *texts[:1]]


def _numbers_columns(texts: Sequence[str]) -> bool:
    """A line `1 2 3 4 …` or `(1) (2) …` or `甲 乙 1 2` under the header."""
    if not all(len(text) <= _WIDEST_NUMBER for text in texts):
        return False
    plain = [squeezed(text).strip("()（）") for text in texts]
    digits = [int(text) for text in plain if text.isdecimal() and len(text) <= 3]
    letters = [text for text in plain if text in "甲乙丙丁戊己庚辛壬癸"]
    if len(digits) < 3 or len(digits) + len(letters) != len(plain):
        return False
    return all(later - earlier == 1 for earlier, later in pairwise(digits))
