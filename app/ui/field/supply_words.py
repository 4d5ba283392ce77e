"""This is about what the ways of a cut, and the loads behind it, are called where they are edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.powers.supply import ROUTES
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.powers.facts import SupplyField

ROUTE_WORDS: Final[Mapping[str, str]] = {
    "application": QT_TRANSLATE_NOOP("Fields", "the firm's own application"),
    "decision": QT_TRANSLATE_NOOP("Fields", "decision of the government"),
    "safety": QT_TRANSLATE_NOOP("Fields", "safety law art. 70, on notice"),
    "supplier": QT_TRANSLATE_NOOP("Fields", "supplier's own action"),
}
SUPPLY_WORDS: Final[Mapping[SupplyField, str]] = {
    "residents": QT_TRANSLATE_NOOP("Fields", "Residents and dormitory"),
    "fire": QT_TRANSLATE_NOOP("Fields", "Fire fighting"),
    "emergency": QT_TRANSLATE_NOOP("Fields", "Emergency load"),
    "own_generation": QT_TRANSLATE_NOOP("Fields", "Own generator"),
    "neighbour": QT_TRANSLATE_NOOP("Fields", "Fed by a neighbour"),
}
SEPARATE_WORDS: Final = (
    ("", QT_TRANSLATE_NOOP("Fields", "not said yet")),
    ("separated", QT_TRANSLATE_NOOP("Fields", "separated")),
    ("none", QT_TRANSLATE_NOOP("Fields", "there is none")),
    ("not_separated", QT_TRANSLATE_NOOP("Fields", "not separated")),
)


def route_options(utility: str) -> list[tuple[str, str]]:
    """The lawful ways for what is cut, "not said yet" first."""
    ways = ROUTES.get(utility, ("application",))
    not_said = translated("Fields", SEPARATE_WORDS[0][1])
    return [("", not_said), *((way, translated("Fields", ROUTE_WORDS[way])) for way in ways)]
