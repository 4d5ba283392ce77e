"""This is about taking a task (任务) on a laptop: the office's acts and cases united with those here.

A case comes whole or not at all; taken twice, or again after a cut, the end is the same.
"""

from collections.abc import Collection, Sequence
from pathlib import Path

import msgspec

from app.crypto.passphrases import Entropy
from app.crypto.signatures import PublicKey
from app.domain.acts.act import decode_act
from app.domain.acts.case import Case
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import DATA, MANIFEST, SIGNATURE, TASK, ObjectEntry, Trust, find_bundles
from app.exchange.bundle_checking import MANIFEST_LIMIT, TAGS_LIMIT, claimed
from app.exchange.bundle_disk import read_whole
from app.exchange.bundle_reading import Bundle, read_bundle
from app.operations.at_bureau import Covered, covered_of
from app.operations.carrying import erased_by_law
from app.operations.enrol import office_certificate
from app.operations.forget_erased import forget_erased
from app.operations.in_hand import InHand
from app.operations.keep_writing import fit_writer
from app.operations.list_cases import refresh_rows
from app.operations.progress import Progress, silent
from app.operations.publish_form import lay_out_forms
from app.storage.case_file import CaseFile
from app.storage.case_writer import CaseWriter
from app.storage.workspace import OFFICE

_SPOILT = {Refusal.DAMAGED, Refusal.FILE_MISSING, Refusal.ORIGINAL_DAMAGED}


_OF_THE_BUNDLE = _SPOILT | {
    Refusal.BUNDLE_UNFINISHED,
    Refusal.SIGNATURE_WRONG,
    Refusal.SIGNER_UNKNOWN,
    Refusal.PATH_ESCAPES,
    Refusal.NEWER_PROGRAM,
    Refusal.OTHER_OFFICE,
    Refusal.SAMPLE_MIXED,
    Refusal.NOT_FOR_US,
    Refusal.NOT_A_TASK,
    Refusal.OTHER_CASE,
}


class TaskTaken(msgspec.Struct, frozen=True, kw_only=True):
    """What a task brought.

    Attributes:
        cases: ids, the office's own not among them.
        new_cases, new_acts, originals: how many were not here before.
        damaged: digests of originals that came damaged; take the task again from a good stick.
        forms: own forms of the office that came new or changed.
        new_writer: this computer's acts came back from elsewhere: it goes on as another writer.
    """

    bundle: str
    cases: tuple[str, ...]
    new_cases: int
    new_acts: int
    originals: int
    damaged: tuple[str, ...] = ()
    new_writer: bool = False
    forms: tuple[str, ...] = ()


class TaskRefused(msgspec.Struct, frozen=True):
    """A task nothing was taken from, and why."""

    folder: str
    reason: Refusal


def take_task(opened: InHand, folder: Path, entropy: Entropy, progress: Progress = silent) -> TaskTaken:
    """Take one task bundle.

    Raises as `read_bundle`; FileRefused NOT_ENROLLED, NOT_A_TASK, NOT_FOR_US; OTHER_OFFICE or SAMPLE_MIXED
    also where only the unknown signature says so. Nothing was taken then, or only whole cases (DISK_FULL).
    """
    bundle = _proved(opened, folder)
    acts = _acts_by_case(opened, bundle)
    taking = _Taking(opened, bundle, entropy, progress)
    writer = opened.device
    for case_id in sorted(acts, key=lambda case: (case != OFFICE, case)):
        taking.take(case_id, acts[case_id])
    if opened.has_case(OFFICE):
        refresh_rows(opened, taking.cases, taking.safe)
    forms = lay_out_forms(opened)
    return TaskTaken(
        bundle=bundle.manifest.bundle,
        cases=tuple(case.id for case in taking.cases),
        new_cases=taking.new_cases,
        new_acts=taking.new_acts,
        originals=taking.originals,
        damaged=tuple(dict.fromkeys(taking.damaged)),
        new_writer=opened.device != writer,
        forms=forms,
    )


def take_tasks(
    opened: InHand, place: Path, entropy: Entropy, progress: Progress = silent
) -> tuple[tuple[TaskTaken, ...], tuple[TaskRefused, ...]]:
    """Take every finished task for this laptop; one that can't be believed does not hold up the next.

    Raises as `tasks_on`; as `take_task` where not one could be taken, or the disk or stick says no.
    """
    taken: list[TaskTaken] = []
    refused: list[tuple[Path, FileRefused]] = []
    for folder in tasks_on(opened, place):
        try:
            taken.append(take_task(opened, folder, entropy, progress))
        except FileRefused as error:
            if error.code not in _OF_THE_BUNDLE:
                raise
            refused.append((folder, error))
    if not taken:
        raise refused[0][1]
    return tuple(taken), tuple(TaskRefused(folder.name, error.code) for folder, error in refused)


def tasks_on(opened: InHand, place: Path) -> tuple[Path, ...]:
    """The finished tasks for this laptop on a stick, oldest first; or the one whose folder this is.

    Raises FileRefused NOT_FOR_US (only other laptops' tasks), BUNDLE_UNFINISHED, NO_BUNDLE_FOUND.
    """
    if (place / DATA).is_dir():
        return (place,)
    tasks = [each for each in find_bundles(place) if each.is_task]
    ours = [each for each in tasks if each.device == opened.enrolled_as]
    finished = tuple(each.path for each in ours if each.finished)
    if not finished:
        why = Refusal.BUNDLE_UNFINISHED if ours else Refusal.NOT_FOR_US if tasks else Refusal.NO_BUNDLE_FOUND
        raise FileRefused(why)
    return finished


def _proved(opened: InHand, folder: Path) -> Bundle:
    office = office_certificate(opened)
    signers = (PublicKey(office.working_signing_key),)
    trust = Trust(signers=signers, office=office.office, sample=opened.sample)
    try:
        bundle = read_bundle(folder, trust, (opened.ring.identity,))
    except FileRefused as refused:
        if refused.code is Refusal.SIGNER_UNKNOWN:
            raise FileRefused(_why_unknown(opened, folder)) from refused
        raise
    if bundle.manifest.purpose != TASK:
        raise FileRefused(Refusal.NOT_A_TASK)
    if bundle.manifest.device != opened.enrolled_as:
        raise FileRefused(Refusal.NOT_FOR_US)
    return bundle


def _why_unknown(opened: InHand, folder: Path) -> Refusal:
    """Why a signature is none of our office's; what it claims is unproved, it is refused either way."""
    words = claimed(folder)
    if words["signer"] == opened.signing_key.public.key_id:
        return Refusal.NOT_A_TASK
    if words.get("sample") != str(int(opened.sample)):
        return Refusal.SAMPLE_MIXED
    same_office = words.get("office") == opened.office_id
    return Refusal.SIGNER_UNKNOWN if same_office else Refusal.OTHER_OFFICE


def _acts_by_case(opened: InHand, bundle: Bundle) -> dict[str, list[bytes]]:
    """All of them, read to their proved end before one counts."""
    by_case: dict[str, list[bytes]] = {}
    for case_id, stored in bundle.acts():
        by_case.setdefault(case_id, []).append(stored)
    for case_id in by_case:
        opened.workspace.case_path(case_id)
    return by_case


class _Taking:
    """One task on its way into the workspace."""

    def __init__(self, opened: InHand, bundle: Bundle, entropy: Entropy, progress: Progress) -> None:
        self._opened = opened
        self._bundle = bundle
        self._entropy = entropy
        self._progress = progress
        self._manifest = read_whole(bundle.path / DATA / MANIFEST, MANIFEST_LIMIT)
        self._signature = read_whole(bundle.path / SIGNATURE, TAGS_LIMIT).decode()
        self._done = 0
        self._total = sum(each.size * len(each.cases) for each in bundle.manifest.objects)
        self.cases: list[Case] = []
        self.safe: list[str] = []
        self.new_cases = 0
        self.new_acts = 0
        self.originals = 0
        self.damaged: list[str] = []

    def take(self, case_id: str, acts: Sequence[bytes]) -> None:
        """One case in one transaction: its acts, its originals, the signed manifest they came under."""
        opened = self._opened
        known = opened.has_case(case_id)
        self.new_cases += not known and case_id != OFFICE
        with opened.open_case(case_id) if known else opened.create_case(case_id, self._entropy) as case_file:
            with case_file.writing() as writer:
                self.new_acts += len(writer.take_in(acts).new)
                lost = {each.sha256 for each in case_file.lost_originals()}
                here = {each.sha256 for each in case_file.originals()} - lost
                for entry in self._bundle.manifest.objects:
                    if case_id in entry.cases:
                        self._keep(writer, entry, is_here=entry.sha256 in here)
                forget_erased(writer, case_file)
                writer.keep_delivery(TASK, self._manifest, self._signature)
            self._erase_in_tray(erased_by_law(case_file.load()))
            fit_writer(opened, case_file, self._entropy)
            if case_id != OFFICE:
                self.cases.append(case_file.load())
                self._note_safety(case_file, acts)

    def _note_safety(self, case_file: CaseFile, acts: Sequence[bytes]) -> None:
        """What came with a task lies at the bureau; nothing else need be handed in where that is all."""
        case, covered = case_file.load(), covered_of(case_file)
        sent = {decode_act(stored, lambda _: None).digest for stored in acts}
        entries = {each.sha256 for each in self._bundle.manifest.objects if case.id in each.cases}
        held = Covered(covered.acts | sent, covered.originals | entries)
        if not held.leaves(case, case_file.originals()):
            self.safe.append(case.id)

    def _erase_in_tray(self, gone: Collection[str]) -> None:
        if gone and self._opened.workspace.tray_path.exists():
            with self._opened.open_tray(self._entropy) as tray:
                for sha256 in gone:
                    tray.erase(sha256)

    def _keep(self, writer: CaseWriter, entry: ObjectEntry, *, is_here: bool) -> None:
        if not is_here:
            self._bring(writer, entry)
        self._done += entry.size
        self._progress(self._done, self._total)

    def _bring(self, writer: CaseWriter, entry: ObjectEntry) -> None:
        try:
            with self._bundle.open_object(entry.sha256) as reader:
                writer.keep_original(reader, entry.media_type, size=entry.size, digest=entry.sha256)
        except FileRefused as refused:
            if refused.code not in _SPOILT:
                raise
            self.damaged.append(entry.sha256)
        else:
            self.originals += 1
