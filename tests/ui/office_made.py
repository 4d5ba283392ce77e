"""This is about an office for the window's tests: two officers, two firms, a visit on the sample's day."""

from pathlib import Path

from app.crypto.passphrases import Strength
from app.domain.acts.writing import Stamp
from app.domain.equipment.facts import EquipmentAdded
from app.domain.people.facts import OfficerListed
from app.domain.visits.facts import VisitAdded, VisitPerson, VisitStated
from app.operations.acting import state
from app.operations.add_equipment import add_equipment
from app.operations.create_case import Firm, create_case
from app.operations.create_office import OfficeAnswers, create_office
from app.operations.demo.telling import DEMO_DAY
from app.operations.in_hand import InHand
from app.operations.keep_escrow_sheet import written_once
from app.operations.list_cases import refresh_rows
from app.operations.prepare_visit import prepare_visit
from app.operations.run_visit import start_visit
from app.operations.session import Session
from app.operations.this_machine import this_machine
from tests.ui.clock import at, moment

FIRM = "福州市长乐区示例染整有限公司"
OTHER_FIRM = "示例机械厂"
PASSPHRASE = "示例口令 一二三"
SHEET = "代管钥匙单.txt"
OFFICERS = {"lin": "林示川", "chen": "陈示衡"}
WEAK = Strength(memory_kib=64, passes=1)
VISIT = "visit-1"


def an_office(folder: Path) -> None:
    """Make it in `folder/office`, with the sheet beside; everything is closed afterwards."""
    lin, chen = (_listed(who, number) for who, number in (("lin", "001"), ("chen", "002")))
    answers = OfficeAnswers(
        name="示例区工业和信息化局", officer=lin, passphrase=PASSPHRASE, sample=True, strength=WEAK
    )
    opened, sheet = create_office(folder / "office", answers, this_machine(), at(9))
    with opened, written_once(folder / SHEET) as write:
        write(sheet)
        opened.ring.set_passphrase("chen", PASSPHRASE, this_machine().entropy, WEAK)
        stamp = Stamp("lin", at(9), opened.device)
        with opened.open_office() as office:
            state(office, office.load(), stamp, (chen,))
        firm = create_case(opened, Firm(FIRM, "91350112MA0DEM0131", "金峰镇"), stamp, this_machine().entropy)
        create_case(opened, Firm(OTHER_FIRM, "", "湖南镇"), stamp, this_machine().entropy)
        _fill(opened, firm.id)


def _listed(who: str, number: str) -> OfficerListed:
    return OfficerListed(
        officer=who, name=OFFICERS[who], unit="区工信局", role="officer", card=f"示350112{number}"
    )


def _fill(opened: InHand, case: str) -> None:
    """Two machines, one of them overdue; an inspection begun in the morning of the sample's day."""
    with opened.open_case(case) as case_file:
        session = Session(case_file, "lin", opened.device, lambda: moment(10))
        boiler = EquipmentAdded(equipment="e-01", number="E-01", kind="boiler", name="燃煤链条锅炉")
        dyeing = EquipmentAdded(equipment="e-02", number="E-02", kind="dyeing", name="间歇式溢流染色机")
        session.do(add_equipment, boiler, {"model": "DZL4-1.25-AⅡ"})
        session.do(add_equipment, dyeing, {"model": "示型 HT-250", "dismantle_by": "2025-10-31"})
        people = [
            VisitPerson(visit=VISIT, person=who, role="officer", name=name, card=f"示35011200{number}")
            for number, (who, name) in enumerate(OFFICERS.items(), start=1)
        ]
        notice = VisitStated(visit=VISIT, field="notice_number", value="长工信检通〔2025〕示1号")
        approved = VisitStated(visit=VISIT, field="approval_number", value="示1号")
        planned = VisitAdded(visit=VISIT, kind="inspection", planned_for=DEMO_DAY.isoformat())
        session.do(prepare_visit, planned, [*people, notice, approved])
        session.do(start_visit, VISIT, at(9, 12))
        refresh_rows(opened, (session.case,))
