"""This is about what travels on the stick: tasks out, hand-ins in, receipts back; once it is pulled."""

from collections.abc import Iterator
from typing import Final

from app.domain.errors import Stopped
from app.exchange.bundle import Packed
from app.operations.at_bureau import is_safe_at_bureau
from app.operations.demo.stage import Stage, Told
from app.operations.hand_in import HandIn, hand_in
from app.operations.in_hand import InHand
from app.operations.open_register import at_bureau
from app.operations.progress import Progress, silent
from app.operations.take_in import Received, receive
from app.operations.take_own import take_own
from app.operations.take_receipts import take_receipts
from app.operations.take_task import take_task, tasks_on
from app.operations.write_task import Task, write_task

PULLED_AT: Final = 0.6


def send_the_tasks(stage: Stage) -> Iterator[Told]:
    """To each laptop all the office knows of the firm; the second time with what the other one handed in."""
    yield from write_the_tasks(stage)
    yield from take_the_tasks(stage)


def write_the_tasks(stage: Stage) -> Iterator[Told]:
    for laptop in (stage.laptop_a, stage.laptop_b):
        with at_bureau(stage.bureau, stage.tools.machine) as bureau:
            take_own(bureau)
            task = Task(bundle=next(stage.ids), laptop=laptop.enrolled_as, cases=(stage.firm,))
            registered = (bureau.register, bureau.store)
            write_task(stage.bureau, stage.stick, task, stage.stamp(stage.bureau), registered)
    yield Told(1, "任务已写入移交盘：电脑 示-A、示-B 各 1 份")


def take_the_tasks(stage: Stage) -> Iterator[Told]:
    for laptop in (stage.laptop_a, stage.laptop_b):
        for folder in tasks_on(laptop, stage.stick):
            taken = take_task(laptop, folder, stage.tools.machine.entropy)
        label = laptop.workspace.card.label
        yield Told(
            2, f"任务已交电脑 {label}，校验通过：新增留痕 {taken.new_acts} 条、原件 {taken.originals} 份"
        )


def hand_in_with_a_pulled_stick(stage: Stage) -> Iterator[Told]:
    """Laptop A on the evening of the visit: pulled at sixty per cent, gone on with."""
    stage.clock.turn_to("2025-06-12", "17:30")
    try:
        _hand_in(stage, stage.laptop_a, _pulled)
    except Stopped:
        yield Told(5, "移交盘在 60% 处断开，已写入部分完好，重新插入后可继续")
    packed = _hand_in(stage, stage.laptop_a)
    yield Told(5, f"重新插入后已写入移交盘：补写 {packed.written} 份，原有 {packed.kept} 份完好未重写")


def hand_in_by_the_second_laptop(stage: Stage) -> Iterator[Told]:
    stage.clock.turn_to("2025-06-16", "08:50")
    _hand_in(stage, stage.laptop_b)
    yield Told(6, "电脑 示-B 的补录已写入移交盘")


def take_in_at_the_bureau(stage: Stage) -> Iterator[Told]:
    """Everything on the stick; then the same once more, which must change nothing."""
    stage.clock.turn_to("2025-06-16", "09:10")
    before = _take_in(stage)
    originals = sum(each.originals for each in before.taken)
    yield Told(5, f"已接收 1 户 {originals} 份原件，校验全部通过，隔离待查 {len(before.apart)} 份")
    again = _take_in(stage)
    yield Told(5, f"同一移交数据再次接收：新增 {sum(each.new_acts for each in again.taken)} 条")


def bring_receipts_home(stage: Stage) -> Iterator[Told]:
    for laptop in (stage.laptop_a, stage.laptop_b):
        take_receipts(laptop, stage.stick, stage.tools.machine.entropy)
        with laptop.open_case(stage.firm) as case_file:
            state = "局端已收妥" if is_safe_at_bureau(case_file) else "仅存于本机"
        yield Told(5, f"回执已取回，电脑 {laptop.workspace.card.label}：{state}")


def hand_in_again(stage: Stage) -> Iterator[Told]:
    """Early November: only what no receipt covers travels."""
    stage.clock.turn_to("2025-11-03", "16:30")
    packed = _hand_in(stage, stage.laptop_a)
    _take_in(stage)
    take_receipts(stage.laptop_a, stage.stick, stage.tools.machine.entropy)
    with stage.laptop_a.open_case(stage.firm) as case_file:
        state = "局端已收妥" if is_safe_at_bureau(case_file) else "仅存于本机"
    yield Told(5, f"11-03 再次移交，只写入未收妥部分 {packed.written} 份；电脑 示-A：{state}")


def _hand_in(stage: Stage, laptop: InHand, progress: Progress = silent) -> Packed:
    wanted = HandIn(bundle=next(stage.ids), cases=(stage.firm,))
    return hand_in(laptop, stage.stick, wanted, stage.stamp(laptop), progress)


def _pulled(done: int, total: int) -> None:
    if done >= total * PULLED_AT:
        raise Stopped


def _take_in(stage: Stage) -> Received:
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        return receive(bureau, stage.stick, stage.clock.now().isoformat(timespec="seconds"))
