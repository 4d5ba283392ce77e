"""This is about what can be read on a machine: nameplates, dials, counters, notices."""

import math

import msgspec

from app.media.drawing.board import BRASS, INK, PAPER, RED, SILVER, Board, Box, Colour, Point, darker, lighter
from app.media.drawing.places import bolt, close_wall


class Plate(msgspec.Struct, frozen=True, kw_only=True):
    """What a nameplate says. Attributes: at is its left upper corner; it is 900 wide and 650 high."""

    title: str
    rows: tuple[tuple[str, str], ...]
    maker: str
    tone: Colour
    at: Point = (190, 170)


def nameplate(board: Board, plate: Plate) -> None:
    """A whole picture: an aluminium plate from near, screwed to the machine."""
    close_wall(board, plate.tone)
    left, top = plate.at
    right, bottom = left + 900, top + 650
    middle = left + 450
    board.shadow((left - 40, top + 10, right + 60, bottom + 70))
    board.rect((left, top, right, bottom), SILVER, radius=22)
    board.rect((left + 16, top + 16, right - 16, bottom - 16), lighter(SILVER, 0.3), radius=14)
    for at in (
        (left + 44, top + 44),
        (right - 44, top + 44),
        (left + 44, bottom - 44),
        (right - 44, bottom - 44),
    ):
        bolt(board, at, 15)
    board.text((middle, top + 74), plate.title, 50)
    board.line([(left + 40, top + 120), (right - 40, top + 120)], INK, 3)
    step = (bottom - top - 230) / len(plate.rows)
    for number, (name, value) in enumerate(plate.rows):
        down = top + 120 + step * (number + 0.5)
        board.text((left + 60, down), name, min(36, step * 0.62), INK, "lm")
        board.text((left + 330, down), value, min(40, step * 0.68), INK, "lm")
        board.line([(left + 310, down + step * 0.42), (right - 60, down + step * 0.42)], (120, 124, 128), 1.5)
    board.text((middle, bottom - 62), plate.maker, 34)


def small_plate(board: Board, box: Box, lines: tuple[str, ...], fill: Colour = SILVER) -> None:
    """A plate seen from some way off."""
    board.rect(box, fill, radius=4)
    left, top, right, bottom = box
    step = (bottom - top) / len(lines)
    for number, line in enumerate(lines):
        size = board.fitting(line, min(step * 0.72, 40), (right - left) * 0.9)
        board.text(((left + right) / 2, top + step * (number + 0.5)), line, size)


def dial(board: Board, centre: Point, radius: float, share: float, unit: str) -> None:
    """A round gauge; the needle stands at a share (0…1) of the scale."""
    across, down = centre
    board.disc((across + 6, down + 9), radius * 1.06, (60, 60, 62))
    board.disc(centre, radius * 1.06, BRASS)
    board.disc(centre, radius * 0.95, PAPER)
    for mark in range(11):
        angle = math.radians(135 + 27 * mark)
        start, stop = radius * (0.72 if mark % 5 else 0.64), radius * 0.85
        board.line(
            [_around(centre, angle, start), _around(centre, angle, stop)],
            RED if mark > 8 else INK,
            radius * 0.03,
        )
    board.text((across, down + radius * 0.42), unit, radius * 0.2)
    needle = math.radians(135 + 270 * share)
    board.line(
        [_around(centre, needle + math.pi, radius * 0.18), _around(centre, needle, radius * 0.74)],
        RED,
        radius * 0.045,
    )
    board.disc(centre, radius * 0.09, INK)


def _around(centre: Point, angle: float, distance: float) -> Point:
    return centre[0] + distance * math.cos(angle), centre[1] + distance * math.sin(angle)


def counter(board: Board, at: Point, digits: str, size: float, red_after: int) -> None:
    """A mechanical counter from its left upper corner; figures behind `red_after` are decimals on red."""
    left, top = at
    wide = size * 0.78
    board.rect(
        (left - 12, top - 12, left + wide * len(digits) + 8, top + size * 1.24 + 12), (32, 33, 36), radius=8
    )
    for number, digit in enumerate(digits):
        fill = (176, 36, 32) if number >= red_after else (24, 25, 27)
        start = left + wide * number
        board.metal((start, top, start + wide - 5, top + size * 1.24), lighter(fill, 0.12), upright=False)
        board.text((start + wide / 2 - 2.5, top + size * 0.6), digit, size * 0.92, (250, 250, 246))
    if red_after < len(digits):
        board.disc((left + wide * red_after - 2.5, top + size * 1.08), size * 0.07, (250, 250, 246))


def warning(board: Board, box: Box, text: str, ground: Colour = (240, 200, 40)) -> None:
    board.rect(box, ground, radius=6, edge=INK)
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    board.text(middle, text, board.fitting(text, (box[3] - box[1]) * 0.6, (box[2] - box[0]) * 0.88), INK)


def cabinet(board: Board, box: Box, tone: Colour, title: str) -> None:
    """A switch cabinet with closed doors, lamps and a title plate."""
    left, top, right, bottom = box
    board.shadow((left - 30, bottom - 30, right + 50, bottom + 40))
    board.rect(box, tone, radius=6)
    middle = (left + right) / 2
    board.line([(middle, top + 8), (middle, bottom - 8)], darker(tone, 0.35), 4)
    for lamp, colour in enumerate(((90, 20, 18), (22, 74, 34), (96, 84, 20))):
        board.disc((left + (right - left) * (0.14 + 0.1 * lamp), top + 90), 13, colour)
    board.metal((middle - 34, (top + bottom) / 2 - 50, middle - 20, (top + bottom) / 2 + 50), (120, 124, 130))
    board.metal((middle + 20, (top + bottom) / 2 - 50, middle + 34, (top + bottom) / 2 + 50), (120, 124, 130))
    small_plate(board, (left + 20, top + 18, right - 20, top + 60), (title,))
