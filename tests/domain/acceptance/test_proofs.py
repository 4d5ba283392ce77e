"""What is missing before acceptance is said in the words of the screen, from the one fold."""

import pytest
from msgspec.structs import replace

from app.domain.acceptance.facts import ProofWaived, StageWaived
from app.domain.acceptance.proofs import least_photos, missing_proofs, needed_stages
from app.domain.acts.case import Case
from app.domain.acts.fact import SameAs
from app.domain.disposal.facts import DisposalStated
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled, EquipmentStated, StepStated
from app.domain.equipment.kinds import fitting_steps
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.photos.photo import photos_of
from tests.case_making import Writer, a_cutoff, a_machine


def pictures(stage: str, count: int, subject: str = "equipment/e-02") -> list[PhotoKept | PhotoPlaced]:
    facts: list[PhotoKept | PhotoPlaced] = []
    for number in range(count):
        photo = f"{stage}{number}{subject[-1]}"
        facts += [
            PhotoKept(photo=photo, sha256=photo * 4, sm3="", size=1, name=f"{photo}.jpg", claims=Claims()),
            PhotoPlaced(photo=photo, subject=subject, stage=stage),  # type: ignore[arg-type]
        ]
    return facts


def only(case: Case) -> Machine:
    (machine,) = machines_of(case)
    return machine


def missing(case: Case) -> tuple[str, ...]:
    return missing_proofs(case, only(case), photos_of(case))


def sealed() -> Writer:
    writer = Writer()
    writer.states(*a_machine(dismantle_by="2025-10-31"), *a_cutoff(meter_kind="none"))
    writer.states(
        *(
            StepStated(equipment="e-02", step=step, cutoff="d1" if step == "power" else "")
            for step in fitting_steps("dyeing")
        ),
        *(
            SealPlaced(seal=part, number=f"FC2025-{part}", equipment="e-02", part="电源柜")
            for part in ("1", "2")
        ),
    )
    return writer


def test_a_sealed_machine_with_all_its_pictures_lacks_nothing() -> None:
    writer = sealed()
    writer.states(*pictures("before", 2), *pictures("cutoff", 1, "cutoff/d1"))
    writer.states(*pictures("sealing", 1, "seal/1"), *pictures("sealing", 1, "seal/2"))
    assert missing(writer.case) == ()


def test_every_strip_wants_its_picture() -> None:
    writer = sealed()
    writer.states(*pictures("before", 2), *pictures("cutoff", 1), *pictures("sealing", 1))
    assert missing(writer.case) == ("“封存”影像1张，应不少于2张",)


def test_a_batch_wants_a_nameplate_each_and_a_number_each_but_the_rest_once() -> None:
    writer = Writer()
    writer.states(*a_machine(kind="motor"))
    writer.states(EquipmentStated(equipment="e-02", field="count", value="4"))
    assert least_photos(only(writer.case), "before") == 2
    batch = Writer()
    added, *_ = a_machine(kind="motor")
    batch.states(replace(added, batch=True))
    batch.states(
        EquipmentStated(equipment="e-02", field="count", value="4"),
        EquipmentStated(equipment="e-02", field="factory_numbers", value="示06-11…13"),
    )
    batch.states(*pictures("before", 4))
    assert missing(batch.case) == ("“拆除前”影像4张，应不少于5张", "缺出厂编号 1 个")
    assert least_photos(only(batch.case), "during") == 1


@pytest.mark.parametrize(("kind", "least"), [("motor", 2), ("transformer", 2), ("boiler", 3), ("line", 3)])
def test_a_large_machine_shows_its_drive_apart_from_its_body(kind: str, least: int) -> None:
    writer = Writer()
    writer.states(*a_machine(kind=kind))
    assert least_photos(only(writer.case), "before") == least


def test_stages_are_needed_as_far_as_a_machine_has_come() -> None:
    writer = sealed()
    assert needed_stages(only(writer.case)) == ("before", "cutoff", "sealing")
    writer.states(EquipmentDismantled(equipment="e-02", started="2025-07-08"))
    assert needed_stages(only(writer.case))[-1] == "during"
    writer.states(EquipmentDismantled(equipment="e-02", started="2025-07-08", finished="2025-07-10"))
    assert needed_stages(only(writer.case))[-2:] == ("during", "after")


def test_a_stage_nobody_photographed_passes_with_its_written_reason() -> None:
    writer = Writer()
    writer.states(*a_machine())
    writer.states(EquipmentDismantled(equipment="e-02", started="2025-06-20", finished="2025-06-20"))
    writer.states(*pictures("before", 2), *pictures("after", 1))
    assert "缺少“拆除中”影像" in missing(writer.case)
    writer.states(StageWaived(equipment="e-02", stage="during", reason="吊装时无人拍摄，另附吊车租用单"))
    disposal = ("未填写切割（解体）件数", "缺少处置过磅单", "缺少报废发票或回收凭证", "未填写处置去向")
    assert missing(writer.case) == (*disposal, "缺少不转移声明")
    writer.states(
        EquipmentDismantled(equipment="e-02", started="2025-06-20", finished="2025-06-20", pieces="1")
    )
    writer.states(
        DisposalSlipAdded(
            slip="s", equipment="e-02", number="示1", on="2025-07-10", weight="8.46", buyer="示例公司",
            invoice="示例发票1",
        ),
        DisposalStated(equipment="e-02", field="destination", value="recycler"),
        DisposalStated(equipment="e-02", field="non_transfer_on", value="2025-07-10"),
    )  # fmt: skip
    assert missing(writer.case) == ()


def test_a_written_reason_makes_up_for_anything_but_a_contested_value() -> None:
    writer = Writer()
    writer.states(*a_machine(), StepStated(equipment="e-02", step="sealing"), *pictures("before", 2))
    assert "未登记封条" in missing(writer.case)
    writer.states(ProofWaived(equipment="e-02", proof="seals", reason="封条由供电企业统一登记"))
    assert "未登记封条" not in missing(writer.case)
    writer.states(ProofWaived(equipment="e-02", proof="seals", reason=""))
    assert "未登记封条" in missing(writer.case)


def test_the_meter_behind_the_cut_is_asked_for() -> None:
    writer = Writer()
    writer.states(*a_machine(kind="transformer"), *a_cutoff(), *pictures("before", 2), *pictures("cutoff", 1))
    assert missing(writer.case) == ()
    writer.states(StepStated(equipment="e-02", step="power", cutoff="d1", note="先断后录"))
    assert missing(writer.case) == ("断开点D1未注明计量方式（专用、共用或无独立计量）",)
    writer.states(*a_cutoff(meter_kind="dedicated")[1:])
    assert missing(writer.case) == ("断开点D1缺少止码",)


def test_a_sealed_machine_owes_its_due_day_its_seals_and_its_other_steps() -> None:
    writer = Writer()
    writer.states(*a_machine(), StepStated(equipment="e-02", step="sealing"))
    owed = missing(writer.case)
    assert ("未登记封条" in owed, "未定限拆日期" in owed, "未办理断水" in owed) == (True, True, True)


def test_a_contested_field_is_named_as_people_call_it() -> None:
    first, second = Writer("a"), Writer("b")
    first.states(*a_machine(), *pictures("before", 2))
    second.takes_in(first)
    first.states(EquipmentStated(equipment="e-02", field="capacity", value="1200"))
    second.states(EquipmentStated(equipment="e-02", field="capacity", value="1080"))
    first.takes_in(second)
    assert missing(first.case) == ("产能两处记录不一致",)


def test_pictures_follow_a_machine_that_was_typed_twice() -> None:
    writer = Writer()
    writer.states(*a_machine(), *a_machine(number="E-2", equipment="twin"))
    writer.states(*a_cutoff(feeds=("twin",)))
    writer.states(*pictures("before", 2, "equipment/twin"), *pictures("cutoff", 1, "cutoff/d1"))
    writer.states(SameAs(kept="equipment/e-02", other="equipment/twin"))
    photos = photos_of(writer.case)
    assert [photo.is_of(writer.case, "e-02") for photo in photos] == [True, True, True]
    assert not missing(writer.case)
