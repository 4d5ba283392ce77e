"""This is about the demo story (示例) as a whole: its chapters in the order of their days.

One enterprise goes from the plan to the archive receipt; an office, two laptops, a stick. Source:
users.md (f). Everything in it is invented.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from app.operations.demo import (
    accepting,
    afterwards,
    again,
    district,
    duties,
    form,
    friday,
    hand_over,
    office,
    orders,
    papers,
    powers,
    preparing,
    prices,
    road,
    screening,
    staff,
    two_laptops,
    visit,
)
from app.operations.demo.pictures import place_roll, take_pictures
from app.operations.demo.stage import Stage, StoryTools, Told

Chapter = Callable[[Stage], Iterator[Told]]

DAY_OF_THE_VISIT = date(2025, 6, 12)


def tell(folder: Path, tools: StoryTools) -> Iterator[Told]:
    """Tell the story into an empty folder; a step when it is done.

    Raises FileRefused FILE_EXISTS when a workspace is there already.
    """
    stage = Stage(folder, tools)
    try:
        yield from chapters(stage)
    finally:
        stage.close()


def chapters(stage: Stage) -> Iterator[Told]:
    """The story on a stage that stays open, for whoever wants to look at it afterwards."""
    for chapter in CHAPTERS:
        yield from chapter(stage)


def until(stage: Stage, chapter: Chapter) -> Iterator[Told]:
    """The chapters before this one that are not told yet; the stage can be asked for a later one next."""
    for number in range(stage.told, CHAPTERS.index(chapter)):
        yield from CHAPTERS[number](stage)
        stage.told = number + 1


def _place_the_roll(stage: Stage) -> Iterator[Told]:
    return place_roll(stage, stage.laptop_a, stage.pictures, DAY_OF_THE_VISIT)


def _put_right_and_dismantle(stage: Stage) -> Iterator[Told]:
    return afterwards.put_right_and_dismantle(stage, stage.pictures)


def _look_again(stage: Stage) -> Iterator[Told]:
    return afterwards.look_again(stage, stage.pictures)


def _stamp_afterwards(stage: Stage) -> Iterator[Told]:
    return papers.stamp_afterwards(stage, stage.laptop_a)


def _send_again(stage: Stage) -> Iterator[Told]:
    return hand_over.send_the_tasks(stage)


CHAPTERS: Final[tuple[Chapter, ...]] = (
    office.found_the_office,
    powers.say_who_we_are,
    office.take_the_plan,
    road.announce_the_plan,
    screening.screen_the_district,
    office.enrol_the_laptops,
    visit.list_the_points,
    preparing.take_the_rules,
    hand_over.write_the_tasks,
    hand_over.take_the_tasks,
    visit.prepare_the_visit,
    preparing.prepare_whole,
    papers.print_the_walk_sheet,
    take_pictures,
    preparing.pass_the_gate,
    visit.type_in_the_walk,
    powers.seize_the_boiler,
    _place_the_roll,
    form.answer_the_form,
    papers.print_for_signing,
    papers.sign_by_hand,
    visit.leave,
    preparing.read_the_code,
    papers.scan_back,
    orders.order_the_sign,
    hand_over.hand_in_with_a_pulled_stick,
    two_laptops.type_up_from_paper,
    hand_over.hand_in_by_the_second_laptop,
    hand_over.take_in_at_the_bureau,
    two_laptops.settle_at_the_bureau,
    hand_over.bring_receipts_home,
    _send_again,
    _stamp_afterwards,
    powers.release_the_boiler,
    _put_right_and_dismantle,
    _look_again,
    again.look_back,
    accepting.accept,
    accepting.supplement,
    papers.print_the_evidence,
    hand_over.hand_in_again,
    afterwards.patrol_once_more,
    afterwards.press_the_township,
    again.publish_what_passed,
    district.type_up_the_district,
    prices.decide_prices,
    orders.extend_at_the_cement_works,
    duties.keep_the_duty_lists,
    staff.settle_the_staff,
    friday.make_the_circular,
    friday.make_the_ledger,
    prices.tell_the_grid_company,
    friday.archive_the_firms,
)

BEFORE_ROAD: Final[Mapping[int, Chapter]] = {
    2: hand_over.take_the_tasks,
    3: visit.type_in_the_walk,
    4: papers.print_for_signing,
    5: hand_over.hand_in_with_a_pulled_stick,
    6: two_laptops.settle_at_the_bureau,
    7: _look_again,
}
"""The chapter that tells what a road of design.md §6 is about; road 1 begins with an empty folder."""
