"""This is about what may be published, and when.

Source: domain.md §2 A, §3.1. An objection nobody answered stands against an announcement,
and no reason passes it.
"""

from msgspec.structs import replace

from app.domain.acceptance.opinion import Opinion
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.publication.facts import ObjectionAnswered, ObjectionReceived, PublicationMade
from app.domain.publication.publication import Publication


def publish(known: Publication, opinions: tuple[Opinion, ...], made: PublicationMade) -> PublicationMade:
    """Decide a 公示 or a 公告.

    Raises RuleRefused NOTHING_CONCLUDED without an opinion, THING_UNKNOWN for an unknown one, NOT_A_DAY,
    PLACE_OF_PUBLICATION_MISSING, DAYS_IN_WRONG_ORDER; of an announcement NUMBER_MISSING, OBJECTIONS_OPEN;
    NOT_SHOWN_YET and SHOWN_UNTIL while 公示 has not run its term, unless its note says why.
    """
    if not made.opinions:
        raise RuleRefused(Refusal.NOTHING_CONCLUDED)
    unknown = [each for each in made.opinions if each not in {opinion.id for opinion in opinions}]
    if unknown:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=unknown[0])
    place = made.place.strip()
    if not place:
        raise RuleRefused(Refusal.PLACE_OF_PUBLICATION_MISSING)
    decided = replace(
        made, on=day_text(made.on), place=place, number=made.number.strip(), note=made.note.strip()
    )
    return _shown(decided) if made.stage == "shown" else _announced(known, decided)


def _shown(made: PublicationMade) -> PublicationMade:
    until = day_text(made.until)
    if until < made.on:
        raise RuleRefused(Refusal.DAYS_IN_WRONG_ORDER, first=made.on, last=until)
    return replace(made, until=until)


def _announced(known: Publication, made: PublicationMade) -> PublicationMade:
    if not made.number:
        raise RuleRefused(Refusal.NUMBER_MISSING)
    own = [notice for notice in known.shown if set(notice.opinions) & set(made.opinions)]
    if any(not each.outcome for notice in own for each in notice.objections):
        raise RuleRefused(Refusal.OBJECTIONS_OPEN)
    covered = {opinion for notice in own for opinion in notice.opinions}
    if not made.note:
        if not covered.issuperset(made.opinions):
            raise RuleRefused(Refusal.NOT_SHOWN_YET)
        last = max(notice.until for notice in own)
        if made.on <= last:
            raise RuleRefused(Refusal.SHOWN_UNTIL, day=last)
    return replace(made, until="")


def receive_objection(known: Publication, received: ObjectionReceived) -> ObjectionReceived:
    """Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, REASON_MISSING where it says nothing."""
    if received.publication not in {notice.id for notice in known.notices}:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=received.publication)
    if not received.text.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    return replace(received, on=day_text(received.on), by=received.by.strip(), text=received.text.strip())


def answer_objection(known: Publication, answered: ObjectionAnswered) -> ObjectionAnswered:
    """Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, REASON_MISSING."""
    if answered.objection not in {each.id for notice in known.notices for each in notice.objections}:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=answered.objection)
    if not answered.text.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    return replace(answered, on=day_text(answered.on), text=answered.text.strip())
