"""This is about the language of refusals on the command line: Chinese where the locale is, else English."""

import os
from collections.abc import Mapping
from functools import cache
from xml.etree import ElementTree

from app import places
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.errors import Refused
from app.operations.messages import SENTENCES, filled

_SAYS_SO = ("FIELDSEAL_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def is_chinese(environment: Mapping[str, str] = os.environ) -> bool:
    """By the first of these variables that says anything."""
    said = next((environment[name] for name in _SAYS_SO if environment.get(name)), "")
    return said.lower().startswith("zh")


def either(english: str, chinese: str) -> str:
    return chinese if is_chinese() else english


def refusal_sentence(refused: Refused) -> str:
    """What happened, what was kept, what to do."""
    pattern = SENTENCES.get(refused.code, refused.code.value)
    if not is_chinese():
        return filled(pattern, refused.details)
    said = {name: STEP_TEXT.get(str(value), value) for name, value in refused.details.items()}
    return filled(_chinese().get(pattern, pattern), said)


@cache
def _chinese() -> Mapping[str, str]:
    """The program's own translations, by English sentence; nothing where the file is not there."""
    try:
        root = ElementTree.parse(places.resources() / "translations" / "zh_CN.ts").getroot()  # noqa: S314  # our own file
    except (OSError, ElementTree.ParseError):
        return {}
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in root.iter("message")
        if message.findtext("translation")
    }
