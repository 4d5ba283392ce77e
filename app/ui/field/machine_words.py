"""This is about what the fields of machines and cut-off points are called where they are edited."""

from typing import Final

from app.domain.equipment.next_step import NextStep
from app.domain.powers.supply import ASKED_FIRST
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.field.described_rows import Described
from app.ui.field.supply_words import ROUTE_WORDS, SEPARATE_WORDS, SUPPLY_WORDS

KINDS: Final[dict[str, str]] = {
    "boiler": QT_TRANSLATE_NOOP("Fields", "boiler"),
    "dyeing": QT_TRANSLATE_NOOP("Fields", "dyeing machine"),
    "transformer": QT_TRANSLATE_NOOP("Fields", "transformer"),
    "motor": QT_TRANSLATE_NOOP("Fields", "motor"),
    "fan": QT_TRANSLATE_NOOP("Fields", "fan"),
    "pump": QT_TRANSLATE_NOOP("Fields", "pump"),
    "welder": QT_TRANSLATE_NOOP("Fields", "welding machine"),
    "induction_furnace": QT_TRANSLATE_NOOP("Fields", "induction furnace"),
    "mill": QT_TRANSLATE_NOOP("Fields", "mill"),
    "kiln": QT_TRANSLATE_NOOP("Fields", "kiln"),
    "line": QT_TRANSLATE_NOOP("Fields", "production line"),
    "other": QT_TRANSLATE_NOOP("Fields", "other equipment"),
}

ROUTES: Final = (
    ("", QT_TRANSLATE_NOOP("Fields", "not said yet")),
    ("立即拆除", QT_TRANSLATE_NOOP("Fields", "dismantled at once")),
    ("封存限拆", QT_TRANSLATE_NOOP("Fields", "sealed, dismantled by a day")),
)

NAMEPLATE: Final = (
    (
        Described("name", QT_TRANSLATE_NOOP("Fields", "Name of the equipment")),
        Described("model", QT_TRANSLATE_NOOP("Fields", "Model")),
        Described("factory_numbers", QT_TRANSLATE_NOOP("Fields", "Factory numbers")),
        Described("made_on", QT_TRANSLATE_NOOP("Fields", "Made on")),
        Described("parameters", QT_TRANSLATE_NOOP("Fields", "Parameters")),
        Described("capacity", QT_TRANSLATE_NOOP("Fields", "Capacity")),
        Described("capacity_unit", QT_TRANSLATE_NOOP("Fields", "Unit of capacity")),
        Described("count", QT_TRANSLATE_NOOP("Fields", "Count")),
        Described("position", QT_TRANSLATE_NOOP("Fields", "Position in the works")),
    ),
    (
        Described("dismantle_by", QT_TRANSLATE_NOOP("Fields", "To be dismantled by")),
        Described("basis", QT_TRANSLATE_NOOP("Fields", "Basis of retirement")),
        Described("route", QT_TRANSLATE_NOOP("Fields", "Way out")),
        Described("stop_by", QT_TRANSLATE_NOOP("Fields", "To be stopped by")),
        Described("stopped_on", QT_TRANSLATE_NOOP("Fields", "Stopped on")),
        Described("reason_standing", QT_TRANSLATE_NOOP("Fields", "Why it still stands")),
        Described("design_weight", QT_TRANSLATE_NOOP("Fields", "Design weight")),
        Described("weight_unit", QT_TRANSLATE_NOOP("Fields", "Unit of weight")),
        Described("drive_kept_at", QT_TRANSLATE_NOOP("Fields", "Where the drive is kept")),
    ),
)
"""What the nameplate says, and what the office says."""

UTILITIES: Final = (
    ("power", QT_TRANSLATE_NOOP("Fields", "electricity")),
    ("water", QT_TRANSLATE_NOOP("Fields", "water supply")),
    ("steam", QT_TRANSLATE_NOOP("Fields", "steam")),
    ("gas", QT_TRANSLATE_NOOP("Fields", "gas")),
    ("air", QT_TRANSLATE_NOOP("Fields", "compressed air")),
)

METERS: Final = (
    ("", QT_TRANSLATE_NOOP("Fields", "not said yet")),
    ("dedicated", QT_TRANSLATE_NOOP("Fields", "dedicated meter")),
    ("shared", QT_TRANSLATE_NOOP("Fields", "shared meter")),
    ("none", QT_TRANSLATE_NOOP("Fields", "no meter of its own")),
)

CUTOFF: Final = (
    (
        Described("place", QT_TRANSLATE_NOOP("Fields", "Place of the cut-off point")),
        Described("method", QT_TRANSLATE_NOOP("Fields", "How it is cut")),
        Described("meter_kind", QT_TRANSLATE_NOOP("Fields", "Kind of meter"), METERS),
        Described("meter_number", QT_TRANSLATE_NOOP("Fields", "Meter number")),
        Described("meter_factor", QT_TRANSLATE_NOOP("Fields", "Meter factor")),
        Described("meter_unit", QT_TRANSLATE_NOOP("Fields", "Unit of the meter")),
        Described("account", QT_TRANSLATE_NOOP("Fields", "Account with the supplier")),
    ),
    (
        Described("executor", QT_TRANSLATE_NOOP("Fields", "Cut by")),
        Described("executor_unit", QT_TRANSLATE_NOOP("Fields", "Unit that cuts")),
        Described("supplier_seals", QT_TRANSLATE_NOOP("Fields", "Supplier's seals")),
        Described("witness", QT_TRANSLATE_NOOP("Fields", "Witness")),
        Described("basis_number", QT_TRANSLATE_NOOP("Fields", "Paper it rests on")),
    ),
    (
        Described(
            "route", QT_TRANSLATE_NOOP("Fields", "Way of the cut"), (SEPARATE_WORDS[0], *ROUTE_WORDS.items())
        ),
        *(
            Described(f"supply/{field}", text, SEPARATE_WORDS if field in ASKED_FIRST else ())
            for field, text in SUPPLY_WORDS.items()
        ),
    ),
)

CONDITIONS: Final = (
    ("intact", QT_TRANSLATE_NOOP("Fields", "intact")),
    ("broken", QT_TRANSLATE_NOOP("Fields", "broken")),
    ("missing", QT_TRANSLATE_NOOP("Fields", "missing")),
    ("lifted", QT_TRANSLATE_NOOP("Fields", "taken off")),
)

NEXT: Final[dict[NextStep, str]] = {
    "water": QT_TRANSLATE_NOOP("Fields", "cut the water"),
    "power": QT_TRANSLATE_NOOP("Fields", "cut the power"),
    "drive": QT_TRANSLATE_NOOP("Fields", "take the drive out"),
    "sealing": QT_TRANSLATE_NOOP("Fields", "seal the main body"),
    "dismantle": QT_TRANSLATE_NOOP("Fields", "dismantle it"),
    "finish": QT_TRANSLATE_NOOP("Fields", "finish the dismantling"),
    "slip": QT_TRANSLATE_NOOP("Fields", "file the weigh slip"),
    "accept": QT_TRANSLATE_NOOP("Fields", "acceptance"),
    "": QT_TRANSLATE_NOOP("Fields", "nothing left to do"),
}
