"""This is about a firm whose archive tests write: a reading, two pictures in the case, one handed in."""

from pathlib import Path

from app import places
from app.operations.archive_case import ArchiveOrder
from app.operations.in_hand import InHand
from app.operations.open_register import Bureau
from app.operations.take_own import take_own
from app.printing.fonts import bundled_fonts
from tests.operations.bureau_made import FIRM, keeps_picture, packs, picture, states, take, the_firm

REASON = "资产抵押，先行归档"
AT = "2025-11-14T16:00:00+08:00"
FONTS = bundled_fonts(places.fonts())


def order(place: Path, archive: str = "a1", reason: str = REASON) -> ArchiveOrder:
    return ArchiveOrder(archive=archive, place=place, at=AT, fonts=FONTS, reason=reason)


def hand_in_a_picture(bureau: Bureau, laptop: InHand, stick: Path) -> str:
    """Its digest; it lies in the store from now on."""
    digest = keeps_picture(laptop, picture(1), "equipment/e-02", "before", "E02-前-01")
    take(bureau, packs(laptop, stick), stick)
    return digest


def a_firm_at_the_bureau(bureau: Bureau, pictures: int = 2, size: int = 3000) -> None:
    """In the bureau's own case file."""
    states(bureau.opened, *the_firm())
    for number in range(pictures):
        name = f"E02-前-{number + 1:02d}"
        keeps_picture(bureau.opened, picture(number, size), "equipment/e-02", "before", name, FIRM)
    take_own(bureau, thorough=True)
