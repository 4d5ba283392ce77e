"""This is about the roll of the demo story on cards, and a firm with all the things its pictures show."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.enterprise.facts import SiteAdded, SitePointStated
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds
from app.domain.equipment.facts import EquipmentAdded
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.photos.facts import Stage
from app.media.drawing.seals import PLACES
from app.media.samples import SamplePicture
from app.operations.acting import state
from app.storage.case_file import CaseFile

THINGS = (
    EquipmentAdded(equipment="e-03", number="E-03", kind="transformer", name="配电变压器"),
    CutoffAdded(cutoff="d1", number="D1", utility="power", place="10 kV 跌落式熔断器"),
    CutoffFeeds(cutoff="d1", equipment="e-02"),
    CutoffAdded(cutoff="d2", number="D2", utility="water", place="进水总阀"),
    CutoffAdded(cutoff="d3", number="D3", utility="power", place="锅炉房配电柜"),
    SiteAdded(site="s-1", name="金峰主厂区"),
    SitePointStated(site="s-1", latitude="25.90000", longitude="119.90000", datum="WGS-84"),
    *(
        SealPlaced(seal=f"seal-{number}", number=number, equipment="e-02", part=part)
        for number, part in PLACES.items()
    ),
)


def add_things(case_file: CaseFile, looked_at: Case, stamp: Stamp) -> Case:
    """Everything the pictures of the story show, beside the two machines the office has."""
    return state(case_file, looked_at, stamp, THINGS)


def lay_on_cards(folder: Path, pictures: Sequence[SamplePicture], count: int) -> dict[str, SamplePicture]:
    """Two phones' cards with so many files, each of other bytes; what each file shows, by its name.

    The second phone stood beside the first: its pictures are those of the first with other bytes.
    """
    folder.mkdir()
    real = [picture for picture in pictures if not picture.planted or picture.planted in ("far", "clock")]
    laid: dict[str, SamplePicture] = {}
    for number in range(count):
        picture = real[number % len(real)]
        again = number // len(real)
        name = f"{'IMG' if not again else 'HW'}_{number:04d}.jpg"
        (folder / name).write_bytes(picture.data + bytes([again]) * again)
        laid[name] = picture
    return laid


def where_it_belongs(picture: SamplePicture) -> tuple[str, Stage]:
    """Subject and stage as the story places it."""
    stem = picture.name.removesuffix(".jpg")
    if "-断电-" in stem and "E02-断电" not in stem:
        return "cutoff/d1", "cutoff"
    if "-断水-" in stem:
        return "cutoff/d2", "cutoff"
    strip = next((number for number in PLACES if picture.note.startswith(number)), "")
    if strip:
        return f"seal/seal-{strip}", "sealing"
    stages: dict[str, Stage] = {
        "before": "before", "cutoff": "cutoff", "sealing": "sealing", "during": "during", "after": "after",
        "revisit": "revisit",
    }  # fmt: skip
    return f"equipment/{str(picture.equipment_code).lower()}", stages[str(picture.stage)]
