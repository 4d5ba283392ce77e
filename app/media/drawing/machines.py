"""This is about the three machines of the sample story: boiler, dyeing machine, transformer."""

from app.media.drawing.board import (
    BLUE,
    BRASS,
    DARK_STEEL,
    GREEN,
    INK,
    RUST,
    SILVER,
    STEEL,
    WIDTH,
    Board,
    Box,
    Point,
    darker,
    lighter,
)
from app.media.drawing.places import bolt, brick_wall, close_wall, hall, yard
from app.media.drawing.plates import cabinet, dial, small_plate, warning

BOILER_RED = (150, 62, 48)


def boiler(board: Board) -> None:
    """The chain-grate boiler from its front: drum above, furnace doors below, coal hopper before it."""
    brick_wall(board)
    board.fade((0, 660, WIDTH, 960), (96, 92, 88), (140, 136, 130))
    board.metal((880, 0, 960, 300), STEEL)
    board.metal((0, 150, 330, 196), STEEL, upright=False)
    board.shadow((220, 770, 1180, 900))
    board.rect((310, 420, 1090, 830), BOILER_RED, radius=10)
    board.metal((280, 180, 1120, 450), BOILER_RED, upright=False, radius=120)
    for across in (470, 700, 930):
        board.flat((across, 182, across + 12, 448), darker(BOILER_RED, 0.3))
    for left in (370, 610, 850):
        furnace_door(board, (left, 520, left + 190, 690))
    board.shape([(340, 700), (1060, 700), (1010, 790), (390, 790)], DARK_STEEL)
    for left in range(400, 1010, 24):
        board.line([(left, 760), (left + 8, 830)], (52, 54, 58), 8)
    dial(board, (700, 300), 62, 0.0, "MPa")
    small_plate(board, (380, 268, 580, 332), ("DZL4-1.25-AⅡ",))
    small_plate(board, (840, 268, 1000, 332), ("E-01 锅炉",), (240, 232, 200))
    board.metal((180, 440, 214, 850), STEEL)
    valve_wheel(board, (197, 560), 52)


def furnace_door(board: Board, box: Box) -> None:
    left, top, right, bottom = box
    board.rect(box, (58, 58, 62), radius=12)
    board.rect((left + 18, top + 18, right - 18, bottom - 18), (74, 74, 78), radius=8)
    board.metal((left + 22, (top + bottom) / 2 - 9, right - 60, (top + bottom) / 2 + 9), STEEL, upright=False)
    for down in (top + 22, bottom - 38):
        board.flat((right - 14, down, right + 12, down + 18), (40, 40, 44))


def valve_wheel(
    board: Board, centre: Point, radius: float, colour: tuple[int, int, int] = (176, 44, 38)
) -> None:
    across, down = centre
    board.ring((across + 4, down + 6), radius, darker(colour, 0.5), 12)
    board.ring(centre, radius, colour, 12)
    for share_across, share_down in ((0.9, 0.0), (0.45, 0.78), (-0.45, 0.78)):
        reach_across, reach_down = radius * share_across, radius * share_down
        board.line(
            [(across - reach_across, down - reach_down), (across + reach_across, down + reach_down)],
            colour,
            8,
        )
    board.disc(centre, radius * 0.22, STEEL)


def furnace_front(board: Board) -> None:
    """The furnace doors and the grate's gearbox from near."""
    close_wall(board, BOILER_RED)
    furnace_door(board, (120, 180, 620, 640))
    furnace_door(board, (680, 180, 1180, 640))
    board.flat((0, 720, WIDTH, 960), (64, 62, 62))
    for left in range(-20, WIDTH, 46):
        board.metal((left, 760, left + 34, 960), (104, 92, 84))
    motor_at(board, (820, 640, 1180, 850), BLUE)
    small_plate(board, (330, 110, 950, 160), ("链条炉排  E-01  2025-06-12",), (240, 232, 200))


def gauge(board: Board) -> None:
    """The boiler's pressure gauge at zero: no fire, no steam."""
    close_wall(board, (120, 124, 130))
    board.metal((600, 700, 680, 960), STEEL)
    dial(board, (640, 470), 320, 0.0, "MPa")
    board.text((640, 330), "锅筒压力表", 38)
    warning(board, (60, 830, 420, 910), "E-01 已停炉")


def boiler_side(board: Board) -> None:
    """From the side: drum, flue and chimney, with the step ladder."""
    brick_wall(board, tone=(150, 118, 100))
    board.fade((0, 660, WIDTH, 960), (96, 92, 88), (146, 142, 136))
    board.shadow((100, 780, 1000, 900))
    board.rect((140, 470, 900, 840), darker(BOILER_RED, 0.1), radius=8)
    board.metal((110, 260, 930, 500), BOILER_RED, upright=False, radius=110)
    board.metal((930, 330, 1120, 420), STEEL, upright=False)
    board.metal((1060, 0, 1190, 440), STEEL)
    board.rect((1030, 430, 1220, 840), DARK_STEEL, radius=8)
    board.text((1125, 640), "除尘器", 44, (230, 232, 234))
    for side in (420, 520):
        board.line([(side, 260), (side - 40, 840)], (222, 190, 60), 10)
    for rung in range(10):
        down = 300 + rung * 56
        board.line([(418 - rung * 4, down), (518 - rung * 4, down)], (222, 190, 60), 8)
    small_plate(board, (600, 350, 800, 410), ("DZL4-1.25-AⅡ",))


def boiler_cabinet(board: Board) -> None:
    brick_wall(board, tone=(186, 178, 166))
    board.fade((0, 660, WIDTH, 960), (110, 108, 104), (160, 156, 150))
    cabinet(board, (360, 110, 920, 860), (176, 180, 176), "锅炉房配电柜 D3")
    warning(board, (420, 560, 600, 620), "有电危险")
    board.metal((150, 0, 190, 860), STEEL)


def dyeing_machine(board: Board, box: Box, number: str) -> None:
    """One overflow dyeing machine: a lying vessel with a round hatch, pipes and a panel."""
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    board.shadow((left - wide * 0.1, bottom - high * 0.12, right + wide * 0.15, bottom + high * 0.16))
    for share in (0.12, 0.8):
        board.metal(
            (left + wide * share, bottom - high * 0.3, left + wide * (share + 0.07), bottom), DARK_STEEL
        )
    board.metal(
        (left, top + high * 0.22, right, bottom - high * 0.22), SILVER, upright=False, radius=high * 0.26
    )
    board.metal(
        (left + wide * 0.2, top, left + wide * 0.62, top + high * 0.3),
        SILVER,
        upright=False,
        radius=high * 0.12,
    )
    hatch = (left + wide * 0.27, top + high * 0.5)
    board.disc(hatch, high * 0.17, darker(SILVER, 0.3))
    board.disc(hatch, high * 0.13, (70, 84, 92))
    for share in (0.5, 0.62):
        board.flat(
            (left + wide * share, top + high * 0.23, left + wide * share + 5, bottom - high * 0.23),
            (140, 146, 150),
        )
    board.metal((right - wide * 0.08, top - high * 0.15, right - wide * 0.03, top + high * 0.6), STEEL)
    small_plate(
        board,
        (left + wide * 0.52, top + high * 0.4, left + wide * 0.86, top + high * 0.6),
        (f"示型 HT-250  {number}",),
    )


def dyeing_hall(board: Board, *, dim: bool = False) -> None:
    """All four machines in their row."""
    hall(board, (176, 188, 190), dim=dim)
    board.metal((0, 235, WIDTH, 262), BLUE, upright=False)
    board.metal((0, 275, WIDTH, 294), STEEL, upright=False)
    for number, (left, top, wide) in enumerate(
        ((840, 420, 300), (600, 430, 370), (300, 445, 470), (10, 470, 600))
    ):
        dyeing_machine(board, (left, top, left + wide, top + wide * 0.62), f"示06-{14 - number}")
    warning(board, (1000, 600, 1240, 660), "染色车间")


def control_panel(board: Board) -> None:
    """The operating desk with its screen dark."""
    close_wall(board, (188, 192, 190))
    board.rect((200, 140, 1080, 860), (214, 214, 206), radius=20)
    board.rect((290, 220, 990, 520), (22, 28, 32), radius=10)
    board.text((640, 370), "— 无显示 —", 52, (70, 80, 84))
    for button in range(6):
        across = 330 + button * 124
        board.disc((across, 620), 36, ((60, 130, 70), (190, 44, 40), (220, 186, 60))[button % 3])
        board.text((across, 686), ("启动", "停止", "复位", "加料", "排液", "急停")[button], 28)
    small_plate(board, (390, 740, 890, 820), ("操作台  E-02  示06-11",))


def motor_at(board: Board, box: Box, tone: tuple[int, int, int]) -> None:
    """A motor lying: ribbed body, terminal box, shaft to the right."""
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    board.metal(
        (right - wide * 0.12, top + high * 0.42, right + wide * 0.12, top + high * 0.58),
        SILVER,
        upright=False,
    )
    board.metal(
        (left, top + high * 0.1, right - wide * 0.1, bottom - high * 0.12),
        tone,
        upright=False,
        radius=high * 0.1,
    )
    for rib in range(9):
        across = left + wide * (0.1 + 0.08 * rib)
        board.line([(across, top + high * 0.14), (across, bottom - high * 0.16)], darker(tone, 0.35), 4)
    board.rect(
        (left + wide * 0.3, top - high * 0.08, left + wide * 0.6, top + high * 0.2),
        lighter(tone, 0.1),
        radius=6,
    )
    board.flat((left + wide * 0.05, bottom - high * 0.12, right - wide * 0.12, bottom), darker(tone, 0.4))


def pump_motor(board: Board) -> None:
    """The main pump's motor on its base."""
    hall(board, (170, 178, 176))
    board.shadow((180, 760, 1160, 930))
    board.rect((200, 780, 1100, 860), (140, 138, 132), radius=4)
    motor_at(board, (240, 400, 900, 790), BLUE)
    board.oval((900, 420, 1140, 800), DARK_STEEL)
    board.metal((985, 180, 1060, 460), STEEL)
    small_plate(board, (420, 540, 700, 620), ("主泵电机  1#", "30 kW  示例电机"))


def drive_belt(board: Board) -> None:
    """The drive of the winch from near."""
    close_wall(board, (150, 160, 158))
    for centre, radius in (((420, 480), 230), ((920, 560), 140)):
        board.disc(centre, radius, DARK_STEEL)
        board.disc(centre, radius * 0.8, STEEL)
        for hole in ((0.45, 0), (-0.45, 0), (0, 0.45), (0, -0.45)):
            board.disc(
                (centre[0] + radius * hole[0], centre[1] + radius * hole[1]), radius * 0.16, (70, 74, 78)
            )
        board.disc(centre, radius * 0.14, SILVER)
    for shift in (-8, 10):
        board.line([(420, 250 + shift), (920, 420 + shift)], INK, 9)
        board.line([(420, 710 + shift), (920, 700 + shift)], INK, 9)
    small_plate(board, (800, 820, 1140, 890), ("E-02 传动装置",))


def transformer_body(board: Board, box: Box) -> None:
    """Oil tank with cooling fins, three bushings, conservator."""
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    board.metal((left, top + high * 0.36, right, bottom), GREEN)
    for fin in range(12):
        across = left + wide * (0.03 + 0.08 * fin)
        board.metal(
            (across, top + high * 0.44, across + wide * 0.045, bottom - high * 0.05), darker(GREEN, 0.1)
        )
    board.metal(
        (left - wide * 0.02, top + high * 0.31, right + wide * 0.02, top + high * 0.38), GREEN, upright=False
    )
    for share in (0.16, 0.42, 0.68):
        across = left + wide * share
        for ring in range(4):
            down = top + high * (0.07 + 0.06 * ring)
            board.oval((across - 26, down, across + 26, down + high * 0.05), (140, 84, 60))
        board.metal((across - 7, top, across + 7, top + high * 0.1), BRASS)
    board.metal(
        (right - wide * 0.2, top + high * 0.16, right + wide * 0.06, top + high * 0.32),
        GREEN,
        upright=False,
        radius=30,
    )
    small_plate(
        board, (left + wide * 0.36, top + high * 0.56, left + wide * 0.64, top + high * 0.7), ("S7-315/10",)
    )


def transformer(board: Board) -> None:
    """On its platform between two poles."""
    yard(board)
    for left in (230, 1010):
        board.metal((left, 0, left + 42, 860), (176, 172, 164))
    board.metal((200, 690, 1090, 736), DARK_STEEL, upright=False)
    transformer_body(board, (420, 240, 880, 690))
    for share in (0.16, 0.42, 0.68):
        board.line([(420 + 460 * share, 246), (480 + 460 * share, 60)], INK, 4)
    board.line([(251, 60), (1031, 60)], (96, 78, 60), 22)
    warning(board, (720, 752, 970, 820), "止步 高压危险", (236, 232, 224))


def transformer_side(board: Board) -> None:
    """Its low-voltage side from near, with oil stains."""
    yard(board)
    board.shadow((220, 800, 1100, 930))
    transformer_body(board, (280, 110, 1000, 860))
    board.shape([(560, 860), (540, 800), (580, 770), (610, 860)], darker(RUST, 0.4))
    bolt(board, (640, 820), 16)
