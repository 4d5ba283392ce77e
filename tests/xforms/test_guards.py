"""This is about foreign forms that mean harm: each attack is refused or comes to nothing."""

import io
import zipfile
from pathlib import Path

import pytest

from app.xforms import Form, FormFault, FormRefused, Session, XFormCompiler
from app.xforms.model.instances import base_name
from app.xforms.workbook.media import media_folder
from app.xforms.workbook.reading import read_workbook, sniff
from app.xforms.workbook.spreadsheets import guard_zip
from app.xforms.xpath.xml_reader import read_xml
from tests.xforms.form_making import counting_world, form_of, xform


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
