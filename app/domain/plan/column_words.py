"""This is about the many ways people head the columns of an exit plan.

Fields are those of domain.md §9.1 and the three responsible parties of an item (users.md a13). A plan with
one 责任单位 and 责任人 means the bureau that answers.
"""

import re
from collections.abc import Mapping
from typing import Final, Literal, get_args

PlanField = Literal[
    "sequence", "township", "enterprise", "code", "industry", "product", "name", "model",
    "count", "count_unit", "capacity", "capacity_unit", "basis", "lag_kind", "route",
    "stop_by", "dismantle_by", "employees",
    "territory_unit", "territory_name", "territory_phone", "bureau_unit", "bureau_name", "bureau_phone",
    "company_name", "company_phone", "remark",
]  # fmt: skip

FIELDS: Final[tuple[PlanField, ...]] = get_args(PlanField)

HeaderMeaning = PlanField | Literal["unit", "phone", "contact"]
"""`unit`, `phone` and `contact` belong to a neighbour: 单位 behind 产能, 联系电话 behind 责任人."""

TITLES: Final[Mapping[PlanField, str]] = {
    "sequence": "序号", "township": "乡镇（街道）", "enterprise": "企业名称", "code": "统一社会信用代码",
    "industry": "行业", "product": "产品", "name": "淘汰生产线（设备）名称", "model": "规格型号",
    "count": "数量（台/条）", "count_unit": "数量单位", "capacity": "产能", "capacity_unit": "单位",
    "basis": "淘汰依据", "lag_kind": "落后类型", "route": "处置方式", "stop_by": "停产时限",
    "dismantle_by": "拆除时限", "employees": "职工人数",
    "territory_unit": "属地责任单位", "territory_name": "属地责任人", "territory_phone": "属地联系方式",
    "bureau_unit": "部门责任单位", "bureau_name": "部门责任人", "bureau_phone": "部门联系方式",
    "company_name": "企业责任人", "company_phone": "企业联系方式", "remark": "备注",
}  # fmt: skip

SPELLINGS: Final[Mapping[HeaderMeaning, str]] = {
    "sequence": "序号 编号 序 NO NO. 项目序号",
    "township": (
        "乡镇街道 乡镇 街道 镇街 镇乡街道 乡镇办 乡镇街办 所在乡镇 所属乡镇 所属镇街 所在镇街 "
        "属地 辖区 所在地 所属乡镇街道 所在乡镇街道 镇街道 地区 区域 属地乡镇 属地镇街 "
        "属地乡镇街道"
    ),
    "enterprise": (
        "企业名称 企业 单位名称 企业全称 企业单位名称 公司名称 厂名 业主名称 用能单位 "
        "用能单位名称 退出企业 退出企业名称 淘汰企业名称 企业名 涉及企业 企业单位 经营主体 "
        "经营主体名称 工厂名称"
    ),
    "code": (
        "统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一代码 组织机构代码 机构代码 "
        "统一社会信用代码证号 统一社会信用代码或组织机构代码 统一社会信用代码组织机构代码 "
        "营业执照号 企业代码"
    ),
    "industry": (
        "行业 所属行业 行业类别 行业名称 行业分类 行业代码 行业类型 所属行业类别 国民经济行业 行业类别及代码"
    ),
    "product": "产品 主要产品 产品名称 主要产品名称 主导产品 产品种类",
    "name": (
        "淘汰生产线设备名称 设备名称 生产线设备名称 设备生产线名称 生产线名称 淘汰设备名称 "
        "主要设备 主体设备 主体设备名称 设备 生产线 淘汰设备 落后设备名称 淘汰内容 退出内容 "
        "淘汰落后产能内容 装备名称 工艺装备 淘汰工艺装备 设备或生产线名称 淘汰生产线设备 "
        "拟淘汰设备 拟淘汰设备名称 拟淘汰生产线设备名称 主要设备名称 淘汰项目 设备工艺名称 "
        "拆除设备名称 淘汰的生产线设备名称 落后设备 生产线或设备名称 工艺设备名称 "
        "工艺装备名称 淘汰主体设备 淘汰主体设备名称 退出设备"
    ),
    "model": (
        "规格型号 型号 规格 型号规格 设备型号 规格及型号 型号及规格 规格参数 主要参数 "
        "技术参数 参数 设备规格型号 设备型号规格 设备规格 型号参数 规格型号参数 铭牌型号 "
        "生产线规格型号 生产线设备型号 生产线型号 淘汰生产线设备型号"
    ),
    "count": (
        "数量 台数 台套数 设备数量 淘汰数量 数量台条 数量台套 条数 设备台数 套数 台件数 台套 "
        "数目 拆除数量 退出数量 淘汰台数"
    ),
    "count_unit": "数量单位 计数单位",
    "capacity": (
        "产能 淘汰产能 年产能 生产能力 退出产能 涉及产能 产能规模 设计产能 年生产能力 "
        "淘汰能力 设计生产能力 核定产能 淘汰落后产能 淘汰产能规模 压减产能 淘汰生产能力 容量"
    ),
    "capacity_unit": "产能单位 计量单位 产能计量单位",
    "unit": "单位",
    "basis": (
        "淘汰依据 依据 政策依据 淘汰依据条款 目录条款 淘汰类条款 认定依据 法律依据 "
        "淘汰依据文件 依据条款 依据文件 对应目录条款 淘汰标准 淘汰目录条款 列入依据 "
        "产业政策依据 依据目录条款标准决定文号 淘汰依据目录条款标准决定文号"
    ),
    "lag_kind": (
        "落后类型 淘汰类型 落后产能类型 类型 类别 退出类型 淘汰原因 落后类别 退出原因 落后产能类别 淘汰类别"
    ),
    "route": (
        "处置方式 退出方式 淘汰方式 处置措施 淘汰措施 退出路径 处理方式 拆除方式 处置 "
        "退出措施 淘汰退出方式 方式 措施"
    ),
    "stop_by": (
        "停产时限 停产时间 停产日期 停产期限 计划停产时间 计划停产日期 关停时间 关停时限 "
        "拟停产时间 停用时间 停用时限 停产 停产截止时间 停产日"
    ),
    "dismantle_by": (
        "拆除时限 拆除时间 拆除日期 拆除期限 限拆日期 限拆时间 限期拆除时间 计划拆除时间 "
        "计划拆除日期 完成时限 完成时间 计划完成时间 淘汰时限 淘汰时间 退出时间 退出时限 "
        "拟拆除时间 限拆时限 拆除完成时限 拆除完成时间 计划淘汰时间 时限 完成期限 "
        "要求完成时间 拆除截止时间 限期 限拆日 拆除到位时间 淘汰期限 计划退出时间"
    ),
    "employees": (
        "职工人数 职工数 从业人数 员工人数 用工人数 涉及职工 涉及职工人数 职工 人数 从业人员 "
        "员工数 从业人员数 职工总数 涉及职工数 需安置职工 需安置职工人数 用工数"
    ),
    "territory_unit": (
        "属地责任单位 属地管理责任单位 属地单位 属地管理单位 属地监管单位 乡镇责任单位 镇街责任单位"
    ),
    "territory_name": (
        "属地责任人 属地管理责任人 属地负责人 镇街责任人 乡镇责任人 乡镇街道责任人 属地责任 "
        "属地管理责任 包片领导 挂钩领导 属地联系人 属地管理人 镇级责任人 镇街联系人 "
        "乡镇联系人"
    ),
    "territory_phone": (
        "属地联系方式 属地联系电话 属地电话 属地责任人电话 属地责任人联系方式 属地责任人联系电话 镇街联系电话"
    ),
    "bureau_unit": (
        "责任单位 部门责任单位 责任部门 牵头单位 主管部门 监管部门 监督部门 牵头部门 监管单位 "
        "部门监督责任单位 行业主管部门 主管单位 监管责任单位 责任科室 督办单位"
    ),
    "bureau_name": (
        "责任人 部门责任人 负责人 部门监督责任人 监管责任人 部门负责人 部门责任 部门监督责任 "
        "部门联系人 责任人姓名 监督责任人 责任人员 主管责任人 责任领导 监管人员 监督责任"
    ),
    "bureau_phone": (
        "部门联系方式 部门联系电话 部门电话 部门责任人电话 部门责任人联系方式 部门责任人联系电话"
    ),
    "company_name": (
        "企业责任人 企业负责人 企业联系人 企业主体责任人 主体责任人 法定代表人 法人代表 法人 "
        "企业法人 企业主体责任 企业责任 企业法定代表人 法定代表人负责人 主体责任 业主"
    ),
    "company_phone": (
        "企业联系方式 企业联系电话 企业电话 企业责任人电话 企业责任人联系方式 "
        "企业责任人联系电话 企业负责人电话 法人电话 企业联系人电话 法定代表人电话"
    ),
    "phone": (
        "联系方式 联系电话 电话 手机 手机号 手机号码 联系号码 电话号码 责任人电话 "
        "责任人联系方式 责任人联系电话 联系人电话"
    ),
    "contact": "联系人 姓名 联系人姓名",
    "remark": "备注 说明 备注说明 其他 其他说明 注",
}

# Tried in order on headers no spelling fits; the three parties come first, then what is told from one word.
_WORDS: Final[tuple[tuple[str, HeaderMeaning], ...]] = (
    (r"(属地|乡镇|镇街|街道).*人.*(及|和|、|/|与).*(电话|联系|手机)", "territory_name"),
    (r"(企业|法定代表|法人).*人.*(及|和|、|/|与).*(电话|联系|手机)", "company_name"),
    (r"(责任|负责|联系)人.*(及|和|、|/|与).*(电话|联系|手机)", "bureau_name"),
    (r"(属地|乡镇|镇街|街道).*(电话|联系方式|手机)", "territory_phone"),
    (r"(属地|乡镇|镇街|街道).*(责任|负责|联系|姓名|领导|包).*(人|领导|干部|姓名)", "territory_name"),
    (r"(属地|乡镇|镇街|街道).*(责任|管理|监管).*(单位|部门)?", "territory_unit"),
    (r"(企业|法人|法定代表|主体责任|业主).*(电话|联系方式|手机)", "company_phone"),
    (r"(企业|主体责任|法定代表|法人).*(责任|负责|联系|代表|法人).*(人|姓名)?", "company_name"),
    (r"(部门|监督|监管|主管|牵头|局).*(电话|联系方式|手机)", "bureau_phone"),
    (r"(部门|监督|监管|主管|牵头|局).*(责任人|负责人|联系人|姓名|领导)", "bureau_name"),
    (r"(责任|监督|监管|主管|牵头).*(单位|部门|局)", "bureau_unit"),
    (r"(信用|机构|统一).*代码", "code"),
    (r"(企业|公司|工厂|单位).*(名称|全称)", "enterprise"),
    (r"(停产|关停|停用).*(时|日|期限)", "stop_by"),
    (r"(拆除|限拆|淘汰|退出|完成).*(时|日期|期限|限期)", "dismantle_by"),
    (r"产能.*单位", "capacity_unit"),
    (r"(设备|生产线|装备|装置).*名称.*(型号|规格)", "name"),
    (r"(型号|规格)", "model"),
    (r"(设备|生产线|装备|装置).*(数|台)", "count"),
    (r"^数量|台.?套.?数|数量$", "count"),
    (r"(设备|生产线|装备|工艺).*(名称|内容)|(淘汰|退出).*(设备|生产线|装备)", "name"),
    (r"产能|生产能力", "capacity"),
    (r"依据", "basis"),
    (r"(落后|淘汰).*(类型|类别|原因)", "lag_kind"),
    (r"(处置|退出|淘汰|处理).*(方式|措施|路径)", "route"),
    (r"(职工|员工|从业|用工).*(人|数)", "employees"),
    (r"(乡镇|镇街|街道)", "township"),
    (r"行业", "industry"),
    (r"产品", "product"),
    (r"备注|说明", "remark"),
)

HINTS: Final = tuple((re.compile(pattern), meaning) for pattern, meaning in _WORDS)
