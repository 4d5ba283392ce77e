"""This is about how Chinese is spelt by who types letters: initials (fzs) and whole pinyin (fuzhoushi).

Reading this module in reads a table of 40,000 characters: import it where somebody searches, not before;
`warming` has the worker do it once the window stands.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Final
from unicodedata import combining, normalize

# Characters are enough to find a name; the phrases would take ten times as long to read in.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

from pypinyin.pinyin_dict import pinyin_dict

_TWO_WAYS: Final[dict[str, tuple[str, str]]] = {
    "长": ("chang", "zhang"), "乐": ("le", "yue"), "重": ("chong", "zhong"), "行": ("hang", "xing"),
    "厦": ("xia", "sha"), "曾": ("zeng", "ceng"), "单": ("dan", "shan"), "仇": ("qiu", "chou"),
    "解": ("jie", "xie"), "朝": ("chao", "zhao"), "都": ("du", "dou"), "调": ("tiao", "diao"),
    "传": ("chuan", "zhuan"), "藏": ("cang", "zang"), "盛": ("sheng", "cheng"), "查": ("cha", "zha"),
    "朴": ("pu", "piao"),
    "尉": ("wei", "yu"), "蚌": ("beng", "bang"), "六": ("liu", "lu"), "埔": ("pu", "bu"),
    "车": ("che", "ju"), "种": ("zhong", "chong"), "率": ("lv", "shuai"), "强": ("qiang", "jiang"),
    "降": ("jiang", "xiang"), "铅": ("qian", "yan"), "泊": ("bo", "po"), "柏": ("bai", "bo"),
    "覃": ("qin", "tan"), "浒": ("hu", "xu"), "涌": ("yong", "chong"), "省": ("sheng", "xing"),
    "弹": ("tan", "dan"), "卡": ("ka", "qia"), "番": ("fan", "pan"), "洞": ("dong", "tong"),
}  # fmt: skip
"""Characters of names that are read in two ways."""
_PLACES: Final[dict[str, tuple[str, ...]]] = {
    "长乐": ("chang", "le"), "重庆": ("chong", "qing"), "厦门": ("xia", "men"), "大厦": ("da", "sha"),
    "银行": ("yin", "hang"), "六安": ("lu", "an"), "成都": ("cheng", "du"), "长沙": ("chang", "sha"),
    "长春": ("chang", "chun"),
}  # fmt: skip
"""Words that settle how such a character is read: in a district most names hold its own."""
_IN_DOUBT: Final = frozenset(_TWO_WAYS)
_BETWEEN: Final = "\0"
_OWN_USE: Final = 0xE000
"""Code points that no text holds: they stand in for words whose reading is settled."""
_MOST_IN_DOUBT: Final = 3
"""So many of them in one text are spelt both ways, the rest the first."""


def _plain(reading: str) -> str:
    """Without its tone, as it is typed: lǜ → lv."""
    letters = normalize("NFD", reading.replace("ü", "v").replace("ǚ", "v").replace("ǜ", "v"))
    return "".join(letter for letter in letters if not combining(letter))


_WHOLE: Final = {code: _plain(readings.partition(",")[0]) for code, readings in pinyin_dict.items()}
_WHOLE.update({ord(character): ways[0] for character, ways in _TWO_WAYS.items()})
_INITIAL: Final = {code: spelt[:1] for code, spelt in _WHOLE.items()}


_SETTLED: Final = {
    word: "".join(chr(_OWN_USE + 2 * at + n) for n in range(len(word))) for at, word in enumerate(_PLACES)
}
for _word, _stand_ins in _SETTLED.items():
    for _stand_in, _way in zip(_stand_ins, _PLACES[_word], strict=True):
        _WHOLE[ord(_stand_in)], _INITIAL[ord(_stand_in)] = _way, _way[:1]


def spelt_too(texts: Sequence[str]) -> list[str]:
    """Folded texts, each with all ways to find it by letters, a line each."""
    # As one text: 10,000 names are spelt in a tenth of the time.
    whole = _BETWEEN.join(texts)
    for word, stand_ins in _SETTLED.items():
        whole = whole.replace(word, stand_ins)
    initials = whole.translate(_INITIAL).split(_BETWEEN)
    letters = whole.translate(_WHOLE).split(_BETWEEN)
    found = [f"{text}\n{first}\n{all_}" for text, first, all_ in zip(texts, initials, letters, strict=True)]
    if not _IN_DOUBT.isdisjoint(whole):
        for at, settled in enumerate(whole.split(_BETWEEN)):
            doubtful = "".join(sorted(_IN_DOUBT.intersection(settled)))[:_MOST_IN_DOUBT]
            for ways in _ways(doubtful):
                found[at] += f"\n{settled.translate(ways[0]).translate(_INITIAL)}"
                found[at] += f"\n{settled.translate(ways[1]).translate(_WHOLE)}"
    return found


@lru_cache(maxsize=256)
def _ways(doubtful: str) -> tuple[tuple[dict[int, str], dict[int, str]], ...]:
    """Every combination of readings but the first, as initials and whole."""
    found: list[tuple[dict[int, str], dict[int, str]]] = []
    for ways in list(product(*(_TWO_WAYS[character] for character in doubtful)))[1:]:
        whole = dict(zip(map(ord, doubtful), ways, strict=True))
        found.append(({code: way[:1] for code, way in whole.items()}, whole))
    return tuple(found)
