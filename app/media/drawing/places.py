"""This is about where the sample machines stand: a hall, a boiler house, a yard, a power line."""

from app.media.drawing.board import CONCRETE, DARK_STEEL, HEIGHT, WIDTH, Board, Colour, darker, lighter, mixed

FLOOR = 660


def hall(board: Board, wall: Colour = (188, 192, 190), *, dim: bool = False) -> None:
    """A steel hall seen from inside: columns, high windows, a floor running away."""
    if dim:
        wall = darker(wall, 0.3)
    board.fade((0, 0, WIDTH, FLOOR), lighter(wall, 0.25), darker(wall, 0.12))
    glass = (150, 168, 176) if dim else (222, 236, 240)
    for left in range(40, WIDTH, 250):
        board.rect((left, 70, left + 170, 210), glass, edge=darker(wall, 0.4))
        board.line([(left + 85, 70), (left + 85, 210)], darker(wall, 0.4), 4)
        board.line([(left, 140), (left + 170, 140)], darker(wall, 0.4), 3)
    for left in (225, 475, 725, 975):
        board.metal((left, 0, left + 22, FLOOR), DARK_STEEL)
    board.flat((0, FLOOR - 120, WIDTH, FLOOR), mixed(wall, (92, 128, 112), 0.55))
    floor(board)


def floor(board: Board, top: float = FLOOR, tone: Colour = CONCRETE) -> None:
    """Concrete slabs towards a vanishing point above the middle."""
    board.fade((0, top, WIDTH, HEIGHT), darker(tone, 0.22), lighter(tone, 0.05))
    for foot in range(-900, WIDTH + 901, 300):
        board.line([(WIDTH / 2 + (foot - WIDTH / 2) * 0.45, top), (foot, HEIGHT)], darker(tone, 0.3), 1.5)
    for down in (top + 34, top + 100, top + 200):
        board.line([(0, down), (WIDTH, down)], darker(tone, 0.3), 1.5)


def brick_wall(board: Board, bottom: float = FLOOR, tone: Colour = (164, 110, 86)) -> None:
    """The boiler house: bricks, sooty towards the roof."""
    board.fade((0, 0, WIDTH, bottom), darker(tone, 0.3), tone)
    joint = darker(tone, 0.18)
    for row, down in enumerate(range(0, int(bottom), 34)):
        board.line([(0, down), (WIDTH, down)], joint, 1.5)
        for left in range(-40 + 40 * (row % 2), WIDTH, 80):
            board.line([(left, down), (left, down + 34)], joint, 1.5)


def yard(board: Board) -> None:
    """Outdoors: sky, hills, a wall, a concrete yard."""
    board.fade((0, 0, WIDTH, 470), (142, 182, 216), (222, 234, 240))
    board.shape(
        [(0, 470), (0, 400), (260, 330), (520, 410), (800, 345), (1280, 420), (1280, 470)], (128, 152, 138)
    )
    board.flat((0, 440, WIDTH, 560), (204, 198, 186))
    board.flat((0, 440, WIDTH, 452), (150, 118, 96))
    floor(board, 560, (178, 176, 170))


def close_wall(board: Board, tone: Colour) -> None:
    """The painted sheet a plate or a seal sits on, from near: a seam, a few bolts, scratches."""
    board.fade((0, 0, WIDTH, HEIGHT), lighter(tone, 0.12), darker(tone, 0.14))
    board.line([(0, 90), (WIDTH, 90)], darker(tone, 0.4), 5)
    board.line([(0, 95), (WIDTH, 95)], lighter(tone, 0.3), 2)
    for left in range(60, WIDTH, 165):
        bolt(board, (left, 44), 15)
    for left, down in ((90, 850), (1010, 190), (1120, 800), (180, 250)):
        board.line([(left, down), (left + 70, down - 26)], lighter(tone, 0.28), 2)


def bolt(board: Board, at: tuple[float, float], radius: float = 12) -> None:
    board.disc(at, radius, (138, 142, 146))
    board.disc((at[0] - radius * 0.2, at[1] - radius * 0.25), radius * 0.55, (196, 200, 202))
