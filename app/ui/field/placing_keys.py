"""This is about placing by keys: which key means which machine, cut-off point, seal and stage.

One line of the keyboard each, so that hands find them: digits are machines, Q… stages, A… cut-off points,
X… seals. What was chosen stays chosen: a run of pictures of one thing needs one key and Enter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seals import seals_of
from app.domain.orders.problem import problems_found
from app.domain.photos.facts import Stage

MACHINE_KEYS: Final = "123456789"
STAGE_KEYS: Final = "QWERTYUI"
POINT_KEYS: Final = "ASDFGHJKL"
SEAL_KEYS: Final = "XCVBNM"
STAGE_ORDER: Final[tuple[Stage, ...]] = (
    "before", "cutoff", "sealing", "during", "after", "disposal", "rectification", "revisit",
)  # fmt: skip
_STAGE_OF_KIND: Final[dict[str, Stage]] = {"cutoff": "cutoff", "seal": "sealing", "problem": "rectification"}


@dataclass(frozen=True)
class Thing:
    """Something a picture can show.

    Attributes:
        subject: `equipment/…`, `cutoff/…`, `seal/…`, `site/…`, `problem/…`.
        key: empty where the keyboard has none left.
        number: as people say it, e.g. E-01.
    """

    subject: str
    key: str
    number: str
    name: str

    @property
    def kind(self) -> str:
        return self.subject.partition("/")[0]


def things_of(case: Case) -> tuple[Thing, ...]:
    """Machines, cut-off points, seals; then sites and problems, of which only the first site has a key."""
    found: list[Thing] = []
    machines = [(f"equipment/{each.id}", each.number, each.name) for each in machines_of(case)]
    points = [(f"cutoff/{each.id}", each.number, each.field("place")) for each in cutoffs_of(case)]
    seals = [(f"seal/{each.id}", each.number, each.part) for each in seals_of(case)]
    sites = [(f"site/{each.id}", each.name, "") for each in enterprise_of(case).sites]
    problems = [(f"problem/{each.id}", each.number, each.text) for each in problems_found(case)]
    for rows, keys in (
        (machines, MACHINE_KEYS), (points, POINT_KEYS), (seals, SEAL_KEYS), (sites, "0"), (problems, ""),
    ):  # fmt: skip
        found += _with_keys(rows, keys)
    return tuple(found)


def _with_keys(rows: Iterable[tuple[str, str, str]], keys: str) -> list[Thing]:
    return [
        Thing(subject, keys[at] if at < len(keys) else "", number, name)
        for at, (subject, number, name) in enumerate(rows)
    ]


class PlacingKeys:
    """What is chosen now.

    Attributes:
        things: of the enterprise; empty while there is none.
        subject: empty until a thing was chosen.
        stage: of the next placing.
    """

    def __init__(self) -> None:
        self.things: tuple[Thing, ...] = ()
        self.subject = ""
        self.stage: Stage = "before"
        self._own_stage: Stage = "before"

    def show(self, case: Case | None) -> None:
        """The things of this case from now on; what was chosen stays where it is still there."""
        self.things = things_of(case) if case is not None else ()
        if self.subject not in {thing.subject for thing in self.things}:
            self.subject = ""

    def press(self, letter: str) -> bool:
        """A key was pressed; whether it meant something."""
        thing = next((each for each in self.things if each.key and each.key == letter), None)
        if thing is not None:
            self.choose(thing.subject)
            return True
        if letter and letter in STAGE_KEYS:
            self.choose_stage(STAGE_ORDER[STAGE_KEYS.index(letter)])
            return True
        return False

    def choose(self, subject: str) -> None:
        """Switches are pictured when cut, strips when sealed, a machine at the stage a person chose last."""
        self.subject = subject
        self.stage = _STAGE_OF_KIND.get(subject.partition("/")[0], self._own_stage)

    def choose_stage(self, stage: Stage) -> None:
        self.stage = self._own_stage = stage

    @property
    def thing(self) -> Thing | None:
        return next((each for each in self.things if each.subject == self.subject), None)
