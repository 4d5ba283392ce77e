"""This is about publishing what acceptance concluded: 公示, objections and their answers, 公告."""

from app.domain.acceptance.opinion import opinions_of
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.publication import rules
from app.domain.publication.facts import ObjectionAnswered, ObjectionReceived, PublicationMade
from app.domain.publication.publication import publication_of
from app.operations.acting import state
from app.operations.place_photos import the_photo
from app.storage.case_file import CaseFile


def publish(case_file: CaseFile, looked_at: Case, stamp: Stamp, made: PublicationMade) -> Case:
    """Raises RuleRefused PHOTO_UNKNOWN and those of `rules.publish`."""
    if made.photo:
        the_photo(looked_at, made.photo)
    decided = rules.publish(publication_of(looked_at), opinions_of(looked_at), made)
    return state(case_file, looked_at, stamp, (decided,))


def receive_objection(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, received: ObjectionReceived
) -> Case:
    """Raises RuleRefused as `rules.receive_objection`."""
    return state(case_file, looked_at, stamp, (rules.receive_objection(publication_of(looked_at), received),))


def answer_objection(case_file: CaseFile, looked_at: Case, stamp: Stamp, answered: ObjectionAnswered) -> Case:
    """Raises RuleRefused as `rules.answer_objection`."""
    return state(case_file, looked_at, stamp, (rules.answer_objection(publication_of(looked_at), answered),))
