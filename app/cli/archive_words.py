"""This is about the words of the archive and the circular on the command line: keys and codes in Chinese."""

from collections.abc import Mapping
from typing import Final

ARCHIVE_KEYS: Final[Mapping[str, str]] = {
    "archived": "已归档",
    "not_archived": "未归档",
    "archive_state": "归档状态",
    "archived_on": "归档日期",
    "archive_folder": "归档文件夹",
    "changes": "归档后变动",
    "gaps": "尚缺",
    "wrong": "不符",
    "path": "文件",
    "why": "情况",
    "issuer": "签发单位",
    "fingerprint": "公钥指纹",
    "is_known": "本单位签发",
    "absent": "未归入的原件",
    "figures": "数字",
    "figure": "项目",
    "overdue_items": "逾期未拆",
    "unanswered_slips": "督办未回复",
    "townships_ranked": "乡镇排名",
}
ARCHIVE_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "archive_state": {
        "ready": "可归档",
        "gaps": "尚缺材料",
        "archived": "已归档",
        "changed": "归档后有变动",
    },
    "why": {
        "missing": "缺失",
        "damaged": "内容不符",
        "not_listed": "清单上没有",
        "path": "路径不合要求",
        "list": "清单不能读",
        "signature": "签名不符",
        "acts": "留痕与校验值不符",
    },
}
