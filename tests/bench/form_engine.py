"""A form of two thousand questions, one with a hundred items, a cascade over a list of twenty thousand."""

from collections.abc import Iterator

from app.xforms import Form, Session
from tests.bench.measuring import Bench, Figure, Took, absolute, p95_ms, seconds
from tests.xforms.form_making import bind, counting_world, inputs, repeat, xform

QUESTIONS, ITEMS, FIELDS, ROWS = 2000, 100, 20, 20_000
EDITS = 400
_LIST = "places"
"""What the rows lie in."""


def measure(bench: Bench) -> Iterator[Figure]:
    tiny = bench.size.share < 0.01
    yield from _long_form(bench, 20 if tiny else QUESTIONS)
    yield from _repeats(bench, 2 if tiny else ITEMS)
    yield from _cascade(bench, 200 if tiny else ROWS)


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


def _cascade(bench: Bench, rows: int) -> Iterator[Figure]:
    """Town → village → house: each change, and what the next question then offers."""
    source = _places(rows)
    changes = []
    for _ in range(bench.size.rounds):
        session = _session(source)
        _move(session, 0)  # the index is made once
        works = [
            lambda here=session, town=number % (rows // 20): _move(here, town) for number in range(EDITS)
        ]
        changes.append(p95_ms(works))
    note = f"p95 of {EDITS} changes, each with two lists of choices read; {rows} rows, codes of digits"
    yield absolute("form/cascade", "ms", 1.0, changes, note)


def _move(session: Session, town: int) -> None:
    session.set("/data/town", f"{350_000 + town}")
    offered = session.choices("/data/village")
    session.set("/data/village", offered[0].value)
    session.choices("/data/house")


def _places(rows: int) -> str:
    items = "".join(
        f"<item><name>{place:06d}</name><label>{place}</label><town>{350_000 + place // 20}</town>"
        f"<kind>{place % 2}</kind></item>"
        for place in range(rows)
    )
    asked = "".join(
        f'<select1 ref="/data/{name}"><label/><itemset nodeset="instance(\'v\')/{_LIST}/item[{test}]">'
        '<value ref="name"/><label ref="label"/></itemset></select1>'
        for name, test in (("village", "town = /data/town"), ("house", "kind = '1' and town = /data/town"))
    )
    model = f'<instance id="v"><{_LIST}>{items}</{_LIST}></instance>'
    return xform("<town/><village/><house/>", "", inputs("/data/town") + asked, model)


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
