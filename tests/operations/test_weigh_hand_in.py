"""This is about what a hand-in would carry: only here, on the stick, or safe at the bureau."""

from app.operations.hand_in import HandIn
from app.operations.in_hand import InHand
from app.operations.list_cases import refresh_rows
from app.operations.weigh_hand_in import State, Weighed, hand_in_and_note, weigh_hand_in
from tests.operations.stick_made import World, model, stamp, takes_receipts


def weighed(laptop: InHand, case: str) -> Weighed:
    steps = weigh_hand_in(laptop)
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            return next(each for each in ended.value if each.case == case)


def state(laptop: InHand, case: str) -> State:
    with laptop.open_case(case) as case_file:
        refresh_rows(laptop, (case_file.load(),))
    return weighed(laptop, case).state


def hands_in(world: World, laptop: InHand, case: str) -> None:
    wanted = HandIn("ab" * 16, (case,))
    world.takes_in(hand_in_and_note(laptop, world.stick, wanted, stamp(laptop)))


def test_a_case_goes_from_here_to_the_stick_to_the_bureau(world: World, laptop: InHand, case: str) -> None:
    assert state(laptop, case) == "only_here"
    assert weighed(laptop, case).originals == 2
    hands_in(world, laptop, case)
    assert state(laptop, case) == "on_stick"
    takes_receipts(laptop, world.stick)
    assert state(laptop, case) == "safe"
    model(laptop, case, "DZL6")
    assert state(laptop, case) == "only_here"


def test_a_case_of_which_a_picture_stayed_behind_is_not_on_the_stick(
    world: World, laptop: InHand, case: str
) -> None:
    with laptop.open_case(case) as case_file:
        bad = case_file.originals()[0]
        with case_file.writing() as writer:
            writer._connection.exec_driver_sql(
                f"update chunk set bytes = zeroblob(9) where id = {bad.position * 1024 * 1024}"
            )
    for _ in range(2):
        hands_in(world, laptop, case)
        assert state(laptop, case) == "only_here"
