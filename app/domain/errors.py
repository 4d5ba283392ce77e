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
    SAMPLE_MIXED = "sample_mixed"
    OTHER_OFFICE = "other_office"
    BUNDLE_UNFINISHED = "bundle_unfinished"
    # paper
    GLYPH_MISSING = "glyph_missing"


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
