"""This is about what an archive's folder is called, where it never goes, and one not stated yet."""

from pathlib import Path
from typing import Final

from app.domain.acts.case import Case
from app.domain.archive.naming import plain_name
from app.domain.enterprise.enterprise import Enterprise
from app.domain.errors import FileRefused, Refusal
from app.exchange import bag
from app.exchange.archive_checking import CASE_DIGEST, ArchiveChecked, check_archive
from app.exchange.archive_folder import UNFINISHED
from app.exchange.bundle import find_bundles
from app.exchange.bundle_disk import read_whole

ARCHIVE_NOTE: Final = """本文件夹是一户企业的淘汰落后产能档案，内容未加密，请按档案和保密规定保管。

00_封面、00_卷内目录、99_卷内备考表：打印后装订成卷；目录另有 xlsx 表，列出每个文件的校验值。
01_文书：打印时的文书和签字后的扫描件。
02_影像：影像原件，按设备和阶段存放，未作任何改动。
03_其他原件：检查表定义、附件等。
04_数据：企业档案（JSON）、操作留痕（逐条原样和文字两份）。
以上均在 data 文件夹内。

校验（不需要本系统）：在本文件夹打开终端，输入
    sha256sum -c manifest-sha256.txt
    sha256sum -c tagmanifest-sha256.txt
国密校验值见 manifest-sm3.txt。签名文件为 tagmanifest-sha256.txt.minisig，公钥在“签名”文件夹。
文件夹结构符合 BagIt 1.0（RFC 8493）。
"""

_LARGEST_INFO: Final = 1024 * 1024


def refuse_stick(place: Path) -> None:
    """A stick that carries bundles leaves the house: nothing plain goes onto it, nor among locked case files.

    Raises FileRefused ARCHIVE_ON_STICK, ARCHIVE_IN_WORKSPACE.
    """
    for folder in (place.resolve(), *place.resolve().parents):
        if (folder / "workspace.json").is_file():
            raise FileRefused(Refusal.ARCHIVE_IN_WORKSPACE, place=folder.name)
        if find_bundles(folder):
            raise FileRefused(Refusal.ARCHIVE_ON_STICK, place=folder.name or str(folder))


def new_name(place: Path, firm: Enterprise, on: str) -> str:
    """Enterprise, code and day; counted where an archive of that day stands there already."""
    parts = (
        plain_name(firm.name or "未命名企业"),
        plain_name(firm.field("code")) if firm.field("code") else "",
    )
    stem = "_".join([*(part for part in parts if part), on.replace("-", "")])
    name, count = stem, 1
    while (place / name).exists():
        count += 1
        name = f"{stem}_{count}"
    return name


def found_before(place: Path, case: Case) -> tuple[Path, ArchiveChecked] | None:
    """An archive of exactly these acts that lies there whole: written before a kill, not stated yet."""
    if not place.is_dir():
        return None
    for folder in sorted(place.iterdir()):
        if not folder.name.endswith(UNFINISHED) and _case_digest(folder) == case.digest:
            checked = check_archive(folder)
            if not checked.wrong:
                return folder, checked
    return None


def _case_digest(folder: Path) -> str:
    """As its bag-info says; empty for any other folder."""
    try:
        told = bag.read_info(read_whole(folder / bag.INFO, _LARGEST_INFO).decode())
    except (FileRefused, bag.NotABag, UnicodeDecodeError):
        return ""
    return told.get(CASE_DIGEST, "")
