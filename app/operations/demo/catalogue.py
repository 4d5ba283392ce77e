"""This is about the machines of the story held against the catalogues, with what their plates answer."""

from typing import Final

from app import places
from app.domain.catalogue.catalogue import Catalogue
from app.domain.catalogue.row import CatalogueRow
from app.domain.equipment.machine import machines_of
from app.operations.look_up import catalogue_in
from app.operations.match_catalogue import match_catalogue, matched
from app.operations.session import Session

ANSWERS: Final = {
    "E-01": ("每小时10蒸吨", {"scale": "4", "made_year": "2004"}),
    "E-03": ("S7-315/10", {"made_year": "1991"}),
}
"""By machine: what is looked up, and the conditions answered from the plate. Of E-02 nothing is sure."""


def match_machines(session: Session) -> tuple[str, ...]:
    """The numbers of the machines matched; what the plan says of their basis stays."""
    catalogue = catalogue_in(places.rules())
    by_number = {machine.number: machine.id for machine in machines_of(session.case)}
    for number, (typed, answers) in ANSWERS.items():
        fact = matched(catalogue, _row(catalogue, typed), by_number[number], answers)
        session.do(match_catalogue, fact)
    return tuple(ANSWERS)


def _row(catalogue: Catalogue, typed: str) -> CatalogueRow:
    return catalogue.look_up(typed).hits[0].row
