"""This is about what is said of pictures, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.equipment.state import STAGE_TEXT
from app.domain.photos.facts import OriginalErased, PhotoKept, PhotoMovedOut, PhotoPlaced, PhotoStated
from app.domain.trace.things import name_of, thing_text

_SOURCES: Final = {
    "wechat": "（微信副本，非原件）",
    "watermark": "（水印相机）",
    "moved": "（自其他企业移入）",
}
_FIELDS: Final = {
    "caption": "说明", "taken_at": "拍摄时间", "taken_by": "拍摄人", "position_reason": "位置说明",
    "clock_reason": "时间说明", "proves": "证明对象", "viewpoint": "机位", "original_of": "对应原图",
    "watermark": "水印内容",
}  # fmt: skip


def _photo(case: Case, photo: str) -> str:
    return name_of(case, f"photo/{photo}")


def _kept(_case: Case, fact: PhotoKept) -> str:
    return f"收入影像 {fact.name}{_SOURCES.get(fact.source, '')}"


def _placed(case: Case, fact: PhotoPlaced) -> str:
    number = f"，编号 {fact.number}" if fact.number else ""
    stage = STAGE_TEXT[fact.stage]
    return f"影像 {_photo(case, fact.photo)} 归入{thing_text(case, fact.subject)}，{stage}{number}"


def _stated(case: Case, fact: PhotoStated) -> str:
    return f"影像 {_photo(case, fact.photo)} {_FIELDS[fact.field]}：{fact.value or '（清空）'}"


def _moved(case: Case, fact: PhotoMovedOut) -> str:
    deed = "移至其他企业" if fact.to_case else "撤销归入，退回影像暂存"
    reason = f"，原因：{fact.reason}" if fact.reason else ""
    return f"影像 {_photo(case, fact.photo)} {deed}{reason}"


def _erased(case: Case, fact: OriginalErased) -> str:
    if case.added(f"roster/{fact.sha256}") is not None:
        return f"依法销毁职工名册，仅保留留痕（{fact.sha256[:8]}…），原因：{fact.reason}"
    return f"删除影像内容，仅保留留痕（{fact.sha256[:8]}…），原因：{fact.reason}"


PHOTO_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    PhotoKept: _kept,
    PhotoPlaced: _placed,
    PhotoStated: _stated,
    PhotoMovedOut: _moved,
    OriginalErased: _erased,
}
