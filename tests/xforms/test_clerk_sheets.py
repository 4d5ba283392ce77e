"""This is about whole sheets that are wrong: names, groups, lists, languages, files; each told once."""

import re

import pytest

from app.xforms import XFormCompiler
from app.xforms.lint.check import LIMIT, check_workbook
from app.xforms.workbook.sheets import Workbook
from tests.xforms.sheet_making import HEAD, YN, book, told

SHEETS = {
    "later of two names": (
        book(survey=f"{HEAD} / text ; a ; 甲 / text ; b ; 乙 / text ; a ; 丙"),
        ("survey", 4, "name", "duplicate_name"),
    ),
    "names that differ by capitals": (
        book(survey=f"{HEAD} / text ; a ; 甲 / text ; A ; 乙"),
        ("survey", 3, "name", "duplicate_name"),
    ),
    "digit first": (book(survey=f"{HEAD} / text ; 1a ; 甲"), ("survey", 2, "name", "bad_name")),
    "full-width letters": (book(survey=f"{HEAD} / text ; ａ ; 甲"), ("survey", 2, "name", "bad_name")),
    "reserved": (book(survey=f"{HEAD} / text ; meta ; 甲"), ("survey", 2, "name", "bad_name")),
    "too long": (book(survey=f"{HEAD} / text ; {'a' * 65} ; 甲"), ("survey", 2, "name", "bad_name")),
    "repeat named like the root": (
        book(survey=f"{HEAD} / begin repeat ; data ; 甲 / text ; a ; 甲 / end repeat ; ;"),
        ("survey", 2, "name", "bad_name"),
    ),
    "group without an end": (
        book(survey=f"{HEAD} / begin group ; g ; 甲 / text ; a ; 甲"),
        ("survey", 2, "type", "unmatched_group"),
    ),
    "inner group without an end": (
        book(survey=f"{HEAD} / begin group ; g ; 甲 / begin repeat ; r ; 乙 / text ; a ; 甲 / end group ; ;"),
        ("survey", 3, "type", "unmatched_group"),
    ),
    "groups without end in one another": (
        book(survey=f"{HEAD}" + " / begin group ; g ; 甲" * 3_000 + " / end group ; ;" * 3_000),
        ("survey", 52, "type", "unmatched_group"),
    ),
    "heading alone": (book(survey=HEAD), ("survey", 1, "type", "other")),
    "end without a group": (
        book(survey=f"{HEAD} / text ; a ; 甲 / end group ; ;"),
        ("survey", 3, "type", "unmatched_group"),
    ),
    "end of another kind": (
        book(survey=f"{HEAD} / begin group ; g ; 甲 / text ; a ; 甲 / end repeat ; ;"),
        ("survey", 4, "type", "unmatched_group"),
    ),
    "mistyped begin": (
        book(survey=f"{HEAD} / begin grop ; g ; 甲 / text ; a ; 甲 / end group ; ;"),
        ("survey", 2, "type", "unknown_type"),
    ),
    "reference in a label": (
        book(survey=f"{HEAD} / text ; unit ; 甲 / note ; b ; 单位 ${{unt}}"),
        ("survey", 3, "label", "unknown_reference"),
    ),
    "reference in the second language": (
        book(survey="type ; name ; label::中文(zh) ; label::English(en) / text ; a ; 甲 ; A ${x}"),
        ("survey", 2, "label::English(en)", "unknown_reference"),
    ),
    "reference in a choice": (
        book(survey=f"{HEAD} / select_one yn ; a ; 甲", choices=f"{YN} / yn ; x ; ${{b}}"),
        ("choices", 4, "label", "unknown_reference"),
    ),
    "cycle of three": (
        book(
            survey=f"{HEAD} ; calculation / calculate ; a ; ; ${{b}} / calculate ; b ; ; ${{c}} "
            "/ calculate ; c ; ; ${a}"
        ),
        ("survey", 2, "calculation", "cycle"),
    ),
    "two that hide each other": (
        book(survey=f"{HEAD} ; relevant / text ; a ; 甲 ; ${{b}} = 1 / text ; b ; 乙 ; ${{a}} = 1"),
        ("survey", 2, "relevant", "cycle"),
    ),
    "group shown by what is inside it": (
        book(
            survey=f"{HEAD} ; relevant / begin group ; g ; 甲 ; ${{a}} = 1 / integer ; a ; 乙 ; "
            "/ end group ; ; ;"
        ),
        ("survey", 2, "relevant", "cycle"),
    ),
    "one column twice": (
        book(survey="type ; name ; label ; relevant ; relevance / text ; a ; 甲 ; ;"),
        ("survey", 1, "relevance", "unknown_column"),
    ),
    "blank behind a sheet's name": (
        book(survey=f"{HEAD} / select_one yn ; a ; 甲", **{"choices ": YN}),
        ("choices ", None, None, "missing_sheet"),
    ),
    "choice twice": (
        book(survey=f"{HEAD} / select_one yn ; a ; 甲", choices=f"{YN} / yn ; yes ; 又"),
        ("choices", 4, "name", "duplicate_choice"),
    ),
    "label twice": (
        book(survey=f"{HEAD} / select_one yn ; a ; 甲", choices=f"{YN} / yn ; yes2 ; 是"),
        ("choices", 4, "label", "duplicate_choice"),
    ),
    "choice without a label": (
        book(survey=f"{HEAD} / select_one yn ; a ; 甲", choices=f"{YN} / yn ; x ;"),
        ("choices", 4, "label", "missing_label"),
    ),
    "list column misspelt": (
        book(survey=f"{HEAD} / select_one yn ; a ; 甲", choices=YN.replace("list_name", "lst_name")),
        ("choices", 1, "lst_name", "unknown_column"),
    ),
    "list column missing": (
        book(survey=f"{HEAD} / select_one yn ; a ; 甲", choices="name ; label / y ; 是"),
        ("choices", 1, "list_name", "unknown_column"),
    ),
    "choices sheet misspelt": (
        book(survey=f"{HEAD} / select_one yn ; a ; 甲", choises=YN),
        ("choises", None, None, "missing_sheet"),
    ),
    "choices sheet missing": (
        book(survey=f"{HEAD} / select_one yn ; a ; 甲", settings="form_id / x"),
        ("survey", 2, "type", "unknown_list"),
    ),
    "survey in Chinese": (
        book(**{"问卷": f"{HEAD} / text ; a ; 甲", "settings": "form_id / x"}),
        ("survey", None, None, "missing_sheet"),
    ),
    "settings column misspelt": (
        book(survey=f"{HEAD} / text ; a ; 甲", settings="form_titel / x"),
        ("settings", 1, "form_titel", "unknown_column"),
    ),
    "column of a filter": (
        book(survey=f"{HEAD} ; choice_filter / select_one yn ; a ; 甲 ; town = 'x'", choices=YN),
        ("survey", 2, "choice_filter", "unknown_choice_column"),
    ),
    "plain column beside a language": (
        book(survey="type ; name ; label ; label::English(en) / text ; a ; 甲 ; A"),
        ("survey", 1, "label", "mixed_languages"),
    ),
    "language written in two ways": (
        book(survey="type ; name ; label::中文(zh) ; hint::中文 (zh) / text ; a ; 甲 ; 乙"),
        ("survey", 1, "hint::中文 (zh)", "mixed_languages"),
    ),
    "language in full-width parentheses": (
        book(survey="type ; name ; label::中文（zh） / text ; a ; 甲"),
        ("survey", 1, "label::中文（zh）", "fullwidth_punctuation"),
    ),
    "translation missing": (
        book(survey="type ; name ; label::中文 ; label::English / text ; a ; 甲 ; A / text ; b ; 乙 ;"),
        ("survey", 3, "label::English", "missing_label"),
    ),
    "parameter of a picture": (
        book(survey=f"{HEAD} ; parameters / text ; a ; 甲 ; / image ; b ; 乙 ; max-pixels=many"),
        ("survey", 3, "parameters", "other"),
    ),
    "circle through another item": (
        book(
            survey=f"{HEAD} ; calculation / begin repeat ; r ; 甲 ; / integer ; x ; 乙 ; "
            "/ calculate ; c ; ; indexed-repeat(${d}, ${r}, 1) / calculate ; d ; ; ${c} / end repeat ; ; ;"
        ),
        ("survey", 4, "calculation", "cycle"),
    ),
    "no type column": (
        book(survey="name ; label / a ; 甲"),
        ("survey", 1, "type", "unknown_column"),
    ),
    "reference with a space in a label": (
        book(survey=f"{HEAD} / text ; a ; 甲 / note ; b ; 见 ${{ a }}"),
        ("survey", 3, "label", "bad_expression"),
    ),
    "wrong parameter": (
        book(survey=f"{HEAD} ; parameters / text ; a ; 甲 ; / range ; b ; 乙 ; start=1 stop=5"),
        ("survey", 3, "parameters", "other"),
    ),
}


@pytest.mark.parametrize(("workbook", "place"), SHEETS.values(), ids=SHEETS.keys())
def test_a_wrong_sheet_is_told_once_in_its_place(
    compiler: XFormCompiler, workbook: Workbook, place: tuple[str, int | None, str | None, str]
) -> None:
    (found,) = told(compiler, workbook)
    assert (found.sheet, found.row, found.column, found.kind) == place
    assert re.search("[一-鿿]", found.chinese)
    assert not re.search("[一-鿿]{4}", re.sub("'[^']*'", "", found.message))


def test_a_language_of_the_settings_needs_no_colons(compiler: XFormCompiler) -> None:
    survey = "type ; name ; label ; label::English(en) / text ; a ; 甲 ; A"
    settings = "form_id ; default_language / x ; 中文(zh)"
    assert told(compiler, book(survey=survey, settings=settings)) == []


def test_files_that_do_not_lie_beside_the_form_are_told(compiler: XFormCompiler) -> None:
    workbook = book(
        survey=f"{HEAD} ; image ; calculation / select_one_from_file towns.csv ; a ; 甲 ; ; "
        "/ note ; b ; 乙 ; seal.png ; / calculate ; c ; ; ; pulldata('limits', 'x', 'y', 'z')"
    )
    found = told(compiler, workbook, {"seal.png"})
    assert [(each.row, each.column, each.kind) for each in found] == [
        (2, "type", "other"),
        (4, "calculation", "other"),
    ]
    assert told(compiler, workbook, {"seal.png", "towns.csv", "limits.csv"}) == []
    assert told(compiler, workbook) == []


def test_a_flood_ends_with_how_many_more(compiler: XFormCompiler) -> None:
    rows = "".join(f" / text ; {number}x ; 甲" for number in range(LIMIT + 50))
    found = check_workbook(book(survey=HEAD + rows), compiler)
    assert len(found) == LIMIT + 1
    assert "50" in found[-1].message
