"""This is about a rule pack on its way: taken at the bureau, on the laptop with the task, used by a visit."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from app import places
from app.crypto.digests import sha256_hex
from app.domain.acts.case import Case
from app.domain.acts.fold import fold
from app.domain.errors import FileRefused, Refusal
from app.domain.rule_packs.facts import RulePackTaken, RuleTableTaken
from app.domain.visits.facts import VisitAdded
from app.domain.visits.preparation import preparation_of
from app.exchange.rule_pack import PackManifest, PackTable
from app.operations.acting import state
from app.operations.in_hand import InHand
from app.operations.make_rule_pack import PackOrder, make_rule_pack
from app.operations.prepare_visit import prepare_visit
from app.operations.read_clocks import read_clocks
from app.operations.read_rules import SHIPPED, proved_packs, read_rules, read_rules_of_visit
from app.operations.run_visit import Starting, start_visit
from app.operations.take_rule_pack import proved_rule_pack, take_rule_pack
from tests.operations.stick_made import AT, OTHER_FIRM, World, stamp, takes

DAY = date(2025, 6, 12)
SIX = "K01,能耗超限额限期整改,6,month"


@pytest.fixture
def pack(world: World, tmp_path: Path) -> Path:
    text = (places.rules() / "clocks.csv").read_text("utf-8")
    assert SIX in text
    table = tmp_path / "clocks.csv"
    table.write_text(text.replace(SIX, "K01,能耗超限额限期整改,4,month"), "utf-8")
    order = PackOrder(
        pack="a" * 32, made_at=AT, valid_from="2025-06-01", files=(table,), version="示例1", source="示例"
    )
    make_rule_pack(world.bureau, tmp_path / "pack", order)
    return tmp_path / "pack"


def taken(opened: InHand, pack: Path) -> None:
    with opened.open_office() as office:
        take_rule_pack(office, office.load(), stamp(opened), proved_rule_pack(opened, pack))


def test_a_pack_travels_with_the_task_and_a_visit_keeps_its_version(
    world: World, laptop: InHand, pack: Path
) -> None:
    case = world.case(photos=0)
    taken(world.bureau, pack)
    takes(laptop, world.sends_task(laptop, case))
    office = laptop.read_office()
    assert read_clocks(office, on=date(2025, 6, 12)).clocks["K01"].amount == 4
    assert read_clocks(office, on=date(2025, 5, 31)).clocks["K01"].amount == 6
    with laptop.open_case(case) as case_file:
        by = stamp(laptop)
        found = prepare_visit(case_file, case_file.load(), by, VisitAdded(visit="v", kind="patrol"), ())
        found = start_visit(case_file, found, by, "v", "2025-06-12T09:00+08:00", Starting(office))
    used = {name: version for name, version, _ in preparation_of(found, "v").rules}
    assert used["clocks.csv"] == "示例1"
    assert used["orders.csv"] == SHIPPED


def test_a_laptop_takes_it_by_itself_too_and_both_are_one_pack(
    world: World, laptop: InHand, pack: Path
) -> None:
    case = world.case(photos=0)
    takes(laptop, world.sends_task(laptop, case))
    taken(laptop, pack)
    taken(world.bureau, pack)
    assert [each.id for each in proved_packs(laptop.read_office())] == ["a" * 32]
    assert read_rules(laptop.read_office(), date(2025, 6, 12)).version("clocks.csv") == "示例1"


def test_a_laptop_makes_none(laptop: InHand, tmp_path: Path) -> None:
    order = PackOrder(pack="b" * 32, made_at=AT, valid_from="2025-06-01", files=(tmp_path / "x.csv",))
    with pytest.raises(FileRefused) as refused:
        make_rule_pack(laptop, tmp_path / "pack", order)
    assert refused.value.code is Refusal.NOT_THE_BUREAU
    assert not (tmp_path / "pack").exists()


@pytest.mark.parametrize("broken", ["tables/clocks.csv", "manifest.json", "manifest.json.minisig"])
def test_flipped_bytes_take_nothing(world: World, pack: Path, broken: str) -> None:
    before = world.bureau.read_office().digest
    data = (pack / broken).read_bytes()
    signed = data.index(b"\n") if broken.endswith("minisig") else 0  # its first line is nobody's word
    for at in range(signed, len(data), max(1, len(data) // 40)):
        (pack / broken).write_bytes(data[:at] + bytes([data[at] ^ 0x11]) + data[at + 1 :])
        with pytest.raises(FileRefused):
            taken(world.bureau, pack)
    assert world.bureau.read_office().digest == before
    (pack / broken).write_bytes(data)
    taken(world.bureau, pack)
    assert len(proved_packs(world.bureau.read_office())) == 1


def forged(opened: InHand, folder: Path, **otherwise: str) -> None:
    """The pack stated by whoever holds a key, its table changed and the manifest signed by that laptop."""
    text = (folder / "tables" / "clocks.csv").read_text("utf-8").replace("K01,", "K01,伪造", 1)
    manifest = msgspec.json.decode((folder / "manifest.json").read_bytes(), type=PackManifest)
    tables = (PackTable("clocks.csv", sha256_hex(text.encode()), len(text.encode()), "伪造", "示例"),)
    said = msgspec.json.encode(msgspec.structs.replace(manifest, tables=tables)).decode()
    signature = opened.signing_key.sign_bytes(said.encode(), "fieldseal rule-pack")
    named = {
        "pack": manifest.pack,
        "valid_from": manifest.valid_from,
        "made_at": manifest.made_at,
        **otherwise,
    }
    facts = (
        RuleTableTaken(
            pack=named["pack"], name="clocks.csv", version="伪造", source="示例",
            sha256=sha256_hex(text.encode()), content=text,
        ),
        RulePackTaken(**named, signer="0" * 16, manifest=said, signature=signature),
    )  # fmt: skip
    with opened.open_office() as office:
        state(office, office.load(), stamp(opened), facts)


def test_no_table_counts_that_our_office_did_not_sign(world: World, laptop: InHand, pack: Path) -> None:
    takes(laptop, world.sends_task(laptop, world.case(photos=0)))
    forged(laptop, pack)
    assert read_rules(laptop.read_office(), DAY).version("clocks.csv") == SHIPPED
    taken(laptop, pack)
    forged(laptop, pack)
    forged(
        laptop,
        pack,
        pack="f" * 32,
        valid_from="2025-06-02",
        made_at="2025-01-01T00:00:00+08:00",
        reason="退回",
    )
    rules = read_rules(laptop.read_office(), DAY)
    assert rules.version("clocks.csv") == "示例1"
    assert "伪造" not in rules.text("clocks.csv")
    assert [each.is_in_force for each in proved_packs(laptop.read_office())] == [True]


def test_a_pack_counts_in_the_file_a_person_goes_on_in(world: World, pack: Path) -> None:
    with world.bureau.open_office() as office:
        case = take_rule_pack(
            office, office.load(), stamp(world.bureau), proved_rule_pack(world.bureau, pack)
        )
        assert read_rules(case, DAY).version("clocks.csv") == "示例1"
        assert read_rules(fold(case.id, case.acts), DAY).version("clocks.csv") == SHIPPED, (
            "whose acts, unproved"
        )


def started(opened: InHand, case: str, visit: str) -> Case:
    office = opened.read_office()
    with opened.open_case(case) as case_file:
        by = stamp(opened)
        found = prepare_visit(case_file, case_file.load(), by, VisitAdded(visit=visit, kind="patrol"), ())
        return start_visit(case_file, found, by, visit, "2025-06-12T09:00+08:00", Starting(office))


def test_a_paper_of_a_visit_goes_by_the_tables_the_visit_went_by(
    world: World, pack: Path, tmp_path: Path
) -> None:
    one, other = world.case(photos=0), world.case(photos=0, firm=OTHER_FIRM)
    before = started(world.bureau, one, "v")
    taken(world.bureau, pack)
    during = started(world.bureau, other, "w")
    text = (pack / "tables" / "clocks.csv").read_text("utf-8").replace("K01,", "K01,示例", 1)
    later = tmp_path / "later" / "clocks.csv"
    later.parent.mkdir()
    later.write_text(text, "utf-8")
    order = PackOrder(
        pack="b" * 32,
        made_at="2025-06-13T10:00:00+08:00",
        valid_from="2025-06-02",
        files=(later,),
        version="示例2",
    )
    make_rule_pack(world.bureau, tmp_path / "second", order)
    taken(world.bureau, tmp_path / "second")
    office = world.bureau.read_office()
    assert read_rules(office, DAY).version("clocks.csv") == "示例2"
    assert read_rules_of_visit(office, during, "w", DAY).version("clocks.csv") == "示例1"
    assert read_rules_of_visit(office, before, "v", DAY).version("clocks.csv") == SHIPPED
    assert read_rules_of_visit(office, before, "none", DAY).version("clocks.csv") == "示例2"
