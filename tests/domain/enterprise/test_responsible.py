"""This is about who answers: each person once, with the machines, by party."""

from app.domain.enterprise.facts import ResponsibleStated
from app.domain.enterprise.responsible import responsible_of
from tests.case_making import Writer, a_machine


def test_each_person_stands_once_with_their_machines() -> None:
    writer = Writer()
    writer.states(*a_machine("E-01", "boiler"), *a_machine("E-02", "dyeing"))
    writer.states(
        ResponsibleStated(equipment="e-02", party="company", name="黄示琳", phone="0591-0000204"),
        ResponsibleStated(equipment="e-01", party="territory", name="李示工", unit="金峰镇"),
        ResponsibleStated(equipment="e-02", party="territory", name="李示工", unit="金峰镇"),
        ResponsibleStated(equipment="e-01", party="bureau", name=""),
    )
    found = [
        (each.party, each.name, each.unit, each.phone, each.numbers) for each in responsible_of(writer.case)
    ]
    assert found == [
        ("territory", "李示工", "金峰镇", "", ("E-01", "E-02")),
        ("company", "黄示琳", "", "0591-0000204", ("E-02",)),
    ]


def test_nobody_answers_where_nobody_was_named() -> None:
    writer = Writer()
    writer.states(*a_machine("E-01", "boiler"))
    assert responsible_of(writer.case) == ()
