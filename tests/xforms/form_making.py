"""This is about making small forms and a still world for tests."""

import random
from datetime import datetime, timedelta, timezone
from itertools import count
from typing import Final

from app.xforms import Form, World

SHANGHAI: Final = timezone(timedelta(hours=8))
NOW: Final = datetime(2025, 11, 14, 9, 30, tzinfo=SHANGHAI)


def counting_world(now: datetime = NOW) -> World:
    """A world that stands still; ids are `item-1`, `item-2` …"""
    numbers = count(1)
    return World(
        now=lambda: now,
        zone=SHANGHAI,
        random=random.Random(7).random,
        new_id=lambda: f"item-{next(numbers)}",
        properties={"deviceid": "示-A"},
    )


def xform(instance: str, binds: str = "", body: str = "", model: str = "") -> str:
    """An XForm around these pieces."""
    return (
        '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" '
        'xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"><h:head><h:title>t</h:title><model><instance>'
        f'<data id="t" version="1">{instance}</data></instance>{model}{binds}</model></h:head>'
        f"<h:body>{body}</h:body></h:html>"
    )


def form_of(instance: str, binds: str = "", body: str = "", model: str = "") -> Form:
    return Form.from_xform(xform(instance, binds, body, model), world=counting_world())


def bind(path: str, **rules: str) -> str:
    """One bind; `<` and quotes in the rules are escaped."""
    shown = "".join(
        f' {name}="{text.replace("&", "&amp;").replace("<", "&lt;").replace(chr(34), "&quot;")}"'
        for name, text in rules.items()
    )
    return f'<bind nodeset="{path}"{shown}/>'


def inputs(*paths: str) -> str:
    return "".join(f'<input ref="{path}"><label>{path}</label></input>' for path in paths)


def repeat(path: str, inside: str, count: str = "") -> str:
    counted = f' jr:count="{count}"' if count else ""
    return f'<group ref="{path}"><repeat nodeset="{path}"{counted}>{inside}</repeat></group>'
