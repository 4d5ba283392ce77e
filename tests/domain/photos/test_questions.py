"""A picture asks what a reader would ask; one without a position asks nothing for it."""

from app.domain.enterprise.facts import SiteAdded, SitePointStated
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced, PhotoStated
from app.domain.photos.numbering import next_numbers
from app.domain.photos.photo import photos_of
from app.domain.photos.questions import asked_by, questions_of
from tests.case_making import Writer, a_cutoff, a_machine

GATES = (("25.90000", "119.90000"),)
NEAR = {"latitude": "25.90100", "longitude": "119.90000"}
FAR = {"latitude": "25.90500", "longitude": "119.90000"}
TIME = "2025-06-12T09:00"


def kinds(claims: Claims, taken_at: str = TIME) -> list[str]:
    return [each.kind for each in asked_by(claims, GATES, taken_at)]


def test_no_position_asks_nothing() -> None:
    assert kinds(Claims()) == []
    assert kinds(Claims(latitude="0.0", longitude="0.0", problems=("zero_position",))) == []


def test_far_away_asks_why_with_the_metres() -> None:
    assert kinds(Claims(**NEAR)) == []
    (question,) = asked_by(Claims(**FAR), GATES, TIME)
    assert (question.kind, question.metres) == ("far", 556)
    assert asked_by(Claims(**FAR), (), TIME) == ()


def test_a_clock_the_satellites_contradict_and_a_missing_time_ask() -> None:
    assert kinds(Claims(problems=("gps_time_differs",))) == ["clock"]
    assert kinds(Claims(), "") == ["no_time"]


def test_what_a_person_explained_is_not_asked_again() -> None:
    writer = Writer()
    writer.states(
        SiteAdded(site="s", name="主厂区"),
        SitePointStated(site="s", latitude="25.90000", longitude="119.90000", datum="WGS-84"),
        PhotoKept(photo="p", sha256="a", sm3="", size=1, name="p.jpg", claims=Claims(**FAR)),
    )
    (photo,) = photos_of(writer.case)
    assert [each.kind for each in questions_of(writer.case, photo)] == ["far", "no_time"]
    writer.states(PhotoStated(photo="p", field="position_reason", value="缓存定位"))
    writer.states(PhotoStated(photo="p", field="taken_at", value=TIME))
    (photo,) = photos_of(writer.case)
    assert questions_of(writer.case, photo) == ()


def test_numbers_are_counted_on_and_never_given_twice() -> None:
    writer = Writer()
    writer.states(*a_machine(), *a_cutoff())
    writer.states(
        PhotoKept(photo="p", sha256="a", sm3="", size=1, name="p.jpg", claims=Claims()),
        PhotoPlaced(photo="p", subject="equipment/e-02", stage="before", number="E02-拆除前-02"),
    )
    before = ("equipment/e-02", "before")
    assert next_numbers(writer.case, [before, before, before, ("cutoff/d1", "cutoff")]) == (
        "E02-拆除前-01",
        "E02-拆除前-03",
        "E02-拆除前-04",
        "D1-断水断电-01",
    )
