"""This is about how a group adds its verbs to the command line, and the options many verbs share."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

import msgspec

if TYPE_CHECKING:
    from app.cli.desk import Desk

Groups = Any
"""argparse's own type for a set of sub-parsers is private."""

ABOUT: Final[Mapping[str, str]] = {
    "office": "The office: its keys, its people, its strips of seals",
    "enrol": "Enrol a laptop by file: request, grant, accept",
    "plan": "The yearly exit plan: import it, list it, undo it",
    "screening": "The screening list (排查底册): firms, what was found, coverage, zero reports",
    "duty": "Duty lists (任务清单): the other duties of the plan, a list each",
    "case": "Cases: one file per enterprise (一企一档)",
    "key": "The key of a case file, for stock SQLCipher tools",
    "visit": "On-site work: prepare, start, break off, continue, finish",
    "equipment": "Machines, and batches of one model",
    "cutoff": "Cut-off points (断开点) and their meters",
    "step": "The four steps: water, power, drive, sealing",
    "seal": "Numbered strips on sealed machines",
    "seizure": "查封（扣押）, statutory: decided, listed, extended, released",
    "power": "Powers: who may do what, by which law and article",
    "photo": "Pictures: inspect, add, place, move, erase, discard, list",
    "form": "Inspection forms: check a workbook, convert it, fill it in",
    "supervision": "Supervision slips (督办单): sent, answered, closed",
    "order": "Orders to put things right (整改要求): issued, extended, looked at again, proposed",
    "disposal": "Where machines went (处置去向): weigh slips, buyers, invoices, registration",
    "price": "Electricity price (差别电价): accounts, decisions, months, table, letter",
    "acceptance": "Acceptance (验收): checklist A–I, a conclusion per item, an opinion per enterprise",
    "staff": "The staff (职工安置): figures, helpers, events, reviews, the sealed roster",
    "publication": "Publication (公示、公告): shown, objections, announced, the public list",
    "restart": "Signals of restarted production (复产线索): traces, bills, answers, one list",
    "revisit": "Looking again (回头看): planned, found, pictures side by side, what is due",
    "record": "Papers: list, print, sign, scan back, correct",
    "task": "Tasks (任务) for laptops: written at the office, taken on the laptop",
    "bundle": "Hand-ins on a stick: written, checked",
    "receipt": "The bureau's receipts (回执): what is safe there (局端已收妥)",
    "register": "The bureau register: take in, settle, ledger, what is set apart",
    "deadline": "Due dates (期限提醒): listed, confirmed, kept; holidays taken in",
    "law": "The law on board: deadlines counted, tables looked up",
    "demo": "The demo story (示例) as a workspace: office, laptops, stick",
    "self-check": "Every road of the program in a temporary folder, a line per step",
    "conformance": "JSON-lines adapter of the forms protocol, on stdin and stdout",
    "bench": "Measure against the budgets: ours and the bare thing side by side",
}
"""Every group of verbs, in the order people need them."""

Run = Callable[[argparse.Namespace, "Desk"], object]


class Answer(msgspec.Struct, frozen=True):
    """What a verb found out, where the exit code says something of it too."""

    result: object
    code: int = 0


class UsageWrong(Exception):
    """The person has to say it differently: exit code 2."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(english)
        self.english = english
        self.chinese = chinese


def target_argument(parser: argparse.ArgumentParser, *endings: str) -> None:
    """The file a verb writes; `refuse_other_ending` holds it to these endings."""
    parser.add_argument("target", metavar="|".join(f"OUT{ending}" for ending in endings))
    parser.set_defaults(endings=endings)


def refuse_other_ending(given: argparse.Namespace) -> None:
    """A file is what its name says. Raises UsageWrong, which names the endings that can be written."""
    endings: tuple[str, ...] = getattr(given, "endings", ())
    if endings and not str(given.target).lower().endswith(endings):
        raise UsageWrong(f"OUT ends in {' or '.join(endings)}", f"输出文件应为 {' 或 '.join(endings)}")


def group(groups: Groups, name: str) -> Groups:
    """A group of verbs, `python -m app NAME …`."""
    parser = groups.add_parser(name, help=ABOUT[name], description=ABOUT[name])
    return parser.add_subparsers(metavar="VERB", required=True)


def verb(verbs: Groups, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    """One verb; every verb takes `--json`."""
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=about, description=about)
    parser.add_argument("--json", dest="as_json", action="store_true", help="print the answer as JSON")
    parser.set_defaults(run=run)
    return parser


def workspace_verb(verbs: Groups, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    """A verb that opens a workspace with an officer's passphrase."""
    parser = verb(verbs, name, run, about)
    parser.add_argument("workspace", metavar="WORKSPACE", help="folder of the workspace")
    person_options(parser)
    return parser


def case_verb(verbs: Groups, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    """A verb on one enterprise's case."""
    parser = workspace_verb(verbs, name, run, about)
    case_words = "case id or its beginning, 统一社会信用代码, or name of the enterprise"
    parser.add_argument("case", metavar="CASE", help=case_words)
    return parser


def person_options(parser: argparse.ArgumentParser) -> None:
    """Who is at the keyboard."""
    parser.add_argument(
        "--officer", default="", metavar="ID", help="who does it; not needed when only one can"
    )
    parser.add_argument(
        "--passphrase-file", default="", metavar="FILE", help="else FIELDSEAL_PASSPHRASE, removed once read"
    )


def at_least_one(text: str) -> int:
    """A count that means something; for argparse."""
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError("write a whole number from 1 up")
    return int(text)


def reason_option(
    parser: argparse.ArgumentParser, about: str = "go on for this reason (说明原因后继续)"
) -> None:
    parser.add_argument("--reason", default="", type=str.strip, metavar="TEXT", help=about)


def field_option(parser: argparse.ArgumentParser, names: tuple[str, ...]) -> None:
    """`--field name=value`, once per field."""

    def one(text: str) -> tuple[str, str]:
        name, equals, value = text.partition("=")
        if not equals or name not in names:
            raise argparse.ArgumentTypeError(f"write NAME=VALUE with NAME one of: {', '.join(names)}")
        return name, value

    parser.add_argument(
        "--field",
        dest="fields",
        action="append",
        default=[],
        type=one,
        metavar="NAME=VALUE",
        help=f"repeat for more; NAME is one of: {', '.join(names)}",
    )


def fields_given(given: argparse.Namespace) -> Mapping[Any, str]:
    """By field name; argparse has refused names that are none."""
    return dict(given.fields)
