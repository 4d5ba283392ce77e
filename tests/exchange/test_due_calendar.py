"""A calendar file as other programs read it: lines folded at 75 octets, text escaped, alarms."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from app.exchange.due_calendar import Event, calendar_bytes

WRITTEN = datetime(2025, 11, 14, 9, 0, tzinfo=timezone(timedelta(hours=8)))
EVENT = Event("a1", date(2025, 11, 30), "示例厂：E-02 染色机; 拆除", "金峰镇\n属地 李示工, 部门 \\", (7, 1))


def unfolded(data: bytes) -> list[str]:
    """As RFC 5545, 3.1 has a reader do it."""
    text = data.decode()
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def read(text: str) -> str:
    """An escaped text as it was; 3.3.11."""
    out, letters = "", iter(text)
    for letter in letters:
        after = next(letters) if letter == "\\" else ""
        out += ("\n" if after in "nN" else after) if after else letter
    return out


def test_an_event_with_its_alarms() -> None:
    lines = unfolded(calendar_bytes("期限提醒", [EVENT], WRITTEN))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-1] == "END:VCALENDAR"
    for line in (
        "UID:a1@fieldseal.invalid",
        "DTSTAMP:20251114T010000Z",
        "DTSTART;VALUE=DATE:20251130",
        "DTEND;VALUE=DATE:20251201",
        "SUMMARY:示例厂：E-02 染色机\\; 拆除",
        "DESCRIPTION:金峰镇\\n属地 李示工\\, 部门 \\\\",
    ):
        assert line in lines
    assert [line for line in lines if line.startswith("TRIGGER")] == ["TRIGGER:-P7D", "TRIGGER:-P1D"]


def test_the_last_day_of_the_calendar_has_no_day_after() -> None:
    assert b"DTEND" not in calendar_bytes(
        "", [Event("a", date.max, "示例")], datetime(2025, 1, 1, tzinfo=UTC)
    )


PLAIN = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200)


@given(PLAIN, st.lists(PLAIN, max_size=4))
def test_whatever_a_name_holds_comes_out_again(title: str, about: list[str]) -> None:
    told = "\n".join(about)
    data = calendar_bytes("示例", [Event("a", date(2025, 1, 1), title, told)], WRITTEN)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    lines = unfolded(data)
    (summary,) = [line for line in lines if line.startswith("SUMMARY:")]
    assert read(summary.removeprefix("SUMMARY:")) == title
    described = [line for line in lines if line.startswith("DESCRIPTION:")]
    assert [read(line.removeprefix("DESCRIPTION:")) for line in described] == ([told] if told else [])
