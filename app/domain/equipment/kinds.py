"""This is about kinds of equipment: which of the four steps fit a machine of that kind.

Source: domain.md §3.3 (main equipment and power units per industry); a kind not listed here takes all steps.
"""

from typing import Final

from app.domain.equipment.facts import Step

STEPS: Final[tuple[Step, ...]] = ("water", "power", "drive", "sealing")

STEP_TEXT: Final[dict[str, str]] = {
    "water": "断水",
    "power": "断电",
    "drive": "拆除动力装置",
    "sealing": "封存主体设备",
}

_WITHOUT: Final[dict[str, tuple[Step, ...]]] = {
    "transformer": ("water", "drive"),
    "motor": ("water", "drive"),
    "fan": ("water",),
    "pump": (),
    "welder": ("water", "drive"),
    "induction_furnace": (),
    "boiler": (),
    "dyeing": (),
    "mill": ("water",),
    "kiln": ("water",),
    "line": (),
    "other": (),
}

KINDS: Final[tuple[str, ...]] = tuple(_WITHOUT)

_WORDS: Final[tuple[tuple[str, str], ...]] = (
    ("变压器", "transformer"),
    ("中频炉", "induction_furnace"),
    ("感应炉", "induction_furnace"),
    ("锅炉", "boiler"),
    ("染色", "dyeing"),
    ("电动机", "motor"),
    ("电机", "motor"),
    ("风机", "fan"),
    ("水泵", "pump"),
    ("焊机", "welder"),
    ("磨机", "mill"),
    ("窑", "kiln"),
    ("生产线", "line"),
)


def fitting_steps(kind: str) -> tuple[Step, ...]:
    """The steps a machine of this kind goes through: a transformer has no water."""
    without = _WITHOUT.get(kind, ())
    return tuple(step for step in STEPS if step not in without)


def kind_of_name(name: str) -> str:
    """The kind a machine's name suggests; `other` where it suggests none."""
    return next((kind for word, kind in _WORDS if word in name), "other")
