"""Cases for measuring: three laptops stating facts of many machines, as they come in real visits."""

from collections.abc import Iterator

from app.domain.acts.act import decode_act
from app.domain.acts.fact import Fact, Occurred
from app.domain.acts.fold import fold
from app.domain.acts.writing import Stamp, next_acts
from app.domain.equipment.cutoff_facts import CutoffAdded, ReadingTaken
from app.domain.equipment.facts import EquipmentAdded, EquipmentStated, StepStated
from app.domain.facts import decode_fact
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced

LAPTOPS = ("a" * 20, "b" * 20, "d" * 20)
BATCH = 100


def stored_acts(case_id: str, count: int, machines: int = 60) -> list[bytes]:
    """The exact bytes of this many acts; what each laptop has seen grows by batches."""
    facts = _facts(machines)
    stored: list[bytes] = []
    acts = []
    for number in range(0, count, BATCH):
        laptop = number // BATCH % len(LAPTOPS)
        minute = f"2025-06-{1 + number // BATCH % 28:02d}T09:{number // BATCH % 60:02d}:00+08:00"
        stamp = Stamp(f"officer-{laptop}", minute, LAPTOPS[laptop])
        here = fold(case_id, acts)
        batch = [next(facts) for _ in range(min(BATCH, count - number))]
        made = [raw for _, raw in next_acts(here, here.seen, stamp, batch)]
        stored += made
        acts += [decode_act(raw, decode_fact) for raw in made]
    return stored


def _facts(machines: int) -> Iterator[Fact]:
    """Without end: machines and their cut-off points first, then what is stated of them."""
    for number in range(machines):
        yield EquipmentAdded(
            equipment=f"{number:032x}", number=f"E-{number:02d}", kind="dyeing", name="溢流染色机"
        )
    for number in range(machines // 3 + 1):
        yield CutoffAdded(cutoff=f"{number:032x}", number=f"D{number}", utility="power", place="配电房")
    number = 0
    while True:
        yield from _of_one_machine(number, machines)
        number += 1


def _of_one_machine(number: int, machines: int) -> Iterator[Fact]:
    machine, photo = f"{number % machines:032x}", f"{number:032x}"
    cutoff = f"{number % (machines // 3 + 1):032x}"
    seen = Occurred(at="2025-06-12T10:42+08:00", observer="officer-lin")
    yield StepStated(equipment=machine, step="power", cutoff=cutoff, occurred=seen)
    yield EquipmentStated(equipment=machine, field="position", value=f"染色车间第{number}位")
    yield ReadingTaken(cutoff=cutoff, moment=f"day-{number}", value=f"{number}.5", occurred=seen)
    yield PhotoKept(
        photo=photo,
        sha256=f"{number:064x}",
        sm3=f"{number:064x}",
        size=3_000_000,
        name=f"IMG_{number:05d}.jpg",
        claims=Claims(media_type="image/jpeg"),
    )
    yield PhotoPlaced(photo=photo, subject=f"equipment/{machine}", stage="sealing", number=f"示{number}")
