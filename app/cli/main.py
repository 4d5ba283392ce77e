"""This is about the command line as a whole: its verbs, its exit codes, and how it says no.

Exit 0 done · 1 refused, one line on stderr · 2 usage.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import datetime

from app.cli.desk import Desk, Gallery
from app.cli.groups import GROUPS
from app.cli.language import either, refusal_sentence
from app.cli.verbs import ABOUT, Answer, UsageWrong
from app.domain.errors import Refused, Stopped
from app.xforms.errors import FormRefused


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
    return _answered(lambda: given.run(given, desk), desk)


def _answered(run: Callable[[], object], desk: Desk) -> int:
    try:
        answer = run()
    except Refused as refused:
        return _complained(desk, refusal_sentence(refused), 1)
    except FormRefused as refused:
        return _complained(desk, either(f"The form says no: {refused}", f"检查表无法使用：{refused}"), 1)
    except UsageWrong as wrong:
        return _complained(desk, either(wrong.english, wrong.chinese), 2)
    except (Stopped, KeyboardInterrupt):
        stopped = either("Stopped; what was finished is kept.", "已停止，已完成的部分均已保留。")
        return _complained(desk, stopped, 1)
    if isinstance(answer, Answer):
        desk.show(answer.result)
        return answer.code
    desk.show(answer)
    return 0


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
