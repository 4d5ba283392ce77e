"""This is about where tiles and headings of a grid lie: by arithmetic, so that 10,000 cost what ten cost."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from PySide6.QtCore import QRect, QSize


class GridLayout:
    """Sections one under another, each a heading and its tiles in lines.

    Attributes:
        columns: tiles in a line.
        height: of everything.
    """

    def __init__(self, counts: Sequence[int], tile: QSize, heading: int, width: int) -> None:
        """counts: tiles of each section. tile: the least. heading: its height, or 0. width: of the view."""
        self.columns = max(1, width // tile.width())
        self._tile = QSize(max(tile.width(), width // self.columns), tile.height())
        self._heading = heading
        self._width = width
        self._firsts = [0, *accumulate(counts)]
        heights = (heading + tile.height() * -(-count // self.columns) for count in counts)
        self._tops = [0, *accumulate(heights)]

    @property
    def height(self) -> int:
        return self._tops[-1]

    @property
    def count(self) -> int:
        return self._firsts[-1]

    def section_of(self, row: int) -> int:
        """Which section a tile is in."""
        return min(bisect_right(self._firsts, row), len(self._firsts) - 1) - 1

    def rows_of(self, section: int) -> range:
        return range(self._firsts[section], self._firsts[section + 1])

    def place_of(self, row: int) -> QRect:
        section = self.section_of(row)
        line, column = divmod(row - self._firsts[section], self.columns)
        top = self._tops[section] + self._heading + line * self._tile.height()
        return QRect(column * self._tile.width(), top, self._tile.width(), self._tile.height())

    def heading_of(self, section: int) -> QRect:
        return QRect(0, self._tops[section], self._width, self._heading)

    def sections_between(self, top: int, bottom: int) -> range:
        """Sections of which something lies in this stretch."""
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, bottom)
        return range(first, min(last, len(self._firsts) - 1))

    def rows_between(self, top: int, bottom: int) -> Iterator[int]:
        """Tiles of which something lies in this stretch."""
        for section in self.sections_between(top, bottom):
            rows = self.rows_of(section)
            start = self._tops[section] + self._heading
            lines = range(
                max(0, (top - start) // self._tile.height()),
                max(0, bottom - start) // self._tile.height() + 1,
            )
            first = rows.start + lines.start * self.columns
            yield from range(first, min(rows.stop, rows.start + lines.stop * self.columns))

    def row_at(self, x: int, y: int) -> int:
        """The tile under a point; -1 where there is none."""
        column = x // self._tile.width()
        if not 0 <= y < self.height or not 0 <= column < self.columns:
            return -1
        section = bisect_right(self._tops, y) - 1
        line = (y - self._tops[section] - self._heading) // self._tile.height()
        row = self._firsts[section] + line * self.columns + column
        return row if line >= 0 and row < self._firsts[section + 1] else -1

    def above(self, row: int, lines: int = 1) -> int:
        """The tile so many lines above (below with a negative number), as near as there is one."""
        step = -1 if lines > 0 else 1
        for _ in range(abs(lines)):
            row = self._line_on(row, step)
        return row

    def _line_on(self, row: int, step: int) -> int:
        section = self.section_of(row)
        rows = self.rows_of(section)
        line, column = divmod(row - rows.start, self.columns)
        last_line = (len(rows) - 1) // self.columns
        if 0 <= line + step <= last_line:
            return min(rows.start + (line + step) * self.columns + column, rows.stop - 1)
        other = section + step
        while 0 <= other < len(self._firsts) - 1 and not self.rows_of(other):
            other += step
        if not 0 <= other < len(self._firsts) - 1:
            return row
        beyond = self.rows_of(other)
        first = beyond.start if step > 0 else beyond.start + (len(beyond) - 1) // self.columns * self.columns
        return min(first + column, beyond.stop - 1)
