"""This is about the fold: from a set of acts, in whatever order they came, to one case.

The fold is total: it never refuses, waits, raises, or asks a clock or a table.
"""

from collections.abc import Iterable, Mapping

from app.domain.acts.act import Act
from app.domain.acts.case import Case
from app.domain.acts.chains import Chain, Head, chains_of
from app.domain.acts.fact import Fact, ForkTaken, Recovered
from app.domain.acts.slots import EMPTY, Slot, Statement, with_statement


def fold(case_id: str, acts: Iterable[Act]) -> Case:
    """The case that a set of acts amounts to. Order and repetition of `acts` do not matter."""
    distinct = {act.digest: act for act in acts if act.case == case_id}
    chains = chains_of(distinct.values())
    folded = sorted((act for chain in chains.values() for act in chain.acts), key=lambda act: act.order)
    limits = _limits(chains)
    slots: dict[str, Slot] = {}
    things: dict[str, Act] = {}
    for act in folded:
        _apply(act, _covers(act, limits), slots, things)
    return Case(
        id=case_id,
        acts=tuple(folded),
        strays=tuple(act for chain in chains.values() for act in chain.strays),
        slots=slots,
        things=things,
        heads={device: chain.head for device, chain in chains.items()},
        seen={device: chain.gapless for device, chain in chains.items()},
        forks=tuple(fork for chain in chains.values() for fork in chain.forks),
        gaps=tuple(gap for chain in chains.values() for gap in chain.gaps),
        rank=max((act.rank for act in distinct.values()), default=0),
    )


def plus(case: Case, act: Act) -> Case:
    """The case after one more act: the same as folding anew."""
    if not _is_plain_append(case, act):
        return fold(case.id, (*case.acts, *case.strays, act))
    slots = dict(case.slots)
    things = dict(case.things)
    _apply(act, _covers(act, {}), slots, things)
    return Case(
        id=case.id,
        acts=(*case.acts, act),
        strays=case.strays,
        slots=slots,
        things=things,
        heads={**case.heads, act.device: Head(act.number, act.digest)},
        seen={**case.seen, act.device: act.number},
        forks=case.forks,
        gaps=case.gaps,
        rank=act.rank,
    )


def _is_plain_append(case: Case, act: Act) -> bool:
    """Whether the act simply follows everything here: a local append to a case without forks."""
    head = case.heads.get(act.device, Head(0, ""))
    return (
        act.case == case.id
        and act.rank > case.rank
        and not case.strays
        and not case.forks
        and case.seen.get(act.device, 0) == head.number
        and (act.number, act.previous) == (head.number + 1, head.digest)
    )


def _apply(act: Act, covers: Mapping[str, int], slots: dict[str, Slot], things: dict[str, Act]) -> None:
    source = act if act.inner is None else act.inner
    fact = source.fact
    if not isinstance(fact, Fact):
        return
    thing = fact.added()
    if thing is not None:
        things.setdefault(thing, act)
    for path, value in fact.statements():
        slots[path] = with_statement(slots.get(path, EMPTY), Statement(act, value, covers))


_Settling = tuple[tuple[str, int], ...]
"""Acts (device, number) that took both branches of a fork."""

_Limits = Mapping[str, tuple[tuple[int, _Settling], ...]]
"""Per device with forks, in order: the last number before each fork, and the acts that settled it."""


def _covers(act: Act, limits: _Limits) -> Mapping[str, int]:
    """What an act's author had seen, own earlier acts always.

    Of a device whose acts part, only what lies before the fork counts as seen, until a person takes both
    branches: a number alone does not say which branch was seen. A recovered act has seen what its author had.
    """
    if act.inner is not None and isinstance(act.fact, Recovered):
        covers = {**act.inner.seen, act.inner.device: act.fact.fork - 1}
    else:
        covers = {**act.seen, act.device: act.number - 1}
    for device, forks in limits.items():
        if device == act.device and act.inner is None:
            continue
        unsettled = (limit for limit, settling in forks if not _has_seen(act, settling))
        covers[device] = min(covers.get(device, 0), next(unsettled, covers.get(device, 0)))
    return covers


def _limits(chains: Mapping[str, Chain]) -> _Limits:
    forks = [fork for chain in chains.values() for fork in chain.forks]
    if not forks:
        return {}
    taken = [
        (act, act.fact) for chain in chains.values() for act in chain.acts if isinstance(act.fact, ForkTaken)
    ]
    limits: dict[str, tuple[tuple[int, _Settling], ...]] = {}
    for fork in forks:
        settling = tuple(
            (act.device, act.number)
            for act, fact in taken
            if (fact.device, fact.fork, fact.branches) == (fork.device, fork.number, fork.branches)
        )
        limits[fork.device] = (*limits.get(fork.device, ()), (fork.number - 1, settling))
    return limits


def _has_seen(act: Act, settling: _Settling) -> bool:
    return any(
        act.seen.get(device, 0) >= number or (act.device == device and act.number >= number)
        for device, number in settling
    )
