"""This is about what is said when nothing was done: what happened, what was kept, what to do.

One sentence per refusal (a test keeps the two complete). Qt's translation tools find the sentences through
the name QT_TRANSLATE_NOOP; the Chinese is in `resources/translations/zh_CN.ts`.
"""

from typing import Final

from app.domain.errors import Refusal, Refused


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence for translation; the name is the one Qt's tools look for."""
    return text


SENTENCES: Final[dict[Refusal, str]] = {
    Refusal.DISK_FULL: QT_TRANSLATE_NOOP(
        "Messages", "The disk is full. What was finished before is kept. Make room and go on."
    ),
    Refusal.NOT_READABLE: QT_TRANSLATE_NOOP("Messages", "{file} can't be read. Nothing was changed."),
    Refusal.NOT_WRITABLE: QT_TRANSLATE_NOOP(
        "Messages", "{file} can't be written. Nothing was changed. Check whether it is read-only."
    ),
    Refusal.FILE_MISSING: QT_TRANSLATE_NOOP("Messages", "{file} is not there. Nothing was changed."),
    Refusal.FILE_EXISTS: QT_TRANSLATE_NOOP(
        "Messages", "{file} is there already and was left as it is. Choose another name."
    ),
    Refusal.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP("Messages", "The passphrase is wrong."),
    Refusal.DAMAGED: QT_TRANSLATE_NOOP(
        "Messages", "What was read is damaged ({what}); it was set apart and nothing of it was used."
    ),
    Refusal.NOT_FOR_US: QT_TRANSLATE_NOOP(
        "Messages", "This was locked for another office or laptop. Nothing was changed."
    ),
    Refusal.NEWER_PROGRAM: QT_TRANSLATE_NOOP(
        "Messages", "This was made by a newer program; it can only be looked at and was not changed."
    ),
    Refusal.STICK_GONE: QT_TRANSLATE_NOOP(
        "Messages", "The stick is gone. What was written is whole; plug it in again to go on."
    ),
    Refusal.PATH_ESCAPES: QT_TRANSLATE_NOOP(
        "Messages", "The bundle names a place outside its own folder and was refused whole."
    ),
    Refusal.SIGNATURE_WRONG: QT_TRANSLATE_NOOP(
        "Messages", "The signature does not fit what was signed. Nothing of it was used."
    ),
    Refusal.SIGNER_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "Signed by a laptop that is not enrolled here. It waits to be looked at."
    ),
    Refusal.SIGNER_REVOKED: QT_TRANSLATE_NOOP(
        "Messages", "Signed by a laptop that was revoked here. It waits to be looked at."
    ),
    Refusal.SAMPLE_MIXED: QT_TRANSLATE_NOOP(
        "Messages",
        "Sample data and real data are never mixed. Nothing was changed. Take it where its own kind is open.",
    ),
    Refusal.OTHER_OFFICE: QT_TRANSLATE_NOOP(
        "Messages", "This belongs to another office. Nothing was changed."
    ),
    Refusal.BUNDLE_UNFINISHED: QT_TRANSLATE_NOOP(
        "Messages", "The bundle was never finished. Write it to the stick again; what is there is kept."
    ),
    Refusal.FILE_TOO_NEW: QT_TRANSLATE_NOOP(
        "Messages", "{file} was made by a newer program. It was not changed; use the newer program."
    ),
    Refusal.FILE_NOT_OURS: QT_TRANSLATE_NOOP(
        "Messages", "{file} is not a file of this program. It was not changed."
    ),
    Refusal.FILE_OPEN_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Messages", "{file} is open in another window. Close it there first."
    ),
    Refusal.FILE_DAMAGED: QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is damaged. What can still be read is kept; restore it from its copies or take "
        "in the bundle again.",
    ),
    Refusal.WRONG_KEY: QT_TRANSLATE_NOOP(
        "Messages", "{file} can't be opened with this key, or its beginning is destroyed. It was not changed."
    ),
    Refusal.SETTINGS_NOT_KEPT: QT_TRANSLATE_NOOP(
        "Messages", "{file} did not keep the safety settings this program needs. It was closed unchanged."
    ),
    Refusal.OTHER_CASE: QT_TRANSLATE_NOOP(
        "Messages", "An act belongs to another enterprise. Nothing was taken in."
    ),
    Refusal.BEHIND_ITS_MARK: QT_TRANSLATE_NOOP(
        "Messages",
        "This file is an older image of itself. Nothing was written; this computer goes on as a new writer.",
    ),
    Refusal.ORIGINAL_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "The original is not in this file. The rest is whole."
    ),
    Refusal.ORIGINAL_DAMAGED: QT_TRANSLATE_NOOP(
        "Messages", "The original is damaged on this disk. All others are whole; take it in again."
    ),
    Refusal.ORIGINAL_ERASED: QT_TRANSLATE_NOOP(
        "Messages", "The original's bytes were erased; its trace is kept."
    ),
    Refusal.VOLUME_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "{file} is not beside the case. What lies in the case itself can be read."
    ),
    Refusal.ALREADY_PLACED: QT_TRANSLATE_NOOP(
        "Messages", "The picture is in a case already and can't be discarded from the tray."
    ),
    Refusal.KEY_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "There is no key for this here. Nothing was changed; ask the office."
    ),
    Refusal.GLYPH_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "No font has the character {character} (U+{codepoint}). Nothing was printed."
    ),
    Refusal.NEEDS_TWO_OFFICERS: QT_TRANSLATE_NOOP(
        "Messages", "Two officers with valid certificates are needed; there are {count}."
    ),
    Refusal.NO_START_TIME: QT_TRANSLATE_NOOP("Messages", "A visit needs its start time."),
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
    Refusal.NO_POWER_TO_SEAL: QT_TRANSLATE_NOOP(
        "Messages",
        "行政强制法 art. 17: this office has no power to seal by force; use the certificate of "
        "sealing by the company itself.",
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
    Refusal.CLOCK_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "No deadline is called {rule}; there is: {known}"),
    Refusal.CLOCK_COUNTS_EVENTS: QT_TRANSLATE_NOOP(
        "Messages", "{rule} counts penalties: give the day of every one, with commas between."
    ),
    Refusal.CLOCK_NEEDS_TIME: QT_TRANSLATE_NOOP(
        "Messages", "{rule} counts hours: give the minute too, like 2025-06-12 10:42."
    ),
    Refusal.EXTENSION_NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "Messages", "{rule} can be extended by {most} in all, not by {asked} ({basis})."
    ),
    Refusal.LONGER_THAN_ALLOWED: QT_TRANSLATE_NOOP(
        "Messages", "{rule} lasts {most} at the longest ({basis})."
    ),
    Refusal.LIMIT_OF_LAW: QT_TRANSLATE_NOOP(
        "Messages", "{rule} ends on {day} by law ({basis}); no later day can be confirmed."
    ),
    Refusal.NOTHING_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Messages", "{rule} leaves no days out; only 查封 and 扣押 leave out testing notified in writing."
    ),
    Refusal.HOLIDAYS_NOT_READABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "Line {line} of the holiday table can't be used; nothing was taken in. The columns are 日期, 休或班, "
        "节日, 来源, and all rows are of one year and one notice.",
    ),
    Refusal.OFFICER_NOT_NAMED: QT_TRANSLATE_NOOP(
        "Messages", "Several officers can open this: {officers}. Say who you are."
    ),
    Refusal.PASSPHRASE_MISSING: QT_TRANSLATE_NOOP("Messages", "A passphrase is needed."),
    Refusal.NOT_THE_BUREAU: QT_TRANSLATE_NOOP("Messages", "Only the office's own computer can do this."),
    Refusal.ENROLMENT_WRONG: QT_TRANSLATE_NOOP(
        "Messages",
        "This belongs to another laptop ({label}). Nothing was changed. Bring the file made for this one.",
    ),
    Refusal.NOT_A_REQUEST: QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is no enrolment request, or it is damaged. Nothing was changed. Choose the request file the "
        "new laptop wrote, or have it write it again.",
    ),
    Refusal.NOT_A_GRANT: QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is not the office's answer, or it is damaged. Nothing was changed. Choose the answer file "
        "the office wrote, or have it write it again.",
    ),
    Refusal.OFFICER_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody here is listed as {name} with the certificate {card}. Nothing was changed. List that person "
        "first, or say who it is.",
    ),
    Refusal.NOT_ENROLLED: QT_TRANSLATE_NOOP(
        "Messages",
        "This laptop is not enrolled yet. Carry its request to the office, then take the answer here.",
    ),
    Refusal.LAPTOP_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "No laptop {laptop} is enrolled here."),
    Refusal.LAPTOP_REVOKED: QT_TRANSLATE_NOOP(
        "Messages", "The laptop {laptop} was taken off the list. Nothing was written for it."
    ),
    Refusal.NOT_A_TASK: QT_TRANSLATE_NOOP(
        "Messages", "This is what a laptop handed in, not a task. Nothing was changed."
    ),
    Refusal.NO_BUNDLE_FOUND: QT_TRANSLATE_NOOP(
        "Messages", "Neither a task nor what a laptop handed in was found here."
    ),
    Refusal.RECEIPT_MISSING: QT_TRANSLATE_NOOP("Messages", "No receipt for this laptop was found here."),
    Refusal.NOTHING_TO_HAND_IN: QT_TRANSLATE_NOOP(
        "Messages", "The bureau has confirmed all of it already. Nothing was written."
    ),
    Refusal.REGISTER_URL_WRONG: QT_TRANSLATE_NOOP(
        "Messages", "This is no address of a register. Write it like {begins}name@server/database."
    ),
    Refusal.DRIVER_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "A register on a server needs the package {package}. Install it and try again."
    ),
    Refusal.RECEIPT_NOT_CARRIED: QT_TRANSLATE_NOOP(
        "Messages",
        "Everything was taken in, but the receipt can't be written to {file}. Take it in again to write "
        "the same receipt.",
    ),
    Refusal.NOT_SET_APART: QT_TRANSLATE_NOOP("Messages", "Nothing is set apart under {digest}."),
    Refusal.NOT_AN_ARCHIVE: QT_TRANSLATE_NOOP(
        "Messages", "{file} is no archive of this program. Nothing was changed."
    ),
    Refusal.ARCHIVE_ON_STICK: QT_TRANSLATE_NOOP(
        "Messages", "{place} is a hand-over stick; nothing unlocked goes there. Choose another."
    ),
    Refusal.ARCHIVE_IN_WORKSPACE: QT_TRANSLATE_NOOP(
        "Messages", "{place} holds locked files; nothing unlocked goes there. Choose another."
    ),
    Refusal.ARCHIVE_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Messages", "{n} things are missing. Bring them in, or say why it is archived all the same."
    ),
    Refusal.NOT_A_WORKBOOK: QT_TRANSLATE_NOOP(
        "Messages", "This is not a workbook that can be read. Nothing was changed."
    ),
    Refusal.OLD_WORKBOOK: QT_TRANSLATE_NOOP(
        "Messages", "This is an old .xls workbook. Save it as .xlsx and try again."
    ),
    Refusal.WORKBOOK_LOCKED: QT_TRANSLATE_NOOP(
        "Messages", "The workbook is locked with a password. Save it without one and try again."
    ),
    Refusal.WORKBOOK_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Messages", "The workbook is too large to be a plan. Nothing was changed."
    ),
    Refusal.NO_PLAN_FOUND: QT_TRANSLATE_NOOP(
        "Messages", "No sheet has the header of a plan ({sheets}). Nothing was changed."
    ),
    Refusal.COLUMN_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Messages", "The workbook has no column {column}. Nothing was written."
    ),
    Refusal.PLAN_EMPTY: QT_TRANSLATE_NOOP(
        "Messages", "No line of the plan could be taken. Nothing was changed."
    ),
    Refusal.PLAN_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This plan is not here: {plan}."),
    Refusal.NO_LIST_FOUND: QT_TRANSLATE_NOOP(
        "Messages", "No sheet has a header with the names of enterprises ({sheets}). Nothing was changed."
    ),
    Refusal.LIST_ADDS_NOTHING: QT_TRANSLATE_NOOP(
        "Messages", "All this says stands on the screening list already. Nothing was changed."
    ),
    Refusal.FIRM_ON_LIST: QT_TRANSLATE_NOOP(
        "Messages", "{name} stands on the screening list already, or was taken off it. Nothing was changed."
    ),
    Refusal.TOWNSHIP_NOT_COVERED: QT_TRANSLATE_NOOP(
        "Messages",
        "{township}: {screened} of {firms} firms are screened, {small} of them small ones, {found} may "
        "belong or are in the plan. A zero report should rest on all of them; "
        "say why it stands nevertheless.",
    ),
    Refusal.ZERO_REPORT_STANDS: QT_TRANSLATE_NOOP(
        "Messages", "{township} has a zero report already. Nothing was changed."
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


def sentence(refused: Refused) -> str:
    """The English sentence for a refusal, its details filled in."""
    return filled(SENTENCES[refused.code], refused.details)


def filled(pattern: str, details: dict[str, object]) -> str:
    """A sentence with its details; a missing one shows its name rather than hiding the sentence."""
    return pattern.format_map(_Details(details))


class _Details(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return f"({key})"
