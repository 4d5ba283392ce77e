"""Every list that ships can be worked by; a table nobody could work by is refused whole."""

import pytest

from app import places
from app.domain.duties.lists import DutyList, duty_list_of_table, unknown_list
from app.domain.errors import FileRefused, Refusal
from app.operations.read_duties import duty_list_named, read_duties

HEADER = "name,label,kind,role,needed,choices,also,hint\n"
SMALL = (
    HEADER + "title,测试清单,setting,,,,,\nwhat,事项,text,subject key,yes,,内容,\ndone,完成,day,closes,,,,\n"
)

LISTS = tuple(read_duties().lists.values())


def test_the_duties_of_the_plan_each_have_their_list() -> None:
    assert [each.name for each in LISTS] == [
        "energy_plan", "outcomes", "rechecks", "boilers", "coal_gate", "emitters", "steel_tips",
        "steel_patrols", "hand_ins", "intake", "energy_reviews", "findings",
    ]  # fmt: skip
    assert len(list(places.duties().glob("*.csv"))) == len(LISTS)


@pytest.mark.parametrize("duty_list", LISTS, ids=lambda each: each.name)
def test_every_list_says_what_to_do_and_who_wants_it(duty_list: DutyList) -> None:
    assert duty_list.purpose.endswith("。")
    assert duty_list.source
    assert duty_list.named("subject")
    assert any(field.is_needed for field in duty_list.fields)
    assert duty_list.fields[-1].label == "备注"


@pytest.mark.parametrize("duty_list", LISTS, ids=lambda each: each.name)
def test_no_two_fields_of_a_list_are_called_alike(duty_list: DutyList) -> None:
    labels = [field.label for field in duty_list.fields]
    assert len(set(labels)) == len(labels)


def test_a_new_list_is_a_table_and_no_python() -> None:
    made = duty_list_of_table("small", SMALL)
    assert (made.title, made.role("subject"), made.role("closes")) == (
        "测试清单",
        made.fields[0],
        made.fields[1],
    )
    assert made.fields[0].also == ("内容",)


@pytest.mark.parametrize(
    "wrong",
    [
        SMALL.replace("text,subject", "colour,subject"),
        SMALL.replace("subject key", "subject colour"),
        SMALL.replace("done,完成,day", "done,完成,text"),
        SMALL.replace("closes", ""),
        SMALL.replace("subject key", "key"),
        SMALL.replace("done,", "what,"),
        SMALL.replace("what,", "wh/at,"),
        SMALL.replace("title,测试清单,setting", "titel,测试清单,setting"),
        SMALL + "spread,what,setting,,,,,\n",
        SMALL + "state,状态,choice,,,,,\n",
        "a,b\n1,2\n",
        "",
    ],
)
def test_a_table_nobody_could_work_by_is_refused(wrong: str) -> None:
    with pytest.raises(FileRefused) as refused:
        duty_list_of_table("small", wrong)
    assert refused.value.code is Refusal.DAMAGED


def test_a_list_is_found_by_name_or_title() -> None:
    lists = read_duties().lists
    assert duty_list_named(lists, "boilers") is duty_list_named(lists, " 在用锅炉 ")


def test_rows_of_a_list_nobody_knows_are_shown_with_all_they_say() -> None:
    made = unknown_list("later", iter(("one", "two", "one")))
    assert [field.label for field in made.fields] == ["one", "two"]
