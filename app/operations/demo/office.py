"""This is about the first chapter: the office by one question, the plan, the laptops, the task to each."""

from collections.abc import Iterator

from app.crypto.passphrases import Strength
from app.domain.people.facts import SealBlockGiven
from app.exchange.plan_workbook import read_plan
from app.exchange.sample_plan import sample_plan
from app.operations.acting import state
from app.operations.create_office import OfficeAnswers, create_office
from app.operations.demo import firm
from app.operations.demo.stage import WRITTEN_DOWN, Stage, Told
from app.operations.demo.telling import BANNER
from app.operations.enrol import LaptopAnswers, accept_enrolment, grant_enrolment, request_enrolment
from app.operations.import_plan import PlanPaper, confirm_plan
from app.operations.in_hand import InHand
from app.operations.list_cases import case_rows

QUICKLY = Strength(memory_kib=8 * 1024, passes=1)


def found_the_office(stage: Stage) -> Iterator[Told]:
    answers = OfficeAnswers(
        name=firm.OFFICE,
        officer=next(person for person in firm.OFFICERS if person.officer == firm.HE),
        passphrase=stage.tools.passphrase,
        sample=True,
        label="局端电脑",
        district="长乐区",
        kind="bureau",
        strength=QUICKLY,
    )
    machine, at = stage.tools.machine, stage.clock.now().isoformat(timespec="seconds")
    stage.bureau, _ = create_office(stage.folder / "局端", answers, machine, at)
    stage.opened.append(stage.bureau)
    (stage.folder / WRITTEN_DOWN).write_text(stage.tools.passphrase + "\n", "utf-8")
    with stage.bureau.open_office() as office:
        others = [person for person in firm.OFFICERS if person.officer != firm.HE]
        state(office, office.load(), stage.stamp(stage.bureau), others)
    yield Told(1, f"{BANNER}：已建立{firm.OFFICE}，人员 {len(firm.OFFICERS)} 名")


def take_the_plan(stage: Stage) -> Iterator[Told]:
    """The workbook is made here, as the district would send it, and then read like any other."""
    workbook = sample_plan()
    (stage.place("计划") / "2025年度淘汰退出计划（示例）.xlsx").write_bytes(workbook)
    reading = read_plan(workbook, stage.tools.townships)
    yield Told(
        1,
        f"年度计划已读取：{len(reading.rows)} 行 {reading.machines} 台（套），"
        f"未采用 {len(reading.refused)} 行，零报告 {len(reading.zero_reports)} 个乡镇",
    )
    paper = PlanPaper(reading, workbook)
    taken = confirm_plan(stage.bureau, paper, stage.stamp(stage.bureau), stage.tools.machine)
    stage.firm = next(row.case for row in case_rows(stage.bureau) if row.code == firm.FIRM_CODE)
    yield Told(1, f"年度计划已确认：{len(taken.cases)} 户企业档案，{taken.items} 项，三方责任人均已登记")


def enrol_the_laptops(stage: Stage) -> Iterator[Told]:
    stage.laptop_a = _enrolled(stage, "电脑示-A", "示-A", firm.LIN)
    stage.laptop_b = _enrolled(stage, "电脑示-B", "示-B", firm.CHEN)
    first, last = firm.SEAL_BLOCK
    block = SealBlockGiven(
        block=next(stage.ids), device=stage.laptop_a.device, prefix=firm.SEAL_PREFIX, first=first, last=last
    )
    with stage.bureau.open_office() as office:
        state(office, office.load(), stage.stamp(stage.bureau), [block])
    yield Told(1, f"已登记电脑 示-A、示-B；封条 {firm.SEALS[0]} 至 {firm.SEALS[-1][-4:]} 发给示-A")


def _enrolled(stage: Stage, folder: str, label: str, officer: str) -> InHand:
    """Asks by file, is granted by file, accepts."""
    answers = LaptopAnswers(
        officer=officer, passphrase=stage.tools.passphrase, label=label, sample=True, strength=QUICKLY
    )
    request, grant = stage.stick / f"{label}.request", stage.stick / f"{label}.grant"
    laptop = request_enrolment(stage.folder / folder, answers, stage.tools.machine, request)
    stage.opened.append(laptop)
    grant_enrolment(stage.bureau, request, grant, stage.stamp(stage.bureau), stage.tools.machine.entropy)
    accept_enrolment(laptop, grant)
    request.unlink()
    grant.unlink()
    return laptop
