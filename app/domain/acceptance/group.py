"""This is about the acceptance group (验收组): bureaus, township, experts, and who came from each.

The list of bureaus is open: what stands here is only proposed. Source: domain.md §4.10 F-YB; users.md a16.
"""

from typing import Final

import msgspec

from app.domain.acts.case import Case

PROPOSED: Final = (
    "区工业和信息化局", "区发展和改革局", "区生态环境局", "区市场监督管理局", "区应急管理局",
    "区人力资源和社会保障局",
)  # fmt: skip


class Member(msgspec.Struct, frozen=True):
    """Someone of the group; `name` is empty while only the unit is known."""

    id: str
    unit: str
    name: str
    post: str
    present: bool


def group_of(case: Case, visit: str) -> tuple[Member, ...]:
    """Who is in the group of an acceptance visit, in the order they were named."""
    members = [
        Member(path.removeprefix("group/"), *msgspec.convert(slot.value, tuple[str, str, str, bool]))
        for path, slot in case.slots_of_thing.get(f"visit/{visit}", {}).items()
        if path.startswith("group/")
    ]
    return tuple(member for member in members if member.present)
