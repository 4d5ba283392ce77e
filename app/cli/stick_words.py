"""This is about the words people read of sticks and the register, beside the verbs."""

from collections.abc import Mapping
from typing import Final

STICK_KEYS: Final[Mapping[str, str]] = {
    "files_left": "未随检查表下发的附件",
    "apart": "隔离待查",
    "own": "本机新增留痕",
    "receipt": "回执",
    "receipt_number": "回执编号",
    "register_state": "核对状态",
    "taken": "已接收",
    "to_settle": "待核定",
    "bundle": "数据包",
    "bundles": "数据包",
    "tasks": "任务",
    "receipts": "回执",
    "at_bureau": "移交状态",
    "written": "新写入原件",
    "kept_before": "此前已写入原件",
    "unreadable": "无法读取的原件",
    "refused_files": "未接收",
    "standing": "签名",
    "signer": "签名钥匙",
    "signed_by": "签名电脑",
    "by_office": "由局端签名",
    "damaged_files": "已损坏文件",
    "missing_files": "缺少的文件",
    "unexpected_files": "多余的文件",
    "unsafe_files": "不安全的路径",
    "content": "内容",
    "purpose": "用途",
}

STICK_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "at_bureau": {"safe": "局端已收妥", "only_here": "仅存于本机"},
    "standing": {
        "signed": "签名有效",
        "signer_unknown": "签名者未知",
        "wrong": "签名不符",
        "unfinished": "尚未写完",
    },
    "purpose": {"task": "任务", "hand-in": "移交"},
    "register_state": {"to_settle": "待核定", "to_look_at": "待处理"},
    "reason": {
        "required": "必填",
        "constraint": "不合要求",
        "signer_unknown": "签名的电脑未登记",
        "signer_revoked": "签名的电脑已停用",
        "signature_wrong": "签名不符",
        "damaged": "数据损坏",
        "file_missing": "文件缺失",
        "path_escapes": "路径越界",
        "not_for_us": "不是发给本单位的",
        "other_office": "属于其他单位",
        "other_case": "档案编号不符",
        "sample_mixed": "示例数据与正式数据混用",
    },
}
