"""This is about the electricity price in the story: two firms pay a surcharge, one no longer.

Source: users.md (f) has no price; firms, numbers and documents are invented (示例).
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from app.domain.acts.fact import Occurred
from app.domain.price.facts import (
    AccountField,
    PowerAccountAdded,
    PowerAccountStated,
    PowerUsed,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
)
from app.domain.price.months import moved
from app.domain.price.table import PriceTable
from app.domain.records.price_letter import LetterWords
from app.exchange.sample_plan import ENTERPRISES
from app.operations.demo import firm
from app.operations.demo.stage import Stage, Told
from app.operations.demo.telling import DEMO_DAY
from app.operations.list_cases import case_rows
from app.operations.make_price_table import (
    export_price_table,
    make_price_letter,
    make_price_table,
    write_price_letter,
)
from app.operations.open_register import at_bureau
from app.operations.price_power import add_account, decide_price, pay_surcharge, release_price, use_power
from app.operations.read_surcharges import read_surcharges
from app.operations.session import Session
from app.operations.take_own import take_own

TABLE: Final = "差别电价执行表（示例）.xlsx"
LETTERS: Final = "差别电价"
SUPPLIER: Final = "示例供电公司"
_DOCUMENT: Final = "关于公布2025年差别电价执行企业名单的通知（示例）"
_NUMBER: Final = "长发改价〔2025〕示1号"
_FIRST: Final = "2025-04"
_PAPER: Final = "示例电费单"

_MILL: Final = 11
_FOUNDRY: Final = 2
"""Numbers of the firms in the plan."""

_ACCOUNTS: Final[dict[int, tuple[tuple[str, dict[AccountField, str]], ...]]] = {
    _MILL: (
        ("示3501200110", {"meter": "示DZ3110", "factor": "300", "place": "粉磨车间"}),
        ("示3501200111", {"meter": "示DZ3111", "factor": "80", "place": "包装车间"}),
    ),
    _FOUNDRY: (("示3501200020", {"meter": "示DZ3020", "factor": "200", "place": "熔炼车间"}),),
}
_USED: Final[dict[str, tuple[str, ...]]] = {
    "示3501200110": ("186400", "179250.5", "191080", "188640", "190215", "62310", ""),
    "示3501200111": ("21360", "20980", "22415.6", "21870", "22030", "9800", "3120"),
    "示3501200020": ("96500", "81240", "12000", "0", "0", "0", "0"),
}
"""kWh from the first month on; of the mill's last month no bill has come yet."""


def decide_prices(stage: Stage) -> Iterator[Told]:
    """After the district was typed up: so the foundry has passed acceptance by then."""
    stage.clock.turn_to("2025-11-12", "15:30")
    for number in (_MILL, _FOUNDRY):
        code = ENTERPRISES[number - 1].code
        case = next(row.case for row in case_rows(stage.bureau) if row.code == code)
        with stage.session(stage.bureau, case=case) as session:
            _price(stage, session, number)
    yield Told(8, "2 户执行差别电价：户号、定性、逐月用电量已填，铸造厂设备已验收，停止执行")


def _price(stage: Stage, session: Session, number: int) -> None:
    ids = {account: next(stage.ids) for account, _ in _ACCOUNTS[number]}
    for account, fields in _ACCOUNTS[number]:
        stated = [
            PowerAccountStated(account=ids[account], field=field, value=value)
            for field, value in {**fields, "supplier": SUPPLIER}.items()
        ]
        session.do(add_account, PowerAccountAdded(account=ids[account], number=account), stated)
    row = "S10" if number == _MILL else "S19"
    decided = [
        SurchargeDecided(
            account=ids[account],
            from_month=_FIRST,
            category="eliminated",
            rate="",
            row=row,
            document=_DOCUMENT,
            number=_NUMBER,
            on="2025-03-20",
            by="示例区发展和改革局、示例区工业和信息化局",
        )
        for account in ids
    ]
    session.do(decide_price, decided, read_surcharges())
    for account in ids:
        session.do(use_power, _used(ids[account], account))
    if number == _FOUNDRY:
        _stop(session, ids["示3501200020"])


def _used(account: str, number: str) -> list[PowerUsed]:
    occurred = Occurred(at="2025-11-12", observer=firm.HE, source="paper", reference=_PAPER)
    return [
        PowerUsed(account=account, month=moved(_FIRST, at), kwh=kwh, occurred=occurred)
        for at, kwh in enumerate(_USED[number])
        if kwh
    ]


def _stop(session: Session, account: str) -> None:
    """Its machines passed acceptance on 2025-10-20: October is the last month that is paid for."""
    paid = SurchargePaid(account=account, month=_FIRST, kind="collected", amount="48250.00", on="2025-05-20")
    session.do(pay_surcharge, [paid])
    released = SurchargeReleased(
        account=account,
        from_month=_FIRST,
        last_month="2025-10",
        reason="dismantled",
        paper="长工信验〔2025〕示11号",
        on="2025-10-20",
    )
    session.do(release_price, [released])


def tell_the_grid_company(stage: Stage) -> Iterator[Told]:
    """The table as .xlsx; the list, and the list of those that stop, as letters."""
    stage.clock.turn_to(DEMO_DAY.isoformat(), "16:20")
    place = stage.place(LETTERS)
    table = table_of(stage, DEMO_DAY)
    export_price_table(table, stage.place("台账") / TABLE, TABLE.removesuffix(".xlsx"))
    words = LetterWords(to=SUPPLIER, number="长工信函〔2025〕示8号", contact="何示静", phone="0591-00000000")
    stop = LetterWords(to=SUPPLIER, number="长工信函〔2025〕示9号", contact="何示静", phone="0591-00000000")
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        start = make_price_letter(bureau, table, "start", words)
        write_price_letter(start, place / "致供电企业执行名单（示例）.docx", stage.tools.fonts)
        write_price_letter(start, place / "致供电企业执行名单（示例）.pdf", stage.tools.fonts)
        ended = make_price_letter(bureau, table, "stop", stop)
        write_price_letter(ended, place / "致供电企业停止执行名单（示例）.docx", stage.tools.fonts)
    accounts = len(start.rows)
    yield Told(
        8, f"差别电价执行表 {table.firms} 户，加价电费 {table.amount} 元；致供电企业名单 {accounts} 个户号"
    )


def table_of(stage: Stage, on: date) -> PriceTable:
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        take_own(bureau)
        return make_price_table(bureau.register, on)
