"""This is about the townships of the district: the list, and finding the one a text means."""

import csv
import io
from collections.abc import Sequence

import msgspec

from app.domain.plan.codes import squeezed

_KINDS = ("街道", "镇", "乡")


class Township(msgspec.Struct, frozen=True):
    """A 乡镇（街道）.

    Attributes:
        code: nine digits.
    """

    code: str
    name: str


def townships_of_table(text: str) -> tuple[Township, ...]:
    """The townships of `resources/tables/townships.csv` (columns `code`, `name`, …)."""
    return tuple(Township(row["code"], row["name"]) for row in csv.DictReader(io.StringIO(text)))


def township_named(text: str, townships: Sequence[Township]) -> Township | None:
    """The one township a text names (`金峰`, `金峰镇人民政府`, `350112111`); None for none or several."""
    plain = squeezed(text)
    if not plain:
        return None
    exact = [
        town for town in townships if plain in (town.name, town.code, town.code + "000", _stem(town.name))
    ]
    found = exact or [town for town in townships if town.name in plain]
    return found[0] if len(found) == 1 else None


def _stem(name: str) -> str:
    return next((name.removesuffix(kind) for kind in _KINDS if name.endswith(kind)), name)
