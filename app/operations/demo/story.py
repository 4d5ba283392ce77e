"""This is about the demo story (示例) as a whole: its chapters in the order of their days.

One enterprise goes from the plan to the archive receipt; an office, two laptops, a stick. Source:
users.md (f). Everything in it is invented.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from app.operations.demo import (
    afterwards,
    district,
    form,
    friday,
    hand_over,
    office,
    papers,
    two_laptops,
    visit,
)
from app.operations.demo.pictures import place_roll, take_pictures
from app.operations.demo.stage import Stage, StoryTools, Told

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
    yield from office.found_the_office(stage)
    yield from office.take_the_plan(stage)
    yield from office.enrol_the_laptops(stage)
    yield from visit.list_the_points(stage)
    yield from hand_over.send_the_tasks(stage)
    yield from visit.prepare_the_visit(stage)
    yield from papers.print_the_walk_sheet(stage)
    yield from visit.type_in_the_walk(stage)
    pictures = take_pictures(stage)
    yield from place_roll(stage, stage.laptop_a, pictures, DAY_OF_THE_VISIT)
    yield from form.answer_the_form(stage)
    yield from papers.print_for_signing(stage)
    yield from papers.sign_by_hand(stage)
    yield from visit.leave(stage)
    yield from papers.scan_back(stage)
    yield from hand_over.hand_in_with_a_pulled_stick(stage)
    yield from two_laptops.type_up_from_paper(stage)
    yield from hand_over.hand_in_by_the_second_laptop(stage)
    yield from hand_over.take_in_at_the_bureau(stage)
    yield from two_laptops.settle_at_the_bureau(stage)
    yield from hand_over.bring_receipts_home(stage)
    yield from hand_over.send_the_tasks(stage)
    yield from papers.stamp_afterwards(stage, stage.laptop_a)
    yield from afterwards.put_right_and_dismantle(stage, pictures)
    yield from afterwards.look_again(stage, pictures)
    yield from afterwards.conclude(stage)
    yield from afterwards.supplement(stage)
    yield from papers.print_the_evidence(stage)
    yield from hand_over.hand_in_again(stage)
    yield from afterwards.patrol_once_more(stage)
    yield from afterwards.press_the_township(stage)
    yield from district.type_up_the_district(stage)
    yield from friday.make_the_ledger(stage)
