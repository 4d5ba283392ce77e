"""This is about placing pictures: from the tray into a case, on a thing and a stage, bytes with their act."""

from collections.abc import Sequence

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.photos.facts import PhotoKept, PhotoPlaced, PhotoSource, PhotoStated, Stage
from app.domain.photos.photo import Photo, photos_of, same_picture
from app.operations.bring_back import bring_back
from app.operations.carrying import erased_by_law
from app.operations.import_photos import claims_of
from app.operations.progress import Progress, silent
from app.storage.case_file import CaseFile
from app.storage.case_writer import CaseWriter
from app.storage.piece_reader import PieceReader
from app.storage.tray import Tray, TrayItem

THUMBNAIL = "thumbnail"


class Placing(msgspec.Struct, frozen=True, kw_only=True):
    """Where one picture of the tray goes.

    Attributes:
        photo: id it gets in the case.
        subject: `equipment/…`, `cutoff/…`, `seal/…`, `site/…`, `problem/…`.
        number: its number on papers.
        question: form and node it answers, where it came through a form.
    """

    photo: str
    sha256: str
    subject: str
    stage: Stage
    number: str = ""
    visit: str = ""
    question: str = ""
    source: PhotoSource = "phone"
    stated: tuple[PhotoStated, ...] = ()


class Placed(msgspec.Struct, frozen=True):
    """What became of the placings.

    Attributes:
        same: numbers or names of pictures that are in this case already (该影像已在本档案中，未重复保存).
    """

    case: Case
    kept: int
    same: tuple[str, ...]


class Placer:
    """Carries pictures of one tray into one case, each in one transaction."""

    def __init__(self, tray: Tray) -> None:
        self._tray = tray

    def place(
        self,
        case_file: CaseFile,
        looked_at: Case,
        stamp: Stamp,
        placings: Sequence[Placing],
        progress: Progress = silent,
    ) -> Placed:
        """Place pictures; what was placed before a stop or a full disk stays placed.

        Of a picture the case knows, only bytes it has lost come back (`bring_back`).
        Raises RuleRefused THING_UNKNOWN; FileRefused ORIGINAL_MISSING, ALREADY_PLACED, DISK_FULL.
        """
        for placing in placings:
            if looked_at.added(placing.subject) is None:
                raise RuleRefused(Refusal.THING_UNKNOWN, thing=placing.subject)
        same: list[str] = []
        for number, placing in enumerate(placings):
            progress(number, len(placings))
            if not self._one(case_file, looked_at, stamp, placing):
                same.append(placing.number or placing.sha256[:8])
        progress(len(placings), len(placings))
        return Placed(case_file.load(), len(placings) - len(same), tuple(same))

    def _carry(self, case_file: CaseFile, writer: CaseWriter, item: TrayItem) -> None:
        """The bytes, also of a picture that was here before and left (moved, or its placing undone)."""
        here = case_file.original(item.sha256)
        source = PieceReader(self._tray.read(item.sha256))
        if here is None or not here.erased:
            writer.keep_original(source, item.media_type, size=item.size, digest=item.sha256, sm3=item.sm3)
        elif item.sha256 in erased_by_law(case_file.load()):
            raise FileRefused(Refusal.ORIGINAL_ERASED, sha256=item.sha256)
        else:
            writer.bring_original_again(source, item.sha256)

    def _one(self, case_file: CaseFile, looked_at: Case, stamp: Stamp, placing: Placing) -> bool:
        item = self._tray.item(placing.sha256)
        if item is None or item.state == "discarded":
            raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=placing.sha256)
        if item.state == "placed" and item.placed_in != case_file.case_id:
            raise FileRefused(Refusal.ALREADY_PLACED, sha256=placing.sha256, case=item.placed_in)
        known = same_picture(case_file.load(), placing.sha256)
        if known is None:
            kept = PhotoKept(
                photo=placing.photo,
                sha256=item.sha256,
                sm3=item.sm3,
                size=item.size,
                name=item.name,
                claims=claims_of(item),
                source=placing.source,
            )
            placed = _placed(placing.photo, placing)
            with case_file.writing() as writer:
                self._carry(case_file, writer, item)
                thumbnail = self._tray.thumbnail(item.sha256)
                if thumbnail:
                    writer.keep_derived(item.sha256, THUMBNAIL, thumbnail)
                writer.append(stamp, looked_at.seen, (kept, placed, *placing.stated))
        else:
            bring_back(case_file, self._tray, item.sha256, item.media_type)
        self._tray.mark_placed(placing.sha256, case_file.case_id)
        return known is None


def replace_photo(case_file: CaseFile, looked_at: Case, stamp: Stamp, placing: Placing) -> Case:
    """State another place for a picture of the case. Raises RuleRefused PHOTO_UNKNOWN, THING_UNKNOWN."""
    the_photo(looked_at, placing.photo)
    if looked_at.added(placing.subject) is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=placing.subject)
    with case_file.writing() as writer:
        writer.append(stamp, looked_at.seen, (_placed(placing.photo, placing),))
    return case_file.load()


def the_photo(case: Case, photo: str) -> Photo:
    """Raises RuleRefused PHOTO_UNKNOWN."""
    known = next((each for each in photos_of(case) if each.id == photo), None)
    if known is None:
        raise RuleRefused(Refusal.PHOTO_UNKNOWN, photo=photo)
    return known


def _placed(photo: str, placing: Placing) -> Fact:
    return PhotoPlaced(
        photo=photo,
        subject=placing.subject,
        stage=placing.stage,
        number=placing.number,
        visit=placing.visit,
        question=placing.question,
    )
