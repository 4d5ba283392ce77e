"""This is about what is said of files, sticks, case files, the register and workbooks in the way."""

from typing import Final

from app.domain.errors import Refusal
from app.operations.marking import QT_TRANSLATE_NOOP

FILE_SENTENCES: Final[dict[Refusal, str]] = {
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
    Refusal.GLYPH_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "No font has the character {character} (U+{codepoint}). Nothing was printed."
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
}
