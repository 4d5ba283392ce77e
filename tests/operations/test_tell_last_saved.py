"""This is about what an officer saved last: the latest of theirs here, whoever else wrote since."""

from app.domain.enterprise.facts import EnterpriseStated
from app.operations.in_hand import InHand
from app.operations.open_register import Bureau
from app.operations.tell_last_saved import tell_last_saved
from tests.operations.bureau_made import FIRM, NAME, states, the_firm, unites

OTHER = "d" * 32


def test_the_last_is_named_with_those_of_the_same_ten_minutes(laptop_a: InHand) -> None:
    """The laptop came with the firm stated at noon of another day."""
    states(laptop_a, EnterpriseStated(field="township", value="湖南镇"), at="2025-06-17T11:33:00+08:00")
    states(laptop_a, EnterpriseStated(field="legal_person", value="黄示琳"), at="2025-06-17T11:42:00+08:00")
    told = tell_last_saved(laptop_a)
    assert told is not None
    assert (told.case, told.firm, told.at) == (FIRM, NAME, "2025-06-17T11:42:00+08:00")
    assert "黄示琳" in told.text
    assert told.together == 2


def test_it_is_looked_for_where_this_computer_wrote_last(laptop_a: InHand) -> None:
    states(laptop_a, EnterpriseStated(field="name", value="示例机械厂"), case_id=OTHER)
    told = tell_last_saved(laptop_a)
    assert told is not None
    assert told.firm == "示例机械厂"


def test_what_others_stated_is_not_theirs(bureau: Bureau, laptop_a: InHand, laptop_b: InHand) -> None:
    """Not on the other computer, nor by another officer at this one."""
    states(laptop_a, *the_firm())
    unites(laptop_b, laptop_a)
    assert tell_last_saved(laptop_b) is None
    laptop_a.officer = "somebody else"
    assert tell_last_saved(laptop_a) is None


def test_a_file_that_can_not_be_read_is_passed_over(laptop_a: InHand) -> None:
    states(laptop_a, *the_firm())
    states(laptop_a, EnterpriseStated(field="name", value="示例机械厂"), case_id=OTHER)
    laptop_a.workspace.case_path(OTHER).write_bytes(b"torn")
    told = tell_last_saved(laptop_a)
    assert told is not None
    assert told.firm == NAME
