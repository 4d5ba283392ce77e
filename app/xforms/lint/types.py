"""This is about the question types of XLSForm: how they are written, and what a mistyped one means."""

import re
import unicodedata
from difflib import get_close_matches

CONTROL = re.compile(
    r"(?P<act>begin|end)[ _]+(?P<kind>group|repeat|loop|lgroup|looped group)(?:\s+over\s+(?P<list>\S+))?"
)
SELECT = re.compile(
    r"(?:select[ _]one|select1|select_multiple|select all that apply|rank|select one from|"
    r"select all that apply from|add select one prompt using|add select multiple prompt using|"
    r"(?P<file>select_one_from_file|select_multiple_from_file|select one from file|"
    r"select multiple from file)|(?P<external>select_one_external))"
    r"\s+(?P<list>\S+)(?:\s+or[ _](?:other|specify))?"
)
SEVERAL = ("select_mult", "select all", "select mult", "add select mult", "rank")
UNLABELLED = frozenset({
    "calculate", "q calculate", "add calculate prompt", "hidden", "start", "end", "today", "deviceid",
    "username", "phonenumber", "email", "simserial", "subscriberid", "imei", "audit", "start-geopoint",
    "background-audio", "background-geopoint", "csv-external", "xml-external", "start time", "end time",
    "get start time", "get end time", "get today", "get device id", "get phone number", "get sim id",
    "get subscriber id", "device id", "sim id", "subscriber id", "phone number", "uri:subscriberid",
    "uri:phonenumber", "uri:simserial", "uri:deviceid", "uri:username", "uri:email",
})  # fmt: skip
LABELLED = frozenset({
    "text", "string", "q string", "add text prompt", "integer", "int", "q int", "add integer prompt",
    "decimal", "q decimal", "add decimal prompt", "percentage", "date", "q date", "add date prompt", "time",
    "datetime", "dateTime", "date time", "q date time", "q dateTime", "add date time prompt",
    "add dateTime prompt", "note", "q note", "add note prompt", "geopoint", "q geopoint", "location",
    "q location", "add location prompt", "gps", "geotrace", "q geotrace", "geoshape", "q geoshape", "image",
    "q image", "photo", "q picture", "add image prompt", "add photo prompt", "audio", "q audio",
    "add audio prompt", "video", "q video", "add video prompt", "file", "add file prompt", "barcode",
    "q barcode", "add barcode prompt", "range", "acknowledge", "q acknowledge", "add acknowledge prompt",
    "trigger", "osm", "number of days in last month", "number of days in last six months",
    "number of days in last year",
})  # fmt: skip
TYPES = LABELLED | UNLABELLED
_HEADS = ("select_one", "select_multiple", "rank", "select_one_from_file", "select_multiple_from_file")
_CONTROLS = tuple(f"{act}_{kind}" for act in ("begin", "end") for kind in ("group", "repeat"))
_USUAL = (
    "text", "integer", "decimal", "date", "time", "datetime", "note", "geopoint", "image", "audio", "video",
    "file", "barcode", "range", "acknowledge", "calculate", "hidden", "start", "end", "today",
)  # fmt: skip
_WORDS = {
    "文本": "text", "文字": "text", "填空": "text", "整数": "integer", "数字": "integer", "小数": "decimal",
    "日期": "date", "时间": "time", "日期时间": "datetime", "说明": "note", "备注": "note", "照片": "image",
    "图片": "image", "拍照": "image", "录音": "audio", "视频": "video", "附件": "file", "计算": "calculate",
    "隐藏": "hidden", "定位": "geopoint", "条码": "barcode", "单选": "select_one", "单选题": "select_one",
    "多选": "select_multiple", "多选题": "select_multiple", "选择一个": "select_one", "排序": "rank",
    "开始组": "begin_group", "结束组": "end_group", "开始重复": "begin_repeat", "结束重复": "end_repeat",
    "number": "integer", "numeric": "integer", "float": "decimal", "double": "decimal", "picture": "image",
    "textarea": "text", "str": "text", "checkbox": "select_multiple", "radio": "select_one",
    "select_many": "select_multiple", "select_multi": "select_multiple", "multi_select": "select_multiple",
    "single_select": "select_one", "select_all": "select_multiple", "select": "select_one",
}  # fmt: skip
_BREAKS = re.compile(r"[\s_\-,:;()\[\]]+")


def is_type(text: str) -> bool:
    """Whether a cell of the column `type` may stand as it is."""
    return text in TYPES or bool(SELECT.fullmatch(text) or CONTROL.fullmatch(text))


def type_meant(text: str) -> str:
    """What a mistyped type probably means, '' when nobody can tell.

    A select keeps its list; one without a list means nothing yet.
    """
    words = [word for word in _BREAKS.split(unicodedata.normalize("NFKC", text).strip()) if word]
    for head_of in (_head_written, _head_near):
        for taken in range(min(len(words), 4), 0, -1):
            head = head_of("_".join(words[:taken]).lower())
            rest = words[taken:]
            if head in _HEADS and rest:
                other = " or_other" if "other" in (word.lower() for word in rest[1:]) else ""
                return f"{head} {rest[0]}{other}"
            if head in _HEADS and head_of is _head_written:
                return ""
            if head and head not in _HEADS and not rest:
                return head.replace("_", " ") if head in _CONTROLS else head
    return ""


def _head_written(written: str) -> str:
    return _WORDS.get(written, written if written in (*_HEADS, *_CONTROLS, *_USUAL) else "")


def _head_near(written: str) -> str:
    near = get_close_matches(written, (*_HEADS, *_CONTROLS, *_USUAL), n=1, cutoff=0.78)
    return near[0] if near else ""
