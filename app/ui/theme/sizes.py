"""This is about sizes: the type scale in points, spacing and widths in pixels at 100 %."""

from typing import Final

BODY: Final = 10.0
SMALL: Final = 9.0
HEADING: Final = 12.0
TITLE: Final = 15.0
FIGURE: Final = 22.0
"""The counts on the home screen."""

TEXT_SCALES: Final = (1.0, 1.15, 1.3)
"""What a person can choose; the system's own scaling comes on top."""

TIGHT: Final = 4
NEAR: Final = 8
GAP: Final = 12
WIDE: Final = 20

NAVIGATION_WIDTH: Final = 176
ROW_HEIGHT: Final = 34
NAVIGATION_ROW: Final = 32
FIELD_LABEL_WIDTH: Final = 128
ENTRY_WIDTH: Final = 460
WIDE_ENTRY_WIDTH: Final = 640
"""Of entry screens with a list of sticks."""
ICON: Final = 18
SMALLEST_WINDOW: Final = (940, 540)
"""Fits a 1366 × 768 screen at 125 % (1093 × 614 points) with its task bar and window frame."""
FIRST_WINDOW: Final = (1280, 800)
