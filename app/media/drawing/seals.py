"""This is about the strips on sealed machines (企业自行封存, witnessed), from near and from afar.

They are the enterprise's own strips: no agency's stamp, and not the word 封条, which needs a power to seal.
"""

from app.media.drawing.board import PAPER, RED, SILVER, STEEL, Board, Box, Colour, Point, darker
from app.media.drawing.machines import dyeing_machine, motor_at
from app.media.drawing.places import bolt, close_wall, hall
from app.media.drawing.plates import cabinet, small_plate

PLACES = {
    "FC2025-0001": "电源柜",
    "FC2025-0002": "主缸人孔",
    "FC2025-0003": "传动装置",
    "FC2025-0004": "进料口",
    "FC2025-0005": "操作台",
    "FC2025-0006": "传动装置",
}

_SURROUNDINGS: dict[str, tuple[Colour, int, int]] = {
    "FC2025-0001": ((182, 186, 180), 330, 610),
    "FC2025-0002": ((120, 132, 140), 170, 240),
    "FC2025-0003": ((70, 104, 140), 430, 900),
    "FC2025-0004": ((204, 206, 204), 240, 980),
    "FC2025-0005": ((92, 96, 92), 530, 380),
    "FC2025-0006": ((96, 122, 108), 400, 760),
}
"""Colour of the wall, top edge of the strip, left edge of the joint it closes."""


def strip_close(board: Board, number: str, day: str) -> None:
    """A strip across a joint; every word of it to be read."""
    tone, top, joint = _SURROUNDINGS[number]
    close_wall(board, tone)
    board.metal((joint, 100, joint + 60, 960), darker(tone, 0.35))
    if number == "FC2025-0006":
        _torn(board, (150, 140))
    _strip(board, (110, top), number, day)
    low = 850 if top < 500 else 190
    small_plate(board, (420, low - 30, 860, low + 40), (f"E-02  {PLACES[number]}",))
    for across in (joint - 70, joint + 130):
        bolt(board, (across, top - 60), 22)
        bolt(board, (across, top + 400), 22)


def _strip(board: Board, at: Point, number: str, day: str) -> None:
    left, top = at
    right, bottom = left + 1060, top + 330
    board.flat((left + 8, top + 10, right + 8, bottom + 10), (110, 116, 118))
    board.rect((left, top, right, bottom), PAPER, edge=RED)
    board.rect((left + 14, top + 14, right - 14, bottom - 14), PAPER, edge=RED)
    board.text((left + 430, top + 84), "封 存 标 识", 100, RED)
    board.text((left + 430, top + 178), "福州市长乐区示例染整有限公司 自行封存", 38, RED)
    board.text((left + 430, top + 232), f"{day}    见证：长乐区工信局", 33)
    board.text((left + 430, top + 282), f"No. {number}", 38)
    _firm_mark(board, (left + 935, top + 180))


def _firm_mark(board: Board, centre: Point) -> None:
    """The firm's round mark, marked as a sample."""
    board.ring(centre, 92, (206, 60, 54), 6)
    board.text((centre[0], centre[1] - 46), "示例染整", 30, (206, 60, 54))
    board.text(centre, "★", 46, (206, 60, 54))
    board.text((centre[0], centre[1] + 50), "示例章", 28, (206, 60, 54))


def _torn(board: Board, at: Point) -> None:
    """What is left of the old strip: scraped by goods, not opened."""
    left, top = at
    points = [(0, 0), (360, 6), (330, 50), (372, 92), (300, 128), (120, 140), (0, 132)]
    board.shape([(left + across, top + down) for across, down in points], darker(PAPER, 0.08))
    board.text((left + 150, top + 46), "封 存 标", 50, (210, 96, 90))
    board.text((left + 150, top + 102), "No. FC2025-0003", 27, (90, 90, 92))


def strip_wide(board: Board, number: str) -> None:
    """The same strip with the machine around it, so that its place is known."""
    hall(board, (176, 186, 188))
    place = PLACES[number]
    if place == "电源柜":
        cabinet(board, (400, 100, 880, 870), (186, 190, 186), "染色机电源柜  E-02")
        _small_strip(board, (520, 420), number)
    elif place == "操作台":
        board.shadow((300, 800, 1000, 920))
        board.rect((340, 330, 940, 860), (210, 210, 202), radius=12)
        board.rect((420, 390, 860, 570), (24, 30, 34), radius=8)
        _small_strip(board, (500, 600), number)
    elif place == "传动装置":
        machine, motor, strip = _DRIVES[number]
        dyeing_machine(board, machine, "示06-13")
        motor_at(board, motor, STEEL)
        _small_strip(board, strip, number)
    else:
        _vessel(board, place, number)


_DRIVES: dict[str, tuple[Box, Box, Point]] = {
    "FC2025-0003": ((40, 300, 720, 700), (700, 560, 1120, 850), (770, 640)),
    "FC2025-0006": ((560, 340, 1240, 740), (90, 470, 620, 840), (180, 590)),
}
"""The machine, its motor, and where the strip is, seen from either side."""


def _vessel(board: Board, place: str, number: str) -> None:
    dyeing_machine(board, (110, 240, 1170, 860), "示06-11" if place == "主缸人孔" else "示06-12")
    at = (280, 510) if place == "主缸人孔" else (400, 250)
    _small_strip(board, at, number)


def _small_strip(board: Board, at: Point, number: str, tone: Colour = PAPER) -> None:
    left, top = at
    board.rect((left, top, left + 240, top + 92), tone, edge=RED)
    board.text((left + 120, top + 34), "封存标识", 40, RED)
    board.text((left + 120, top + 72), number, 21)


def sealed_row(board: Board) -> None:
    """The patrol's look into the hall: all machines standing, strips on."""
    hall(board, (150, 160, 164), dim=True)
    for number, (left, top, wide) in enumerate(((760, 430, 330), (420, 445, 430), (30, 470, 580))):
        dyeing_machine(board, (left, top, left + wide, top + wide * 0.62), f"示06-{13 - number}")
    for at, strip in (((130, 700), "FC2025-0002"), ((500, 610), "FC2025-0004"), ((830, 540), "FC2025-0003")):
        _small_strip(board, at, strip)


def motors_taken_off(board: Board) -> None:
    """Four main pump motors in the rented store, chained together."""
    hall(board, (186, 180, 168))
    for number, left in enumerate((60, 360, 660, 960)):
        board.shadow((left - 20, 760, left + 290, 860))
        board.rect((left - 10, 790, left + 270, 830), (150, 112, 72))
        motor_at(board, (left, 560, left + 240, 790), (72, 104, 140))
        small_plate(board, (left + 60, 640, left + 180, 690), (f"{number + 1}#",))
    board.line([(70, 770), (330, 800), (640, 775), (930, 800), (1190, 770)], SILVER, 9)
    small_plate(board, (420, 300, 860, 380), ("厂区二 湖南镇仓库",), (236, 236, 230))
