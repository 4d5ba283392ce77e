"""This is about one line of `photo inspect`: a file's digests and claims as plain JSON values."""

from pathlib import Path

from app.crypto.digests import Digester
from app.domain.errors import FileRefused, Refusal
from app.domain.photos.claims import Claims
from app.media.metadata import MetadataReader

_PIECE = 1 << 20
_NUMBERS = ("latitude", "longitude", "altitude")
_WORDS = ("datum", "taken_at", "offset", "gps_at", "make", "model", "software")

Line = dict[str, str | int | float | list[str] | None]


def inspected(file: Path, reader: MetadataReader) -> Line:
    """What `photo inspect` says of a file; null where the file says nothing.

    Raises:
        FileRefused: it is missing or cannot be read. Broken content is told in `problems` instead.
    """
    digests = _digests(file)
    return {"file": str(file), **digests, **_told(reader.claims(file))}


def _told(claims: Claims) -> Line:
    numbers = {name: getattr(claims, name) for name in _NUMBERS}
    return {
        "media_type": claims.media_type,
        "width": claims.width,
        "height": claims.height,
        "orientation": claims.orientation,
        **{name: None if text is None else float(text) for name, text in numbers.items()},
        **{name: getattr(claims, name) for name in _WORDS},
        "problems": list(claims.problems),
    }


def _digests(file: Path) -> Line:
    digester = Digester()
    try:
        with file.open("rb") as stream:
            while piece := stream.read(_PIECE):
                digester.update(piece)
    except FileNotFoundError as error:
        raise FileRefused(Refusal.FILE_MISSING, file=file.name) from error
    except OSError as error:
        raise FileRefused(Refusal.NOT_READABLE, file=file.name) from error
    return {"sha256": digester.sha256, "sm3": digester.sm3}
