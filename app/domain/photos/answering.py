"""This is about pictures as answers: a question holds file names, each leads to a picture of the case."""

from collections.abc import Callable
from pathlib import PurePath

from app.domain.acts.case import Case
from app.domain.photos.photo import Photo, photos_of


def file_name(photo: Photo) -> str:
    """What the answer holds of it: no space in it, and no other picture has it."""
    ending = PurePath(photo.name).suffix.lower()
    return f"{photo.id}{ending}" if ending[1:].isalnum() and ending.isascii() else photo.id


def photo_named(case: Case, name: str) -> Photo | None:
    """The picture a file name of an answer means."""
    wanted = name.partition(".")[0]
    return next((photo for photo in photos_of(case) if photo.id == wanted), None)


def file_words(case: Case) -> Callable[[str], str]:
    """How a file of an answer is called on papers: by its number there, else by the file's own name."""
    words = {photo.id: photo.number or photo.name for photo in photos_of(case)}
    return lambda name: words.get(name.partition(".")[0], name)
