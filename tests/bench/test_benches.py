"""Every bench runs on a tiny amount and yields a figure; how fast, only `python -m app bench` asks."""

import json
import shutil
import subprocess
import sys

import pytest

from app import places
from app.cli.main import main
from tests.bench.measuring import Bench, Figure, Size, Took, absolute, ratio_of, rounds_of
from tests.bench.subjects import SUBJECTS, figures


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_bench_yields_figures(subject, tmp_path):
    found = list(figures([subject], "tiny", tmp_path))
    assert found
    for figure in found:
        assert figure.skipped or figure.ours > 0, figure
        assert figure.skipped or figure.rounds >= 1, figure
        if figure.unit == "x":
            assert figure.ratio > 0
            assert figure.spread[0] <= figure.ratio <= figure.spread[1]
    assert list(tmp_path.iterdir()) == []


def test_names_of_figures_are_told_apart(tmp_path):
    names = [
        figure.name
        for subject in ("append", "case_opening")
        for figure in figures([subject], "tiny", tmp_path)
    ]
    assert len(set(names)) == len(names) == 4


def test_a_ratio_is_the_median_of_rounds_and_knows_its_budget():
    rounds = [(Took(2, 4), Took(1, 1)), (Took(9, 5), Took(1, 1)), (Took(3, 6), Took(2, 1))]
    held = ratio_of("x", 2.0, rounds, "")
    assert (held.ratio, held.cpu, held.spread, held.held) == (2.0, 5.0, (1.5, 9.0), True)
    assert not ratio_of("x", 1.9, rounds, "").held


def test_a_share_has_a_least_and_a_time_a_most():
    assert absolute("x", "%", 98, [98.0], "").held
    assert not absolute("x", "%", 98, [97.9], "").held
    assert absolute("x", "s", 1, [1.0], "").held
    assert not absolute("x", "s", 1, [1.1], "").held


def test_sides_take_turns_in_going_first_and_leave_nothing(tmp_path):
    order = []

    def side(name):
        def work(folder):
            order.append(name)
            (folder / "left").write_text("over")
            return Took(1)

        return work

    rounds = rounds_of(Bench(folder=tmp_path, size=Size(rounds=3, share=1)), (side("a"), side("b")))
    assert rounds == [(1.0, 1.0)] * 3
    assert "".join(order) == "abbaabba"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_verb_prints_one_json_document(capsys, tmp_path):
    code = main(["bench", "append", "--tiny", "--folder", str(tmp_path), "--json"])
    (figure,) = json.loads(capsys.readouterr().out)["figures"]
    assert set(figure) == set(Figure.__struct_fields__)
    assert (figure["name"], figure["budget"], figure["rounds"]) == ("append", 1.5, 1)
    assert code == (0 if figure["held"] else 1)


def test_the_verb_prints_a_line_for_people(capsys, tmp_path):
    main(["bench", "append", "--tiny", "--folder", str(tmp_path)])
    line = capsys.readouterr().out.splitlines()[-1]
    assert line.startswith("append")
    assert "1.5" in line


def test_an_unknown_name_is_a_usage_error(capsys):
    assert main(["bench", "nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err


def test_an_installed_program_says_that_bench_needs_the_checkout(tmp_path):
    shutil.copytree(places.home() / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    words = [sys.executable, "-m", "app", "bench", "append"]
    answer = subprocess.run(words, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert answer.returncode == 2
    assert "tests/bench" in answer.stderr
