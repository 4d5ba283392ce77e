"""This is about photo evidence pages (现场照片证据) and the 前|中|后 sheet of one viewpoint.

Source: domain.md §4.11 (fields under each picture), 行诉证据规定 art. 12.
"""

from collections.abc import Callable

from app.domain.acts.case import Case
from app.domain.answers.forms import forms_of
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seals import seals_of
from app.domain.equipment.state import STAGE_TEXT
from app.domain.orders.problem import problems_found
from app.domain.photos.claims import usable_position
from app.domain.photos.photo import Photo, photos_of
from app.domain.records.record import Photo as PrintedPhoto
from app.domain.records.record import PhotoSheet, Record
from app.domain.records.request import RecordRequest, foot_signers, name_list
from app.domain.visits.visit import visits_of

SOURCE_TEXT = {
    "phone": "手机原件（存储卡）",
    "cable": "手机原件（数据线）",
    "wechat": "微信副本（非原件）",
    "watermark": "水印相机",
    "recorder": "执法记录仪",
    "scan": "扫描件",
    "phone_form": "手机表单",
    "moved": "自其他企业移入",
}


def compose_photo_evidence(request: RecordRequest) -> Record:
    """Every placed picture of the enterprise, two a page: machine by machine, stage by stage."""
    case = request.case
    placed = sorted((photo for photo in photos_of(case) if photo.subject), key=_place_in(case))
    officers, words = _officers(request), subject_words(case)
    return Record(
        id=request.record,
        kind="photo_evidence",
        title="现场照片（图片、影像资料）证据",
        office=request.office.name,
        number=request.number,
        subject=request.enterprise.name,
        blocks=(
            PhotoSheet(
                photos=tuple(_printed(photo, words(photo.subject), officers(photo)) for photo in placed)
            ),
            *_triplets(case),
        ),
        signature_line=foot_signers(),
        page_note="以上照片系在我单位现场拍摄，属实。",
        copies=("本机关存档",),
        blanks=request.blanks,
        banner=request.banner,
    )


def _place_in(case: Case) -> Callable[[Photo], tuple[str, int, str, str, str]]:
    """The order of the book: by machine, stage, number and time."""
    machines, stages = machines_of(case), list(STAGE_TEXT)

    def place(photo: Photo) -> tuple[str, int, str, str, str]:
        number = next((machine.number for machine in machines if photo.is_of(case, machine.id)), "~")
        return number, stages.index(photo.stage), photo.number, photo.taken_at, photo.id

    return place


def _officers(request: RecordRequest) -> Callable[[Photo], str]:
    """Who of ours was there: of the picture's own visit, or of the one held on the day it was taken."""
    visits = visits_of(request.case)

    def present(photo: Photo) -> str:
        day = photo.taken_at[:10]
        own = [visit for visit in visits if visit.id == photo.visit or (not photo.visit and visit.day == day)]
        return name_list(own[0].in_role("officer")) if day and len(own) == 1 else ""

    return present


def _printed(photo: Photo, about: str, present: str) -> PrintedPhoto:
    stage = STAGE_TEXT.get(photo.stage, "")
    caption = (
        ("拍摄时间", _time(photo)),
        ("拍摄位置", _position(photo)),
        ("方位机位", photo.fields.get("viewpoint", "")),
        ("拍摄对象", about),
        ("阶段", stage),
        ("拍摄人", photo.fields.get("taken_by", "")),
        ("在场人员", present),
        ("拍摄设备", " ".join(part for part in (photo.claims.make, photo.claims.model) if part)),
        ("来源", SOURCE_TEXT.get(photo.source, "")),
        ("原件", f"{photo.name}，{photo.size} 字节，存于本企业档案"),
        ("SHA-256", f"{photo.sha256[:8]}…{photo.sha256[-8:]}"),
        ("SM3", f"{photo.sm3[:8]}…{photo.sm3[-8:]}"),
        ("证明对象", photo.fields.get("proves") or photo.fields.get("caption") or f"{about}，{stage}"),
    )
    return PrintedPhoto(code=photo.number or photo.name, image=photo.sha256, caption=caption)


def _time(photo: Photo) -> str:
    stated = photo.fields.get("taken_at", "")
    claimed = (photo.claims.taken_at or "").replace("T", " ")
    if stated:
        return f"{stated.replace('T', ' ')[:19]}（人工填写）"
    return f"{claimed}（照片自带）" if claimed else ""


def _position(photo: Photo) -> str:
    position = usable_position(photo.claims)
    if position is None:
        return "无定位信息"
    latitude, longitude = position
    reason = photo.fields.get("position_reason", "")
    note = f"；{reason}" if reason else ""
    return f"{latitude[:9]}N {longitude[:10]}E {photo.claims.datum or '坐标系未注明'}{note}"


def subject_words(case: Case) -> Callable[[str], str]:
    """What a picture shows, by its subject, in the numbers the papers use; empty for what is not there."""
    named = {f"equipment/{machine.id}": f"{machine.number} {machine.name}" for machine in machines_of(case)}
    named |= {f"seal/{seal.id}": f"封条 {seal.number}（{seal.part}）" for seal in seals_of(case)}
    named |= {f"cutoff/{p.id}": f"断开点 {p.number} {p.field('place')}" for p in cutoffs_of(case)}
    named |= {f"problem/{problem.id}": f"问题 {problem.number}" for problem in problems_found(case)}
    named |= {f"site/{site.id}": site.name for site in enterprise_of(case).sites}
    named |= {f"form/{form.id}": "检查表" for form in forms_of(case)}
    return lambda subject: named.get(case.kept(subject), "")


def _triplets(case: Case) -> tuple[PhotoSheet, ...]:
    """For every machine with pictures before and after: 前|中|后 side by side."""
    photos = photos_of(case)
    sheets = []
    for machine in machines_of(case):
        own = [photo for photo in photos if case.kept(photo.subject) == f"equipment/{machine.id}"]
        by_stage = {
            stage: next((p for p in own if p.stage == stage), None) for stage in ("before", "during", "after")
        }
        if by_stage["before"] and by_stage["after"]:
            heading = f"{machine.number} {machine.name} 拆除前｜拆除中｜拆除后"
            words = {"before": "前", "during": "中", "after": "后"}
            three = tuple(_third(words[stage], photo) for stage, photo in by_stage.items())
            sheets.append(PhotoSheet(photos=three, layout="triplet", heading=heading))
    return tuple(sheets)


def _third(position: str, photo: Photo | None) -> PrintedPhoto:
    if photo is None:
        return PrintedPhoto(code="（未拍摄）", position=position)
    caption = (("拍摄时间", _time(photo)),)
    return PrintedPhoto(
        code=photo.number or photo.name, image=photo.sha256, caption=caption, position=position
    )
