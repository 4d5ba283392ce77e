"""This is about the clock of an urgent inspection: approval and notice made up within 24 hours.

Source: domain.md §4.2 (紧急补办), §6.2 K06; `K06b` of the table, whose text was not read (待核对).
"""

from typing import Final

MADE_UP: Final = "K06b"
