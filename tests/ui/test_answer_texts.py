"""This is about answers as they stand in their field: looking at one never changes it."""

import pytest

from app.ui.form.answer_texts import shown, stored
from app.xforms.engine.datatypes import normalized
from tests.xforms.form_making import SHANGHAI


@pytest.mark.parametrize(
    ("datatype", "value", "text"),
    [
        ("time", "17:31:26.000+08:00", "17:31:26"),
        ("time", "17:31:00.000+08:00", "17:31"),
        ("time", "17:31:00.500+08:00", "17:31:00.500"),
        ("dateTime", "2025-11-13T17:31:26.000+08:00", "2025-11-13 17:31:26"),
        ("dateTime", "2025-11-13T17:31:00.000+08:00", "2025-11-13 17:31"),
        ("date", "2025-11-13", "2025-11-13"),
        ("time", "", ""),
        ("dateTime", "", ""),
    ],
)
def test_a_moment_keeps_its_seconds(datatype: str, value: str, text: str) -> None:
    assert shown(value, datatype) == text
    kept = normalized(stored(text, datatype), datatype, SHANGHAI)
    assert value.startswith(kept) if datatype == "time" else value == kept
