"""This is about enrolling by file: nobody asks in another laptop's name, nor leaves the office by a file."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from app.domain.errors import FileRefused, Refusal
from app.domain.people.facts import OfficerListed
from app.domain.people.office import devices_of
from app.operations.acting import state
from app.operations.enrol import (
    LARGEST,
    EnrolmentRequest,
    LaptopAnswers,
    accept_enrolment,
    grant_enrolment,
    request_enrolment,
    waiting_request,
    write_request,
)
from app.operations.find_enrolments import find_grants, find_requests, request_name
from app.operations.in_hand import InHand, take_in_hand
from app.operations.open_register import Bureau
from tests.operations.bureau_made import MACHINE, PASSPHRASE, WEAK, a_bureau, a_laptop, enrol, stamp

CARD = "示350112001"


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
def test_a_name_no_laptop_has_is_no_request(bureau: Bureau, name: str, tmp_path: Path) -> None:
    with a_laptop(tmp_path / "other", "wu", "示-C"):
        request = rewritten(tmp_path / "other.request", lambda _: name)
        assert granted(bureau.opened, request) is Refusal.NOT_A_REQUEST


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


def lists(bureau: InHand, officer: str, name: str, card: str = "") -> None:
    listed = OfficerListed(officer=officer, name=name, unit="区工信局", role="officer", card=card)
    with bureau.open_office() as office:
        state(office, office.load(), stamp(bureau), [listed])


def asks(folder: Path, name: str, card: str = "", officer: str = "a-fresh-id") -> InHand:
    answers = LaptopAnswers(
        officer=officer,
        passphrase=PASSPHRASE,
        label="示-C",
        name=name,
        card=card,
        sample=True,
        strength=WEAK,
    )
    return request_enrolment(folder, answers, MACHINE, folder.with_suffix(".request"))


@pytest.mark.parametrize(
    ("name", "card"),
    [("林示川", CARD), ("林 示 川", ""), ("名字写错", "示３５０１１２００１"), ("林示川", " " + CARD)],
)
def test_the_office_finds_who_asks_by_certificate_or_name(
    bureau: Bureau, tmp_path: Path, name: str, card: str
) -> None:
    """And from then on the laptop's officer has the office's id, behind the same passphrase."""
    lists(bureau.opened, "lin-of-the-office", "林示川", CARD)
    with asks(tmp_path / "new", name, card) as laptop:
        enrol(bureau.opened, laptop)
        assert laptop.officer == "lin-of-the-office"
        assert laptop.ring.officers == ("lin-of-the-office",)
    with take_in_hand(tmp_path / "new", "", PASSPHRASE, MACHINE) as again:
        assert again.officer == "lin-of-the-office"
        assert waiting_request(again.ring) is None


@pytest.mark.parametrize(("name", "card"), [("陈示衡", "示350112099"), ("林示川", "示350112099")])
def test_who_is_not_listed_is_not_guessed(bureau: Bureau, tmp_path: Path, name: str, card: str) -> None:
    lists(bureau.opened, "lin-of-the-office", "林示川", CARD)
    before = devices_of(bureau.opened.read_office())
    with asks(tmp_path / "new", name, card):
        assert granted(bureau.opened, tmp_path / "new.request") is Refusal.OFFICER_UNKNOWN
    assert devices_of(bureau.opened.read_office()) == before


def test_of_two_with_one_name_nobody_is_guessed(bureau: Bureau, tmp_path: Path) -> None:
    lists(bureau.opened, "one", "林示川")
    lists(bureau.opened, "two", "林示川")
    with asks(tmp_path / "new", "林示川") as laptop:
        request, grant = tmp_path / "new.request", tmp_path / "new.grant"
        assert granted(bureau.opened, request) is Refusal.OFFICER_UNKNOWN
        grant_enrolment(bureau.opened, request, grant, stamp(bureau.opened), MACHINE.entropy, "two")
        accept_enrolment(laptop, grant)
        assert laptop.officer == "two"


def test_an_answer_that_was_cut_short_is_taken_again(bureau: Bureau, tmp_path: Path) -> None:
    """The officer's new id stood already, the certificates did not."""
    lists(bureau.opened, "lin-of-the-office", "林示川", CARD)
    with asks(tmp_path / "new", "林示川", CARD) as laptop:
        laptop.ring.rename_officer("a-fresh-id", "lin-of-the-office")
        laptop.officer = "lin-of-the-office"
        enrol(bureau.opened, laptop)
        assert laptop.ring.officers == ("lin-of-the-office",)
        assert waiting_request(laptop.ring) is None


def test_a_lost_request_is_written_again_the_same(bureau: Bureau, tmp_path: Path) -> None:
    with asks(tmp_path / "new", "林示川", CARD) as laptop:
        write_request(laptop.ring, tmp_path / "again.request")
        assert (tmp_path / "again.request").read_bytes() == (tmp_path / "new.request").read_bytes()
        lists(bureau.opened, "lin", "林示川", CARD)
        enrol(bureau.opened, laptop)
        with pytest.raises(FileRefused) as refused:
            write_request(laptop.ring, tmp_path / "third.request")
        assert refused.value.code is Refusal.NOT_ENROLLED


def test_a_stick_tells_who_asks_and_who_is_answered(bureau: Bureau, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "片子.fieldseal").write_bytes(b"\0" * (LARGEST + 1))
    (stick / "坏的.fieldseal").write_bytes(b"{")
    lists(bureau.opened, "lin", "林示川", CARD)
    with asks(tmp_path / "new", "林示川", CARD) as laptop:
        request = stick / request_name("登记申请", "示/C", laptop.device)
        grant = stick / request_name("登记答复", "示/C", laptop.device)
        assert request.name == f"登记申请 示C {laptop.device[:4]}.fieldseal"
        write_request(laptop.ring, request)
        assert [found.path for found in find_requests(stick)] == [request]
        assert find_grants(stick) == ()
        grant_enrolment(bureau.opened, request, grant, stamp(bureau.opened), MACHINE.entropy)
        [found] = find_grants(stick)
        assert (found.path, found.device, found.label) == (grant, laptop.device, "示-C")
        with pytest.raises(FileRefused) as refused:
            accept_enrolment(laptop, request)
        assert (refused.value.code, refused.value.details["file"]) == (Refusal.NOT_A_GRANT, request.name)
    with pytest.raises(FileRefused) as gone:
        find_grants(tmp_path / "pulled")
    assert gone.value.code is Refusal.FILE_MISSING
