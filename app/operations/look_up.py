"""This is about what the window and the command line look up offline: catalogue rows and energy limits."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from app.crypto.digests import sha256_hex
from app.domain.catalogue.catalogue import Catalogue, Tables, industries_of_table, words_of_table
from app.domain.catalogue.conditions import rules_of_table
from app.domain.catalogue.row import coverage_of_table, electromechanical_rows, elimination_rows
from app.domain.energy.limits import EnergyLimit, limits_of_table
from app.operations import spell
from app.operations.read_rules import RuleTables
from app.storage.whole_file import read_whole

FILES: Final[Mapping[str, str]] = {
    "elimination": "elimination_catalogue.csv",
    "electromechanical": "obsolete_electromechanical.csv",
}
"""Of `resources/rules`, by the name of their table."""
LIMITS: Final = "energy_limits.csv"
"""Of `forms/media`: the one table of limits; the form reads it by this name too."""
_DIGITS: Final = 16


def catalogue_in(rules: Path) -> Catalogue:
    """The catalogue of a folder of rule tables. Raises as `catalogue_of`."""
    return catalogue_of(RuleTables(rules))


@lru_cache(maxsize=2)
def catalogue_of(rules: RuleTables) -> Catalogue:
    """The catalogue as the rule tables hold, read once. Raises FileRefused.

    Takes a third of a second the first time: the window has its worker do it.
    """
    whole = {table: rules.data(file) for table, file in FILES.items()}
    versions = {table: f"{FILES[table]} {sha256_hex(data)[:_DIGITS]}" for table, data in whole.items()}
    tables = Tables(
        rows=(
            *elimination_rows(whole["elimination"].decode()),
            *electromechanical_rows(whole["electromechanical"].decode()),
        ),
        words=words_of_table(rules.text("catalogue_words.csv")),
        rules=rules_of_table(rules.text("catalogue_conditions.csv")),
        coverage=coverage_of_table(rules.text("catalogue_coverage.csv")),
        industries=industries_of_table(rules.text("industries.csv")),
        versions=versions,
    )
    return Catalogue(tables, spell.spelt_too)


@lru_cache(maxsize=2)
def limits_in(media: Path) -> tuple[EnergyLimit, ...]:
    """The limits of a folder of forms' tables, read once. Raises FileRefused."""
    return limits_of_table(read_whole(media / LIMITS).decode())
