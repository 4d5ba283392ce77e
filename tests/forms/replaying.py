"""This is about the house's forms and their samples: every form of `forms/`, and what is answered in it.

A sample `<form>_sample.json` (or `<form>_<what>_sample.json`) has `steps` — ["set", place, value] and
["add", repeat], where `[last]` names the item added last to that repeat — and what is `expected` then:
`values` and `labels` by place, and `problems`, the places that stand against finishing (none, usually).
"""

import json
import re
from pathlib import Path
from typing import Any, Final, NamedTuple

from app import places
from app.xforms import Form, Session, XFormCompiler
from app.xforms.workbook.media import media_folder
from tests.xforms.form_making import counting_world

FORMS: Final = tuple(sorted(places.forms().glob("*.md")))
MEDIA: Final = places.forms() / "media"
ABOUT_SIZE: Final = "max-pixels"
"""A hint of the compiler we don't follow: evidence is never made smaller."""

_LAST: Final = re.compile(r"^(.*?)\[last\]")


class Sample(NamedTuple):
    """Answers to one form, and what comes of them."""

    form: Path
    name: str
    steps: tuple[tuple[str, ...], ...]
    expected: dict[str, Any]

    @property
    def problems(self) -> list[str]:
        return list(self.expected.get("problems", ()))


def _samples() -> tuple[Sample, ...]:
    found = []
    for file in sorted(Path(__file__).parent.glob("*_sample.json")):
        form = max((f for f in FORMS if file.stem.startswith(f"{f.stem}_")), key=lambda f: len(f.stem))
        read = json.loads(file.read_text("utf-8"))
        found.append(Sample(form, file.stem, tuple(map(tuple, read["steps"])), read["expected"]))
    return tuple(found)


SAMPLES: Final = _samples()


def opened_form(compiler: XFormCompiler, file: Path) -> Form:
    """With the tables beside the form, as the program opens it."""
    compiled = compiler.compile(file.read_bytes(), file.name)
    assert [told for told in compiled.warnings if ABOUT_SIZE not in told] == []
    return Form.from_xform(compiled.xform, resources=media_folder(MEDIA), world=counting_world())


class Replay:
    """A session in which the steps of a sample are carried out."""

    def __init__(self, form: Form) -> None:
        self.session = Session(form)
        self._last: dict[str, str] = {}

    def real(self, place: str) -> str:
        """The node a place of a sample means."""
        found = _LAST.match(place)
        return self.real(self._last[found[1]] + place[found.end() :]) if found else place

    def carry_out(self, steps: tuple[tuple[str, ...], ...]) -> Session:
        for do, place, *value in steps:
            if do == "add":
                repeat = self.real(place)
                self._last[repeat] = self.session.add_repeat(repeat).added[0]
            else:
                self.session.set(self.real(place), value[0])
        return self.session
