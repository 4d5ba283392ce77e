"""This is about forms given out: which letter counts, and what it may lay out on a laptop."""

from pathlib import Path

import pytest

from app.crypto.letters import sign_letter
from app.crypto.signatures import SigningKey
from app.domain.answers.published import FormPublished
from app.operations.in_hand import InHand
from app.operations.publish_form import GivenForm, lay_out_forms
from app.storage.workspace import OFFICE
from tests.operations.stick_made import HERE, World, states, takes

EARLY, LATE = "2025-06-12T09:00:00+08:00", "2025-06-13T09:00:00+08:00"


def given(
    text: str, at: str = EARLY, form: str = "patrol", tables: dict[str, str] | None = None
) -> GivenForm:
    return GivenForm(form=form, at=at, text=text, tables=tables or {})


def publishes(at: InHand, key: SigningKey, form: GivenForm, kind: str = "form", named: str = "") -> None:
    letter = sign_letter(key, kind, form).decode()
    fact = FormPublished(
        form=named or form.form, form_id="patrol", version="1", title="巡查表", letter=letter
    )
    states(at, OFFICE, fact)


def laid(laptop: InHand) -> dict[str, str]:
    folder = laptop.workspace.folder / "forms"
    files = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_text("utf-8") for each in files}


def test_the_latest_letter_counts_in_whatever_order_they_were_stated(world: World, laptop: InHand) -> None:
    key = world.bureau.working_key
    publishes(world.bureau, key, given("新", LATE))
    publishes(world.bureau, key, given("旧", EARLY))
    assert takes(laptop, world.sends_task(laptop)).forms == ("patrol",)
    assert laid(laptop) == {"patrol.md": "新"}
    assert lay_out_forms(laptop) == ()


def test_a_laptop_gives_no_form_out(world: World, laptop: InHand) -> None:
    publishes(world.bureau, world.bureau.working_key, given("局里的"))
    takes(laptop, world.sends_task(laptop))
    publishes(laptop, laptop.signing_key, given("自己的", LATE))
    publishes(laptop, SigningKey.generate(HERE.entropy), given("别人的", LATE))
    publishes(laptop, world.bureau.working_key, given("另一种信", LATE), kind="task")
    publishes(laptop, world.bureau.working_key, given("另一张表", LATE, form="other"), named="patrol")
    assert lay_out_forms(laptop) == ()
    assert laid(laptop) == {"patrol.md": "局里的"}


@pytest.mark.parametrize("name", ["../lin.key", ".hidden", "a\\b.csv", "C:x.csv", "..", "a/b.csv"])
def test_no_file_leaves_the_folder(world: World, laptop: InHand, name: str) -> None:
    publishes(world.bureau, world.bureau.working_key, given("表", tables={name: "坏", "places.csv": "好"}))
    before = {each for each in laptop.workspace.folder.parent.rglob("*") if each.is_file()}
    takes(laptop, world.sends_task(laptop))
    assert laid(laptop) == {"patrol.md": "表", "media/places.csv": "好"}
    new = {each for each in laptop.workspace.folder.parent.rglob("*") if each.is_file()} - before
    assert not [each for each in new if each.name in (Path(name).name, name)]


def test_what_was_changed_by_hand_is_laid_again(world: World, laptop: InHand) -> None:
    publishes(world.bureau, world.bureau.working_key, given("表"))
    takes(laptop, world.sends_task(laptop))
    (laptop.workspace.folder / "forms" / "patrol.md").write_text("改过", "utf-8")
    assert lay_out_forms(laptop) == ("patrol",)
    assert laid(laptop) == {"patrol.md": "表"}
