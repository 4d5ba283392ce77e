"""This is about reading every claim out of one picture file. Runs in the reading child (`metadata_child`)."""

from typing import BinaryIO

from PIL import Image

from app.domain.photos.claims import Claims
from app.media import containers, sniff
from app.media.boxes import Truncated
from app.media.breakage import BROKEN
from app.media.claim_values import Draft
from app.media.containers import Container
from app.media.exif import read_exif, size_in_tiff
from app.media.flir import read_flir
from app.media.heif import read_heif
from app.media.video import read_video

_READERS = {
    "image/jpeg": containers.read_jpeg,
    "image/png": containers.read_png,
    "image/webp": containers.read_webp,
}
_ISO_PICTURES = ("image/heic", "image/heif", "image/avif")


def read_claims_from(stream: BinaryIO, size: int) -> Claims:
    """What the file says; content that is broken becomes a problem, never an exception."""
    draft = Draft(sniff.media_type(stream.read(sniff.HEAD)))
    if draft.media_type == sniff.UNKNOWN or draft.media_type == "application/pdf":
        draft.problem("not_a_picture")
        return draft.claims()
    try:
        _read(stream, size, draft)
    except Truncated:
        draft.problem("truncated")
    except BROKEN:
        draft.problem("metadata_unreadable")
    return draft.claims()


def _read(stream: BinaryIO, size: int, draft: Draft) -> None:
    if sniff.is_video(draft.media_type):
        read_video(stream, size, draft)
        if draft.width is None:
            draft.problem("metadata_unreadable")
    elif draft.media_type in _READERS:
        _read_container(_READERS[draft.media_type](stream, size), draft)
        _cross_check_size(stream, draft)
    elif draft.media_type in _ISO_PICTURES:
        heif = read_heif(stream, size)
        _read_container(Container(heif.width, heif.height, heif.exif, truncated=heif.truncated), draft)
    elif draft.media_type == "image/tiff":
        stream.seek(0)
        draft.width, draft.height = size_in_tiff(read_exif(stream, draft))
    else:
        _cross_check_size(stream, draft)


def _read_container(container: Container, draft: Draft) -> None:
    draft.width, draft.height = container.width, container.height
    if container.truncated:
        draft.problem("truncated")
    if container.exif:
        try:
            read_exif(container.exif, draft)
        except BROKEN:
            draft.problem("metadata_unreadable")
    if container.flir:
        read_flir(container.flir, draft)


def _cross_check_size(stream: BinaryIO, draft: Draft) -> None:
    """A second reader must see the same size; otherwise the picture will not show either."""
    stream.seek(0)
    try:
        with Image.open(stream) as image:
            size = image.size
    except BROKEN:
        draft.problem("picture_unreadable")
        return
    if draft.width is None:
        draft.width, draft.height = size
    elif size != (draft.width, draft.height):
        draft.problem("size_differs")
