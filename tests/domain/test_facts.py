"""Files of every release stay readable: no fact is renamed, and an unknown one is kept, not guessed at."""

import pytest

from app.domain.acts.fact import Fact
from app.domain.facts import KNOWN, decode_fact

TAGS = [
    "set_aside",
    "same_as",
    "recovered",
    "fork_taken",
    "office_named",
    "officer_listed",
    "device_enrolled",
    "device_revoked",
    "seal_block_given",
    "case_listed",
    "enterprise_stated",
    "responsible_stated",
    "site_added",
    "site_point_stated",
    "equipment_added",
    "equipment_stated",
    "step_stated",
    "equipment_dismantled",
    "disposal_slip_added",
    "cutoff_added",
    "cutoff_stated",
    "cutoff_feeds",
    "reading_taken",
    "meter_replaced",
    "seal_placed",
    "seal_checked",
    "seal_lifted",
    "seal_spoiled",
    "visit_added",
    "visit_stated",
    "matter_chosen",
    "visit_person",
    "visit_timed",
    "recorder_registered",
    "photo_kept",
    "photo_placed",
    "photo_stated",
    "photo_moved_out",
    "original_erased",
    "form_started",
    "answers_given",
    "form_finished",
    "problem_found",
    "problem_stated",
    "acceptance_applied",
    "item_concluded",
    "stage_waived",
    "opinion_given",
]


def tag_of(fact: type[Fact]) -> str:
    return str(fact.__struct_config__.tag)


def test_no_fact_of_a_file_that_exists_is_ever_renamed() -> None:
    assert set(TAGS) <= {tag_of(fact) for fact in KNOWN}


def test_every_tag_is_used_once() -> None:
    tags = [tag_of(fact) for fact in KNOWN]
    assert len(tags) == len(set(tags))


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (
            b'{"type":"reading_taken","occurred":{"at":"2025-06-12T10:42+08:00","observer":"lin"},'
            b'"cutoff":"d1","moment":"cut","value":"4871.36"}',
            "ReadingTaken",
        ),
        (
            b'{"type":"step_stated","note":"x","equipment":"e","step":"power","outcome":"not_applicable"}',
            "StepStated",
        ),
        (
            b'{"type":"meter_replaced","cutoff":"d1","on":"2025-08-01","old_stop":"1","new_number":"2",'
            b'"new_start":"0"}',
            "MeterReplaced",
        ),
        (b'{"type":"seal_spoiled","number":"FC2025-0007"}', "SealSpoiled"),
    ],
)
def test_bytes_written_before_are_read_as_what_they_were(raw: bytes, name: str) -> None:
    assert type(decode_fact(raw)).__name__ == name


@pytest.mark.parametrize(
    "raw",
    [
        b'{"type":"of_a_newer_program"}',
        b'{"type":"seal_spoiled","number":"1","colour":"red"}',
        b'{"type":"step_stated","equipment":"e","step":"steam"}',
        b'{"type":"seal_spoiled"}',
        b'"\xff"',
        b"",
    ],
)
def test_what_only_a_newer_program_knows_is_left_alone(raw: bytes) -> None:
    assert decode_fact(raw) is None
