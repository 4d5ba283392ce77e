"""This is about the three ways an operation ends without doing what was asked.

A refusal carries a code and details, never text: `operations/messages.py` has the sentence.
"""

from enum import StrEnum


class Refusal(StrEnum):
    """Why nothing was done. One member, one sentence in `operations/messages.py` (a test insists)."""

    # files, disks, sticks, laptops
    DISK_FULL = "disk_full"
    NOT_READABLE = "not_readable"
    NOT_WRITABLE = "not_writable"
    FILE_MISSING = "file_missing"
    FILE_EXISTS = "file_exists"
    # people and keys
    WRONG_PASSPHRASE = "wrong_passphrase"
    # locked, signed and carried things
    DAMAGED = "damaged"
    NOT_FOR_US = "not_for_us"
    NEWER_PROGRAM = "newer_program"
    STICK_GONE = "stick_gone"
    PATH_ESCAPES = "path_escapes"
    SIGNATURE_WRONG = "signature_wrong"
    SIGNER_UNKNOWN = "signer_unknown"
    SIGNER_REVOKED = "signer_revoked"
    SAMPLE_MIXED = "sample_mixed"
    OTHER_OFFICE = "other_office"
    BUNDLE_UNFINISHED = "bundle_unfinished"
    # case files and workspaces
    FILE_TOO_NEW = "file_too_new"
    FILE_NOT_OURS = "file_not_ours"
    FILE_OPEN_ELSEWHERE = "file_open_elsewhere"
    FILE_DAMAGED = "file_damaged"
    WRONG_KEY = "wrong_key"
    SETTINGS_NOT_KEPT = "settings_not_kept"
    OTHER_CASE = "other_case"
    BEHIND_ITS_MARK = "behind_its_mark"
    ORIGINAL_MISSING = "original_missing"
    ORIGINAL_DAMAGED = "original_damaged"
    ORIGINAL_ERASED = "original_erased"
    VOLUME_MISSING = "volume_missing"
    ALREADY_PLACED = "already_placed"
    KEY_MISSING = "key_missing"
    OFFICER_NOT_NAMED = "officer_not_named"
    PASSPHRASE_MISSING = "passphrase_missing"
    NOT_THE_BUREAU = "not_the_bureau"
    ENROLMENT_WRONG = "enrolment_wrong"
    NOT_ENROLLED = "not_enrolled"
    NOT_A_REQUEST = "not_a_request"
    NOT_A_GRANT = "not_a_grant"
    OFFICER_UNKNOWN = "officer_unknown"
    LAPTOP_UNKNOWN = "laptop_unknown"
    LAPTOP_REVOKED = "laptop_revoked"
    # the stick, both ways
    NOT_A_TASK = "not_a_task"
    NO_BUNDLE_FOUND = "no_bundle_found"
    RECEIPT_MISSING = "receipt_missing"
    NOTHING_TO_HAND_IN = "nothing_to_hand_in"
    # the register
    REGISTER_URL_WRONG = "register_url_wrong"
    DRIVER_MISSING = "driver_missing"
    RECEIPT_NOT_CARRIED = "receipt_not_carried"
    NOT_SET_APART = "not_set_apart"
    NOT_AN_ARCHIVE = "not_an_archive"
    # workbooks
    NOT_A_WORKBOOK = "not_a_workbook"
    OLD_WORKBOOK = "old_workbook"
    WORKBOOK_LOCKED = "workbook_locked"
    WORKBOOK_TOO_LARGE = "workbook_too_large"
    NO_PLAN_FOUND = "no_plan_found"
    COLUMN_NOT_FOUND = "column_not_found"
    # paper
    GLYPH_MISSING = "glyph_missing"
    # the plan
    PLAN_EMPTY = "plan_empty"
    PLAN_UNKNOWN = "plan_unknown"
    # the screening list
    NO_LIST_FOUND = "no_list_found"
    LIST_ADDS_NOTHING = "list_adds_nothing"
    FIRM_ON_LIST = "firm_on_list"
    TOWNSHIP_NOT_COVERED = "township_not_covered"
    ZERO_REPORT_STANDS = "zero_report_stands"
    # rules of visits
    NEEDS_TWO_OFFICERS = "needs_two_officers"
    NO_START_TIME = "no_start_time"
    NOTICE_MISSING = "notice_missing"
    VISIT_UNKNOWN = "visit_unknown"
    VISIT_NOT_STARTED = "visit_not_started"
    VISIT_ALREADY_STARTED = "visit_already_started"
    VISIT_OVER = "visit_over"
    END_BEFORE_START = "end_before_start"
    PERSON_UNKNOWN = "person_unknown"
    PATROLLER_ONLY_RECORDS = "patroller_only_records"
    # before a visit
    APPROVAL_MISSING = "approval_missing"
    OVER_YEARLY_CAP = "over_yearly_cap"
    CAP_NEEDS_SOURCE = "cap_needs_source"
    NOTHING_TO_MAKE_UP = "nothing_to_make_up"
    # rule packs
    RULE_PACK_OLDER = "rule_pack_older"
    RULE_PACK_EMPTY = "rule_pack_empty"
    RULE_TABLE_UNKNOWN = "rule_table_unknown"
    RULE_TABLE_COLUMNS = "rule_table_columns"
    RULE_TABLE_UNREADABLE = "rule_table_unreadable"
    # rules of machines, cut-off points and seals
    EQUIPMENT_UNKNOWN = "equipment_unknown"
    CUTOFF_UNKNOWN = "cutoff_unknown"
    SEAL_UNKNOWN = "seal_unknown"
    STEP_DOES_NOT_FIT = "step_does_not_fit"
    STEP_NEEDS_CUTOFF = "step_needs_cutoff"
    READING_MISSING = "reading_missing"
    DUE_DAY_MISSING = "due_day_missing"
    SEAL_NUMBER_USED = "seal_number_used"
    SEAL_NUMBER_NOT_OURS = "seal_number_not_ours"
    NAME_NOT_USABLE = "name_not_usable"
    SEAL_BLOCK_GIVEN = "seal_block_given"
    NO_POWER_TO_SEAL = "no_power_to_seal"
    NOTHING_TO_CUT = "nothing_to_cut"
    STEP_NOT_DONE = "step_not_done"
    METER_KIND_UNKNOWN = "meter_kind_unknown"
    NOT_A_DECIMAL = "not_a_decimal"
    NOT_POSITIVE = "not_positive"
    NOT_A_DAY = "not_a_day"
    CONDITION_UNREADABLE = "condition_unreadable"
    LIMIT_UNKNOWN = "limit_unknown"
    NUMBER_TAKEN = "number_taken"
    # rules of pictures, papers, acceptance
    PHOTO_UNKNOWN = "photo_unknown"
    THING_UNKNOWN = "thing_unknown"
    FORM_UNKNOWN = "form_unknown"
    FORM_NOT_COMPLETE = "form_not_complete"
    FORM_FINISHED = "form_finished"
    FORM_OF_ANOTHER_KIND = "form_of_another_kind"
    FORM_SAME_VERSION = "form_same_version"
    SUBMISSION_TAKEN = "submission_taken"
    SUBMISSION_OTHER_VERSION = "submission_other_version"
    RECORD_UNKNOWN = "record_unknown"
    RECORD_KIND_UNKNOWN = "record_kind_unknown"
    SIGNED_RECORD_STANDS = "signed_record_stands"
    PAGE_UNKNOWN = "page_unknown"
    SCAN_WITHOUT_CODE = "scan_without_code"
    SCAN_OTHER_PAPER = "scan_other_paper"
    SCAN_OTHER_PRINT = "scan_other_print"
    SCAN_OVERTAKEN = "scan_overtaken"
    SCAN_VOID = "scan_void"
    SCAN_DIFFERS = "scan_differs"
    SCAN_SHEETS_MISSING = "scan_sheets_missing"
    NOT_CONTESTED = "not_contested"
    NO_SECOND_BRANCH = "no_second_branch"
    PROOFS_MISSING = "proofs_missing"
    ARCHIVE_INCOMPLETE = "archive_incomplete"
    ARCHIVE_ON_STICK = "archive_on_stick"
    ARCHIVE_IN_WORKSPACE = "archive_in_workspace"
    MUST_BE_PUT_IN_ORDER = "must_be_put_in_order"
    CONCLUSION_DOES_NOT_FIT = "conclusion_does_not_fit"
    NOTHING_CONCLUDED = "nothing_concluded"
    NUMBER_MISSING = "number_missing"
    UNIT_MISSING = "unit_missing"
    WEIGHTS_DIFFER = "weights_differ"
    DESTINATION_UNKNOWN = "destination_unknown"
    REASON_MISSING = "reason_missing"
    # the clocks of the law
    CLOCK_UNKNOWN = "clock_unknown"
    CLOCK_COUNTS_EVENTS = "clock_counts_events"
    CLOCK_NEEDS_TIME = "clock_needs_time"
    EXTENSION_NOT_ALLOWED = "extension_not_allowed"
    LONGER_THAN_ALLOWED = "longer_than_allowed"
    LIMIT_OF_LAW = "limit_of_law"
    NOTHING_LEFT_OUT = "nothing_left_out"
    BEYOND_CALENDAR = "beyond_calendar"
    HOLIDAYS_NOT_READABLE = "holidays_not_readable"
    # orders to put things right
    DAY_TOO_EARLY = "day_too_early"
    ORDER_UNKNOWN = "order_unknown"
    ORDER_OVER = "order_over"
    ORDER_NOT_SERVED = "order_not_served"
    ORDER_EXTENDED = "order_extended"
    NOTHING_TO_MEND = "nothing_to_mend"
    TERM_MISSING = "term_missing"
    LIMIT_NOT_PASSED = "limit_not_passed"
    EXTENSION_UNKNOWN = "extension_unknown"
    EXTENSION_ASKED = "extension_asked"
    EXTENSION_DECIDED = "extension_decided"
    EXTENSION_ONCE = "extension_once"
    EXTENSION_TOO_LATE = "extension_too_late"
    EXTENSION_NOT_LATER = "extension_not_later"
    ORDER_NOT_RECHECKED = "order_not_rechecked"
    VERDICT_DOES_NOT_FIT = "verdict_does_not_fit"
    PROPOSAL_TOO_EARLY = "proposal_too_early"
    PROPOSAL_STANDS = "proposal_stands"
    PROPOSAL_WITHOUT_LAW = "proposal_without_law"


class Refused(Exception):
    """Why the world stayed as it was.

    Attributes:
        code: what stands in the way.
        details: values for the sentence; texts or numbers, never a passphrase, key or ID number.
    """

    def __init__(self, code: Refusal, **details: object) -> None:
        super().__init__(code.value, details)
        self.code = code
        self.details = details


class RuleRefused(Refused):
    """The law or a rule of the form forbids it."""


class FileRefused(Refused):
    """The disk, the file, the stick or the laptop stands in the way."""


class Stopped(Exception):
    """The person pressed Stop."""
