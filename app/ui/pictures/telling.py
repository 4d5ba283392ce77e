"""This is about a picture in words: what its file says, told as a claim, and what people did with it."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.domain.acts.case import Case
from app.domain.photos.claims import Claims, usable_position
from app.domain.photos.facts import PhotoKept, PhotoMovedOut, PhotoPlaced, PhotoSource, PhotoStated
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme.colours import Tone
from app.ui.words import DATA_STATES, STAGES, word

Rows = list[tuple[str, str]]

SOURCES: dict[PhotoSource, str] = {
    "phone": QT_TRANSLATE_NOOP("Pictures", "original of a phone or camera"),
    "cable": QT_TRANSLATE_NOOP("Pictures", "original of a phone, by cable"),
    "wechat": DATA_STATES["wechat"][0],
    "watermark": QT_TRANSLATE_NOOP("Pictures", "watermark camera"),
    "recorder": QT_TRANSLATE_NOOP("Pictures", "body camera"),
    "scan": QT_TRANSLATE_NOOP("Pictures", "scan"),
    "phone_form": QT_TRANSLATE_NOOP("Pictures", "form on a phone"),
    "moved": QT_TRANSLATE_NOOP("Pictures", "moved here from another enterprise"),
}
FIELDS: dict[str, str] = {
    "caption": QT_TRANSLATE_NOOP("Pictures", "Caption"),
    "taken_at": QT_TRANSLATE_NOOP("Pictures", "Taken at, as a person stated"),
    "taken_by": QT_TRANSLATE_NOOP("Pictures", "Taken by"),
    "position_reason": QT_TRANSLATE_NOOP("Pictures", "Why so far away"),
    "clock_reason": QT_TRANSLATE_NOOP("Pictures", "Why the clock differs"),
    "proves": QT_TRANSLATE_NOOP("Pictures", "What it proves"),
    "viewpoint": QT_TRANSLATE_NOOP("Pictures", "Viewpoint"),
    "original_of": QT_TRANSLATE_NOOP("Pictures", "Copy of the original"),
    "watermark": QT_TRANSLATE_NOOP("Pictures", "Text of the watermark"),
}


def source_word(source: PhotoSource) -> str:
    text = SOURCES[source]
    return word(text) if source == "wechat" else translated("Pictures", text)


def field_word(field: str) -> str:
    return translated("Pictures", FIELDS[field])


def badges_of(claims: Claims, source: PhotoSource) -> tuple[tuple[str, Tone], ...]:
    """What is normal and yet worth seeing at once; all of it calm."""
    found: list[tuple[str, Tone]] = []
    if source == "wechat":
        found.append((word("WeChat copy (not the original)"), "calm"))
    elif source == "watermark":
        found.append((source_word(source), "calm"))
    if usable_position(claims) is None:
        found.append((word("no position"), "calm"))
    return tuple(found)


def time_told(claims: Claims) -> str:
    """As the camera's clock says; empty where the file says nothing."""
    if claims.taken_at is None:
        return ""
    moment = claims.taken_at.replace("T", " ")
    return f"{moment}（{claims.offset}）" if claims.offset and len(moment) <= 19 else moment


def file_says(claims: Claims, source: PhotoSource, metres: int | None = None) -> Rows:
    """What the file says of itself, each line named as that."""
    translate = QCoreApplication.translate
    nothing = translate("Pictures", "the file says nothing")
    position = usable_position(claims)
    place = word("no position")
    if position is not None:
        unsaid = translate("Pictures", "datum not said")
        latitude, longitude = (f"{Decimal(part):.6f}" for part in position)
        place = f"{latitude}, {longitude}（{claims.datum or unsaid}）"
    camera = " ".join(part for part in (claims.make, claims.model, claims.software) if part)
    rows = [
        (translate("Pictures", "Time of taking, as the file says"), time_told(claims) or nothing),
        (translate("Pictures", "Position, as the file says"), place),
    ]
    if claims.gps_at:
        moment = claims.gps_at.replace("T", " ")
        if moment.endswith("Z"):
            moment = translate("Pictures", "{moment} universal time").format(moment=moment.removesuffix("Z"))
        rows.append((translate("Pictures", "Time of the satellites, as the file says"), moment))
    if metres is not None:
        told = translate("Pictures", "{n} m").format(n=metres)
        rows.append((translate("Pictures", "Distance from the gate point, computed"), told))
    rows.append((translate("Pictures", "Camera, as the file says"), camera or nothing))
    if claims.width and claims.height:
        rows.append((translate("Pictures", "Size"), f"{claims.width} × {claims.height}"))
    rows.append((translate("Pictures", "How it arrived"), source_word(source)))
    return rows


def history_of(case: Case, photo: str, who: Callable[[str], str], thing: Callable[[str], str]) -> Rows:
    """When and by whom it came in, was placed, described, moved; oldest first.

    who: name of an officer by id. thing: what a subject is called.
    """
    translate = QCoreApplication.translate
    rows: Rows = []
    for act in case.acts:
        fact = act.stated.fact
        if getattr(fact, "photo", None) != photo:
            continue
        what = ""
        if isinstance(fact, PhotoKept):
            what = translate("Pictures", "kept as {name}").format(name=fact.name)
        elif isinstance(fact, PhotoPlaced):
            stage = word(STAGES[fact.stage])
            what = translate("Pictures", "placed: {thing}, {stage}").format(
                thing=thing(fact.subject), stage=stage
            )
        elif isinstance(fact, PhotoStated):
            what = f"{field_word(fact.field)}：{fact.value}"
        elif isinstance(fact, PhotoMovedOut):
            what = translate("Pictures", "moved out")
        if what:
            rows.append((f"{act.at[:16].replace('T', ' ')}　{who(act.by)}", what))
    return rows
