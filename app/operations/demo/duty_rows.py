"""This is about the rows of the duty lists in the story (示例): a list, its fields, its rows."""

from collections.abc import Iterator
from typing import Final

from app.exchange.sample_plan import ENTERPRISES
from app.operations.list_duty import NewDuty

_Table = tuple[str, str, tuple[str, ...]]

_BEGINS: Final = "福州市长乐区示例"
_ENDS: Final = "有限公司"

_TABLES: Final[tuple[_Table, ...]] = (
    (
        "energy_plan",
        "year|enterprise|township|matter|quarter|due|officer|result|done_on",
        (
            "2025|水泥|潭头镇|能耗限额执行情况|第二季度|2025-06-30|林示川|未发现问题|2025-06-18",
            "2025|染整|金峰镇|淘汰用能设备|第二季度|2025-06-30|林示川|责令限期整改|2025-06-12",
            "2025|玻璃|航城街道|能耗限额执行情况|第三季度|2025-09-30|陈示衡|未发现问题|2025-09-12",
            "2025|纸业|玉田镇|能源计量与统计|第三季度|2025-09-30|陈示衡||",
            "2025|铸造|营前街道|能效水平|第四季度|2025-12-20|林示川||",
        ),
    ),
    (
        "outcomes",
        "bureau|kind|law|danger|enterprise|number|on|amount|done_on|perform_by",
        (
            "区应急管理局|罚款|安全生产法|是|铸造|长应急罚〔2025〕示11号|2025-05-20|20000|2025-06-03|",
            "区应急管理局|罚款|安全生产法|是|铸造|长应急罚〔2025〕示19号|2025-07-15|30000|2025-07-28|",
            "区应急管理局|罚款|安全生产法|是|铸造|长应急罚〔2025〕示27号|2025-10-28|50000||2025-11-28",
            "区生态环境局|罚款|大气污染防治法||建材|榕长环罚〔2025〕示8号|2025-08-05|25000|2025-08-20|",
        ),
    ),
    (
        "rechecks",
        "enterprise|product|report|failed_on|items|letter|sent_on|to",
        (
            "金属|热轧型材|示W2025-031|2025-10-22|屈服强度|长市监〔2025〕示14号|2025-10-29|"
            "福州市市场监督管理局",
        ),
    ),
    (
        "boilers",
        "enterprise|township|certificate|model|size|fuel|use|valid_until|ended_on|note|inspected_on",
        (
            "染整|金峰镇|锅10闽A示0408|DZL4-1.25-AⅡ|4|燃煤|在用|2025-09-30|2025-07-22|"
            "已拆除，使用登记已注销|",
            "食品|鹤上镇|锅10闽A示0611|WNS4-1.25-Q|4|燃气|在用|2026-05-11|||2025-05-12",
            "纺织|湖南镇|锅10闽A示0702|SZL6-1.25-SCⅡ|6|生物质|在用|2025-11-30|||2024-12-01",
            "纸业|玉田镇|锅10闽A示0815|SZS10-1.6-Q|10|燃气|在用|2025-10-20|||2024-10-21",
        ),
    ),
    (
        "coal_gate",
        "enterprise|asked_on|model|size|fuel|area|decision|answered_on|reason|answer_by",
        (
            "食品|2025-09-08|DZL4-1.25-AⅡ|4|燃煤|其他|不予登记|2025-09-11|"
            "每小时10蒸吨及以下燃煤锅炉属淘汰类|",
            "针织|2025-11-10|DZL6-1.25-AⅡ|6|燃煤|其他||||2025-11-24",
        ),
    ),
    (
        "emitters",
        "enterprise|township|attribute|required|installed|online|due",
        (
            "染整|金峰镇|水环境重点排污单位|2|2|2|",
            "水泥|潭头镇|大气环境重点排污单位|3|3|3|",
            "纸业|玉田镇|排污许可重点管理|2|1|1|2025-10-31",
        ),
    ),
    (
        "steel_tips",
        "number|came_on|source|text|enterprise|township|informant|check_by|checked_on|result|closed_on",
        (
            "示线2025-01|2025-04-16|电话举报|夜间有中频炉作业声响|金属|松下镇|示例举报人|"
            "2025-04-30|2025-04-18|不属实|2025-04-21",
            "示线2025-02|2025-11-06|上级转办|废旧厂房堆放废钢||营前街道||2025-11-20|||",
        ),
    ),
    (
        "steel_patrols",
        "enterprise|township|why|first_on|every|last_on|found|patroller",
        (
            "铸造|营前街道|中频感应炉拆除后现场|2025-08-20|30|2025-10-20|未恢复|黄示前",
            "金属|松下镇|轧机旁空置厂房|2025-08-08|30|2025-10-08|未发现|吴示松",
        ),
    ),
    (
        "energy_reviews",
        "project|enterprise|township|filing|review|product|level|policy|result|checked_on|check_by",
        (
            "示例年产2万吨再生纤维项目|化纤|漳港街道|闽发改备〔2025〕示0031号|"
            "长发改审批〔2025〕示5号|涤纶长丝|达到标杆（先进）水平|允许类|符合|2025-09-25|",
            "示例箱板纸扩建项目|纸业|玉田镇|闽工信备〔2025〕示0012号||箱板纸|"
            "介于标杆与基准之间|允许类|||2025-11-28",
        ),
    ),
    (
        "findings",
        "level|source|found_on|finding|enterprise|responsible|person|due|measure|proof_text|closed_on",
        (
            "省级|2025年淘汰落后产能省级抽查（示例）|2025-09-18|"
            "封存设备未按期拆除，限拆日期将至|染整|金峰镇|李示工|2025-10-31|||",
            "市级|第三季度督查（示例）|2025-09-26|排查底册未覆盖规下企业||区工业和信息化局|"
            "林示川|2025-11-30|各镇补报规下企业名单||",
            "市级|第二季度督查（示例）|2025-06-20|个别企业档案缺少拆除中影像||"
            "区工业和信息化局|何示静|2025-07-31|补拍并说明原因|补充影像 6 张|2025-07-24",
        ),
    ),
)
"""Of an enterprise the word that stands in its name."""


def sample_rows() -> Iterator[NewDuty]:
    """Every row, with the whole names of the plan's enterprises."""
    names = {firm.name.removeprefix(_BEGINS).removesuffix(_ENDS): firm.name for firm in ENTERPRISES}
    for name, fields, lines in _TABLES:
        for line in lines:
            said = dict(zip(fields.split("|"), line.split("|"), strict=True))
            said["enterprise"] = names[said["enterprise"]] if said.get("enterprise") else ""
            yield NewDuty(name, said)
