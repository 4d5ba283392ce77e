"""This is about which pictures of a machine stand side by side: before, during, after, or what there is."""

from app.domain.acts.case import Case
from app.domain.photos.photo import Photo, photos_of
from app.ui.field.photo_sections import sections_of
from app.ui.field.placing_keys import STAGE_ORDER
from app.ui.pictures.compare import Strand
from app.ui.pictures.tile import Tile
from app.ui.words import STAGES, word

FIRST_CHOICE = ("before", "during", "after")
SIDE_BY_SIDE = 3


def strands_of(case: Case, equipment: str) -> tuple[Strand, ...]:
    """Up to three stages of a machine, each with its pictures in their order; fewer where there are none."""
    tiles = [tile for section in sections_of(case, equipment) for tile in section.tiles]
    stages = {photo.id: photo.stage for photo in photos_of(case) if photo.is_of(case, equipment)}
    there = [stage for stage in STAGE_ORDER if stage in stages.values()]
    chosen = [stage for stage in there if stage in FIRST_CHOICE]
    others = [stage for stage in there if stage not in chosen]
    wanted = set(chosen) if len(chosen) > 1 else {*chosen, *others[: SIDE_BY_SIDE - len(chosen)]}
    return tuple(
        Strand(word(STAGES[stage]), tuple(sorted(_at(tiles, stages, stage), key=_is_copy)))
        for stage in STAGE_ORDER
        if stage in wanted
    )


def _at(tiles: list[Tile], stages: dict[str, str], stage: str) -> list[Tile]:
    return [tile for tile in tiles if stages.get(tile.key) == stage]


def _is_copy(tile: Tile) -> bool:
    """Originals stand first."""
    return isinstance(tile.value, Photo) and tile.value.source == "wechat"
