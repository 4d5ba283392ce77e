"""Catalogue rows while somebody types: every keystroke; the tables read in."""

from collections.abc import Iterator
from functools import partial

from app import places
from app.domain.catalogue.catalogue import Catalogue
from app.operations.look_up import catalogue_in, catalogue_of
from tests.bench.measuring import Bench, Figure, absolute, p95_ms, seconds

TYPED = (
    "Y160M-4", "Ｓ７－３１５／１０", "型号：Y-160M—4 11kW 380V", "JO2-41-4", "KGPS-250/1",
    "中频炉", "zhongpinlu", "zpl",
    "10吨燃煤锅炉", "YE3-160M-4", "bianyaqi", "不在表中的设备", "dianji",
)  # fmt: skip
MOST = 50


def measure(bench: Bench) -> Iterator[Figure]:
    rules = places.rules()
    loads, keystrokes = [], []
    for _ in range(bench.size.rounds):
        catalogue_of.cache_clear()
        made: list[Catalogue] = []
        loads.append(seconds(lambda made=made: made.append(catalogue_in(rules))))
        works = [partial(made[0].look_up, typed[:at]) for typed in TYPED for at in range(1, len(typed) + 1)]
        keystrokes.append(p95_ms(works))
    rows = len(made[0].tables.rows)
    yield absolute("lookup/keystroke", "ms", MOST, keystrokes, f"p95 of {len(works)} keystrokes, {rows} rows")
    yield absolute("lookup/load", "s", 1, loads, "the tables read in and spelt, on the worker, once")
