"""This is about the proofs of an exit by technical upgrade (技改达标), as acceptance asks for them.

Source: seed plan 二, users.md a9.
"""

from collections.abc import Iterator

from app.domain.acceptance.criteria import UPGRADE
from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine
from app.domain.equipment.upgrade import proofs_lacking
from app.domain.lacking import Lacking
from app.domain.photos.photo import Photo


def upgrade_lacking(_case: Case, machine: Machine, _photos: tuple[Photo, ...]) -> Iterator[Lacking]:
    """Nothing for machines that leave another way."""
    if machine.field("route") == UPGRADE:
        yield from proofs_lacking(machine)
