"""This is about what may be stated of a machine's way into scrap.

Source: domain.md §3.6; 大气污染防治法 art. 27 and 101 (no transfer to others).
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from app.domain.disposal.disposal import DESTINATIONS
from app.domain.disposal.facts import BuyerStated, DisposalProofAdded, DisposalStated, SlipField, SlipStated
from app.domain.equipment.facts import DisposalSlipAdded
from app.domain.equipment.fields import positive_text
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.photo import Photo

WEIGHTS: Final[tuple[SlipField, ...]] = ("gross", "tare")


def weigh(
    slip: DisposalSlipAdded, stated: Iterable[SlipStated], reason: str = ""
) -> tuple[DisposalSlipAdded, tuple[SlipStated, ...]]:
    """Decide gross and tare of a slip; an empty net weight is what they leave.

    Raises RuleRefused NOT_A_DECIMAL, NOT_POSITIVE; WEIGHTS_DIFFER where the three do not add up, which a
    reason passes (a slip may be wrong and is still the slip).
    """
    said = {each.field: each for each in (_weighed(each) for each in stated) if each.value}
    if "gross" in said and "tare" in said:
        left = Decimal(said["gross"].value) - Decimal(said["tare"].value)
        if not slip.weight.strip():
            slip = replace(slip, weight=f"{left:f}")
        elif Decimal(positive_text(slip.weight)) != left and not reason:
            raise RuleRefused(Refusal.WEIGHTS_DIFFER, net=slip.weight, left=f"{left:f}")
    return replace(slip, note=reason or slip.note), tuple(said.values())


def say_of_slip(
    slip: DisposalSlipAdded,
    known: Iterable[SlipStated],
    stated: Iterable[SlipStated],
    photos: Iterable[Photo],
) -> tuple[SlipStated, ...]:
    """Decide what more is said of a slip; with what was said before its weights still add up.

    known: gross and tare as they stand. The note of one of `stated` is the reason they do not.
    Raises RuleRefused PHOTO_UNKNOWN and those of `weigh`.
    """
    decided = tuple(_weighed(each) for each in stated)
    for each in decided:
        if each.field == "photo":
            known_photo(each.value, photos)
    said = {each.field: each for each in (*known, *decided)}
    weigh(slip, said.values(), next((each.note for each in decided if each.note), ""))
    return decided


def _weighed(stated: SlipStated) -> SlipStated:
    if stated.field == "photo" or not stated.value.strip():
        return stated
    return replace(stated, value=positive_text(stated.value))


def name_buyer(stated: BuyerStated, known: Iterable[str]) -> BuyerStated:
    """known: buyers named on slips. Raises RuleRefused THING_UNKNOWN for one on no slip."""
    if stated.buyer not in set(known):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=stated.buyer)
    return replace(stated, code=stated.code.strip(), qualification=stated.qualification.strip())


def add_proof(added: DisposalProofAdded, photos: Iterable[Photo]) -> DisposalProofAdded:
    """Raises RuleRefused NOT_A_DAY, PHOTO_UNKNOWN; NUMBER_MISSING for one with neither number nor words."""
    if not (added.number or added.text):
        raise RuleRefused(Refusal.NUMBER_MISSING)
    known_photo(added.photo, photos)
    return replace(added, on=day_text(added.on) if added.on else "")


def known_photo(photo: str, photos: Iterable[Photo]) -> None:
    """Raises RuleRefused PHOTO_UNKNOWN."""
    if photo and photo not in {each.id for each in photos}:
        raise RuleRefused(Refusal.PHOTO_UNKNOWN, photo=photo)


def state_disposal(stated: DisposalStated) -> DisposalStated:
    """An empty text clears. Raises RuleRefused NOT_A_DAY, DESTINATION_UNKNOWN; REASON_MISSING.

    A machine passed on to somebody who uses it is stated with a note that says what is known of it: it is
    what the law forbids, and it blocks acceptance.
    """
    value = stated.value.strip()
    if value and stated.field.endswith("_on"):
        value = day_text(value)
    if value and stated.field == "destination":
        value = next((key for key, text in DESTINATIONS.items() if value in (key, text)), "")
        if not value:
            raise RuleRefused(Refusal.DESTINATION_UNKNOWN, text=stated.value)
    if value == "transferred" and not stated.note:
        raise RuleRefused(Refusal.REASON_MISSING)
    return replace(stated, value=value)
