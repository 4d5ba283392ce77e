"""This is about enrolling by file: nobody asks in another laptop's name, nor leaves the office by a file."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from app.domain.errors import FileRefused, Refusal
from app.domain.people.office import devices_of
from app.operations.enrol import EnrolmentRequest, grant_enrolment
from app.operations.in_hand import InHand
from app.operations.open_register import Bureau
from tests.operations.bureau_made import MACHINE, a_bureau, a_laptop, enrol, stamp


def granted(bureau: InHand, request: Path) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        grant_enrolment(bureau, request, request.with_suffix(".grant"), stamp(bureau), MACHINE.entropy)
    assert not request.with_suffix(".grant").exists()
    return refused.value.code


def rewritten(request: Path, change: Callable[[EnrolmentRequest], str]) -> Path:
    """The request in another laptop's name."""
    asked = msgspec.json.decode(request.read_bytes(), type=EnrolmentRequest)
    told = msgspec.to_builtins(asked) | {"device": change(asked)}
    request.write_bytes(msgspec.json.encode(told))
    return request


def test_nobody_asks_in_the_name_of_an_enrolled_laptop(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    before = devices_of(bureau.opened.read_office())
    with a_laptop(tmp_path / "other", "wu", "示-C"):
        request = rewritten(tmp_path / "other.request", lambda _: laptop_a.device)
        assert granted(bureau.opened, request) is Refusal.ENROLMENT_WRONG
    assert devices_of(bureau.opened.read_office()) == before


@pytest.mark.parametrize("name", ["../../outside", "", "A" * 20, "a" * 20 + "\n"])
def test_a_name_no_laptop_has_is_damaged(bureau: Bureau, name: str, tmp_path: Path) -> None:
    with a_laptop(tmp_path / "other", "wu", "示-C"):
        assert (
            granted(bureau.opened, rewritten(tmp_path / "other.request", lambda _: name)) is Refusal.DAMAGED
        )


def test_a_laptop_that_asks_again_is_listed_once(bureau: Bureau, laptop_a: InHand) -> None:
    enrol(bureau.opened, laptop_a)
    listed = [each.id for each in devices_of(bureau.opened.read_office())]
    assert listed.count(laptop_a.device) == 1


def test_a_laptop_of_one_office_takes_no_answer_of_another(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    before = laptop_a.office_id
    with a_bureau(tmp_path / "another office") as another, pytest.raises(FileRefused) as refused:
        enrol(another, laptop_a)
    assert refused.value.code is Refusal.OTHER_OFFICE
    assert laptop_a.office_id == before == bureau.opened.office_id
