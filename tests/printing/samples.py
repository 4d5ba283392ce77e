"""Papers of the demo story, composed by hand: every person, firm and number is invented (示例)."""

import hashlib
import io

from PIL import Image, ImageDraw

from app import places
from app.domain.records.record import (
    PAGE_COUNT,
    Blank,
    Box,
    BoxRow,
    CheckBoxes,
    Column,
    Field,
    Fields,
    Heading,
    Option,
    Paragraph,
    Photo,
    PhotoSheet,
    Record,
    Signatures,
    Signer,
    Struck,
    Table,
    Thumbnail,
    ThumbnailRow,
    Together,
    phrase,
)
from app.printing.fonts import bundled_fonts

FONTS = bundled_fonts(places.fonts())
OFFICE = "福州市长乐区工业和信息化局"
SIGNERS = (Signer(role="被检查单位现场负责人"), Signer(role="执法人员", count=2), Signer(role="见证人"))

BASICS = Fields(
    columns=2,
    fields=(
        Field(label="被检查单位", value="福州市长乐区示例染整有限公司", required=True),
        Field(label="统一社会信用代码", value="91350112MA0DEM0131", required=True),
        Field(
            label="检查场所",
            value="长乐区金峰镇示例路1号（厂区一 金峰主厂区）锅炉房、染色车间、配电房",
            span=2,
        ),
        Field(label="法定代表人", value="黄示琳"),
        Field(label="联系电话", value=""),
        Field(label="现场负责人", value="郑示达", required=True),
        Field(label="职务", value="生产厂长（持授权委托书）"),
        Field(label="检查时间", value="2025年6月12日9时12分至12时35分", span=2, required=True),
        Field(
            label="执法人员及证号",
            value="林示川（示350112001）、陈示衡（示350112002）",
            span=2,
            required=True,
        ),
        Field(
            label="参加人员",
            value="吴示远（生态环境）、赵示明（市场监管）、周示勤（供电）；见证：李示根（村委会）",
            span=2,
        ),
    ),
)

PRESENTED = Paragraph(
    text="我们是福州市长乐区工业和信息化局执法人员林示川、陈示衡，执法证号示350112001、示350112002，现出示证件请核对。"
    "本次为联合检查，检查通知书文号长工信检通〔2025〕示1号，依据《中华人民共和国节约能源法》及2025年度淘汰退出计划（示例），"
    "你单位是本年度第1次接受本机关检查。你有权申请回避。"
)

FINDINGS = (
    "一、设备核对。在锅炉房见燃煤链条锅炉1台，铭牌标示型号DZL4-1.25-AⅡ、出厂编号示0408、出厂日期2004年8月、"
    "额定蒸发量4 t/h（照片1-1、1-2）；在染色车间见间歇式溢流染色机4台，铭牌标示型号示型HT-250、"
    "出厂编号示06-11至示06-14、出厂日期2006年（照片2-1至2-8）；在配电房见配电变压器1台，型号S7-315/10，"
    "出厂编号示91217，出厂日期1991年5月（照片3-1至3-4）。",
    "二、断电。国网示例供电所周示勤于10时38分在10 kV跌落式熔断器以摘跌落、拆引线方式断开供电，"
    "该断开点供E-02、E-03；宿舍馈线经核对为独立回路，未断开。",
)

READING = phrase(
    "电能表出厂编号示DZ2009117，倍率100，止码{reading} kWh，封印号供-示55021、供-示55022。",
    reading=Blank(label="D1止码", width=26),
)

LATER_FINDINGS = (
    "三、断水。于11时5分在进水总阀处关闭并加盲板，水表号示S0226，止码38426 m³，该断开点供E-01、E-02。",
    "四、动力装置。染色机主泵电机4台已拆下并存放于厂区二（湖南镇仓库）；锅炉鼓、引风机电机各1台已拆下，数量核对无误。",
    "五、封存。在染色机电源柜、主缸人孔、传动、进料口、操作台张贴封存标识5张，编号FC2025-0001至FC2025-0005，"
    "限拆日期2025年10月31日，由企业自行封存，金峰镇村委会李示根见证。",
    "六、其他。配电房未设置警示标识（P1），另行责令限期整改。检查时生产线处于停机状态，两班工人已撤离现场。",
)

MACHINES = Table(
    caption="断开点及表底数",
    columns=(
        Column(title="断开点", width=1),
        Column(title="位置", width=3),
        Column(title="时间", width=2.6, align="center"),
        Column(title="方式", width=2.6),
        Column(title="表号", width=2.2),
        Column(title="止码", width=2, align="right"),
    ),
    rows=(
        ("D1", "10 kV跌落式熔断器", "2025-06-12 10:38", "摘跌落、拆引线", "示DZ2009117", ""),
        ("D2", "进水总阀", "2025-06-12 11:05", "加盲板", "示S0226", "38426 m³"),
        ("D3", "锅炉房配电柜", "2025-06-12 11:20", "拆线", "无独立计量", "—"),
    ),
)


def inspection_record(blanks: str = "write", **changes: object) -> Record:
    """现场检查笔录 of 2025-06-12, with the meter reading still to be written."""
    blocks = (
        BASICS,
        PRESENTED,
        CheckBoxes(
            label="是否申请回避",
            options=(Option(text="不申请回避", ticked=True), Option(text="申请回避")),
            indent=2,
        ),
        Heading(text="现场检查情况"),
        *(Paragraph(text=text) for text in FINDINGS),
        Paragraph(text=READING),
        *(Paragraph(text=text) for text in LATER_FINDINGS),
        MACHINES,
        Struck(),
        Signatures(
            signers=SIGNERS,
            statement=f"以上记录共{PAGE_COUNT}页，已交被检查人核对，无误。",
            answer=True,
            stamp="被检查单位",
        ),
    )
    fields = {
        "id": "5f0c2b1e9a7d4c38b6e1d2f3a4b5c6d7",
        "kind": "inspection_record",
        "title": "现场检查笔录",
        "number": "长工信检〔2025〕示1号",
        "office": OFFICE,
        "subject": "福州市长乐区示例染整有限公司",
        "blocks": blocks,
        "signature_line": SIGNERS,
        "copies": ("被检查单位", "本机关存档"),
        "blanks": blanks,
        "banner": "示例数据",
    }
    return Record(**{**fields, **changes})


def jpeg(seed: int, size: tuple[int, int] = (1280, 960), quality: int = 80) -> bytes:
    """A drawn machine with a name plate, different for each seed."""
    image = Image.new("RGB", size, (196 - seed * 7 % 60, 200, 205))
    draw = ImageDraw.Draw(image)
    width, height = size
    draw.rectangle((0, height * 0.75, width, height), fill=(120, 116, 110))
    draw.rectangle(
        (width * 0.2, height * 0.3, width * 0.8, height * 0.8), fill=(70, 90 + seed * 13 % 90, 110)
    )
    draw.ellipse((width * 0.3, height * 0.38, width * 0.5, height * 0.65), fill=(40, 40, 45))
    draw.rectangle((width * 0.58, height * 0.42, width * 0.74, height * 0.55), fill=(225, 220, 200))
    draw.text((width * 0.6, height * 0.46), f"SAMPLE {seed}", fill=(0, 0, 0))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def sha256(number: int) -> str:
    return hashlib.sha256(f"original {number}".encode()).hexdigest()


def picture(sha: str) -> bytes:
    """JPEG of any picture: portrait for every third."""
    seed = int(sha[:2], 16)
    return jpeg(seed, (960, 1280) if seed % 3 == 0 else (1280, 960))


def photo(number: int, position: str = "", *, taken: bool = True) -> Photo:
    return Photo(
        code=f"示E02-封存-{number:02}",
        image=sha256(number) if taken else "",
        position=position,
        caption=(
            ("拍摄时间", "2025-06-12 11:42:08"),
            ("地点", "染色车间 25.90000N 119.90000E（WGS84，示例）"),
            ("方位", "朝向东北，距主缸人孔约2米"),
            ("拍摄人", "林示川；在场 陈示衡"),
            ("设备", "示例手机 示-P01"),
            ("原件存放", "示-A 电脑本企业档案"),
            ("文件名", f"IMG_20250612_1142{number:02}.jpg"),
            ("SHA-256", "9f86d081…0f00a08b"),
            ("SM3", "66c7f0f4…8f4ba8e0"),
            ("阶段", "封存"),
            ("证明对象", f"{number}号封存标识张贴于主缸人孔，完好"),
        ),
    )


def evidence_book(count: int = 4) -> Record:
    short = (("拍摄时间", "2025-06-12 11:42"), ("方位", "视点 V2-1，朝向东北"), ("证明对象", "主缸原位"))
    viewpoint = tuple(
        Photo(
            code=f"V2-1-{name}", image=sha256(50 + place) if place < 2 else "", position=name, caption=short
        )
        for place, name in enumerate(("前", "中", "后"))
    )
    return Record(
        id="evidence",
        kind="photo_evidence",
        title="现场照片（图片、影像资料）证据",
        office=OFFICE,
        number="示照1号",
        subject="福州市长乐区示例染整有限公司",
        blocks=(
            PhotoSheet(
                photos=tuple(photo(number) for number in range(1, count + 1)), heading="E-02 间歇式溢流染色机"
            ),
            PhotoSheet(photos=viewpoint, layout="triplet", heading="E-02 同机位对比 V2-1"),
        ),
        page_note="以上照片系在我单位现场拍摄，属实。",
        signature_line=(Signer(role="当事人"), Signer(role="执法人员", count=2), Signer(role="见证人")),
        banner="示例数据",
    )


def walked_machine(code: str, name: str, plate: str, earlier: int) -> Together:
    return Together(
        blocks=(
            Heading(text=f"{code}　{name}"),
            Paragraph(text=plate, indent=0),
            BoxRow(
                label="电表止码",
                boxes=(
                    Box(width=48, cells=8, unit="kWh"),
                    Box(label="表号", width=34),
                    Box(label="时间", width=22),
                ),
            ),
            BoxRow(label="封存标识", boxes=tuple(Box(label=str(place), width=24) for place in range(1, 6))),
            CheckBoxes(
                label="状态",
                options=tuple(Option(text=text) for text in ("运行", "停机", "已断电", "已断水", "已封存")),
            ),
            ThumbnailRow(
                thumbnails=tuple(
                    Thumbnail(
                        code=f"{code[-1]}-{place}", image=sha256(earlier + place), caption="全景，朝东北"
                    )
                    for place in (1, 2)
                )
            ),
        )
    )


def walk_sheet() -> Record:
    return Record(
        id="walk",
        kind="walk_sheet",
        title="现场随身清单",
        office=OFFICE,
        subject="福州市长乐区示例染整有限公司",
        page_style="sheet",
        blocks=(
            Fields(
                columns=3,
                fields=(
                    Field(label="企业", value="福州市长乐区示例染整有限公司", span=2),
                    Field(label="日期", value="2025-06-12"),
                ),
            ),
            walked_machine("E-01", "燃煤链条锅炉 1台", "DZL4-1.25-AⅡ　4 t/h　出厂 2004-08　编号 示0408", 10),
            walked_machine(
                "E-02", "间歇式溢流染色机 1批4台", "示型 HT-250　2006年　浴比1:12　编号 示06-11至示06-14", 20
            ),
            walked_machine("E-03", "配电变压器 1台", "S7-315/10　1991-05　编号 示91217", 30),
            Blank(label="备注", lines=3),
        ),
        banner="示例数据",
    )
