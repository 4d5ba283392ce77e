"""This is about what the law erased elsewhere: an act tells of it, and whoever reads that act erases too."""

from app.domain.acts.case import Case
from app.operations.carrying import erased_by_law
from app.storage.case_file import CaseFile
from app.storage.case_writer import CaseWriter
from app.storage.object_store import ObjectStore
from app.storage.register import Register


def forget_erased(writer: CaseWriter, case_file: CaseFile) -> None:
    """In a case file, in the transaction that brought the act."""
    gone = erased_by_law(writer.case)
    for each in case_file.originals():
        if each.sha256 in gone and not each.erased:
            writer.erase_original(each.sha256)


def forget_erased_at_bureau(register: Register, store: ObjectStore, case: Case) -> None:
    """In the register and the object store; an original that another case holds stays for that one.

    Done again after a cut it ends the same. Raises FileRefused NOT_WRITABLE.
    """
    gone = erased_by_law(case)
    if gone:
        for name in register.erase_originals(case.id, gone):
            store.drop(name)
