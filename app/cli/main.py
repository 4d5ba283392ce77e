"""This is about the command line as a whole: its verbs, its exit codes, and how it says no.

Exit 0 done · 1 refused, one line on stderr · 2 usage.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from app.cli.desk import Desk, Gallery
from app.cli.groups import GROUPS
from app.cli.language import either, refusal_sentence, shown
from app.cli.verbs import ABOUT, Answer, UsageWrong, refuse_other_ending
from app.domain.errors import Refused, Stopped
from app.xforms.errors import FormRefused
from app.xforms.refusals import sentence


def main(arguments: Sequence[str], fixed_now: datetime | None = None, gallery: Gallery | None = None) -> int:
    """Run one verb; the exit code.

    fixed_now: what the clock shows instead of the real time (演示日期).
    gallery: the window's, for the verbs that show every screen.
    """
    parser = _parser(arguments)
    try:
        given = parser.parse_args(arguments)
    except SystemExit as left:
        return int(left.code or 0)
    if not hasattr(given, "run"):
        parser.print_help(sys.stderr)
        return 2
    desk = Desk(as_json=given.as_json, fixed_now=fixed_now, gallery=gallery)

    def run() -> object:
        _refuse_odd_words(arguments)
        refuse_other_ending(given)
        return given.run(given, desk)

    return _answered(run, desk)


def _answered(run: Callable[[], object], desk: Desk) -> int:
    try:
        answer = run()
    except Refused as refused:
        return _complained(desk, refusal_sentence(refused), 1)
    except FormRefused as refused:
        english, chinese = sentence(refused)
        return _complained(desk, shown(either(english, chinese)), 1)
    except UsageWrong as wrong:
        return _complained(desk, either(wrong.english, wrong.chinese), 2)
    except (Stopped, KeyboardInterrupt):
        stopped = either("Stopped; what was finished is kept.", "已停止，已完成的部分均已保留。")
        return _complained(desk, stopped, 1)
    except BrokenPipeError:
        raise
    except (OSError, MemoryError) as error:
        return _complained(desk, _system_says_no(error), 1)
    if isinstance(answer, Answer):
        desk.show(answer.result)
        return answer.code
    desk.show(answer)
    return 0


MAY_END_EMPTY = {("case", "state"), ("case", "settle"), ("register", "settle"), ("record", "correct")}
"""Verbs whose last words are values: an empty one takes a value back."""


def _refuse_odd_words(arguments: Sequence[str]) -> None:
    """Refuse an empty word, which as a path would mean the folder one is in, and text that is no UTF-8.

    The name of a file that is there may be any bytes. Raises UsageWrong.
    """
    for before, word in zip(("", *arguments), arguments, strict=False):
        if not word and not before.startswith("--") and tuple(arguments[:2]) not in MAY_END_EMPTY:
            raise UsageWrong(
                "A word is empty; a path or number is missing.", "有一项为空，请补全路径或编号。"
            )
        if not _is_text(word) and not os.path.lexists(word):
            raise UsageWrong(
                "A word is no readable text (UTF-8).", "有一项不是可识别的文字（UTF-8），请重新输入。"
            )


def _is_text(word: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in word)


def _system_says_no(error: OSError | MemoryError) -> str:
    """For what no layer below had an answer to: a name too long, a folder that may not be looked into."""
    if isinstance(error, MemoryError):
        return either(
            "Too large for the memory of this computer; what was finished is kept.",
            "内容过大，本机内存不足，已完成的部分均已保留。",
        )
    name = shown(Path(error.filename).name if isinstance(error.filename, str) else "")
    return either(
        f"The system does not open {name}; what was finished is kept.",
        f"系统无法打开 {name}，已完成的部分均已保留。",
    )


def _complained(desk: Desk, sentence: str, code: int) -> int:
    desk.complain(sentence)
    return code


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser with the verbs of the group that is wanted; of the others only what they are about."""
    parser = argparse.ArgumentParser(
        prog="python -m app", description="FieldSeal 封验通: the operations without a window"
    )
    parser.set_defaults(as_json=False)
    groups = parser.add_subparsers(metavar="GROUP")
    wanted = next((word for word in arguments if not word.startswith("-")), "")
    for name, add in GROUPS.items():
        if name == wanted:
            add(groups)
        else:
            groups.add_parser(name, help=ABOUT[name])
    return parser
