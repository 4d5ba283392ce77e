"""A picture is kept once, claims what its file says, and belongs where people placed it."""

import pytest

from app.domain.equipment.seal_facts import SealPlaced
from app.domain.photos.claims import Claims, taken_instant, usable_position
from app.domain.photos.facts import OriginalErased, PhotoKept, PhotoMovedOut, PhotoPlaced, PhotoStated
from app.domain.photos.photo import Photo, photos_of, same_picture
from tests.case_making import Writer, a_cutoff, a_machine


def kept(photo: str = "p", **claims: str) -> PhotoKept:
    return PhotoKept(
        photo=photo,
        sha256=photo * 64,
        sm3="",
        size=1,
        name=f"{photo}.jpg",
        claims=Claims(**claims),  # type: ignore[arg-type]
    )


def only(writer: Writer) -> Photo:
    (photo,) = photos_of(writer.case)
    return photo


def test_what_a_person_stated_of_the_time_goes_before_what_the_file_claims() -> None:
    writer = Writer()
    writer.states(kept(taken_at="2025-06-12T02:38:05"))
    assert only(writer).taken_at == "2025-06-12T02:38:05"
    writer.states(PhotoStated(photo="p", field="taken_at", value="2025-06-12T10:38"))
    assert only(writer).taken_at == "2025-06-12T10:38"


def test_a_wechat_copy_claims_neither_time_nor_place() -> None:
    writer = Writer()
    writer.states(kept())
    assert (only(writer).taken_at, only(writer).has_position, only(writer).stage) == ("", False, "")


def test_the_same_bytes_are_the_same_picture() -> None:
    writer = Writer()
    writer.states(kept())
    assert same_picture(writer.case, "p" * 64) == only(writer)
    assert same_picture(writer.case, "q" * 64) is None


def test_a_picture_shows_a_machine_by_itself_its_switch_or_its_seal() -> None:
    writer = Writer()
    writer.states(*a_machine(), *a_machine("E-03", "transformer"), *a_cutoff(feeds=("e-02",)))
    writer.states(SealPlaced(seal="s", number="0001", equipment="e-02", part="传动"))
    subjects = ("equipment/e-02", "cutoff/d1", "seal/s", "seal/unknown", "site/1", "")
    writer.states(*(kept(str(number)) for number in range(len(subjects))))
    writer.states(
        *(
            PhotoPlaced(photo=str(number), subject=subject, stage="before")
            for number, subject in enumerate(subjects)
            if subject
        )
    )
    shown = [photo.is_of(writer.case, "e-02") for photo in photos_of(writer.case)]
    assert shown == [True, True, True, False, False, False]
    assert not any(photo.is_of(writer.case, "e-03") for photo in photos_of(writer.case))


def test_a_picture_of_another_firm_is_out_of_sight_and_leaves_its_trace() -> None:
    writer = Writer()
    writer.states(kept())
    writer.states(PhotoMovedOut(photo="p", to_case="other", reason="另一企业"))
    assert photos_of(writer.case) == ()
    assert [act.fact.photo for act in writer.case.acts if isinstance(act.fact, PhotoKept)] == ["p"]


def test_erased_bytes_leave_who_and_why() -> None:
    writer = Writer()
    writer.states(kept(), OriginalErased(sha256="p" * 64, reason="误收私人照片"))
    assert writer.case.value(f"original/{'p' * 64}/erased") == "误收私人照片"


@pytest.mark.parametrize(
    ("claims", "position"),
    [
        (Claims(latitude="25.9", longitude="119.9"), ("25.9", "119.9")),
        (Claims(latitude="0", longitude="0", problems=("zero_position",)), None),
        (Claims(latitude="133", longitude="9", problems=("position_out_of_range",)), None),
        (Claims(latitude="34", longitude="118", problems=("hemisphere_unsure",)), None),
        (Claims(latitude="34"), None),
        (Claims(), None),
    ],
)
def test_a_position_is_used_only_when_it_can_be_meant(
    claims: Claims, position: tuple[str, str] | None
) -> None:
    assert usable_position(claims) == position


@pytest.mark.parametrize(
    ("taken_at", "offset", "instant"),
    [
        ("2025-06-12T10:38:05", "+08:00", "2025-06-12T10:38:05+08:00"),
        ("2025-06-12T10:38:05", "-03:30", "2025-06-12T10:38:05-03:30"),
        ("2025-06-12T02:38:05Z", "+08:00", "2025-06-12T02:38:05+00:00"),
        ("2025-06-12T10:38:05", None, None),
        (None, "+08:00", None),
    ],
)
def test_a_clock_without_a_zone_names_no_instant(
    taken_at: str | None, offset: str | None, instant: str | None
) -> None:
    found = taken_instant(Claims(taken_at=taken_at, offset=offset))
    assert (found.isoformat() if found else None) == instant
