"""Illegal jumps are refused by their rule; a written reason passes most, and what none passes is named."""

from collections.abc import Callable, Sequence

import pytest

from app.domain.acceptance.facts import ItemConcluded, ProofWaived
from app.domain.acceptance.rules import conclude
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.equipment.facts import EquipmentStated
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.road_facts import (
    EquipmentAnnounced,
    EquipmentConfirmed,
    EquipmentReopened,
    UpgradeStated,
)
from app.domain.errors import Refusal, RuleRefused
from app.domain.lifecycle import rules
from app.domain.orders.facts import OrderConcluded
from app.domain.powers.facts import (
    SealedElsewhere,
    SeizureDecided,
    SeizureReleased,
    SeizureStated,
    ThingSeized,
)
from app.domain.readiness import against, whole_case
from app.operations.messages import SENTENCES
from app.operations.read_criteria import read_criteria
from tests.case_making import Writer, a_machine
from tests.domain.lifecycle.test_road import (
    ACCEPTED,
    ALL_STEPS,
    ANNOUNCED,
    BELOW,
    DOWN,
    FOUND,
    ORDER,
    revisit,
)

NOT_TO_GO = EquipmentStated(equipment="e-02", field="scope", value="不予淘汰")
CLEARED = (
    FOUND,
    BELOW,
    *ORDER,
    OrderConcluded(order="r", verdict="done", on="2025-07-20", follows="cleared"),
)
REOPENED = EquipmentReopened(equipment="e-02", on="2025-11-20", reason="举报恢复生产")


def the_case(*facts: Fact) -> tuple[Case, Machine]:
    writer = Writer()
    writer.states(*facts)
    return writer.case, machines_of(writer.case)[0]


@pytest.mark.parametrize(
    ("before", "deed", "on", "refusal"),
    [
        (ACCEPTED, "step", "2025-11-20", Refusal.ACCEPTED_STANDS),
        (ACCEPTED, "seal", "2025-11-20", Refusal.ACCEPTED_STANDS),
        (ACCEPTED, "dismantle", "2025-11-20", Refusal.ACCEPTED_STANDS),
        (ACCEPTED, "field", "", Refusal.ACCEPTED_STANDS),
        (ACCEPTED, "apply", "2025-11-20", Refusal.ACCEPTED_STANDS),
        ((*ACCEPTED, *revisit(1, "2025-09-01")), "step", "2025-11-20", Refusal.ACCEPTED_STANDS),
        ((*a_machine(), DOWN), "step", "2025-08-01", Refusal.DISMANTLED_ALREADY),
        ((*a_machine(), DOWN), "seal", "", Refusal.DISMANTLED_ALREADY),
        ((*a_machine(), NOT_TO_GO), "step", "", Refusal.NOT_TO_BE_RETIRED),
        ((*a_machine(), NOT_TO_GO), "dismantle", "", Refusal.NOT_TO_BE_RETIRED),
        ((*a_machine(), NOT_TO_GO), "apply", "", Refusal.NOT_TO_BE_RETIRED),
        (CLEARED, "step", "", Refusal.CLEARED_ALREADY),
        (CLEARED, "dismantle", "", Refusal.CLEARED_ALREADY),
        (a_machine(), "apply", "2025-10-09", Refusal.APPLIED_TOO_EARLY),
        ((*a_machine(), *ALL_STEPS), "apply", "2025-10-09", Refusal.APPLIED_TOO_EARLY),
        (a_machine(route="技改达标"), "apply", "2025-10-09", Refusal.APPLIED_TOO_EARLY),
        ((*a_machine(), ANNOUNCED), "scope", "", Refusal.SCOPE_AFTER_ANNOUNCED),
        ((*a_machine(), *ALL_STEPS), "due", "", Refusal.SEALED_WITHOUT_DUE_DAY),
        ((*a_machine(), *ALL_STEPS), "later", "", Refusal.DUE_DAY_PUT_OFF),
    ],
)
def test_a_jump_is_refused_by_its_rule_and_passes_with_a_written_reason(
    before: Sequence[Fact], deed: rules.Deed, on: str, refusal: Refusal
) -> None:
    case, machine = the_case(*before)
    for blank in ("", "  "):
        with pytest.raises(RuleRefused) as refused:
            rules.may(case, machine, deed, on, blank)
        assert refused.value.code == refusal
    rules.may(case, machine, deed, on, "区政府专题会议纪要（示例）")


@pytest.mark.parametrize(
    ("before", "deed", "on"),
    [
        (a_machine(), "step", "2025-06-12"),
        ((*a_machine(), DOWN), "step", "2025-06-12"),
        ((*a_machine(), DOWN), "apply", "2025-10-09"),
        ((*ACCEPTED, REOPENED), "field", ""),
        ((*ACCEPTED, *revisit(1, "2026-05-01")), "dismantle", "2026-05-02"),
        ((*a_machine(), *ALL_STEPS), "field", ""),
        (a_machine(), "due", ""),
    ],
)
def test_what_is_no_jump_is_let_through(before: Sequence[Fact], deed: rules.Deed, on: str) -> None:
    case, machine = the_case(*before)
    rules.may(case, machine, deed, on)


@pytest.mark.parametrize(
    ("field", "value", "deed"),
    [
        ("dismantle_by", "", "due"),
        ("dismantle_by", "2025-11-30", "later"),
        ("dismantle_by", "2025-10-31", "field"),
        ("dismantle_by", "2025-09-30", "field"),
        ("scope", "不予淘汰", "scope"),
        ("scope", "", "field"),
        ("model", "HT-250", "field"),
    ],
)
def test_what_is_done_by_stating_a_field(field: str, value: str, deed: str) -> None:
    _, machine = the_case(*a_machine(dismantle_by="2025-10-31"), *ALL_STEPS)
    stated = EquipmentStated(equipment="e-02", field=field, value=value)  # type: ignore[arg-type]
    assert rules.deed_of_field(machine, stated) == deed


REASON = "说明原因"
HARD: list[tuple[Sequence[Fact], Callable[[Case, Machine], object], Refusal]] = [
    (
        (FOUND,),
        lambda case, machine: rules.confirm(
            case,
            machine,
            EquipmentConfirmed(equipment="e-02", finding="listed", on="2025-01-10", basis=" ", note=REASON),
        ),
        Refusal.CONFIRMED_WITHOUT_BASIS,
    ),
    (
        (FOUND,),
        lambda case, machine: rules.announce(
            case,
            machine,
            EquipmentAnnounced(equipment="e-02", on="2025-03-20", place="网站", note=REASON),
        ),
        Refusal.ANNOUNCED_BEFORE_CONFIRMED,
    ),
    (
        a_machine(),
        lambda case, machine: rules.announce(
            case, machine, EquipmentAnnounced(equipment="e-02", on="2025-03-20", place=" ", note=REASON)
        ),
        Refusal.ANNOUNCED_NOWHERE,
    ),
    (
        (*a_machine(), DOWN),
        lambda _case, machine: rules.reopen(machine, REOPENED),
        Refusal.REOPENED_BEFORE_ACCEPTED,
    ),
    (
        a_machine(),
        lambda case, machine: rules.state_upgrade(
            case,
            machine,
            UpgradeStated(equipment="e-02", field="new_name", value="新设备", note=REASON),
        ),
        Refusal.NOT_AN_UPGRADE,
    ),
    *(
        (
            before,
            lambda case, machine: conclude(
                machine,
                against(case, machine, (), whole_case(case, read_criteria())),
                ItemConcluded(
                    equipment="e-02", conclusion="passed", on="2025-10-16", reason=REASON, note=REASON
                ),
            ),
            Refusal.PROOFS_MISSING,
        )
        for before in (a_machine(), (*a_machine(), NOT_TO_GO, DOWN), a_machine(route="技改达标"))
    ),
]


@pytest.mark.parametrize(("before", "deed", "refusal"), HARD)
def test_what_no_reason_passes(
    before: Sequence[Fact], deed: Callable[[Case, Machine], object], refusal: Refusal
) -> None:
    with pytest.raises(RuleRefused) as refused:
        deed(*the_case(*before))
    assert refused.value.code == refusal


def test_what_is_taken_back_needs_its_reason() -> None:
    case, machine = the_case(*a_machine())
    withdrawn = EquipmentConfirmed(equipment="e-02", finding="withdrawn", on="2025-02-01", basis="")
    for deed in (
        lambda: rules.confirm(case, machine, withdrawn),
        lambda: rules.announce(case, machine, EquipmentAnnounced(equipment="e-02", on="", place="")),
    ):
        with pytest.raises(RuleRefused) as refused:
            deed()
        assert refused.value.code == Refusal.REASON_MISSING


def test_an_upgrade_measured_above_its_limit_is_never_accepted() -> None:
    facts = [
        UpgradeStated(equipment="e-02", field=field, value=value)  # type: ignore[arg-type]
        for field, value in (("measured_value", "32.5"), ("limit_value", "30"))
    ]
    case, machine = the_case(*a_machine(route="技改达标"), *facts)
    (over,) = (
        each
        for each in against(case, machine, (), whole_case(case, read_criteria()))
        if each.key == "upgrade_over"
    )
    assert over.hard
    assert over.text == "改造后复测 32.5，高于限定值 30，未达标"


UPGRADED: dict[str, str] = {
    "new_name": "新染色机", "new_since": "2025-05-01", "old_gone_on": "2025-05-03", "old_gone_to": "示例公司",
    "measured_on": "2025-06-01", "measured_value": "28", "limit_value": "30",
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("old_gone_on", "upgrade_old"),
        ("measured_value", "upgrade_measured"),
        ("limit_value", "upgrade_limit"),
    ],
)
def test_no_reason_makes_up_for_an_upgrade_with_the_old_still_there_or_nothing_measured(
    field: str, key: str
) -> None:
    proven = [
        UpgradeStated(equipment="e-02", field=each, value=value)  # type: ignore[arg-type]
        for each, value in UPGRADED.items()
        if each != field
    ]
    waived = ProofWaived(equipment="e-02", proof=key, reason=REASON)
    case, machine = the_case(*a_machine(route="技改达标"), *proven, waived)
    left = against(case, machine, (), whole_case(case, read_criteria()))
    assert [each.hard for each in left if each.key == key] == [True]


def test_nothing_is_accepted_under_a_seal_of_an_authority() -> None:
    seized = (
        SeizureDecided(
            seizure="s", agency="market", agency_name="示例区市场监管局", kind="market", power="P06", law="",
            article="", since="2025-06-10T10:00+08:00", until="2025-07-09", visit="v", approved_by="示例",
            approved_post="局长", approved_at="2025-06-10T09:00+08:00",
        ),
        SeizureStated(seizure="s", field="number", value="示1号"),
        ThingSeized(seizure="s", thing="t", name="染色机", equipment="e-02", count="1", condition="完好"),
    )  # fmt: skip
    elsewhere = SealedElsewhere(equipment="e-02", body="示例区人民法院", number="示2号", on="2025-05-01")

    def against_seals(*facts: Fact) -> list[tuple[str, str, bool]]:
        case, machine = the_case(*a_machine(), DOWN, *facts)
        found = against(case, machine, (), whole_case(case, read_criteria()))
        return [(each.key, each.text, each.hard) for each in found if "se" in each.key and "封" in each.text]

    assert against_seals(*seized, elsewhere) == [
        ("seizure.s", "示例区市场监管局查封（示1号）未解除", True),
        ("sealed_elsewhere", "示例区人民法院查封（示2号）未注明解除", False),
    ]
    gone = SeizureReleased(
        seizure="s", number="", on="2025-07-01", ground="dealt_with", by="示例", post="局长"
    )
    lifted = SealedElsewhere(equipment="e-02", body="")
    assert against_seals(*seized, elsewhere, gone, lifted) == []
    written = ProofWaived(equipment="e-02", proof="sealed_elsewhere", reason="法院书面同意拆除（示例）")
    assert against_seals(elsewhere, written) == []


def test_every_refusal_of_the_road_names_its_rule() -> None:
    for gate in rules.GATES:
        sentence = SENTENCES[gate.refusal]
        assert "{equipment}" in sentence
        assert any(mark in sentence for mark in ("〔", "实施方案", "回头看", "不予淘汰")), sentence
