"""This is about the words for what a picture file says of itself, and for how an act stands in its chain."""

from collections.abc import Mapping
from typing import Final

CLAIM_KEYS: Final[Mapping[str, str]] = {
    "width": "宽",
    "height": "高",
    "orientation": "方向标记",
    "latitude": "纬度",
    "longitude": "经度",
    "altitude": "海拔",
    "datum": "坐标系",
    "offset": "时区",
    "gps_at": "卫星时间",
    "direction": "镜头朝向",
    "make": "相机品牌",
    "software": "处理软件",
    "duration": "时长（秒）",
    "kept_by": "收入人",
}

CHAIN_KEYS: Final[Mapping[str, str]] = {
    "rank": "次序",
    "previous": "前一条校验值",
    "typed_later": "补录",
    "recovered": "恢复自另一分支",
    "occurred": "发生时间",
    "reference": "依据材料",
    "type": "类型",
    "is_contested": "两处记录不一致",
    "raw": "原文",
}
