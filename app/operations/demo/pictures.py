"""This is about the pictures of the story: off the phones into the tray, placed roll by roll, two private."""

from collections.abc import Iterator
from datetime import date

import msgspec

from app.domain.acts.case import Case
from app.domain.equipment.seals import seals_of
from app.domain.photos.facts import PhotoSource, PhotoStated, Stage
from app.media.metadata import MetadataReader
from app.media.samples import SamplePicture, sample_pictures
from app.operations.demo import firm
from app.operations.demo.stage import Stage as Scene
from app.operations.demo.stage import Told
from app.operations.demo.visit import cutoff_id, equipment_id
from app.operations.import_photos import discard_photos, import_photos
from app.operations.in_hand import InHand
from app.operations.place_photos import Placer, Placing

CARD = "手机存储卡"
OF_POINT = {"断电": "D1", "断水": "D2"}


def take_pictures(stage: Scene) -> Iterator[Told]:
    """Draws all of the story's pictures and lays them on the phones' card."""
    stage.pictures = tuple(sample_pictures(stage.tools.font_for_pictures))
    for picture in stage.pictures:
        (stage.place(CARD) / picture.name).write_bytes(picture.data)
    yield Told(3, f"手机存储卡上有影像 {len(stage.pictures)} 张")


def place_roll(
    stage: Scene, opened: InHand, pictures: tuple[SamplePicture, ...], until: date, since: date = date.min
) -> Iterator[Told]:
    """The pictures taken in these days (both included) go into the tray and from there to their things."""
    roll = [picture for picture in pictures if since <= picture.taken_at.date() <= until]
    with opened.open_tray(stage.tools.machine.entropy) as tray, MetadataReader() as reader:
        files = [stage.place(CARD) / picture.name for picture in roll]
        arrived = import_photos(tray, files, reader, stage.stamp(opened).at)
        kept = {each.name: each.sha256 for each in arrived}
        same = sum(each.outcome == "same" for each in arrived)
        told_same = f"；{same} 张与已有影像相同，未重复保存" if same else ""
        yield Told(3, f"已收入 {len(arrived) - same} 张，原件未改动{told_same}")
        with stage.session(opened) as session:
            placings = [
                _placing(session.case, stage, picture, kept[picture.name])
                for picture in roll
                if picture.equipment_code
            ]
            placed = session.do(Placer(tray).place, placings)
        private = [kept[picture.name] for picture in roll if picture.planted == "private"]
        discard_photos(tray, private)
        words = f"影像 {placed.kept} 张已归入设备、断开点和封条"
        if private:
            words += f"；私人影像 {len(private)} 张已移出暂存，其他企业 {len(tray.items())} 张留在暂存"
        yield Told(3, words)


def _placing(case: Case, stage: Scene, picture: SamplePicture, sha256: str) -> Placing:
    photo = next(stage.ids)
    return Placing(
        photo=photo,
        sha256=sha256,
        subject=_subject(case, picture),
        stage=msgspec.convert(picture.stage, Stage),
        number=_number(picture),
        visit=stage.visit if picture.taken_at.date() == date(2025, 6, 12) else "",
        source=msgspec.convert(picture.source, PhotoSource),
        stated=tuple(_stated(photo, picture)),
    )


def _subject(case: Case, picture: SamplePicture) -> str:
    """A strip belongs to its seal, a switch or dial to its cut-off point, all else to the machine."""
    number = _number(picture)
    point = next((point for word, point in OF_POINT.items() if f"-{word}-" in number), "")
    if point and number != firm.CABINET_PICTURE:
        return f"cutoff/{cutoff_id(case, point)}"
    strip = next((seal for seal in seals_of(case) if picture.note.startswith(seal.number)), None)
    if strip is not None:
        return f"seal/{strip.id}"
    return f"equipment/{equipment_id(case, str(picture.equipment_code))}"


def _stated(photo: str, picture: SamplePicture) -> Iterator[PhotoStated]:
    """What a person adds; the file's own claims stay what they are."""
    if picture.planted == "far":
        yield PhotoStated(photo=photo, field="position_reason", value=picture.note)
    elif picture.planted == "clock":
        yield PhotoStated(photo=photo, field="clock_reason", value=picture.note)
    elif picture.note:
        yield PhotoStated(photo=photo, field="caption", value=picture.note)
    if picture.source == "wechat" or picture.planted == "clock":
        moment = picture.taken_at.isoformat(timespec="minutes")
        yield PhotoStated(photo=photo, field="taken_at", value=moment)
    if picture.original:
        yield PhotoStated(photo=photo, field="original_of", value=picture.original.removesuffix(".jpg"))


def _number(picture: SamplePicture) -> str:
    return picture.name.removesuffix(".jpg")
