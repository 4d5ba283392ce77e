"""This is about what is said where a machine would jump on its road; each sentence names the rule."""

from typing import Final

from app.domain.errors import Refusal
from app.operations.marking import QT_TRANSLATE_NOOP

ROAD_SENTENCES: Final[dict[Refusal, str]] = {
    Refusal.CONFIRMED_WITHOUT_BASIS: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment}: a finding needs its basis: the item of the catalogue, the standard or the decision it "
        "rests on (产业结构调整指导目录、能耗限额标准). No reason stands in for it.",
    ),
    Refusal.ANNOUNCED_BEFORE_CONFIRMED: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} is neither confirmed nor in the yearly plan; only then is it announced "
        "(工信部联产业〔2011〕46号). No reason stands in for it.",
    ),
    Refusal.ANNOUNCED_NOWHERE: QT_TRANSLATE_NOOP(
        "Messages", "Say where it was announced: the web address, the paper or the board."
    ),
    Refusal.ACCEPTED_STANDS: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} is accepted, and its opinion was given on what stood then. To state more, look at it "
        "again (回头看), take it up again for a written reason, or go on with a reason here.",
    ),
    Refusal.REOPENED_BEFORE_ACCEPTED: QT_TRANSLATE_NOOP(
        "Messages", "{equipment} is not accepted, so there is nothing to take up again."
    ),
    Refusal.DISMANTLED_ALREADY: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} was dismantled before that day (国发〔2010〕7号: it can't be put back). Check the day, "
        "or go on with a reason.",
    ),
    Refusal.NOT_TO_BE_RETIRED: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} is not to be retired (不予淘汰), so nothing may be asked of it. Change that first, or "
        "go on with a reason.",
    ),
    Refusal.CLEARED_ALREADY: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} met the limit and its order is closed (工信部联产业〔2017〕30号). "
        "Go on only with a reason.",
    ),
    Refusal.APPLIED_TOO_EARLY: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} is neither dismantled nor mended by an upgrade that is proven; acceptance comes after "
        "that (国发〔2010〕7号、工信部联产业〔2011〕46号). Go on only with a reason.",
    ),
    Refusal.SCOPE_AFTER_ANNOUNCED: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} was announced in the list (工信部联产业〔2011〕46号). To take it out, give the reason "
        "and whose decision it is.",
    ),
    Refusal.SEALED_WITHOUT_DUE_DAY: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} is sealed, and a sealed machine always has its day to be dismantled by "
        "(实施方案：限时拆除). "
        "Enter another day, or give a reason: the end of the year then holds.",
    ),
    Refusal.DUE_DAY_PUT_OFF: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} is sealed and was to be dismantled by an earlier day (实施方案：限时拆除). "
        "To put the day off, give the reason and whose decision it is.",
    ),
    Refusal.NOT_AN_UPGRADE: QT_TRANSLATE_NOOP(
        "Messages", "{equipment} leaves another way; set its way out to 技改达标 first."
    ),
    Refusal.CRITERIA_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "No row of the table of dismantling criteria is called {row}; there is: {known}"
    ),
}
