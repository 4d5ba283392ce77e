"""This is about opening a workbook of any kind: its content tells the kind, not its name."""

from app.xforms.errors import FormFault, FormRefused
from app.xforms.workbook.markdown import read_markdown
from app.xforms.workbook.sheets import Workbook
from app.xforms.workbook.spreadsheets import read_csv, read_xls, read_xlsx

MAX_BYTES = 20_000_000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def sniff(data: bytes) -> str:
    """`xlsx`, `xls`, `md` or `csv`; '' for anything else."""
    if data.startswith(_ZIP):
        return "xlsx"
    if data.startswith(_OLE):
        return "xls"
    text = data[:5_000].decode("utf-8-sig", "ignore")
    if "\0" in text:
        return ""
    if text.count("|") >= 5:
        return "md"
    return "csv" if text.count(",") >= 4 else ""


def read_workbook(data: bytes) -> Workbook:
    """Raises: FormRefused UNKNOWN_FILE_TYPE, WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE, WORKBOOK_REFUSED."""
    if len(data) > MAX_BYTES:
        raise FormRefused(FormFault.WORKBOOK_TOO_LARGE, size=len(data))
    match sniff(data):
        case "xlsx":
            return read_xlsx(data)
        case "xls":
            return read_xls(data)
        case "csv":
            return read_csv(text_of(data))
        case "md":
            return read_markdown(text_of(data))
    raise FormRefused(FormFault.UNKNOWN_FILE_TYPE)


def text_of(data: bytes) -> str:
    """What programs here save as text is UTF-8 or the Chinese code page.

    Raises: FormRefused WORKBOOK_UNREADABLE.
    """
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FormRefused(FormFault.WORKBOOK_UNREADABLE, reason="encoding")
