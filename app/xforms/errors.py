"""This is about why a form, a workbook or an expression is refused: a code and details, no sentence."""

from enum import StrEnum
from typing import Any


class FormFault(StrEnum):
    BAD_EXPRESSION = "bad_expression"
    UNKNOWN_FUNCTION = "unknown_function"
    WRONG_ARGUMENT_COUNT = "wrong_argument_count"
    EXPRESSION_TOO_DEEP = "expression_too_deep"
    WORK_LIMIT = "work_limit"
    VALUE_TOO_LONG = "value_too_long"
    UNSUPPORTED_PATTERN = "unsupported_pattern"
    TYPE_MISMATCH = "type_mismatch"
    BAD_XML = "bad_xml"
    DTD_FORBIDDEN = "dtd_forbidden"
    XML_TOO_DEEP = "xml_too_deep"
    XML_TOO_LARGE = "xml_too_large"
    NOT_A_FORM = "not_a_form"
    UNKNOWN_NODE = "unknown_node"
    CYCLE = "cycle"
    TOO_MANY_ITEMS = "too_many_items"
    TOO_MANY_NODES = "too_many_nodes"
    FIXED_REPEAT = "fixed_repeat"
    UNKNOWN_LANGUAGE = "unknown_language"
    READ_ONLY = "read_only"
    WRONG_FORM = "wrong_form"
    UNKNOWN_FILE_TYPE = "unknown_file_type"
    WORKBOOK_UNREADABLE = "workbook_unreadable"
    WORKBOOK_TOO_LARGE = "workbook_too_large"
    WORKBOOK_REFUSED = "workbook_refused"
    COMPILE_TIMEOUT = "compile_timeout"
    COMPILE_DIED = "compile_died"
    UNSUPPORTED = "unsupported"


class FormRefused(Exception):
    """A form, an answer or an expression that cannot be taken; `details` hold what a sentence needs."""

    def __init__(self, code: FormFault, **details: Any) -> None:
        super().__init__(code.value, details)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        shown = " ".join(f"{name}={value!r}" for name, value in self.details.items())
        return f"{self.code.value} {shown}".strip()
