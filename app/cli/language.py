"""This is about the language of refusals on the command line: Chinese where the locale is, else English."""

import os
import unicodedata
from collections.abc import Mapping
from functools import cache
from xml.etree import ElementTree

from app import places
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.errors import Refused
from app.operations.messages import SENTENCES, filled

_SAYS_SO = ("FIELDSEAL_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


LONGEST = 200
"""So many letters of a detail are shown."""

_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}

WHAT_TEXT: Mapping[str, str] = {
    "act": "留痕",
    "acts": "留痕",
    "certificate": "证书",
    "enrolment": "登记文件",
    "escrow sheet": "代管钥匙单",
    "identity": "钥匙",
    "key ring": "钥匙",
    "letter": "文件签名",
    "manifest": "清单",
    "recipient": "钥匙",
    "signature": "签名",
}
"""What was found damaged, in the office's words."""


def is_chinese(environment: Mapping[str, str] = os.environ) -> bool:
    """By the first of these variables that says anything."""
    said = next((environment[name] for name in _SAYS_SO if environment.get(name)), "")
    return said.lower().startswith("zh")


def either(english: str, chinese: str) -> str:
    return chinese if is_chinese() else english


def refusal_sentence(refused: Refused) -> str:
    """What happened, what was kept, what to do."""
    pattern = SENTENCES.get(refused.code, refused.code.value)
    details = {name: shown(value) for name, value in _with_what(refused.details).items()}
    if not is_chinese():
        return filled(pattern, {**details})
    said = {name: WHAT_TEXT.get(value, STEP_TEXT.get(value, value)) for name, value in details.items()}
    return filled(_chinese().get(pattern, pattern), {**said})


def in_chinese(pattern: str) -> str:
    """An English pattern of the program as an answer says it: answers are Chinese whatever the locale."""
    return _chinese().get(pattern, pattern)


def shown(value: object) -> str:
    """A detail within one line of a terminal: typed text and names of files may hold anything."""
    text = cleaned(str(value))
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def cleaned(text: str) -> str:
    """Text without letters that act on a terminal, or that nobody sees; of any length, in one line."""
    return "".join("�" if unicodedata.category(letter) in _UNSEEN else letter for letter in text)


def _with_what(details: Mapping[str, object]) -> Mapping[str, object]:
    """Damage is found by those who know a path and by those who know what it is; one sentence serves both."""
    known = (details[name] for name in ("what", "file", "path", "original") if name in details)
    return {"what": next(known, "…"), **details}


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
