"""This is about the self-check: the story told once, then every road of it looked at in the files."""

from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from app.domain.answers.forms import forms_of
from app.domain.archive.archived import archive_state
from app.domain.catalogue.matched import matched_row
from app.domain.circular.figures import GROUPS, in_figure
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.equipment.machine import machines_of
from app.domain.equipment.state import state_of
from app.domain.lifecycle.road import machine_road
from app.domain.photos.photo import photos_of
from app.domain.plan.facts import PlanItemListed
from app.domain.plan.ledger import sum_of
from app.domain.problems import problems
from app.domain.records.printed import papers_of
from app.exchange.archive_checking import check_archive
from app.media.metadata import MetadataReader
from app.operations.at_bureau import is_safe_at_bureau
from app.operations.demo.friday import ARCHIVE, CIRCULAR, LEDGER, circular_of, ledger_of
from app.operations.demo.papers import NAMES
from app.operations.demo.stage import Stage
from app.operations.demo.story import chapters
from app.operations.demo.telling import DEMO_DAY
from app.operations.demo.two_laptops import ON_THE_DIAL, SWAPPED
from app.operations.demo.visit import cutoff_id, equipment_id
from app.operations.open_register import at_bureau
from app.operations.projecting import project
from app.operations.report_zero import coverage_in
from app.operations.take_in import receive
from app.printing.page_code import read_mark
from app.printing.scan import pdf_pages_as_images

Look = tuple[str, object, object]
"""What was looked at, what was found, what must be there."""


class Checked(msgspec.Struct, frozen=True):
    """One line of the self-check; `wrong` is empty when all is as it must be."""

    road: int
    text: str
    wrong: str = ""


def check_itself(stage: Stage) -> Iterator[Checked]:
    """The steps of the story first, then a line per road that was looked at."""
    for told in chapters(stage):
        yield Checked(told.road, told.text)
    for road, (name, look) in CHECKS.items():
        looks = tuple(look(stage))
        wrong = [f"{what}：{found}，应为 {expected}" for what, found, expected in looks if found != expected]
        yield Checked(road, f"核对{name}：{len(looks)} 项", "；".join(wrong))


def _office(stage: Stage) -> Iterator[Look]:
    office = stage.bureau.read_office()
    items = [fact for _, fact in office.things_of("plan_item") if isinstance(fact, PlanItemListed)]
    yield "计划项", len(items), 14
    yield "计划台数", sum(int(item.count or "0") for item in items), 31
    yield "企业档案", len(list(office.things_of("case"))), 12
    yield "登记电脑", len(list(office.things_of("device"))), 3
    covered = {line.township: line for line in coverage_in(office, ())}
    yield "排查底册", sum(line.firms for line in covered.values()), 15
    yield "未排查", sum(line.missing for line in covered.values()), 2
    zero = [(line.township, line.percent, line.gaps) for line in covered.values() if line.zero_report]
    yield "零报告的依据", zero, [("猴屿乡", 100, ())]


def _before(stage: Stage) -> Iterator[Look]:
    for laptop in (stage.laptop_a, stage.laptop_b):
        with stage.session(laptop) as session:
            numbers = [machine.number for machine in machines_of(session.case)]
        yield "任务中的设备", numbers, ["E-01", "E-02", "E-03"]
    yield "随身清单", (stage.papers / f"{NAMES['walk_sheet']}.pdf").read_bytes()[:5], b"%PDF-"


def _after(stage: Stage) -> Iterator[Look]:
    with stage.session(stage.laptop_a) as session:
        case = session.case
        yield "已归入影像", sum(bool(photo.subject) for photo in photos_of(case)), 50
        rows = [(each.number, matched_row(case, each.id)) for each in machines_of(case)]
        found = [(number, row.standing) for number, row in rows if row is not None]
        yield "目录比对", found, [("E-01", "fits"), ("E-03", "unconditional")]
        yield "检查表", [bool(form.lines) for form in forms_of(case)], [True]
        for original in session.case_file.originals():
            size = sum(len(piece) for piece in session.case_file.read_original(original.sha256))
            if size != original.size:
                yield f"原件 {original.sha256[:8]}", size, original.size
        yield "原件", len(session.case_file.originals()) > len(photos_of(case)), True


def _paper(stage: Stage) -> Iterator[Look]:
    """The codes are read off the drawn pages, as from a scan."""
    with stage.session(stage.laptop_a) as session, MetadataReader() as reader:
        for paper in papers_of(session.case):
            if not paper.signed[0]:
                continue
            pdf = b"".join(session.case_file.read_original(paper.sha256))
            marks = [read_mark(text) for page in pdf_pages_as_images(pdf) for text in reader.codes(page)]
            read = [mark.text() for mark in marks if mark is not None]
            yield f"《{paper.title}》页码", read, [page.code for page in paper.pages]
            yield f"《{paper.title}》签字件", sorted(paper.scans), [page.number for page in paper.pages]


def _handed_in(stage: Stage) -> Iterator[Look]:
    with stage.laptop_a.open_case(stage.firm) as case_file:
        yield "局端已收妥（示-A）", is_safe_at_bureau(case_file), True
    with stage.laptop_b.open_case(stage.firm) as case_file:
        yield "仅存于本机（示-B）", is_safe_at_bureau(case_file), False
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        before = bureau.register.digest()
        again = receive(bureau, stage.stick, stage.clock.now().isoformat(timespec="seconds"))
        yield "再次接收新增", sum(each.new_acts for each in again.taken), 0
        yield "局端库摘要", bureau.register.digest(), before


def _two_laptops(stage: Stage) -> Iterator[Look]:
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        case = bureau.register.load(stage.firm)
        slot = f"cutoff/{cutoff_id(case, 'D1')}/reading/cut"
        yield "核定的止码", case.text(slot), ON_THE_DIAL
        facts = [act.fact for act in case.history(slot)]
        values = sorted(fact.value for fact in facts if isinstance(fact, ReadingTaken))
        yield "留痕", values, sorted((ON_THE_DIAL, ON_THE_DIAL, SWAPPED))
        yield "待核定", [found.kind for found in problems(case)], ["contested"]
        for _ in bureau.register.rebuild(project):
            pass
        yield "重建后仍一致", bureau.register.load(stage.firm).digest, case.digest


def _states(stage: Stage) -> Iterator[Look]:
    with stage.session(stage.laptop_a) as session:
        machines = machines_of(session.case)
        states = {machine.number: state_of(machine, DEMO_DAY).text for machine in machines}
        ahead = {machine.number: machine_road(session.case, machine).next for machine in machines}
    yield "下一步", ahead, {"E-01": "published", "E-02": "dismantled", "E-03": "published"}
    yield "设备状态", states, {"E-01": "已验收", "E-02": "逾期未拆 14 天", "E-03": "已验收"}


def _ledger(stage: Stage) -> Iterator[Look]:
    rows = ledger_of(stage).rows
    machines: dict[str, int] = {}
    for row in rows:
        state = row.state.split(" ")[0].split("，")[0]
        machines[state] = machines.get(state, 0) + int(row.count or "0")
    del machines["零报告"]
    wanted = {"已验收": 17, "待验收": 5, "已封存": 2, "逾期未拆": 4, "拆除中": 2, "已列入计划": 1}
    yield "台账各状态台数", machines, wanted
    yield "台账合计", sum(machines.values()), 31
    yield "台账文件", (stage.place("台账") / LEDGER).read_bytes()[:2], b"PK"
    yield from _circular(stage)
    yield from _archive(stage)


def _circular(stage: Stage) -> Iterator[Look]:
    """Every number is a sum of the ledger's lines, and the groups are all of the plan."""
    circular = circular_of(stage)
    for figure in circular.figures:
        own = [row for row in circular.rows if in_figure(figure.name)(row)]
        yield f"通报数字 {figure.name}", figure.machines, sum_of(own, "count")
    grouped = sum(int(circular.figure(name).machines) for name in GROUPS)
    yield "通报各项之和", grouped, int(circular.figure("planned").machines)
    yield "通报点名", [item.row.item for item in circular.overdue], [_overdue_one(stage)]
    yield "督办未回复", [each.slip.number for each in circular.slips], ["示3号"]
    yield "通报文件", (stage.place("督查通报") / CIRCULAR).read_bytes()[:2], b"PK"


def _overdue_one(stage: Stage) -> str:
    with stage.session(stage.bureau) as session:
        return equipment_id(session.case, "E-02")


def _archive(stage: Stage) -> Iterator[Look]:
    folders = sorted(stage.place(ARCHIVE).iterdir())
    yield "归档文件夹", len(folders), 2
    for folder in folders:
        found = check_archive(folder, stage.bureau.root_public.text)
        yield f"归档校验 {found.enterprise}", (found.wrong, found.absent, found.is_known), ((), 0, True)
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        yield "归档状态", archive_state(bureau.register.load(stage.firm)).name, "archived"


CHECKS: Final[dict[int, tuple[str, Callable[[Stage], Iterator[Look]]]]] = {
    1: ("年度计划", _office),
    2: ("出发准备", _before),
    3: ("现场与影像", _after),
    4: ("文书", _paper),
    5: ("移交与回执", _handed_in),
    6: ("两台电脑", _two_laptops),
    7: ("设备状态", _states),
    8: ("台账、通报和归档", _ledger),
}
