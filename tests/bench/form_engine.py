"""A form of two thousand questions, and one with a hundred repeated items, filled in at typing speed."""

from collections.abc import Iterator

from app.xforms import Form, Session
from tests.bench.measuring import Bench, Figure, Took, absolute, p95_ms, seconds
from tests.xforms.form_making import bind, counting_world, inputs, repeat, xform

QUESTIONS, ITEMS, FIELDS = 2000, 100, 20
EDITS = 400


def measure(bench: Bench) -> Iterator[Figure]:
    tiny = bench.size.share < 0.01
    yield from _long_form(bench, 20 if tiny else QUESTIONS)
    yield from _repeats(bench, 2 if tiny else ITEMS)


def _long_form(bench: Bench, count: int) -> Iterator[Figure]:
    source = _questions(count)
    loads, edits = [], []
    for _ in range(bench.size.rounds):
        opened: list[Session] = []
        loads.append(seconds(lambda made=opened: made.append(_session(source))))
        nodes = [
            f"/data/s{number // 10}/q{number % 10}" for number in range(count) if number % 10 in (0, 1, 4)
        ]
        edits.append(_edits(opened[0], nodes))
    note = f"{count} questions in sections of ten, each with rules and a calculation"
    yield absolute("form/load", "s", 0.3, loads, note)
    yield absolute("form/edit", "ms", 0.1, edits, f"p95 of {EDITS} edits; {note}")


def _repeats(bench: Bench, items: int) -> Iterator[Figure]:
    source = _items()
    edits = []
    for _ in range(bench.size.rounds):
        session = _session(source)
        for _ in range(items):
            session.add_repeat("/data/line")
        nodes = [node for node in session.node_ids() if node.endswith(("/f0", "/f1", "/f5"))]
        edits.append(_edits(session, nodes))
    note = (
        f"p95 of {EDITS} edits; {items} items of {FIELDS} questions, each with a sum, all summed at the end"
    )
    yield absolute("form/repeat_edit", "ms", 0.6, edits, note)


def _session(source: str) -> Session:
    return Session(Form.from_xform(source, world=counting_world()))


def _edits(session: Session, nodes: list[str]) -> Took:
    works = [
        lambda node=nodes[number * 7 % len(nodes)], value=str(number % 90 + 1): session.set(node, value)
        for number in range(EDITS)
    ]
    return p95_ms(works)


def _questions(count: int) -> str:
    instance, binds, body = [], [], []
    for section in range(count // 10):
        here = f"/data/s{section}"
        instance.append(f"<s{section}>" + "".join(f"<q{number}/>" for number in range(10)) + f"</s{section}>")
        binds += [
            bind(f"{here}/q0", type="int", constraint=". >= 0 and . < 1000", required="true()"),
            bind(f"{here}/q1", type="decimal", relevant=f"{here}/q0 > 5"),
            bind(f"{here}/q2", type="string", required=f"{here}/q0 > 50"),
            bind(f"{here}/q3", type="string", calculate=f"{here}/q0 + {here}/q1"),
            bind(f"{here}/q4", type="int", constraint=f". <= {here}/q0 + 100"),
            bind(f"{here}/q5", type="string", relevant=f"{here}/q3 > 20 and {here}/q4 != ''"),
            bind(f"{here}/q6", type="string", calculate=f"if({here}/q3 > 10, 'much', 'little')"),
            *(bind(f"{here}/q{number}", type="string") for number in (7, 8, 9)),
        ]
        body.append(inputs(*(f"{here}/q{number}" for number in range(10) if number not in (3, 6))))
    return xform("".join(instance), "".join(binds), "".join(body))


def _items() -> str:
    inside = "".join(f"<f{number}/>" for number in range(FIELDS))
    binds = [
        bind("/data/line/f0", type="int", constraint=". >= 0"),
        bind("/data/line/f1", type="int", relevant="../f0 > 5"),
        bind("/data/line/f2", type="string", calculate="../f0 + ../f1"),
        bind("/data/line/f5", type="int", required="../f2 > 50"),
        *(bind(f"/data/line/f{number}", type="string") for number in (3, 4, *range(6, FIELDS))),
        bind("/data/total", type="string", calculate="sum(/data/line/f2)"),
    ]
    asked = inputs(*(f"/data/line/f{number}" for number in range(FIELDS) if number != 2))
    template = f'<line xmlns:jr="http://openrosa.org/javarosa" jr:template="">{inside}</line>'
    return xform(f"{template}<total/>", "".join(binds), repeat("/data/line", asked))
