"""This is about what cuts and counts: drop-out fuse, meters, valves."""

from app.media.drawing.board import (
    BLUE,
    BRASS,
    DARK_STEEL,
    INK,
    PAPER,
    RED,
    STEEL,
    WIDTH,
    Board,
    Point,
    darker,
)
from app.media.drawing.machines import valve_wheel
from app.media.drawing.places import bolt, close_wall, hall
from app.media.drawing.plates import cabinet, counter, dial, small_plate, warning

_PORCELAIN = (150, 82, 56)


def drop_out_fuse(board: Board, *, dropped: bool) -> None:
    """Three fuses on the cross-arm of the pole; dropped, their tubes hang and the leads are off."""
    board.fade((0, 0, WIDTH, 960), (132, 174, 212), (224, 234, 240))
    board.metal((590, 0, 690, 960), (180, 176, 168))
    board.metal((120, 300, 1160, 350), (120, 116, 108), upright=False)
    for number, across in enumerate((200, 430, 860)):
        _fuse(board, across, dropped=dropped)
        board.line([(across - 20, 0), (across, 230)], INK, 6)
        end = (across + 70, 640) if dropped else (across, 600)
        board.line([end, (end[0] + (60 if dropped else 0), 760 if dropped else 960)], INK, 6)
        board.text((across, 390), "ABC"[number], 34, RED)
    label = "跌落已摘下  引线已拆" if dropped else "10 kV 跌落式熔断器"
    warning(board, (420, 800, 860, 880), label, (244, 240, 228))
    small_plate(board, (500, 420, 780, 480), ("断开点 D1",), (244, 226, 150))


def _fuse(board: Board, across: float, *, dropped: bool) -> None:
    for ring in range(5):
        down = 360 + ring * 34
        board.oval((across - 44, down, across + 44, down + 30), _PORCELAIN)
    board.metal((across - 12, 225, across + 12, 300), BRASS)
    board.metal((across - 12, 540, across + 12, 600), BRASS)
    tube = [(across, 580), (across + 120, 800)] if dropped else [(across + 34, 250), (across + 34, 580)]
    board.line(tube, (120, 62, 44), 26)
    board.line(tube, (164, 96, 70), 12)


def electric_meter(board: Board, reading: str, *, month: str) -> None:
    """The three-phase meter from near; the figures are to be read at arm's length."""
    close_wall(board, (158, 164, 166))
    board.shadow((240, 130, 1060, 930))
    board.rect((280, 110, 1000, 880), (226, 226, 220), radius=36)
    board.rect((320, 150, 960, 640), (240, 242, 240), radius=20)
    board.text((640, 200), "三相四线有功电能表", 42)
    board.text((640, 254), "DT示862-4   3×1.5(6)A   3×220/380V", 27)
    counter(board, (366, 312), reading.replace(".", ""), 118, reading.index("."))
    board.text((890, 494), "kWh", 32)
    board.text((620, 538), "倍率 ×100     No. 示DZ2009117", 36)
    board.metal((470, 572, 810, 592), STEEL, upright=False)
    board.flat((540, 572, 566, 592), RED)
    board.rect((320, 680, 960, 840), (206, 206, 198), radius=10)
    for across in range(360, 940, 76):
        bolt(board, (across, 760), 20)
    for left, number in ((300, "供-示55021"), (830, "供-示55022")):
        board.line([(left + 70, 660), (left + 70, 700)], (90, 90, 92), 4)
        board.rect((left, 690, left + 150, 738), (196, 52, 44), radius=8)
        board.text((left + 75, 714), number, 25, PAPER)
    board.text((640, 912), f"止码拍照  {month}", 30, (40, 44, 48))


def cut_cabinet(board: Board) -> None:
    """The dye house's feeder cabinet open: leads taken off and taped."""
    hall(board, (176, 182, 180))
    cabinet(board, (250, 90, 1030, 880), (190, 192, 186), "染色机电源柜  E-02")
    board.rect((310, 250, 970, 820), (62, 66, 70), radius=4)
    for number, left in enumerate((380, 560, 740)):
        board.rect((left, 300, left + 130, 470), (36, 38, 42), radius=8)
        board.flat((left + 50, 360, left + 80, 420), (220, 220, 214))
        colour = ((204, 170, 40), (50, 120, 70), (184, 44, 38))[number]
        board.line([(left + 65, 800), (left + 30, 640), (left + 80, 560)], colour, 18)
        board.disc((left + 80, 555), 20, (24, 24, 26))
    warning(board, (430, 690, 850, 750), "引线已拆 端头绝缘包扎")


def blind_flange(board: Board) -> None:
    """The main water valve shut, a blind plate bolted in behind it."""
    hall(board, (164, 172, 176))
    board.metal((0, 470, 440, 610), BLUE, upright=False)
    board.metal((840, 470, WIDTH, 610), BLUE, upright=False)
    board.metal((400, 400, 460, 680), darker(BLUE, 0.2))
    board.metal((820, 400, 880, 680), DARK_STEEL)
    board.metal((800, 385, 822, 695), (198, 200, 200))
    board.metal((460, 440, 800, 640), BLUE, upright=False, radius=40)
    board.metal((605, 230, 655, 450), STEEL)
    valve_wheel(board, (630, 220), 120)
    for down in (425, 490, 590, 655):
        board.flat((790, down - 12, 894, down + 12), (206, 206, 202))
    small_plate(board, (930, 690, 1200, 760), ("D2  已加盲板",), (244, 226, 150))
    board.line([(960, 690), (850, 600)], INK, 3)
    small_plate(board, (500, 500, 760, 570), ("进水总阀 DN100",))


def water_meter(board: Board, reading: str, at: Point = (640, 470)) -> None:
    """The water meter's face: five figures of cubic metres."""
    close_wall(board, (128, 138, 142))
    across, down = at
    board.metal((0, down + 160, WIDTH, down + 300), BLUE, upright=False)
    board.disc((across, down), 390, BRASS)
    board.disc((across, down), 340, PAPER)
    board.text((across, down - 230), "水表  示S0226", 46)
    counter(board, (across - 184, down - 130), reading, 92, len(reading))
    board.text((across + 238, down - 72), "m³", 44)
    dial(board, (across - 130, down + 150), 88, 0.55, "×0.1")
    dial(board, (across + 130, down + 150), 88, 0.2, "×0.01")
    board.disc((across, down + 60), 26, RED)
