"""This is about the fold: from a set of acts, in whatever order they came, to one case.

The fold is total: it never refuses, waits, raises, or asks a clock or a table.
"""

from collections.abc import Iterable, Mapping

from app.domain.acts.act import Act, Head, Seen, Stretch
from app.domain.acts.case import Case
from app.domain.acts.chains import Chain, Gap, chains_of
from app.domain.acts.fact import Fact
from app.domain.acts.lines import Covers, Lines, lines_of
from app.domain.acts.slots import EMPTY, Slot, Statement, with_statement


def fold(case_id: str, acts: Iterable[Act]) -> Case:
    """The case that a set of acts amounts to. Order and repetition of `acts` do not matter."""
    distinct = {act.digest: act for act in acts if act.case == case_id}
    chains = chains_of(distinct.values())
    vectors = {id(act.seen): act.seen for act in distinct.values()}.values()
    lines = lines_of(chains, vectors)
    folded = sorted((act for chain in chains.values() for act in chain.acts), key=lambda act: act.order)
    slots: dict[str, Slot] = {}
    things: dict[str, Act] = {}
    reached: _Reached = {}
    for act in folded:
        _apply(act, lines, slots, things, reached)
    return Case(
        id=case_id,
        acts=tuple(folded),
        strays=tuple(act for chain in chains.values() for act in chain.strays),
        slots=slots,
        things=things,
        heads={device: chain.head for device, chain in chains.items()},
        seen={device: chain.stretches for device, chain in chains.items()},
        forks=tuple(fork for chain in chains.values() for fork in chain.forks),
        gaps=_gaps(vectors, chains, lines),
        rank=max((act.rank for act in distinct.values()), default=0),
        lines=lines,
    )


def plus(case: Case, act: Act) -> Case:
    """The case after one more act: the same as folding anew."""
    if not _is_plain_append(case, act):
        return fold(case.id, (*case.acts, *case.strays, act))
    slots = dict(case.slots)
    things = dict(case.things)
    lines = Lines({**case.lines.places, act.digest: (act.device, act.number)})
    _apply(act, lines, slots, things, {})
    return Case(
        id=case.id,
        acts=(*case.acts, act),
        strays=case.strays,
        slots=slots,
        things=things,
        heads={**case.heads, act.device: Head(act.number, act.digest)},
        seen={**case.seen, act.device: (Stretch(1, act.number, act.digest),)},
        forks=case.forks,
        gaps=case.gaps,
        rank=act.rank,
        lines=lines,
    )


def _is_plain_append(case: Case, act: Act) -> bool:
    """Whether the act simply follows everything here: a local append where nothing is missing or parted."""
    head = case.heads.get(act.device, Head(0, ""))
    return (
        act.case == case.id
        and act.rank > case.rank
        and not (case.strays or case.forks or case.gaps or case.lines.parents)
        and (act.number, act.previous) == (head.number + 1, head.digest)
        and case.lines.places.get(head.digest) == (act.device, head.number)
        and all(
            run.first == 1 and run.digest in case.lines.places for runs in act.seen.values() for run in runs
        )
    )


_Reached = dict[int, Covers]


def _apply(act: Act, lines: Lines, slots: dict[str, Slot], things: dict[str, Act], reached: _Reached) -> None:
    fact = act.stated.fact
    if not isinstance(fact, Fact):
        return
    thing = fact.added()
    if thing is not None:
        things.setdefault(thing, act)
    covers: Covers | None = None
    for path, value in fact.statements():
        if covers is None:
            covers = lines.covers_of(act, reached)
            places = lines.places_of(act)
        slots[path] = with_statement(slots.get(path, EMPTY), Statement(act, value, places, covers))


def _gaps(vectors: Iterable[Seen], chains: Mapping[str, Chain], lines: Lines) -> tuple[Gap, ...]:
    """Gaps within the chains, and what others have seen of a device beyond its last act here."""
    beyond: dict[str, int] = {}
    for seen in vectors:
        for device, stretches in seen.items():
            if not lines.knows(stretches):
                beyond[device] = max(beyond.get(device, 0), *(stretch.last for stretch in stretches))
    gaps = [gap for chain in chains.values() for gap in chain.gaps]
    for device, number in sorted(beyond.items()):
        last = chains[device].head.number if device in chains else 0
        if number > last:
            gaps.append(Gap(device, last + 1, number))
    return tuple(gaps)
