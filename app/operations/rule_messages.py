"""This is about what is said where a rule of a visit, machine, picture, form or paper stands in the way."""

from typing import Final

from app.domain.errors import Refusal
from app.operations.marking import QT_TRANSLATE_NOOP

RULE_SENTENCES: Final[dict[Refusal, str]] = {
    Refusal.NEEDS_TWO_OFFICERS: QT_TRANSLATE_NOOP(
        "Messages", "Two officers with valid certificates are needed; there are {count}."
    ),
    Refusal.NO_START_TIME: QT_TRANSLATE_NOOP("Messages", "A visit needs its start time."),
    Refusal.TIME_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "Only a day is given: {text}. Add the time, like 2025-06-12 10:42."
    ),
    Refusal.NOTICE_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "There is no inspection notice. Enter its number, or go on with a reason."
    ),
    Refusal.VISIT_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This visit is not in the case."),
    Refusal.VISIT_NOT_STARTED: QT_TRANSLATE_NOOP("Messages", "The visit has not started."),
    Refusal.VISIT_ALREADY_STARTED: QT_TRANSLATE_NOOP("Messages", "The visit started at {at}."),
    Refusal.VISIT_OVER: QT_TRANSLATE_NOOP("Messages", "The visit is not going on."),
    Refusal.END_BEFORE_START: QT_TRANSLATE_NOOP("Messages", "The end {end} is not after the start {start}."),
    Refusal.PERSON_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "{name} is not at this visit."),
    Refusal.PATROLLER_ONLY_RECORDS: QT_TRANSLATE_NOOP(
        "Messages", "{name} holds no certificate and records facts and photos only."
    ),
    Refusal.EQUIPMENT_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This machine is not in the case: {equipment}."),
    Refusal.CUTOFF_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This cut-off point is not in the case: {cutoff}."),
    Refusal.SEAL_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This seal is not in the case: {seal}."),
    Refusal.STEP_DOES_NOT_FIT: QT_TRANSLATE_NOOP("Messages", "The step {step} does not fit {equipment}."),
    Refusal.STEP_NEEDS_CUTOFF: QT_TRANSLATE_NOOP(
        "Messages", "Add the cut-off point that feeds {equipment} first, or go on with a reason."
    ),
    Refusal.READING_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "Read the meter of {cutoff} before the cut, or go on with a reason."
    ),
    Refusal.DUE_DAY_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "{equipment} has no day to be dismantled by. Enter it, or go on with a reason."
    ),
    Refusal.SEAL_NUMBER_USED: QT_TRANSLATE_NOOP("Messages", "Seal {number} is used or spoiled already."),
    Refusal.SEAL_NUMBER_NOT_OURS: QT_TRANSLATE_NOOP(
        "Messages", "Seal {number} is not of this laptop's block. Go on with a reason."
    ),
    Refusal.NAME_NOT_USABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "A number or name is empty, too long, or has a / or a line break in it. Nothing was changed.",
    ),
    Refusal.SEAL_BLOCK_GIVEN: QT_TRANSLATE_NOOP(
        "Messages", "Strips {numbers} are given to {label} already. Nothing was changed."
    ),
    Refusal.NOTHING_TO_CUT: QT_TRANSLATE_NOOP(
        "Messages", "No machine behind {cutoff} waits for this cut. Check what the point feeds."
    ),
    Refusal.STEP_NOT_DONE: QT_TRANSLATE_NOOP(
        "Messages", "The step {step} of {equipment} was not done, so it can't be taken back."
    ),
    Refusal.METER_KIND_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "A meter is dedicated, shared or none; this is neither: {text}."
    ),
    Refusal.NOT_POSITIVE: QT_TRANSLATE_NOOP("Messages", "This has to be more than nought: {text}."),
    Refusal.BELOW_NOUGHT: QT_TRANSLATE_NOOP("Messages", "This is nought or more: {text}."),
    Refusal.NOT_A_DECIMAL: QT_TRANSLATE_NOOP("Messages", "This is not a number: {text}."),
    Refusal.NOT_A_DAY: QT_TRANSLATE_NOOP("Messages", "This is not a day: {text}. Write it like 2025-06-12."),
    Refusal.CONDITION_UNREADABLE: QT_TRANSLATE_NOOP(
        "Messages", "This does not answer “{question}”: {text}. A year is written like 2003."
    ),
    Refusal.LIMIT_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "No row for {standard} {product} in the table; that does not mean there is no limit."
    ),
    Refusal.NUMBER_TAKEN: QT_TRANSLATE_NOOP("Messages", "The number {number} is taken."),
    Refusal.PHOTO_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This picture is not here: {photo}."),
    Refusal.THING_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This is not in the case: {thing}."),
    Refusal.FORM_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This form is not here: {form}."),
    Refusal.RECORD_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This paper is not in the case: {record}."),
    Refusal.RECORD_KIND_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "There is no paper of this kind: {kind}."),
    Refusal.SIGNED_RECORD_STANDS: QT_TRANSLATE_NOOP(
        "Messages", "{title} is signed and stands. Note a correction, or issue it anew."
    ),
    Refusal.NOT_CONTESTED: QT_TRANSLATE_NOOP("Messages", "There is only one record of this: {slot}."),
    Refusal.NO_SECOND_BRANCH: QT_TRANSLATE_NOOP(
        "Messages", "There is no second record of one computer here. Nothing was changed."
    ),
    Refusal.PROOFS_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "Proofs are missing: {missing}. Add them, or go on with a reason."
    ),
    Refusal.MUST_BE_PUT_IN_ORDER: QT_TRANSLATE_NOOP(
        "Messages", "No reason makes up for this, put it in order first: {missing}."
    ),
    Refusal.CONCLUSION_DOES_NOT_FIT: QT_TRANSLATE_NOOP(
        "Messages", "{equipment} was not refused before, so it does not pass after a supplement."
    ),
    Refusal.NOTHING_CONCLUDED: QT_TRANSLATE_NOOP(
        "Messages", "No machine has a conclusion yet. Conclude item by item first."
    ),
    Refusal.NUMBER_MISSING: QT_TRANSLATE_NOOP("Messages", "A number is needed."),
    Refusal.UNIT_MISSING: QT_TRANSLATE_NOOP("Messages", "The name of the unit is needed."),
    Refusal.WEIGHTS_DIFFER: QT_TRANSLATE_NOOP(
        "Messages", "Gross less tare leaves {left} t, the slip says {net} t. Check it, or say why."
    ),
    Refusal.DESTINATION_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This is no place where scrap goes: {text}."),
    Refusal.REASON_MISSING: QT_TRANSLATE_NOOP("Messages", "A reason is needed."),
    Refusal.ARCHIVE_ON_STICK: QT_TRANSLATE_NOOP(
        "Messages", "{place} is a hand-over stick; nothing unlocked goes there. Choose another."
    ),
    Refusal.ARCHIVE_IN_WORKSPACE: QT_TRANSLATE_NOOP(
        "Messages", "{place} holds locked files; nothing unlocked goes there. Choose another."
    ),
    Refusal.ARCHIVE_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Messages", "{n} things are missing. Bring them in, or say why it is archived all the same."
    ),
    Refusal.PAGE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "{title} has no page {page}; it has {pages}."),
    Refusal.SCAN_WITHOUT_CODE: QT_TRANSLATE_NOOP(
        "Messages",
        "No page code can be read on {file}. Name the paper and its page by hand, or scan it again. "
        "Nothing was changed.",
    ),
    Refusal.SCAN_OTHER_PAPER: QT_TRANSLATE_NOOP(
        "Messages", "{file}, sheet {sheet}: no paper of this enterprise. Nothing was changed."
    ),
    Refusal.SCAN_OTHER_PRINT: QT_TRANSLATE_NOOP(
        "Messages",
        "{file}, sheet {sheet}: {title} stands otherwise on file than on this page. Nothing was changed.",
    ),
    Refusal.SCAN_OVERTAKEN: QT_TRANSLATE_NOOP(
        "Messages",
        "{file}, sheet {sheet}: {title}, page {page}, of an earlier print; it was printed again since. "
        "If the earlier one was signed, name it by hand. Nothing was changed.",
    ),
    Refusal.SCAN_VOID: QT_TRANSLATE_NOOP("Messages", "{title} was made void. Nothing was changed."),
    Refusal.SCAN_DIFFERS: QT_TRANSLATE_NOOP(
        "Messages",
        "{file}, sheet {sheet}: the code on it says {title}, page {page}, not what was named. "
        "Nothing was changed.",
    ),
    Refusal.SCAN_SHEETS_MISSING: QT_TRANSLATE_NOOP(
        "Messages",
        "No sheet without a code is left for {title}, page {page}; a code that can be read leads by itself. "
        "Nothing was changed.",
    ),
    Refusal.FORM_NOT_COMPLETE: QT_TRANSLATE_NOOP(
        "Messages", "{count} questions are open: {labels}. Answer them, or finish with a reason."
    ),
    Refusal.FORM_FINISHED: QT_TRANSLATE_NOOP(
        "Messages", "This form is finished; only a draft goes on with another version. Nothing was changed."
    ),
    Refusal.FORM_OF_ANOTHER_KIND: QT_TRANSLATE_NOOP(
        "Messages", "This is another form ({got}), not a version of {form}. Nothing was changed."
    ),
    Refusal.FORM_SAME_VERSION: QT_TRANSLATE_NOOP(
        "Messages", "The form already goes by this version ({version}). Nothing was changed."
    ),
    Refusal.SUBMISSION_TAKEN: QT_TRANSLATE_NOOP(
        "Messages", "These answers were taken in already ({instance}). Nothing was changed."
    ),
    Refusal.SUBMISSION_OTHER_VERSION: QT_TRANSLATE_NOOP(
        "Messages",
        "The phone filled in version {got} of the form, this is version {version}. Name the version it used.",
    ),
}
