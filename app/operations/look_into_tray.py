"""This is about what waits in the tray, as a person looks at it: each picture with what its file claims."""

import msgspec

from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoSource
from app.domain.photos.roll import guessed_source
from app.operations.import_photos import claims_of
from app.storage.tray import Tray


class Waiting(msgspec.Struct, frozen=True):
    """A picture in the tray; `source` is how it most likely arrived, `arrived` the laptop's clock then."""

    sha256: str
    name: str
    size: int
    claims: Claims
    source: PhotoSource
    arrived: str


def look_into_tray(tray: Tray) -> tuple[Waiting, ...]:
    """In the order they came."""
    found = []
    for item in tray.items():
        claims = claims_of(item)
        source = guessed_source(item.name, claims)
        found.append(Waiting(item.sha256, item.name, item.size, claims, source, item.arrived))
    return tuple(found)
