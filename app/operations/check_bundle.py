"""This is about checking what lies on a stick: by anyone for its form, in a workspace for who signed it and
what is in it. Nothing is taken and nothing is changed.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from app.crypto.signatures import PublicKey
from app.domain.errors import FileRefused, Refusal
from app.domain.people.office import devices_of
from app.exchange.bundle import DATA, Manifest, Trust, find_bundles
from app.exchange.bundle_checking import BundleReport, Standing, claimed, fits_its_tags
from app.exchange.bundle_reading import read_bundle, verify_bundle
from app.operations.enrol import office_certificate
from app.operations.in_hand import InHand
from app.operations.progress import Progress, silent
from app.storage.workspace import OFFICE


class BundleChecked(msgspec.Struct, frozen=True):
    """What a check found.

    Attributes:
        claims: what the signature says of the bundle; proved only where the report says it is signed.
        fits: the signature speaks of these files, whoever made it.
        signed_by: label of the laptop, empty for the office and for a signer not known here.
        manifest: None where nobody looked inside, or it is locked for others.
    """

    report: BundleReport
    claims: Mapping[str, str]
    fits: bool
    by_office: bool = False
    signed_by: str = ""
    manifest: Manifest | None = None

    @property
    def is_good(self) -> bool:
        """Nothing wrong was found, as far as it could be looked at; an unknown signer alone is not wrong."""
        report = self.report
        wrong = report.damaged or report.missing or report.unsafe or report.broken
        return not wrong and self.fits and report.standing in {Standing.SIGNED, Standing.SIGNER_UNKNOWN}


def bundles_in(place: Path) -> tuple[Path, ...]:
    """Every bundle of a stick, finished or not; or the one whose folder this is.

    Raises FileRefused NO_BUNDLE_FOUND.
    """
    if (place / DATA).is_dir():
        return (place,)
    found = tuple(each.path for each in find_bundles(place))
    if not found:
        raise FileRefused(Refusal.NO_BUNDLE_FOUND, file=place.name)
    return found


def check_form(folder: Path, progress: Progress = silent) -> BundleChecked:
    """What anyone can check: the layout, every locked file's digest, the form of the signature.

    Raises FileRefused FILE_MISSING, PATH_ESCAPES, NEWER_PROGRAM, STICK_GONE.
    """
    report = verify_bundle(folder, Trust(signers=(), office="", sample=False), progress=progress)
    return BundleChecked(report, _claims(folder), fits_its_tags(folder))


def check_bundle(opened: InHand, folder: Path, progress: Progress = silent) -> BundleChecked:
    """As `check_form`; also whose signature it is and, where it is locked for us, what is in it.

    Raises as `check_form`; NOT_ENROLLED; OTHER_OFFICE, SAMPLE_MIXED for a bundle that is ours to open.
    """
    office = office_certificate(opened)
    working = PublicKey(office.working_signing_key)
    labels = _laptops(opened)
    signers = (working, *(key for key, _ in labels))
    trust = Trust(signers=signers, office=office.office, sample=opened.sample)
    identities = (opened.ring.identity, *((opened.working_identity,) if opened.is_bureau else ()))
    manifest: Manifest | None = None
    try:
        report = verify_bundle(folder, trust, identities, progress)
        if report.standing is Standing.SIGNED:
            manifest = read_bundle(folder, trust, identities).manifest
    except FileRefused as refused:
        if refused.code is not Refusal.NOT_FOR_US:
            raise
        report = verify_bundle(folder, trust, progress=progress)
    signed = report.standing is Standing.SIGNED
    return BundleChecked(
        report=report,
        claims=_claims(folder),
        fits=fits_its_tags(folder),
        by_office=signed and report.signer == working.key_id,
        signed_by=next((label for key, label in labels if signed and key.key_id == report.signer), ""),
        manifest=manifest,
    )


def _laptops(opened: InHand) -> tuple[tuple[PublicKey, str], ...]:
    """Keys whose hand-ins we know, this computer's own among them, with their labels."""
    listed = devices_of(opened.read_office()) if opened.has_case(OFFICE) else ()
    own = (opened.signing_key.public, opened.workspace.card.label)
    return (*((PublicKey(each.signing_public), each.label) for each in listed), own)


def _claims(folder: Path) -> Mapping[str, str]:
    try:
        return claimed(folder)
    except FileRefused as refused:
        if refused.code in {Refusal.STICK_GONE, Refusal.NEWER_PROGRAM}:
            raise
        return {}
