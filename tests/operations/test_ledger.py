"""This is about the ledger from the register: every enterprise of the plan, and numbers that are its rows."""

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from app.domain.acceptance.facts import ItemConcluded
from app.domain.acts.fact import SameAs
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled, EquipmentStated, StepStated
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.orders.facts import ProblemFound, ProblemStated
from app.domain.plan.ledger import LedgerRow, enterprises_in, sum_of, total_of
from app.domain.plan.townships import Township
from app.exchange.ledger_workbook import write_ledger
from app.exchange.plan_workbook import read_plan
from app.exchange.sample_plan import LINES, TITLE, sample_plan
from app.operations.fill_city_ledger import fill_city_ledger, kept_columns
from app.operations.import_plan import PlanPaper, confirm_plan, items_of, undo_plan
from app.operations.make_ledger import Ledger, make_ledger
from app.operations.open_register import Bureau, at_bureau
from app.operations.take_own import take_own
from app.storage.workspace import OFFICE
from tests.case_making import on_the_day
from tests.operations.bureau_made import (
    MACHINE,
    a_bureau,
    a_laptop,
    enrol,
    reading,
    stamp,
    states,
    the_firm,
    unites,
)

AS_OF = date(2025, 11, 14)
TOWNS = (Township("350112202", "猴屿乡"),)


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Bureau]:
    """An office that took the demo's plan; nobody has visited anyone."""
    with a_bureau(tmp_path / "bureau") as opened, at_bureau(opened, MACHINE) as at_work:
        take_plan(at_work)
        take_own(at_work)
        yield at_work


def take_plan(bureau: Bureau) -> str:
    workbook = sample_plan()
    paper = PlanPaper(read_plan(workbook, TOWNS), workbook)
    return confirm_plan(bureau.opened, paper, stamp(bureau.opened), MACHINE).plan


def items(ledger: Ledger) -> list[LedgerRow]:
    return [row for row in ledger.rows if row.is_item]


def the_row(ledger: Ledger, name: str) -> LedgerRow:
    return next(row for row in items(ledger) if "染整" in row.enterprise and name in row.name)


def dyeing(bureau: Bureau) -> tuple[str, str]:
    """Case and id of the dyeing machines E-02."""
    office = bureau.opened.read_office()
    item = next(each for each in items_of(office) if each.name == "间歇式溢流染色机")
    return item.case, item.equipment


def test_every_line_of_the_plan_is_on_it_before_anyone_went_there(bureau: Bureau) -> None:
    ledger = make_ledger(bureau.register, AS_OF)
    assert [row.name for row in items(ledger)] == [line.name for line in LINES]
    assert (enterprises_in(ledger.rows), sum_of(ledger.rows, "count")) == (12, "31")
    assert all(len(row.code) == 18 for row in items(ledger))
    assert all(row.territory and row.bureau and row.company for row in items(ledger))
    assert ledger.heading == f"{TITLE}进度表"
    zero = [row for row in ledger.rows if not row.is_item]
    assert [(row.township, row.state, row.problems) for row in zero] == [
        ("猴屿乡", "零报告", "经排查，本辖区无应淘汰的落后产能")
    ]
    assert total_of(ledger.rows, "").count == "31"


def test_today_decides_what_is_overdue(bureau: Bureau) -> None:
    before = the_row(make_ledger(bureau.register, date(2025, 10, 31)), "染色机")
    after = the_row(make_ledger(bureau.register, AS_OF), "染色机")
    assert (before.state, after.state) == ("已列入计划", "逾期未拆 14 天")


def test_a_line_says_how_far_its_machine_is(bureau: Bureau) -> None:
    case, machine = dyeing(bureau)
    states(
        bureau.opened,
        CutoffAdded(cutoff="d1", number="D1", utility="power", place="跌落式熔断器"),
        CutoffFeeds(cutoff="d1", equipment=machine),
        reading("4871.36", "lin"),
        StepStated(equipment=machine, step="power", cutoff="d1", occurred=on_the_day()),
        StepStated(equipment=machine, step="sealing", occurred=on_the_day()),
        *(SealPlaced(seal=f"s{n}", number=f"FC2025-000{n}", equipment=machine, part="") for n in (1, 2, 3)),
        SealPlaced(seal="s6", number="FC2025-0006", equipment=machine, part="", replaces="FC2025-0003"),
        EquipmentStated(equipment=machine, field="reason_standing", value="资产抵押（示例银行）"),
        ProblemFound(problem="p1", number="P1", text="配电房未设警示标识", equipment=machine),
        ProblemStated(problem="p1", field="demand", value="设置警示标识"),
        ProblemStated(problem="p1", field="due", value="2025-06-27"),
        case_id=case,
    )
    take_own(bureau, thorough=True)
    row = the_row(make_ledger(bureau.register, AS_OF), "染色机")
    assert (row.power_cut_on, row.power_reading, row.seals) == ("2025-06-12", "4871.36", "3")
    assert row.sealed_on == "2025-06-12"
    assert row.problems == "P1 配电房未设警示标识；未拆原因：资产抵押（示例银行）"
    assert row.next_steps == "断水（未登记供给该设备的断开点）；设置警示标识（限 2025-06-27 前）"


def test_an_accepted_machine_completes_its_line(bureau: Bureau) -> None:
    case, machine = dyeing(bureau)
    slips = [
        DisposalSlipAdded(
            slip=f"s{n}",
            equipment=machine,
            number=f"示0710-{n}",
            on="2025-07-10",
            weight=weight,
            buyer="示例再生",
        )
        for n, weight in ((1, "8.46"), (2, "6.38"))
    ]
    states(
        bureau.opened,
        EquipmentDismantled(equipment=machine, started="2025-07-08", finished="2025-07-10"),
        *slips,
        ItemConcluded(equipment=machine, conclusion="passed_after_supplement", on="2025-10-30"),
        case_id=case,
    )
    take_own(bureau, thorough=True)
    ledger = make_ledger(bureau.register, AS_OF)
    row = the_row(ledger, "染色机")
    assert (row.state, row.conclusion, row.accepted_on) == ("已验收", "补正后通过", "2025-10-30")
    assert (row.disposed_to, row.disposed_weight) == ("示例再生", "14.84")
    total = total_of(ledger.rows, "")
    assert (total.completed_count, total.completed_enterprises) == ("4", 0)


def test_disagreeing_values_are_both_shown(bureau: Bureau) -> None:
    case, machine = dyeing(bureau)
    with a_laptop(bureau.opened.workspace.folder.with_name("B"), "chen", "示-B") as laptop:
        enrol(bureau.opened, laptop)
        unites(laptop, bureau.opened, case)
        for opened, value in ((bureau.opened, "1200"), (laptop, "1080")):
            states(opened, EquipmentStated(equipment=machine, field="capacity", value=value), case_id=case)
        unites(bureau.opened, laptop, case)
    take_own(bureau, thorough=True)
    row = the_row(make_ledger(bureau.register, AS_OF), "染色机")
    assert sorted(row.capacity.split("／")) == ["1080", "1200"]
    assert "待核定" in row.problems


def test_a_machine_made_twice_is_one_line(bureau: Bureau) -> None:
    case, machine = dyeing(bureau)
    twin = the_firm()[2]
    states(
        bureau.opened,
        twin,
        SameAs(kept=twin.added() or "", other=f"equipment/{machine}"),
        EquipmentStated(equipment="e-02", field="stopped_on", value="2025-06-01"),
        case_id=case,
    )
    take_own(bureau, thorough=True)
    ledger = make_ledger(bureau.register, AS_OF)
    assert len(items(ledger)) == len(LINES)
    assert the_row(ledger, "染色机").stopped_on == "2025-06-01"


def test_cases_read_as_one_are_one_enterprise(bureau: Bureau) -> None:
    office = bureau.opened.read_office()
    kept, _ = dyeing(bureau)
    other = next(item.case for item in items_of(office) if item.case != kept)
    same = SameAs(kept=f"case/{kept}", other=f"case/{other}", note="更名前后为同一企业")
    states(bureau.opened, same, case_id=OFFICE)
    take_own(bureau)
    ledger = make_ledger(bureau.register, AS_OF)
    assert enterprises_in(ledger.rows) == 11
    assert sum_of(ledger.rows, "count") == "31"
    assert {row.enterprise for row in ledger.rows if row.case == other} == {
        row.enterprise for row in ledger.rows if row.case == kept
    }


def test_a_corrected_plan_does_not_count_anything_twice(bureau: Bureau) -> None:
    newer = take_plan(bureau)
    take_own(bureau)
    assert sum_of(make_ledger(bureau.register, AS_OF).rows, "count") == "31"
    assert len([row for row in make_ledger(bureau.register, AS_OF).rows if not row.is_item]) == 1
    assert len(make_ledger(bureau.register, AS_OF, newer).plans) == 1
    undo_plan(bureau.opened, newer, stamp(bureau.opened), "重复导入", MACHINE.entropy)
    take_own(bureau)
    assert sum_of(make_ledger(bureau.register, AS_OF).rows, "count") == "31"
    with pytest.raises(RuleRefused) as refused:
        make_ledger(bureau.register, AS_OF, newer)
    assert refused.value.code is Refusal.PLAN_UNKNOWN


def test_without_a_plan_every_machine_of_every_case_has_a_line(tmp_path: Path) -> None:
    with a_bureau(tmp_path / "none") as opened, at_bureau(opened, MACHINE) as bureau:
        states(opened, *the_firm())
        take_own(bureau)
        ledger = make_ledger(bureau.register, AS_OF)
    assert [row.sequence for row in ledger.rows] == ["1", "2"]
    assert sum_of(ledger.rows, "count") == "5"


def test_the_workbook_says_what_the_rows_say(bureau: Bureau) -> None:
    ledger = make_ledger(bureau.register, AS_OF)
    book = openpyxl.load_workbook(io.BytesIO(write_ledger(ledger.rows, ledger.heading, AS_OF)))
    sheet = book["进度表"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    counts = [row[7] for row in rows]
    assert Decimal(str(counts[-1])) == sum(Decimal(str(count or 0)) for count in counts[:-1]) == 31
    assert {type(row[3]) for row in rows[: len(LINES)]} == {str}
    assert rows[len(LINES)][1] == "猴屿乡"
    assert rows[-1][2] == "12 户"


def city_form(*headers: str) -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["××市淘汰落后产能进度表（示例）"])
    book.active.append(list(headers))
    book.active.append(["合计"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_the_citys_form_is_filled_and_what_was_told_of_it_remembered(bureau: Bureau, tmp_path: Path) -> None:
    ledger = make_ledger(bureau.register, AS_OF)
    form = city_form("序号", "所在镇街", "单位名称", "台数", "目前进展情况")
    told = fill_city_ledger(tmp_path, form, {"目前进展情况": "state", "台数": "count"}, ledger)
    assert told.columns["单位名称"] == "enterprise"
    assert kept_columns(tmp_path) == {"目前进展情况": "state", "台数": "count"}
    again = fill_city_ledger(tmp_path, form, {}, ledger)
    assert again.workbook == told.workbook
    rows = list(openpyxl.load_workbook(io.BytesIO(again.workbook)).active.iter_rows(values_only=True))
    assert rows[2][:3] == (1, "航城街道", items(ledger)[0].enterprise)
    assert (rows[-1][0], rows[-1][3]) == ("合计", 31)


def test_a_form_with_cells_merged_over_its_lines_is_filled_line_by_line(
    bureau: Bureau, tmp_path: Path
) -> None:
    ledger = make_ledger(bureau.register, AS_OF)
    book = openpyxl.load_workbook(io.BytesIO(city_form("序号", "企业名称", "数量")))
    book.active.insert_rows(3, 4)
    book.active.merge_cells("B3:B6")
    book.active.merge_cells("A7:C7")
    stream = io.BytesIO()
    book.save(stream)
    told = fill_city_ledger(tmp_path, stream.getvalue(), {"数量": "count"}, ledger)
    sheet = openpyxl.load_workbook(io.BytesIO(told.workbook)).active
    rows = items(ledger)
    assert [sheet.cell(3 + place, 2).value for place in range(len(rows))] == [row.enterprise for row in rows]
    assert sheet.cell(sheet.max_row, 1).value == "合计"


def test_next_years_form_takes_only_the_columns_it_has(bureau: Bureau, tmp_path: Path) -> None:
    ledger = make_ledger(bureau.register, AS_OF)
    fill_city_ledger(tmp_path, city_form("企业名称", "进展"), {"进展": "state"}, ledger)
    other = fill_city_ledger(tmp_path, city_form("企业名称", "规格型号"), {}, ledger)
    assert set(other.columns.values()) == {"enterprise", "model"}
    with pytest.raises(FileRefused) as refused:
        fill_city_ledger(tmp_path, city_form("企业名称"), {"没有的列": "state"}, ledger)
    assert refused.value.code is Refusal.COLUMN_NOT_FOUND
    assert kept_columns(tmp_path) == {"进展": "state"}
