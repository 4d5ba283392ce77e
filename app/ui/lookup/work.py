"""This is about what the worker does for the lookup screen: reads the tables in, once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app import places
from app.operations.look_up import catalogue_of, limits_in
from app.operations.read_rules import read_rules

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.catalogue.catalogue import Catalogue
    from app.domain.energy.limits import EnergyLimit


def catalogue(_opened: object, office: Case, on: date) -> Catalogue:
    """As the tables hold on a day, the office's rule packs among them."""
    return catalogue_of(read_rules(office, on))


def limits(_opened: object) -> tuple[EnergyLimit, ...]:
    return limits_in(places.form_tables())
