"""This is about trying a form: answers that fit for everything it asks, so its author sees it work.

Each question gets the first of a few likely values that its constraint lets through; what became relevant by
an answer is answered in the next round.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from app.xforms.engine.record import RecordNode
from app.xforms.engine.session import Session
from app.xforms.errors import FormRefused
from app.xforms.model.controls import Control

_ROUNDS: Final = 8
"""What an answer brings up may bring up more; so many times is enough for any form a person fills in."""
_TEXTS: Final = (
    "示例", "示例文字，供试填", "无", "91350112MA0DEM0131", "13800000000", "350100199001010015", "350100",
    "A1", "FC2025-0001", "1", "12", "123456", "示例〔2025〕1号", "test@example.cn",
)  # fmt: skip
_NUMBERS: Final = ("1", "2", "5", "10", "12", "50", "100", "1000", "2025", "0", "0.5", "-1")
_WRITTEN: Final = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?")
_QUOTED: Final = re.compile(r"'([^']*)'|\"([^\"]*)\"")


def fill_with_samples(filling: Session) -> tuple[str, ...]:
    """Answer what is asked and empty; gives the required questions no sample fitted."""
    _add_items(filling)
    for _ in range(_ROUNDS):
        _empty_what_broke(filling)
        if not sum(_answer(filling, node, control) for node, control in _asked(filling)):
            break
    return tuple(node.id for node, _ in _asked(filling) if node.required)


def _empty_what_broke(filling: Session) -> None:
    """A later answer may have made an earlier one wrong: it is answered anew."""
    for problem in filling.validate():
        node = filling.record.nodes.get(problem.node)
        if problem.reason == "constraint" and node is not None and node.leaf and not node.readonly:
            filling.set(problem.node, "")


def _add_items(filling: Session) -> None:
    """One item where a repeat has none and takes some."""
    for path, control in filling.form.body.repeats.items():
        if control.count or "[" in path:
            continue
        try:
            if not filling.items(path):
                filling.add_repeat(path)
        except FormRefused:
            continue  # inside another repeat, or not to be added to now


def _asked(filling: Session) -> list[tuple[RecordNode, Control]]:
    """Questions that are asked now and have no answer."""
    controls = filling.form.body.by_field
    found = []
    for node in filling.record.root.walk_record():
        control = controls.get(node.field.path)
        is_open = node.leaf and node.relevant and not node.readonly and not node.value()
        if control is not None and control.question and is_open:
            found.append((node, control))
    return found


def _answer(filling: Session, node: RecordNode, control: Control) -> bool:
    """Whether one of the samples fitted."""
    if filling.record.nodes.get(node.id) is not node or not node.relevant or node.value():
        return False
    for value in _samples(filling, node, control):
        if filling.check(node.id, value).admissible:
            filling.set(node.id, value)
            if node.value():
                return True
    return False


def _samples(filling: Session, node: RecordNode, control: Control) -> Iterator[str]:
    if control.chooses:
        yield from _of_choices(control, [choice.value for choice in filling.choices(node.id)])
    elif control.kind == "trigger":
        yield "OK"
    elif control.kind == "range":
        yield control.attributes.get("start", "1")
    elif control.kind != "upload" or node.required:
        yield from _typed(filling, node, control)


def _of_choices(control: Control, values: Sequence[str]) -> Iterator[str]:
    if control.kind == "rank":
        yield " ".join(values)
        return
    yield from values
    if control.kind == "select":
        yield " ".join(values)


def _typed(filling: Session, node: RecordNode, control: Control) -> Iterator[str]:
    now = filling.form.world.now().astimezone(filling.form.world.zone)
    datatype = node.field.bind.datatype
    places = {"geopoint": "25.9621 119.5233 0 5", "geotrace": "25.9621 119.5233 0 0;25.9631 119.5243 0 0"}
    if control.kind == "upload":
        yield "example.jpg"
    elif datatype in ("date", "time", "dateTime"):
        yield from _moments(now, datatype)
    elif datatype in places:
        yield places[datatype]
    elif datatype == "geoshape":
        yield "25.9621 119.5233 0 0;25.9631 119.5243 0 0;25.9621 119.5253 0 0;25.9621 119.5233 0 0"
    elif datatype in ("int", "decimal"):
        yield from _NUMBERS
        yield from _near(node.field.bind.constraint)
    else:
        yield from _TEXTS
        yield from (one or other for one, other in _QUOTED.findall(node.field.bind.constraint))
        yield from _near(node.field.bind.constraint)


def _moments(now: datetime, datatype: str) -> Iterator[str]:
    """Now, then on and back by days and hours: deadlines lie ahead, plates and permits behind."""
    if datatype == "time":
        yield from (now.strftime("%H:%M"), "23:59", "12:00", "09:00", "00:00")
        return
    steps = (0, 1 / 24, 1, 30, 90, 180, -1 / 24, -1, -30, -365, -3650)
    for moment in (now + timedelta(days=step) for step in steps):
        yield moment.date().isoformat() if datatype == "date" else moment.isoformat()


def _near(constraint: str) -> Iterator[str]:
    """The numbers a constraint names, and those beside them."""
    for text in _WRITTEN.findall(constraint):
        number = float(text)
        yield from (f"{each:g}" for each in (number, number + 1, number - 1, number / 2))
