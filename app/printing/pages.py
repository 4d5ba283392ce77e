"""This is about filling pages with slabs: what belongs together stays together, headers come again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.printing.slabs import Slab

_HAIR = 0.01


@dataclass
class Page:
    """One page being filled; `room` is the height of its body in points."""

    room: float
    slabs: list[Slab] = field(default_factory=list)

    @property
    def left(self) -> float:
        return self.room - sum(slab.height for slab in self.slabs)

    def takes(self, height: float) -> bool:
        return height <= self.left + _HAIR

    def says(self) -> str:
        return "\n".join(slab.says for slab in self.slabs if slab.says)

    def images(self) -> tuple[str, ...]:
        return tuple(image for slab in self.slabs for image in slab.images)


def filled(slabs: Iterable[Slab], first_room: float, room: float) -> list[Page]:
    """Slabs laid on pages.

    Args:
        slabs: in reading order.
        first_room: height of the body of the first page, in points.
        room: of every other page.
    """
    pages = [Page(first_room)]
    for cluster in _clusters(slabs):
        if cluster[0].breaks:
            if pages[-1].slabs:
                pages.append(Page(room))
            continue
        if not pages[-1].takes(_height(cluster)) and pages[-1].slabs and _height(cluster) <= room:
            pages.append(Page(room))
        for slab in cluster:
            _lay(slab, pages, room)
    if len(pages) > 1 and not pages[-1].slabs:
        pages.pop()
    for page in pages:
        _grow(page)
    return pages


def _height(cluster: list[Slab]) -> float:
    return sum(slab.height for slab in cluster)


def _clusters(slabs: Iterable[Slab]) -> Iterator[list[Slab]]:
    """Runs of slabs of which each but the last is kept with the next; a break stands alone."""
    cluster: list[Slab] = []
    for slab in slabs:
        if slab.breaks and cluster:
            yield cluster
            cluster = []
        cluster.append(slab)
        if not slab.keep:
            yield cluster
            cluster = []
    if cluster:
        yield cluster


def _lay(slab: Slab, pages: list[Page], room: float) -> None:
    page = pages[-1]
    if page.slabs and not page.takes(slab.height):
        page = Page(room)
        pages.append(page)
    if slab.vanishes and not page.slabs:
        return
    if slab.header and not page.slabs:
        page.slabs.append(slab.header)
    page.slabs.append(slab)


def _grow(page: Page) -> None:
    """Let a struck area take what the page has left."""
    for place, slab in enumerate(page.slabs):
        if slab.grows:
            page.slabs[place] = slab.grows(page.left)
            return
