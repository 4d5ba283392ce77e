"""This is about what is said where somebody lacks a power, or a cut of supply would not be lawful."""

from typing import Final

from app.domain.errors import Refusal
from app.operations.marking import QT_TRANSLATE_NOOP

POWER_SENTENCES: Final[dict[Refusal, str]] = {
    Refusal.NO_POWER_TO_SEAL: QT_TRANSLATE_NOOP(
        "Messages",
        "《{law}》 art. {article}: this office has no power to seal by force; use the certificate of "
        "sealing by the company itself. No reason helps.",
    ),
    Refusal.NO_POWER_FOR: QT_TRANSLATE_NOOP(
        "Messages", "{basis}: {what} is for {who}, not for {agency}. No reason helps."
    ),
    Refusal.AGENCY_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "No agency is called {agency}; there is: {known}. List it under the settings first."
    ),
    Refusal.FIELD_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "There is no field {field}; there is: {known}"),
    Refusal.MEASURE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "No measure is called {measure}; there is: {known}"
    ),
    Refusal.POWER_NOT_COMMISSIONED: QT_TRANSLATE_NOOP(
        "Messages", "《行政强制法》 art. 17: {measure} is a coercive measure and can't be commissioned."
    ),
    Refusal.POWER_NOT_NAMED: QT_TRANSLATE_NOOP("Messages", "Name the law it rests on, one of: {known}"),
    Refusal.GROUNDS_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "《行政强制法》 art. 24: the decision says its grounds. Enter them."
    ),
    Refusal.SEIZURE_NOT_APPROVED: QT_TRANSLATE_NOOP(
        "Messages",
        "《行政强制法》 art. 18: a leader of the agency approves it before it is carried out. Enter when, or "
        "mark it urgent: then the approval is made up within 24 hours.",
    ),
    Refusal.APPROVAL_NOT_DUE: QT_TRANSLATE_NOOP(
        "Messages", "It was not urgent; its approval stands in the decision."
    ),
    Refusal.APPROVAL_LATE: QT_TRANSLATE_NOOP(
        "Messages",
        "《行政强制法》 art. 19: the approval was to be made up by {until}. Say why it is late; it "
        "stays late.",
    ),
    Refusal.LEADER_NOT_NAMED: QT_TRANSLATE_NOOP(
        "Messages", "Name the leader of the agency who decides, and the post."
    ),
    Refusal.LIST_EMPTY: QT_TRANSLATE_NOOP(
        "Messages", "《行政强制法》 art. 24: a list goes with the decision. Name at least one thing."
    ),
    Refusal.STILL_SEALED: QT_TRANSLATE_NOOP(
        "Messages",
        "{equipment} is sealed by {body} {number} and not released: it is not taken down (《行政强制法》 "
        "art. 26). Or go on with a reason.",
    ),
    Refusal.SEALED_BY_ANOTHER: QT_TRANSLATE_NOOP(
        "Messages",
        "《行政强制法》 art. 23: {thing} is sealed by {body} {number} already and is not sealed again. "
        "No reason helps.",
    ),
    Refusal.SEIZURE_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "No decision seals this machine. Enter the decision first, then its strips."
    ),
    Refusal.SEIZURE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "This 查封 is not in the case: {seizure}."),
    Refusal.EXTENSION_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "No extension is entered. Enter it first, then print it."
    ),
    Refusal.RELEASE_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "No release is entered. Enter it first, then print it."
    ),
    Refusal.SEIZURE_OVER: QT_TRANSLATE_NOOP("Messages", "It was released on {day}."),
    Refusal.SEIZURE_EXPIRED: QT_TRANSLATE_NOOP(
        "Messages",
        "《行政强制法》 art. 25: the term ended on {day}, nothing more can rest on it. Release it. "
        "No reason helps.",
    ),
    Refusal.RESIDENTS_NOT_SEPARATED: QT_TRANSLATE_NOOP(
        "Messages",
        "《{law}》 art. {article}: the residents' supply is not separated from {cutoff} and must not be cut. "
        "No reason helps.",
    ),
    Refusal.RESIDENTS_NOT_STATED: QT_TRANSLATE_NOOP(
        "Messages",
        "《{law}》 art. {article}: whether the residents' supply is separated from {cutoff} is not stated, "
        "or two records differ; it must not be cut. State it first. No reason helps.",
    ),
    Refusal.SUPPLY_NOT_SEPARATED: QT_TRANSLATE_NOOP(
        "Messages",
        "{what} is not separated from {cutoff}. Separate it first; else a leader of the agency decides, with "
        "name, post and reason (消防法 art. 28, to be checked).",
    ),
    Refusal.SUPPLY_NOT_STATED: QT_TRANSLATE_NOOP(
        "Messages",
        "《行政强制法》 art. 43: before the cut at {cutoff}, state: {asked}. Or go on with a reason.",
    ),
    Refusal.SUPPLY_UNREADABLE: QT_TRANSLATE_NOOP("Messages", "{what}: one of {known}."),
    Refusal.ROUTE_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "Say by which lawful way {cutoff} is cut, or go on with a reason."
    ),
    Refusal.ROUTE_NOT_LAWFUL: QT_TRANSLATE_NOOP(
        "Messages", "{cutoff} can't be cut by this way; for this supply there is: {known}. No reason helps."
    ),
    Refusal.ROUTE_PAPERS_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "The cut at {cutoff} rests on papers not named yet: {asked}. Or go on with a reason."
    ),
    Refusal.FORCED_PAPERS_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "The forced cut at {cutoff} can't do without: {asked}. State it first. No reason helps."
    ),
    Refusal.NIGHT_OR_HOLIDAY: QT_TRANSLATE_NOOP(
        "Messages",
        "《{law}》 art. {article}: nothing is forced at night ({hours}, our hours) or on statutory holidays. "
        "Where it is urgent, state why, and a leader of the agency decides, with name, post and reason.",
    ),
    Refusal.NOTICE_TOO_SHORT: QT_TRANSLATE_NOOP(
        "Messages",
        "《{law}》 art. {article}: the firm is told 24 hours ahead. Where it is urgent, state why, and a "
        "leader of the agency decides, with name, post and reason.",
    ),
}
