"""This is about what is said where the law stands in the way of an order, more time for it, or a proposal."""

from typing import Final

from app.domain.errors import Refusal
from app.operations.marking import QT_TRANSLATE_NOOP

ORDER_SENTENCES: Final[dict[Refusal, str]] = {
    Refusal.DAY_TOO_EARLY: QT_TRANSLATE_NOOP("Messages", "{day} lies before {earlier}; check the day."),
    Refusal.ORDER_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "No order is called {order}."),
    Refusal.ORDER_OVER: QT_TRANSLATE_NOOP("Messages", "{order} is closed: everything was put right."),
    Refusal.ORDER_STANDS: QT_TRANSLATE_NOOP(
        "Messages",
        "{order} stands over the same already, its term ends on {day}; a new order would start the term "
        "anew. Grant more time there, or say why a new order is made.",
    ),
    Refusal.ORDER_NOT_SERVED: QT_TRANSLATE_NOOP(
        "Messages", "{order} has no term yet: enter the day it was served first."
    ),
    Refusal.ORDER_EXTENDED: QT_TRANSLATE_NOOP(
        "Messages", "{order} was extended already; the day of service can't be changed any more."
    ),
    Refusal.NOTHING_TO_MEND: QT_TRANSLATE_NOOP(
        "Messages", "An order says what has to be put right: choose at least one problem."
    ),
    Refusal.TERM_MISSING: QT_TRANSLATE_NOOP("Messages", "Enter the day by which it has to be put right."),
    Refusal.LIMIT_NOT_PASSED: QT_TRANSLATE_NOOP(
        "Messages", "A limit order needs consumption over the limit: {finding}."
    ),
    Refusal.EXTENSION_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "No application waits for an answer."),
    Refusal.EXTENSION_ASKED: QT_TRANSLATE_NOOP(
        "Messages", "The application of {day} is not answered yet; answer it first."
    ),
    Refusal.EXTENSION_DECIDED: QT_TRANSLATE_NOOP("Messages", "The application was answered on {day}."),
    Refusal.EXTENSION_ONCE: QT_TRANSLATE_NOOP(
        "Messages",
        "The term was extended already, until {day}. That it is extended once only is advice (of "
        "工信部联产业〔2017〕30号 only the three months at the most were read, to be checked); say why it is "
        "extended again.",
    ),
    Refusal.EXTENSION_TOO_LATE: QT_TRANSLATE_NOOP(
        "Messages",
        "The firm asked on {day}, after the term had ended on {end}. To refuse it is advice (whether "
        "工信部联产业〔2017〕30号 says so is to be checked); say why more time is granted all the same.",
    ),
    Refusal.EXTENSION_NOT_LATER: QT_TRANSLATE_NOOP(
        "Messages", "The term ends on {end}; more time has to reach past that day."
    ),
    Refusal.ORDER_NOT_RECHECKED: QT_TRANSLATE_NOOP(
        "Messages", "Nobody looked again at {numbers}; say why the verdict is made all the same."
    ),
    Refusal.VERDICT_DOES_NOT_FIT: QT_TRANSLATE_NOOP(
        "Messages",
        "The verdict does not fit what was found of the problems, or what follows does not fit the verdict; "
        "say why.",
    ),
    Refusal.PROPOSAL_TOO_EARLY: QT_TRANSLATE_NOOP(
        "Messages",
        "{order} runs until {day}; suspension or closure can be proposed only once the term is over and was "
        "not met (law: {basis}).",
    ),
    Refusal.PROPOSAL_STANDS: QT_TRANSLATE_NOOP("Messages", "{order} went to the government already."),
    Refusal.PROPOSAL_WITHOUT_LAW: QT_TRANSLATE_NOOP(
        "Messages", "No law for this proposal is in the table; name the law and article it rests on."
    ),
    Refusal.PROPOSAL_GROUND_MISSING: QT_TRANSLATE_NOOP(
        "Messages",
        "{basis}: that an order was not met is no ground by itself, and three penalties in 180 days or four "
        "in a year with a major danger are not on file; say which ground it is.",
    ),
}
