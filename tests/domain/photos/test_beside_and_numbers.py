"""Pictures lie beside a contested value, the named one first; no number on papers is given twice."""

from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.photos.beside import pictures_beside
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.photos.numbering import next_numbers
from tests.case_making import Writer, a_cutoff, a_machine


def a_case() -> Writer:
    """A machine behind D1 with a strip, and a picture of each at several stages."""
    writer = Writer()
    writer.states(*a_machine(), *a_machine("E-03", "transformer"), *a_cutoff())
    writer.states(SealPlaced(seal="s", number="FC2025-0001", equipment="e-02", part="传动"))
    for photo, subject, stage in (
        ("plate", "equipment/e-02", "before"),
        ("switch", "equipment/e-02", "cutoff"),
        ("dial", "cutoff/d1", "cutoff"),
        ("strip", "seal/s", "sealing"),
        ("other", "equipment/e-03", "cutoff"),
    ):
        kept = PhotoKept(photo=photo, sha256=photo * 13, sm3="", size=1, name=f"{photo}.jpg", claims=Claims())
        placed = PhotoPlaced(photo=photo, subject=subject, stage=stage, number=f"示-{photo}")  # type: ignore[arg-type]
        writer.states(kept, placed)
    return writer


def beside(writer: Writer, path: str) -> list[str]:
    return [photo.id for photo in pictures_beside(writer.case, path)]


def test_a_reading_has_its_dial_beside_it_then_the_machines_it_feeds() -> None:
    assert beside(a_case(), "cutoff/d1/reading/cut") == ["dial", "switch"]


def test_a_picture_the_person_named_comes_first() -> None:
    writer = a_case()
    writer.states(ReadingTaken(cutoff="d1", moment="cut", value="4871.36", photo="示-strip"))
    assert beside(writer, "cutoff/d1/reading/cut") == ["strip", "dial", "switch"]


def test_a_machine_is_read_off_its_pictures_of_the_stage_in_question() -> None:
    writer = a_case()
    assert beside(writer, "equipment/e-02/model") == ["plate"]
    assert beside(writer, "equipment/e-02/capacity") == []
    assert beside(writer, "equipment/e-02/step/power") == ["switch", "dial"]
    assert beside(writer, "equipment/e-02/step/sealing") == ["strip"]
    assert beside(writer, "equipment/e-02/conclusion") == []


def test_a_strip_and_a_picture_have_themselves_beside_them() -> None:
    writer = a_case()
    assert beside(writer, "seal/s/check/2025-09-16") == ["strip"]
    assert beside(writer, "photo/plate/taken_at") == ["plate"]
    assert beside(writer, "enterprise/self/name") == []


def test_numbers_are_counted_per_thing_and_stage_and_never_given_twice() -> None:
    writer = a_case()
    wanted = [("equipment/e-02", "sealing"), ("equipment/e-02", "sealing"), ("cutoff/d1", "cutoff")]
    assert next_numbers(writer.case, wanted) == ("E02-封存-01", "E02-封存-02", "D1-断水断电-01")
    writer.states(PhotoPlaced(photo="plate", subject="equipment/e-02", stage="sealing", number="E02-封存-01"))
    assert next_numbers(writer.case, wanted[:1]) == ("E02-封存-02",)


def test_what_bears_no_number_is_called_by_its_kind() -> None:
    subjects = ("seal/s", "site/1", "problem/p", "equipment/gone", "cutoff/gone", "seal/gone")
    numbers = next_numbers(a_case().case, [(subject, "before") for subject in subjects])
    assert [number.removesuffix("-拆除前-01") for number in numbers] == [
        "FC2025-0001", "厂区", "问题", "设备", "断开点", "封条",
    ]  # fmt: skip
