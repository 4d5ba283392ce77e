"""This is about what is left of machines, the way to the scrap yard, and two pictures of something else."""

from app.media.drawing.board import (
    CONCRETE,
    DARK_STEEL,
    INK,
    PAPER,
    RED,
    RUST,
    STEEL,
    WIDTH,
    Board,
    darker,
    lighter,
)
from app.media.drawing.machines import BOILER_RED, furnace_door
from app.media.drawing.places import bolt, brick_wall, hall, yard
from app.media.drawing.plates import small_plate, warning

_FLAME = (255, 206, 96)


def cutting(board: Board) -> None:
    """The drum being cut; sparks, nobody in the picture."""
    brick_wall(board, tone=(140, 98, 78))
    board.fade((0, 660, WIDTH, 960), (80, 76, 74), (124, 120, 114))
    board.metal((120, 320, 640, 640), BOILER_RED, upright=False, radius=40)
    board.metal((690, 340, 1160, 660), BOILER_RED, upright=False, radius=40)
    board.line([(664, 300), (664, 690)], (255, 244, 210), 10)
    for number in range(46):
        across = (number * 73) % 360 - 180
        drop = 40 + (number * 47) % 260
        board.line(
            [(664, 520), (664 + across * 0.6, 520 + drop * 0.5), (664 + across, 520 + drop)], _FLAME, 2.5
        )
    board.disc((664, 520), 26, (255, 250, 230))
    for left in (180, 1030):
        board.metal((left, 640, left + 40, 820), DARK_STEEL)
    small_plate(board, (220, 440, 420, 500), ("E-01  锅筒",), (244, 226, 150))
    warning(board, (40, 830, 330, 910), "拆解作业区")


def grate_out(board: Board) -> None:
    """The chain grate drawn out before the opened furnace."""
    brick_wall(board)
    board.fade((0, 660, WIDTH, 960), (90, 86, 84), (132, 128, 122))
    board.rect((250, 250, 1030, 700), BOILER_RED, radius=8)
    board.rect((360, 380, 920, 690), (30, 26, 26), radius=8)
    for row in range(8):
        top = 690 + row * 30
        spread = row * 16
        board.metal((380 - spread, top, 900 + spread, top + 24), (112, 96, 86), upright=False)
    furnace_door(board, (60, 700, 230, 880))
    small_plate(board, (480, 290, 800, 350), ("炉排已抽出  07-09",), (244, 226, 150))


def lifting(board: Board) -> None:
    """Half the drum on the hook of a crane."""
    yard(board)
    board.line([(1180, 960), (700, 60)], (222, 176, 48), 34)
    board.line([(1200, 960), (714, 60)], (176, 132, 30), 6)
    board.line([(700, 70), (560, 90), (560, 300)], INK, 6)
    board.line([(560, 300), (380, 430)], INK, 5)
    board.line([(560, 300), (740, 430)], INK, 5)
    board.metal((330, 420, 790, 640), BOILER_RED, upright=False, radius=30)
    board.oval((300, 424, 380, 636), darker(BOILER_RED, 0.5))
    board.shadow((320, 780, 820, 880))
    small_plate(board, (480, 500, 660, 560), ("锅筒 1/2",), (244, 226, 150))


def pieces(board: Board) -> None:
    """Nine cut pieces laid out and numbered in paint."""
    yard(board)
    for number in range(9):
        left, top = 90 + (number % 3) * 385, 480 + (number // 3) * 150
        wide = 300 - (number * 37) % 80
        board.shadow((left - 20, top + 90, left + wide + 40, top + 140))
        board.metal(
            (left, top, left + wide, top + 116), BOILER_RED if number % 2 else RUST, upright=False, radius=18
        )
        board.oval((left - 14, top + 4, left + 30, top + 112), darker(RUST, 0.5))
        board.text((left + wide / 2 + 8, top + 58), f"{number + 1}", 76, (250, 244, 226))
    small_plate(board, (400, 350, 880, 420), ("E-01 拆解件 共 9 件",), (244, 226, 150))


def bare_foundation(board: Board, label: str) -> None:
    """The same view as the first picture of the machine: only its foundation is left."""
    brick_wall(board)
    board.fade((0, 660, WIDTH, 960), (96, 92, 88), (140, 136, 130))
    board.metal((0, 150, 250, 196), STEEL, upright=False)
    board.disc((252, 173), 30, darker(STEEL, 0.4))
    board.shape([(310, 130), (1090, 130), (1110, 660), (290, 660)], (178, 132, 108), (150, 104, 82))
    board.shape([(250, 830), (330, 700), (1070, 700), (1150, 830)], CONCRETE)
    board.flat((250, 830, 1150, 866), darker(CONCRETE, 0.3))
    for at in ((360, 730), (700, 730), (1040, 730), (320, 800), (700, 800), (1080, 800)):
        bolt(board, at, 13)
    warning(board, (520, 740, 880, 800), label, (244, 240, 228))


def weigh_slip(board: Board, number: str, tonnes: str, plate: str) -> None:
    """A weighbridge slip on a desk, all figures legible."""
    board.fade((0, 0, WIDTH, 960), (150, 112, 78), (122, 88, 60))
    board.shadow((240, 60, 1080, 960))
    board.rect((280, 60, 1000, 900), PAPER)
    board.text((640, 130), "示例再生资源公司  过磅单", 50)
    rows = (
        ("单号", number),
        ("货名", "废钢（锅炉拆解件 E-01）"),
        ("车号", plate),
        ("净重", f"{tonnes} t"),
        ("日期", "2025-07-10"),
    )
    for row, (name, value) in enumerate(rows):
        down = 240 + row * 104
        board.line([(330, down + 52), (950, down + 52)], (150, 150, 146), 2)
        board.text((350, down), name, 38, INK, "lm")
        board.text((500, down), value, 44 if name == "净重" else 38, INK, "lm")
    board.ring((820, 760), 96, (206, 60, 54), 6)
    board.text((820, 746), "示例", 44, (206, 60, 54))
    board.text((820, 796), "过磅专用", 28, (206, 60, 54))
    board.text((370, 800), "司磅  示", 36, INK, "lm")


def truck(board: Board, plate: str) -> None:
    """The scrap lorry from behind, loaded, its plate a sample."""
    yard(board)
    board.shadow((250, 800, 1040, 930))
    for left in (300, 860):
        board.oval((left, 700, left + 130, 880), (34, 34, 36))
    for left, top in ((330, 250), (560, 220), (800, 260)):
        board.metal((left, top, left + 180, top + 160), RUST, upright=False, radius=20)
    board.rect((280, 360, 1000, 760), (58, 96, 152), radius=8)
    for left in range(340, 1000, 110):
        board.flat((left, 372, left + 14, 748), (44, 76, 124))
    board.flat((280, 760, 1000, 790), (60, 60, 64))
    for left in (300, 900):
        board.rect((left, 768, left + 80, 800), (196, 40, 34), radius=6)
    board.rect((480, 790, 800, 880), (236, 196, 40), radius=10, edge=INK)
    board.text((640, 835), plate, 50)


def empty_platform(board: Board, *, near: bool) -> None:
    """The transformer's platform with nothing on it, the leads off."""
    if near:
        _platform_near(board)
        return
    yard(board)
    for left in (230, 1010):
        board.metal((left, 0, left + 42, 860), (176, 172, 164))
    top = 690
    board.metal((200, top, 1090, top + 46), DARK_STEEL, upright=False)
    for left in (470, 800):
        board.flat((left, top - 14, left + 70, top), lighter(RUST, 0.2))
        bolt(board, (left + 35, top + 22), 12)
    board.line([(251, 60), (1031, 60)], (96, 78, 60), 22)
    for left in (480, 620, 760):
        board.line([(left, 60), (left - 14, 170), (left + 20, 190)], INK, 4)
    warning(board, (470, top + 80, 830, top + 150), "E-03 已拆除", (244, 240, 228))


def _platform_near(board: Board) -> None:
    """The beams from near: bolt holes, rust marks where the tank stood."""
    board.fade((0, 0, WIDTH, 960), (196, 214, 226), (150, 150, 146))
    board.metal((1080, 0, 1180, 960), (176, 172, 164))
    for top in (330, 640):
        board.metal((0, top, WIDTH, top + 120), DARK_STEEL, upright=False)
        for left in (260, 820):
            board.flat((left, top + 6, left + 150, top + 40), lighter(RUST, 0.15))
            bolt(board, (left + 75, top + 76), 26)
    board.line([(260, 0), (240, 160), (300, 190)], INK, 9)
    board.line([(620, 0), (600, 130), (660, 170)], INK, 9)
    warning(board, (380, 820, 820, 910), "E-03 已拆除", (244, 240, 228))


def goods_before(board: Board) -> None:
    """Goods piled before the sealed drive, as the patrol saw it."""
    hall(board, (150, 160, 164), dim=True)
    board.metal((640, 420, 1180, 700), STEEL, upright=False, radius=60)
    for row in range(3):
        for place in range(4 - row):
            left, top = 120 + place * 190 + row * 90, 760 - row * 150
            board.rect((left, top, left + 180, top + 144), (190, 154, 104))
            board.flat((left + 80, top, left + 100, top + 144), (214, 190, 150))
            board.text((left + 90, top + 110), "坯布", 30, (90, 66, 40))


def other_firm(board: Board) -> None:
    """Somebody else's furnace: belongs to another enterprise's case."""
    hall(board, (160, 150, 140), dim=True)
    board.shadow((300, 780, 1020, 900))
    board.shape([(380, 840), (440, 380), (860, 380), (920, 840)], (94, 88, 84))
    board.oval((440, 330, 860, 430), (250, 140, 50))
    board.oval((500, 350, 800, 412), (255, 214, 120))
    for side in (360, 930):
        board.metal((side, 300, side + 40, 860), DARK_STEEL)
    warning(board, (330, 120, 950, 210), "长乐区示例铸造厂  中频炉", (200, 60, 48))


def birthday(board: Board) -> None:
    """A private picture that came along on the phone: a cake."""
    board.fade((0, 0, WIDTH, 700), (250, 226, 200), (244, 206, 180))
    board.fade((0, 700, WIDTH, 960), (166, 116, 84), (140, 94, 66))
    for number, colour in enumerate(((232, 92, 104), (98, 170, 220), (250, 198, 72), (130, 196, 124))):
        left, top = 130 + number * 340, 190 + (number % 2) * 60
        board.line([(left, top + 100), (left + 20, 520)], (150, 130, 120), 2)
        board.oval((left - 80, top - 100, left + 80, top + 104), colour)
    board.oval((260, 750, 1020, 890), (240, 238, 234))
    board.metal((360, 580, 920, 820), (250, 224, 226), radius=40)
    board.oval((360, 530, 920, 640), (255, 244, 244))
    for candle in range(6):
        left = 450 + candle * 74
        board.metal((left, 450, left + 16, 580), (110, 170, 220) if candle % 2 else (236, 120, 130))
        board.oval((left - 4, 404, left + 20, 450), _FLAME)
    board.text((640, 710), "生日快乐", 70, RED)
