"""This is about settling at the bureau: a third value, the pictures beside it, both branches of a clone."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from app.domain.acts.case import Case
from app.domain.acts.fact import Occurred
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.equipment.facts import EquipmentStated, StepStated
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.problems import problems
from app.operations.in_hand import InHand, take_in_hand
from app.operations.list_cases import case_rows
from app.operations.open_register import Bureau, at_bureau
from app.operations.progress import silent
from app.operations.projecting import TO_SETTLE, project
from app.operations.settle_at_bureau import (
    Settling,
    another,
    forked,
    one_of,
    settle_at_bureau,
    take_both_at_bureau,
    to_settle,
)
from app.operations.show_original import write_original
from app.operations.take_in import take_bundle
from app.operations.take_own import bring_rows_up_to_date, take_own
from app.storage.register_tables import case_row, item
from app.storage.workspace import OFFICE
from tests.case_making import on_the_day
from tests.operations.bureau_made import (
    FIRM,
    MACHINE,
    NAME,
    NOON,
    PASSPHRASE,
    SLOT,
    a_bureau,
    a_laptop,
    enrol,
    keeps_picture,
    packs,
    reading,
    states,
    the_firm,
    unites,
)

SETTLED_AT = "2025-06-16T15:30:00+08:00"
REASON = "以表计照片为准，纸质记录转录笔误"


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Bureau]:
    with a_bureau(tmp_path / "bureau") as opened, at_bureau(opened, MACHINE) as at_work:
        yield at_work


@pytest.fixture
def laptops(tmp_path: Path, bureau: Bureau) -> Iterator[tuple[InHand, InHand]]:
    """Two laptops that read D1 differently, their bundles taken in."""
    with a_laptop(tmp_path / "A", "lin", "示-A") as a, a_laptop(tmp_path / "B", "chen", "示-B") as b:
        enrol(bureau.opened, a)
        enrol(bureau.opened, b)
        states(a, *the_firm())
        unites(b, a)
        states(a, reading("4871.36", "lin"), at="2025-06-12T10:42:00+08:00")
        states(b, reading("4817.36", "chen", "paper"), at="2025-06-13T16:05:00+08:00")
        hand_in(bureau, a, tmp_path / "stick a")
        hand_in(bureau, b, tmp_path / "stick b")
        yield a, b


def hand_in(bureau: Bureau, laptop: InHand, stick: Path) -> None:
    take_bundle(bureau, packs(laptop, stick), stick, NOON, silent)


def settling(bureau: Bureau) -> Settling:
    return Settling(bureau.register.load(FIRM), SETTLED_AT)


def third(value: str, note: str = REASON) -> ReadingTaken:
    occurred = Occurred(
        at="2025-06-12T10:42+08:00", observer="lin", source="photo", reference="示E03-断电-02"
    )
    return ReadingTaken(cutoff="d1", moment="cut", value=value, occurred=occurred, note=note)


def picture(seed: int) -> bytes:
    return random.Random(seed).randbytes(2000)


def said(case: Case) -> list[tuple[str, str, str]]:
    """Value, officer and reason of everything ever said of the reading."""
    return [(act.fact.value, act.by, act.fact.note) for act in case.history(SLOT)]  # type: ignore[union-attr]


@pytest.mark.usefixtures("laptops")
def test_the_clerk_settles_with_a_reason_and_the_history_shows_all_three(bureau: Bureau) -> None:
    after = settle_at_bureau(bureau, settling(bureau), third("4871.36"))
    assert not after.slot(SLOT).is_contested
    case = bureau.register.load(FIRM)
    assert case.digest == after.digest
    assert sorted(said(case)[:2]) == [("4817.36", "chen", ""), ("4871.36", "lin", "")]
    assert said(case)[2] == ("4871.36", "he", REASON)
    assert to_settle(bureau) == ()
    assert [(row.name, row.state) for row in bureau.register.cases()] == [(NAME, "")]
    assert [row.digest for row in case_rows(bureau.opened)] == [case.digest]


def test_taking_in_again_after_settling_changes_nothing(
    bureau: Bureau, laptops: tuple[InHand, InHand], tmp_path: Path
) -> None:
    settle_at_bureau(bureau, settling(bureau), third("4871.36"))
    take_own(bureau)
    digest = bureau.register.digest()
    for laptop, stick in zip(laptops, ("again a", "again b"), strict=True):
        hand_in(bureau, laptop, tmp_path / stick)
    assert take_own(bureau, thorough=True).new_acts == 0
    assert bureau.register.digest() == digest
    assert not bureau.register.load(FIRM).slot(SLOT).is_contested


@pytest.mark.usefixtures("laptops")
def test_a_settlement_without_reason_or_of_nothing_contested_states_nothing(bureau: Bureau) -> None:
    before = bureau.register.digest()
    for fact, code in (
        (third("4871.36", ""), Refusal.REASON_MISSING),
        (EquipmentStated(equipment="e-02", field="count", value="5", note=REASON), Refusal.NOT_CONTESTED),
    ):
        with pytest.raises(RuleRefused) as refused:
            settle_at_bureau(bureau, settling(bureau), fact)
        assert refused.value.code is code
    assert bureau.register.digest() == before


def test_what_comes_after_the_clerk_looked_is_contested_again(
    bureau: Bureau, laptops: tuple[InHand, InHand], tmp_path: Path
) -> None:
    looked = settling(bureau)
    states(laptops[1], reading("4900.00", "chen"))
    hand_in(bureau, laptops[1], tmp_path / "late")
    settle_at_bureau(bureau, looked, third("4871.36"))
    (left,) = to_settle(bureau)
    assert sorted(each.value for each in left.contested.said) == ["4871.36", "4900.00"]


def test_pictures_of_the_point_then_of_the_machines_behind_it_lie_beside(
    bureau: Bureau, laptops: tuple[InHand, InHand], tmp_path: Path
) -> None:
    a, _ = laptops
    keeps_picture(a, picture(1), "equipment/e-02", "before", name="示E02-前-01")
    machine = keeps_picture(a, picture(2), "equipment/e-03", "cutoff", name="示E03-断电-02")
    dial = keeps_picture(a, picture(3), "cutoff/d1", "cutoff", name="示D1-断电-01")
    hand_in(bureau, a, tmp_path / "pictures")
    (contested,) = to_settle(bureau)
    assert contested.contested.label == "D1 止码"
    assert [each.sha256 for each in contested.contested.pictures] == [dial, machine]
    write_original(bureau, FIRM, dial, tmp_path / "dial.jpg")
    assert (tmp_path / "dial.jpg").read_bytes() == picture(3)


def test_a_picture_only_this_computer_has_is_read_from_its_case(bureau: Bureau, tmp_path: Path) -> None:
    states(bureau.opened, *the_firm())
    digest = keeps_picture(bureau.opened, picture(5), "equipment/e-02", "before")
    take_own(bureau)
    assert bureau.register.originals(FIRM) == ()
    write_original(bureau, FIRM, digest, tmp_path / "own.jpg")
    assert (tmp_path / "own.jpg").read_bytes() == picture(5)
    with pytest.raises(FileRefused) as refused:
        write_original(bureau, "d" * 32, digest, tmp_path / "none.jpg")
    assert refused.value.code is Refusal.ORIGINAL_MISSING
    assert not (tmp_path / "none.jpg").exists()


def test_a_step_is_settled_by_taking_one_of_the_two(
    bureau: Bureau, laptops: tuple[InHand, InHand], tmp_path: Path
) -> None:
    slot = "equipment/e-02/step/water"
    a, b = laptops
    states(a, StepStated(equipment="e-02", step="water", outcome="done", occurred=on_the_day()))
    states(b, StepStated(equipment="e-02", step="water", outcome="not_applicable", occurred=on_the_day()))
    hand_in(bureau, a, tmp_path / "more a")
    hand_in(bureau, b, tmp_path / "more b")
    looked = settling(bureau)
    step = next(each.contested for each in to_settle(bureau) if each.contested.slot == slot)
    assert (step.label, sorted(each.value for each in step.said)) == ("E-02 断水", ["不适用", "已办"])
    place = [each.value[0] for each in looked.looked_at.slot(slot).current].index("done") + 1
    fact = one_of(looked.looked_at, slot, place, on_the_day(), REASON)
    after = settle_at_bureau(bureau, looked, fact)
    assert not after.slot(slot).is_contested
    assert after.value(slot) == ("done", "", "")
    with pytest.raises(RuleRefused) as refused:
        one_of(looked.looked_at, slot, 3, on_the_day(), REASON)
    assert refused.value.code is Refusal.THING_UNKNOWN


@pytest.mark.usefixtures("laptops")
def test_own_cases_come_in_without_a_stick_and_once(bureau: Bureau) -> None:
    other = "d" * 32
    states(bureau.opened, *the_firm(), case_id=other)
    first = take_own(bureau)
    assert first.new_acts > 0
    assert {"office", FIRM, other} <= set(bureau.register.case_ids())
    assert take_own(bureau).new_acts == take_own(bureau, thorough=True).new_acts == 0


def test_a_damaged_case_file_does_not_keep_the_others_out(bureau: Bureau) -> None:
    one, other = "d" * 32, "e" * 32
    for case_id in (one, other):
        states(bureau.opened, *the_firm(), case_id=case_id)
    path = bureau.opened.workspace.case_path(one)
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    own = take_own(bureau)
    assert own.damaged == (path.name,)
    assert other in bureau.register.case_ids()


@pytest.fixture
def clone(tmp_path: Path, bureau: Bureau) -> Iterator[tuple[InHand, InHand]]:
    """A laptop and its copy on the same computer: two that write under one name, both handed in."""
    with a_laptop(tmp_path / "A", "lin", "示-A") as a:
        enrol(bureau.opened, a)
        states(a, *the_firm())
        shutil.copytree(tmp_path / "A", tmp_path / "clone", ignore=shutil.ignore_patterns("lock"))
        with take_in_hand(tmp_path / "clone", "lin", PASSPHRASE, MACHINE) as copy:
            states(a, reading("4871.36", "lin"))
            states(copy, reading("4817.36", "lin"))
            hand_in(bureau, a, tmp_path / "stick a")
            hand_in(bureau, copy, tmp_path / "stick clone")
            yield a, copy


@pytest.mark.usefixtures("clone")
def test_both_branches_of_a_clone_are_kept_shown_and_taken(bureau: Bureau) -> None:
    case = bureau.register.load(FIRM)
    assert {finding.kind for finding in problems(case)} >= {"fork", "stray"}
    assert [row.state for row in bureau.register.cases()] == [TO_SETTLE]
    kinds = {item.state for _, item in bureau.register.items("finding")}
    assert kinds >= {"fork", "stray"}
    [waiting] = forked(bureau)
    assert (waiting.case, waiting.name, len(waiting.devices)) == (FIRM, NAME, 1)
    after = take_both_at_bureau(bureau, settling(bureau))
    assert forked(bureau) == ()
    assert sorted(each.value for each in after.slot(SLOT).current) == ["4817.36", "4871.36"]
    assert not {finding.kind for finding in problems(after)} & {"fork", "stray"}
    settle_at_bureau(bureau, settling(bureau), third("4871.36"))
    assert to_settle(bureau) == ()
    with pytest.raises(RuleRefused) as refused:
        take_both_at_bureau(bureau, settling(bureau))
    assert refused.value.code is Refusal.NO_SECOND_BRANCH


def test_rows_are_the_same_when_made_anew(bureau: Bureau, clone: tuple[InHand, InHand]) -> None:
    assert clone
    before = [bureau.register.items(kind) for kind in ("equipment", "contested", "finding")]
    list(bureau.register.rebuild(project))
    assert [bureau.register.items(kind) for kind in ("equipment", "contested", "finding")] == before


@pytest.mark.usefixtures("laptops")
def test_rows_an_earlier_program_wrote_are_made_anew(bureau: Bureau) -> None:
    take_own(bureau)
    waiting = to_settle(bureau)
    with bureau.register.transaction() as connection:
        connection.execute(update(case_row).where(case_row.c.case_id == OFFICE).values(columns="{}"))
        connection.execute(update(item).values(columns='{"of":"another shape"}'))
    take_own(bureau)
    assert to_settle(bureau) == waiting
    assert not bring_rows_up_to_date(bureau.register)


@pytest.mark.usefixtures("laptops")
def test_a_value_nobody_stated_is_stated_like_those_that_stand(bureau: Bureau) -> None:
    case = bureau.register.load(FIRM)
    occurred = Occurred(at="2025-06-16", observer="he", source="photo")
    fact = another(case, SLOT, "4,871.39", occurred, REASON)
    assert settle_at_bureau(bureau, settling(bureau), fact).value(SLOT) == "4871.39"
    with pytest.raises(RuleRefused) as refused:
        another(case, SLOT, "4871,36", occurred, REASON)
    assert refused.value.code is Refusal.NOT_A_DECIMAL
    with pytest.raises(RuleRefused) as refused:
        another(case, "cutoff/d1/meter_factor", "100", occurred, REASON)
    assert refused.value.code is Refusal.NOT_CONTESTED
