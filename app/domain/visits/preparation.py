"""This is about the preparation of one visit as the case shows it."""

from collections.abc import Mapping
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.slots import Slot
from app.domain.visits.preparation_facts import CapPassed, DepartureItem, DepartureState, EntryScanned
from app.domain.visits.visit import Visit

CHECK_TYPE_TEXT: Final[Mapping[str, str]] = {
    "routine": "日常检查", "special": "专项检查", "single": "个案检查",
}  # fmt: skip
TASK_TEXT: Final[Mapping[str, str]] = {
    "plan": "计划", "complaint": "投诉举报", "assigned": "交办", "transferred": "转办",
    "monitoring": "监测预警",
}  # fmt: skip
SERVED_TEXT: Final[Mapping[str, str]] = {
    "direct": "直接送达", "post": "邮寄送达", "electronic": "电子送达", "left": "留置送达",
    "other": "其他方式",
}  # fmt: skip
EXCEPTION_TEXT: Final[Mapping[str, str]] = {
    "suspected": "涉嫌违法", "complaint": "投诉举报", "spot_check": "抽查",
}  # fmt: skip
NUMBERING_TEXT: Final[Mapping[str, str]] = {
    "platform": "平台文号", "own": "本机关文号", "later": "文号待编",
}  # fmt: skip
DEPARTURE_TEXT: Final[Mapping[DepartureItem, str]] = {
    "battery": "电量", "disk": "磁盘空间", "clock": "电脑时钟", "cameras": "相机、手机时间",
    "printer": "打印机和纸张", "seals": "空白封条", "media": "移交盘",
}  # fmt: skip
DEPARTURE_STATE_TEXT: Final[Mapping[DepartureState, str]] = {
    "good": "正常", "poor": "须留意", "skipped": "未查",
}  # fmt: skip


class Joint(msgspec.Struct, frozen=True):
    """A bureau on the notice and the matters that are its own."""

    bureau: str
    matters: tuple[str, ...]


class Departure(msgspec.Struct, frozen=True):
    item: DepartureItem
    state: DepartureState
    value: str
    text: str


class Preparation(msgspec.Struct, frozen=True, kw_only=True):
    """What was stated of a visit before it began.

    Attributes:
        scan: None where nothing was said of 扫码入企.
        departures: in the order of the list.
        rules: name, version and digest of every rule table the visit went by.
    """

    joint: tuple[Joint, ...] = ()
    scan: EntryScanned | None = None
    passed: CapPassed | None = None
    departures: tuple[Departure, ...] = ()
    rules: tuple[tuple[str, str, str], ...] = ()

    @property
    def scan_is_open(self) -> bool:
        """Queued without a network and not read since."""
        return self.scan is not None and bool(self.scan.queued_at) and not self.scan.read_at


def preparation_of(case: Case, visit: str) -> Preparation:
    slots = case.slots_of_thing.get(f"visit/{visit}", {})
    return Preparation(
        joint=_joint(slots),
        scan=_scan(visit, slots),
        passed=_passed(visit, slots),
        departures=_departures(slots),
        rules=msgspec.convert(
            slots["rules"].value if "rules" in slots else (), tuple[tuple[str, str, str], ...]
        ),
    )


def task_words(visit: Visit) -> str:
    """Where the task comes from: the kind of it, and what was written beside it."""
    kind, text = TASK_TEXT.get(visit.field("task_from"), ""), visit.field("task_source")
    return f"{kind}（{text}）" if kind and text and text != kind else kind or text


def joint_words(visit: Visit, joint: tuple[Joint, ...]) -> str:
    """Bureaus of a joint inspection; those written as text where none was named by itself."""
    return "、".join(each.bureau for each in joint) or visit.field("joint_bureaus")


def check_type_words(visit: Visit, joint: tuple[Joint, ...]) -> str:
    """日常检查、专项检查 or 个案检查, with 联合 and 回头看 where it is that."""
    words = [CHECK_TYPE_TEXT.get(visit.field("check_type"), "")]
    words.append("联合检查" if joint_words(visit, joint) else "")
    words.append("回头看" if visit.field("look_back") == "是" else "")
    return "、".join(word for word in words if word)


def _joint(slots: Mapping[str, Slot]) -> tuple[Joint, ...]:
    found = []
    for path, slot in slots.items():
        if path.startswith("joint/"):
            matters, joins = msgspec.convert(slot.value, tuple[tuple[str, ...], bool])
            if joins:
                found.append(Joint(path.removeprefix("joint/"), matters))
    return tuple(found)


def _scan(visit: str, slots: Mapping[str, Slot]) -> EntryScanned | None:
    if "entry_scan" not in slots:
        return None
    return EntryScanned(visit, *msgspec.convert(slots["entry_scan"].value, tuple[str, str, str, str]))


def _passed(visit: str, slots: Mapping[str, Slot]) -> CapPassed | None:
    if "cap_passed" not in slots:
        return None
    return CapPassed(visit, *msgspec.convert(slots["cap_passed"].value, tuple[str, str, int, int]))


def _departures(slots: Mapping[str, Slot]) -> tuple[Departure, ...]:
    found = []
    for item in DEPARTURE_TEXT:
        slot = slots.get(f"departure/{item}")
        if slot is not None:
            said = msgspec.convert(slot.value, tuple[DepartureState, str, str])
            found.append(Departure(item, *said))
    return tuple(found)
