"""This is about what the worker does for the lookup screen: reads the tables in, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import places
from app.operations.look_up import catalogue_in, limits_in

if TYPE_CHECKING:
    from app.domain.catalogue.catalogue import Catalogue
    from app.domain.energy.limits import EnergyLimit


def catalogue(_opened: object) -> Catalogue:
    return catalogue_in(places.rules())


def limits(_opened: object) -> tuple[EnergyLimit, ...]:
    return limits_in(places.form_tables())
