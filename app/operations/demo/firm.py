"""This is about the firm of the story and everyone in it: all invented, 示 in a name marks a sample."""

from typing import Final

from app.domain.enterprise.facts import EnterpriseField
from app.domain.equipment.cutoff_facts import CutoffField, Utility
from app.domain.equipment.facts import EquipmentField
from app.domain.orders.facts import ProblemField
from app.domain.people.facts import OfficerListed
from app.domain.visits.facts import PersonRole, VisitField

OFFICE: Final = "示例区工业和信息化局"
FIRM_CODE: Final = "91350112MA0DEM0131"
BUYER: Final = "示例再生资源公司"

GROUP: Final = (
    ("区工业和信息化局", "林示川", "节能科"),
    ("区发展和改革局", "孙示明", "能源科"),
    ("区生态环境局", "吴示远", "执法大队"),
    ("区市场监督管理局", "赵示明", "特种设备科"),
    ("区应急管理局", "周示安", "危化科"),
    ("区人力资源和社会保障局", "钱示宁", "就业科"),
    ("金峰镇", "李示工", "经济发展办"),
)
"""The acceptance group of 10-16."""

LIN, CHEN, WU, ZHAO, HE, LI = (
    "officer-lin",
    "officer-chen",
    "officer-wu",
    "officer-zhao",
    "clerk-he",
    "patrol-li",
)

CARDS_UNTIL: Final = "2028-12-31"
"""The certificates of everyone in the story (示例)."""

OFFICERS: Final[tuple[OfficerListed, ...]] = (
    OfficerListed(
        officer=LIN,
        name="林示川",
        unit="区工信局",
        role="officer",
        card="示350112001",
        card_until=CARDS_UNTIL,
    ),
    OfficerListed(
        officer=CHEN,
        name="陈示衡",
        unit="区工信局",
        role="officer",
        card="示350112002",
        card_until=CARDS_UNTIL,
    ),
    OfficerListed(
        officer=WU,
        name="吴示远",
        unit="生态环境局",
        role="officer",
        card="示350112031",
        card_until=CARDS_UNTIL,
    ),
    OfficerListed(
        officer=ZHAO, name="赵示明", unit="市监局", role="officer", card="示350112052", card_until=CARDS_UNTIL
    ),
    OfficerListed(officer=HE, name="何示静", unit="区工信局", role="clerk"),
    OfficerListed(officer=LI, name="李示工", unit="金峰镇", role="patroller"),
)

ENTERPRISE: Final[dict[EnterpriseField, str]] = {
    "former_names": "长乐市示例漂染厂（2018年转企更名，代码变更）",
    "legal_person": "黄示琳",
    "contact": "郑示达",
    "contact_post": "生产厂长",
    "authorisation": "持授权委托书",
    "address": "金峰镇示例路1号",
    "phone": "0591-00000000（示例）",
}

SITES: Final = (
    ("金峰主厂区", "owned", "金峰镇"),
    ("湖南镇仓库", "leased", "湖南镇"),
)
GATE: Final = ("25.90000", "119.90000", "WGS84")

NAMEPLATES: Final[dict[str, dict[EquipmentField, str]]] = {
    "E-01": {
        "made_on": "2004-08",
        "factory_numbers": "示0408",
        "parameters": "额定蒸发量4 t/h，额定压力1.25 MPa，烟煤",
        "position": "锅炉房",
        "design_weight": "15.60",
        "weight_unit": "t",
    },
    "E-02": {
        "made_on": "2006",
        "factory_numbers": "示06-11、示06-12、示06-13、示06-14",
        "parameters": "浴比1:12，主缸容量250 kg",
        "position": "染色车间东跨",
        "capacity": "1200",
        "drive_kept_at": "厂区二（湖南镇仓库）",
        "reason_standing": "资产抵押（示例银行）",
    },
    "E-03": {
        "made_on": "1991-05",
        "factory_numbers": "示91217",
        "parameters": "额定容量315 kVA，10/0.4 kV",
        "position": "配电房",
    },
}

NOTICE: Final[dict[VisitField, str]] = {
    "approval_number": "示1号",
    "approved_by": "区工信局分管领导",
    "approved_on": "2025-06-09",
    "notice_number": "长工信检通〔2025〕示1号",
    "notice_served_on": "2025-06-10",
    "task_source": "年度计划",
    "times_this_year": "1",
    "joint_bureaus": "区工信局、生态环境局、市监局",
    "site": "金峰主厂区锅炉房、染色车间、配电房",
    "recusal": "否",
    "cards_shown": "是",
}

MATTERS: Final = ("CY01", "CY02", "CY05", "CY06", "CY07", "CY08", "CY09", "CY10", "JN04", "JN05", "AQ17")

COMPANIONS: Final[tuple[tuple[str, PersonRole, str, str, str], ...]] = (
    ("lead-zheng", "site_lead", "郑示达", "", "生产厂长"),
    ("power-zhou", "power_supplier", "周示勤", "示例供电所", "装表电工"),
    ("village-li", "village", "李示根", "示例村委会", "委员"),
)

PROBLEM: Final[dict[ProblemField, str]] = {
    "demand": "在配电房门口及配电柜上设置安全警示标识",
    "basis": "《中华人民共和国安全生产法》第三十五条",
    "due": "2025-06-27",
    "order_number": "长工信责改〔2025〕示1号",
}
"""What was asked for problem P1."""

CUTOFFS: Final[dict[str, tuple[Utility, str, dict[CutoffField, str], tuple[str, ...]]]] = {
    "D1": (
        "power",
        "10 kV跌落式熔断器",
        {
            "method": "摘跌落、拆引线",
            "route": "application",
            "cut_at": "2025-06-12T10:45+08:00",
            "executor": "周示勤",
            "executor_unit": "示例供电所",
            "account": "示35010201",
            "meter_kind": "dedicated",
            "meter_number": "示DZ2009117",
            "meter_factor": "100",
            "meter_unit": "kWh",
            "supplier_seals": "供-示55021、供-示55022",
            "transformer_kva": "315",
        },
        ("E-02", "E-03"),
    ),
    "D2": (
        "water",
        "进水总阀",
        {
            "method": "加盲板",
            "route": "application",
            "cut_at": "2025-06-12T11:05+08:00",
            "executor": "郑示达",
            "executor_unit": "企业",
            "meter_kind": "dedicated",
            "meter_number": "示S0226",
            "meter_unit": "m³",
        },
        ("E-01", "E-02"),
    ),
    "D3": (
        "power",
        "锅炉房配电柜",
        {
            "method": "拆线",
            "route": "application",
            "cut_at": "2025-06-12T11:20+08:00",
            "executor": "周示勤",
            "executor_unit": "示例供电所",
            "meter_kind": "none",
        },
        ("E-01",),
    ),
}

KNOWN_BEFORE: Final[tuple[CutoffField, ...]] = (
    "route",
    "meter_kind",
    "meter_number",
    "meter_factor",
    "meter_unit",
    "transformer_kva",
)
"""What the firm's application says of a cut-off point; the rest is seen on the day."""

SEAL_PREFIX: Final = "FC2025-"
SEAL_BLOCK: Final = (1, 10)
SEALS: Final = tuple(f"{SEAL_PREFIX}{number:04d}" for number in range(SEAL_BLOCK[0], SEAL_BLOCK[1] + 1))

SEALED_PARTS: Final = (
    ("FC2025-0001", "电源柜"),
    ("FC2025-0002", "主缸人孔"),
    ("FC2025-0003", "传动"),
    ("FC2025-0004", "进料口"),
    ("FC2025-0005", "操作台"),
)

FOUND: Final = (
    "现场检查时锅炉、染色机、变压器均已停止运行。染色车间此前按两班生产。"
    "E-01、E-03 立即拆除；E-02 因资产抵押暂不能拆除，由企业自行封存，限期拆除。宿舍用电另线供电，未受影响。"
)
FOUND_CORRECTED: Final = FOUND.replace("两班", "一班")

CABINET_PICTURE: Final = "示E02-断电-01"
"""Shows the machine's own cabinet, not the cut-off point."""

DIAL_PICTURE: Final = "示E03-断电-02"
"""Shows the dial of D1 at cut-off."""
