"""This is about the words for fields: of machines, meters, visits, problems, pictures and acts."""

from collections.abc import Mapping
from typing import Final

from app.domain.equipment.fields import FIELD_TEXT

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

SLIP_KEYS: Final[Mapping[str, str]] = {
    "supervisions": "督办单",
    "slips": "督办单",
    "answer_by": "回复期限",
    "answered_on": "回复日期",
    "answer": "回复",
    "closed_on": "销号日期",
    "late": "逾期未回复",
}

CLAIM_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "media_type": {
        "image/jpeg": "照片（JPEG）",
        "image/heic": "照片（HEIC）",
        "image/png": "图片（PNG）",
        "image/tiff": "图片（TIFF）",
        "image/webp": "图片（WebP）",
        "video/mp4": "录像（MP4）",
        "video/quicktime": "录像（MOV）",
        "application/pdf": "扫描件（PDF）",
        "application/octet-stream": "不是照片或录像",
    },
    "problems": {
        "truncated": "文件不完整",
        "not_a_picture": "不是照片或录像，请查看原文件",
        "picture_unreadable": "照片无法显示",
        "size_differs": "尺寸与自述不符",
        "metadata_unreadable": "自述内容无法读取",
        "reader_died": "自述内容无法读取",
        "timed_out": "读取超时",
        "gps_time_differs": "拍摄时间与卫星时间不符",
        "gps_time_unreadable": "卫星时间无法读取",
        "time_unreadable": "拍摄时间无法读取",
        "time_of_digitizing": "时间为存入时间",
        "offset_unreadable": "时区无法读取",
        "zero_position": "定位为零，视为无定位",
        "position_unreadable": "定位无法读取",
        "position_out_of_range": "定位超出范围",
        "hemisphere_missing": "定位未注明南北或东西",
        "hemisphere_unsure": "定位的南北或东西存疑",
    },
}

FLAG_KEYS: Final[Mapping[str, str]] = {
    "bureau": "局端",
    "batch": "同型号多台",
    "sample": "示例数据",
    "safe_at_bureau": "局端已收妥",
    "counts_back": "向前推算",
    "rolls": "末日遇休息日顺延",
    "reached": "已达到",
}
"""Keys whose answer is yes or no: some mean another thing where they name a person or a list."""

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

FIELD_KEYS: Final[Mapping[str, str]] = {
    **FIELD_TEXT,
    "executor_papers": "操作人证件",
    "basis_number": "依据文号",
    "supplier_seals": "供电（供水）封印",
    "account": "户号",
    "replaced_meter": "原表号",
    "last_year_use": "最近12个月用量",
    "transformer_kva": "变压器容量（kVA）",
    "notified_at": "提前通知时间",
    "own_generation_checked": "自备电源、转供电",
    "dormitory_separated": "居民、消防负荷",
    "restored_on": "恢复日期",
    "restored_basis": "恢复依据",
    "approval_number": "审批表",
    "approved_by": "审批人",
    "approved_on": "审批时间",
    "notice_served_on": "通知书送达日期",
    "task_source": "任务来源",
    "times_this_year": "年度第几次检查",
    "yearly_cap": "年度检查上限",
    "urgent_reason": "紧急原因",
    "recusal": "是否申请回避",
    "cards_shown": "出示证件",
    "scan_in": "扫码入企",
    "supplement_source": "补录来源",
    "weather": "天气",
    "demand": "整改要求",
    "order_number": "整改文号",
    "verdict": "复查结论",
    "rechecked_on": "复查日期",
    "closed_on": "销号日期",
    "caption": "说明",
    "taken_by": "拍摄人",
    "position_reason": "位置说明",
    "clock_reason": "时间说明",
    "proves": "证明对象",
    "viewpoint": "机位",
    "original_of": "对应原图",
    "watermark": "水印内容",
    "belongs_to": "所示对象",
}
"""Where a screen word of `words.py` differs, that one holds."""
