"""This is about foreign forms that mean harm: each attack is refused or comes to nothing.

One test at least for every guard: document types, zip bombs, the compile worker's time and memory, patterns,
counts of repeats, nodes, work of an expression, length of a value, depth of expressions and of XML, circles,
paths out of the media folder, markup in labels, length of ids.
"""

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from app.xforms import Form, FormFault, FormRefused, Session, XFormCompiler
from app.xforms.model.instances import base_name
from app.xforms.submission.writing import file_names
from app.xforms.workbook.media import media_folder
from app.xforms.workbook.reading import read_workbook, sniff
from app.xforms.workbook.spreadsheets import guard_zip
from app.xforms.xpath.xml_reader import read_xml
from tests.xforms.form_making import bind, counting_world, form_of, inputs, repeat, xform


def refused(xml: str) -> FormFault:
    with pytest.raises(FormRefused) as caught:
        Form.from_xform(xml, world=counting_world())
    return caught.value.code


def test_a_document_type_is_forbidden_whatever_it_holds() -> None:
    body = xform("<a/>")
    assert refused(f"<!DOCTYPE x>{body}") is FormFault.DTD_FORBIDDEN
    assert refused(f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>{body}') is FormFault.DTD_FORBIDDEN


def test_deep_and_broken_xml_is_refused() -> None:
    assert refused(xform("<a>" * 3000 + "</a>" * 3000)) is FormFault.XML_TOO_DEEP
    assert refused("<html>") is FormFault.BAD_XML
    assert refused("<html/>") is FormFault.NOT_A_FORM


@pytest.mark.parametrize("encoding", ["gbk", "no-such-encoding"])
def test_an_encoding_that_is_not_read_is_bad_xml(encoding: str) -> None:
    with pytest.raises(FormRefused) as caught:
        read_xml(f'<?xml version="1.0" encoding="{encoding}"?><a>\u6d4b</a>'.encode("gbk"))
    assert caught.value.code is FormFault.BAD_XML


def test_adjacent_text_and_cdata_are_one_text() -> None:
    assert [node.text for node in read_xml("<a>x<![CDATA[<y>]]>z</a>").elements()[0].children] == ["x<y>z"]


def zipped(name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def test_a_zip_bomb_is_not_opened() -> None:
    with pytest.raises(FormRefused) as caught:
        read_workbook(zipped("xl/sharedStrings.xml", b"0" * 30_000_000))
    assert caught.value.code is FormFault.WORKBOOK_TOO_LARGE
    with pytest.raises(FormRefused) as broken:
        guard_zip(b"PK\x03\x04 and nothing more")
    assert broken.value.code is FormFault.WORKBOOK_UNREADABLE


def test_the_content_tells_the_kind_of_a_workbook() -> None:
    assert sniff(b"PK\x03\x04...") == "xlsx"
    assert sniff(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...") == "xls"
    assert sniff(b"| survey |\n| | type | name |\n") == "md"
    assert sniff(b"survey,,\n,type,name\n") == "csv"
    assert sniff(b"\0\1\2") == ""
    with pytest.raises(FormRefused) as caught:
        read_workbook(b"hello")
    assert caught.value.code is FormFault.UNKNOWN_FILE_TYPE


def test_media_never_come_from_outside_their_folder(tmp_path: Path) -> None:
    folder = tmp_path / "media"
    folder.mkdir()
    (tmp_path / "secret.csv").write_text("name,label\nx,y\n")
    (folder / "good.csv").write_text("name,label\nx,y\n")
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    read = media_folder(folder)
    assert read("good.csv") is not None
    assert [
        read(name) for name in ("../secret.csv", "link.csv", "..", "", "/etc/passwd", "a\\b", "none.csv")
    ] == [None] * 7
    assert base_name("jr://file-csv/../../etc/x.csv") == "x.csv"
    assert base_name("jr://file-csv/..") == ""


def test_a_form_with_a_missing_file_opens_with_a_warning() -> None:
    form = form_of("<a/>", model="<instance id='x' src='jr://file-csv/../x.csv'/>")
    assert form.warnings == ["missing file x.csv"]
    assert Session(form).state("/data/a").value == ""


def test_broken_and_binary_media_are_warnings() -> None:
    model = "<instance id='x' src='jr://file/x.geojson'/><instance id='y' src='jr://file/y.xml'/>"
    form = Form.from_xform(xform("<a/>", model=model), lambda name: b"\xff{", None, counting_world())
    assert [warning.split(":")[0] for warning in form.warnings] == [
        "unreadable file x.geojson",
        "unreadable file y.xml",
    ]


def test_a_compile_that_takes_too_long_is_killed_and_the_next_one_works() -> None:
    source = b"| survey |\n| | type | name | label |\n| | text | a | A |\n"
    with XFormCompiler() as compiler:
        assert compiler.compile(source, "a.md").xform.startswith("<?xml")
        slow = "| survey |\n| | type | name | label |\n" + "".join(
            f"| | text | a{n} | A |\n" for n in range(20_000)
        )
        hurried = XFormCompiler(time_limit=0.0)
        hurried.compile(source, "warm.md")
        with pytest.raises(FormRefused) as caught:
            hurried.compile(slow.encode(), "slow.md")
        assert caught.value.code is FormFault.COMPILE_TIMEOUT
        hurried.close()


def test_a_compile_without_memory_is_refused_not_a_crash() -> None:
    big = "| survey |\n| | type | name | label |\n" + "".join(
        f"| | text | a{n} | {'A' * 300} |\n" for n in range(30_000)
    )
    with XFormCompiler(memory_limit=64_000_000) as compiler, pytest.raises(FormRefused) as caught:
        compiler.compile(big.encode(), "big.md")
    assert caught.value.code in (
        FormFault.WORKBOOK_TOO_LARGE,
        FormFault.COMPILE_DIED,
        FormFault.WORKBOOK_REFUSED,
    )


def test_a_pattern_that_would_never_end_ends_at_once() -> None:
    """Of 50,000 signs; a pattern engine that goes back and forth would need longer than the sun shines."""
    form = form_of("<a/>", bind("/data/a", constraint="regex(., '^(a+)+$')"), inputs("/data/a"))
    session = Session(form)
    assert session.check("/data/a", "a" * 50_000).admissible
    assert session.check("/data/a", "a" * 50_000 + "!").reason == "constraint"


@pytest.mark.parametrize("pattern", ["(a)\\1", "(?=a)b", "(?<!a)b", "a" * 1_001, "(", "a{99999}"])
def test_a_pattern_that_cannot_be_bounded_is_told_at_its_question(pattern: str) -> None:
    form = form_of(
        "<a/><b/>", bind("/data/a", constraint=f"regex(., '{pattern}')"), inputs("/data/a", "/data/b")
    )
    session = Session(form)
    session.set("/data/a", "x")
    assert [problem.reason for problem in session.validate()] == ["unsupported_pattern"]
    assert session.set("/data/b", "still alive").values == {"/data/b": "still alive"}


@pytest.mark.parametrize("count", ["1000000000", "1 div 0", "5001"])
def test_a_repeat_of_a_billion_is_told_and_makes_no_item(count: str) -> None:
    form = form_of("<n/><r jr:template=''><x/></r>", "", repeat("/data/r", inputs("/data/r/x"), count))
    session = Session(form)
    assert session.items("/data/r") == []
    assert [problem.reason for problem in session.validate()] == ["too_many_items"]


def test_a_record_has_at_most_so_many_nodes() -> None:
    """Repeats in repeats multiply: the limit of all nodes holds beside that of one repeat."""
    inner = repeat("/data/r/s", inputs("/data/r/s/x"), "3000")
    form = form_of("<r jr:template=''><s jr:template=''><x/></s></r>", "", repeat("/data/r", inner, "3000"))
    with pytest.raises(FormRefused) as refused:
        Session(form)
    assert refused.value.code is FormFault.TOO_MANY_NODES


def test_an_expression_has_so_much_work_and_no_more() -> None:
    names = [f"q{number}" for number in range(2_000)]
    binds = bind("/data/bad", constraint="count(//*[count(//*) > 1]) > 0") + bind(
        "/data/good", calculate="1 + 1"
    )
    form = form_of("".join(f"<{name}/>" for name in [*names, "bad", "good"]), binds)
    session = Session(form)
    session.set("/data/bad", "x")
    assert [(problem.node, problem.reason) for problem in session.validate()] == [("/data/bad", "work_limit")]
    assert session.state("/data/good").value == "2"


def test_a_value_that_doubles_and_doubles_is_stopped_at_64_kb() -> None:
    names = [f"v{number}" for number in range(22)]
    binds = "".join(
        bind(f"/data/{name}", calculate=f"concat(/data/{before}, /data/{before})")
        for before, name in pairwise(names)
    )
    session = Session(form_of(f"<v0>{'断' * 16}</v0>" + "".join(f"<{name}/>" for name in names[1:]), binds))
    longest = max(len(session.state(f"/data/{name}").value.encode()) for name in names)
    assert 32_768 <= longest <= 65_536
    assert {problem.reason for problem in session.validate()} == {"value_too_long"}
    with pytest.raises(FormRefused) as refused:
        session.set("/data/v0", "断" * 21_846)
    assert refused.value.code is FormFault.VALUE_TOO_LONG


@pytest.mark.parametrize("expression", ["(" * 5_000 + "1" + ")" * 5_000, "1" + "+1" * 9_000])
def test_a_deep_expression_is_refused_not_a_crash(expression: str) -> None:
    with pytest.raises(FormRefused) as refused:
        form_of("<a/>", bind("/data/a", calculate=expression))
    assert refused.value.code in (FormFault.EXPRESSION_TOO_DEEP, FormFault.BAD_EXPRESSION)


def test_a_circle_is_named() -> None:
    binds = bind("/data/a", calculate="/data/b + 1") + bind("/data/b", calculate="/data/a + 1")
    with pytest.raises(FormRefused) as refused:
        form_of("<a/><b/>", binds)
    assert (refused.value.code, refused.value.details["nodes"]) == (FormFault.CYCLE, ["/data/a", "/data/b"])


def test_markup_in_a_label_is_text() -> None:
    body = "<input ref='/data/a'><label>&lt;script&gt;x&lt;/script&gt;<b>fett</b></label></input>"
    assert Session(form_of("<a/>", "", body)).state("/data/a").label == "<script>x</script>fett"


def test_an_answer_names_files_by_bare_name_only() -> None:
    body = "<upload ref='/data/a' mediatype='image/*'/>"
    session = Session(form_of("<a/>", "", body))
    session.set("/data/a", "../../etc/passwd C:\\x\\y.jpg .. 1.jpg")
    assert file_names(session) == ["passwd", "y.jpg", "1.jpg"]
