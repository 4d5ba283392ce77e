"""This is about ledger rows made for a test from the demo's plan."""

from app.domain.plan.ledger import LedgerRow
from app.exchange.plan_workbook import read_plan
from app.exchange.sample_plan import LINES, sample_plan

STATES = {
    "accepted": "已验收",
    "waiting": "待验收",
    "sealed": "封存",
    "dismantling": "拆除中",
    "planned": "已列入计划",
}


def ledger_rows() -> list[LedgerRow]:
    plan = read_plan(sample_plan())
    return [
        LedgerRow(
            sequence=row.sequence,
            township=row.township,
            enterprise=row.enterprise,
            code=row.code,
            industry=row.industry,
            name=row.name,
            model=row.model,
            count=row.count,
            count_unit=row.count_unit,
            capacity=row.capacity,
            capacity_unit=row.capacity_unit,
            route=row.route,
            dismantle_by=row.dismantle_by,
            territory=row.territory.name,
            bureau=row.bureau.name,
            company=row.company.name,
            state=STATES[line.state],
            power_cut_on="2025-06-12",
            power_reading="4871.36",
            seals="5" if line.state == "sealed" else "",
            photos_before="6",
            disposed_weight="14.84" if line.state == "accepted" else "",
            accepted_on="2025-10-16" if line.state == "accepted" else "",
            conclusion="通过" if line.state == "accepted" else "",
            problems="=资产抵押（示例银行），债务纠纷正在协商，尚未取得抵押权人同意"
            if line.state == "sealed"
            else "",
        )
        for row, line in zip(plan.rows, LINES, strict=True)
    ]
