"""Road 1 gone with hands: an office, its plan, a laptop registered by file, its task taken."""

from collections.abc import Callable
from pathlib import Path

from app.domain.people.office import devices_of, officers_of
from app.operations.import_plan import plans_of
from app.operations.list_cases import case_rows
from app.ui.entry.opening import open_workspace
from app.ui.roads.road_1 import LABEL, OFFICERS, WORDS_OF_ALL
from app.ui.roads.walking import WINDOW

Walked = Callable[[int], tuple[Path, tuple[str, ...]]]


def test_an_office_begins_and_a_laptop_has_its_task(walked: Walked) -> None:
    folder, seen = walked(1)
    assert seen[-1] == "任务已接收"
    office = open_workspace(folder / WINDOW / "office", "officer-1", WORDS_OF_ALL).workspace
    laptop = open_workspace(folder / WINDOW / "field", "", WORDS_OF_ALL).workspace
    try:
        known = office.read_office()
        assert [taken.title for _, taken in plans_of(known)] == ["2025 年度淘汰退出计划（示例）"]
        assert {device.label for device in devices_of(known)} == {"本机", LABEL}
        listed = {person.name: person.card for person in officers_of(known)}
        assert [listed[name] for name, _ in OFFICERS] == [number for _, number in OFFICERS]
        assert {row.case for row in case_rows(laptop)} == {row.case for row in case_rows(office)}
        assert len(case_rows(office)) == 12
    finally:
        office.close()
        laptop.close()
