"""Small documents the renderers are tested on. Every name in them is invented."""

import struct
import zlib

from cadre_docs.documents.tree import (
    AnnexStart,
    AttachmentNote,
    Blank,
    Cell,
    Document,
    Heading,
    Image,
    LineBreak,
    Note,
    Page,
    PageBreak,
    Paragraph,
    Provenance,
    Recipients,
    Row,
    Run,
    Section,
    Signature,
    Table,
)

PROVENANCE = Provenance(
    document_type="pre-appointment-publicity",
    as_of="2014-12-01",
    records="sha256:1111",
    template="sha256:2222",
    policy="sha256:3333",
    calendar="sha256:4444",
    engine="sha256:5555",
    waivers=("甲一",),
    clauses=("S4-31", "S4-32"),
)


def p(text: str, **looks: object) -> Paragraph:
    return Paragraph((Run(text),), **looks)  # type: ignore[arg-type]


def c(text: str, **looks: object) -> Cell:
    align = looks.pop("align", "center")
    return Cell((Paragraph((Run(text),), indent=0, align=align),), **looks)  # type: ignore[arg-type]


def notice() -> Document:
    blocks = (
        Recipients("各镇人民政府、街道办事处，市级机关各部门"),
        p(
            "根据《党政领导干部选拔任用工作条例》的有关规定，经市委研究决定，对下列同志进行任前公示。现将有关情况公告如下。"
        ),
        Heading(1, (Run("一、公示对象"),)),
        Heading(2, (Run("（一）拟提拔任职的人选"),)),
        Heading(3, (Run("1．基本情况"),)),
        Heading(4, (Run("（1）说明"),)),
        p(
            "甲一，男，汉族，1979年3月生，大学学历，中共党员，2001年8月参加工作，现任安禾市丙镇党政办公室主任，拟任安禾市水务局办公室主任（试用期一年）。"
        ),
        Heading(1, (Run("二、公示时间"),)),
        Paragraph((Run("自2014年12月1日起至12月5日止，"), Run("共5个工作日", role="hei"), Run("。来电请拨打12380。"))),
        AttachmentNote(("安禾市2014年度跨单位竞争上岗中层职位拟任人选名单及有关情况说明汇总", "职位表")),
        Signature("中共安禾市委组织部", "2014年12月1日"),
        Note("此件公开发布"),
        AnnexStart("1", "职位表"),
        positions(12),
    )
    return Document(
        title="安禾市2014年度跨单位竞争上岗中层职位拟任人选任前公示",
        sections=(Section(blocks),),
        subject="任前公示",
        provenance=PROVENANCE,
    )


def red_head() -> Document:
    blocks = (
        Recipients("各镇党委，市级机关各党组"),
        p("经市委研究决定："),
        p("甲一同志任安禾市水务局办公室主任（试用期一年），免去其丙镇党政办公室主任职务；"),
        p("乙二同志任安禾市农业局综合科科长。"),
        Signature("中共安禾市委组织部", "2014年12月8日", sealed=True),
    )
    return Document(
        title="关于甲一等同志职务任免的通知",
        sections=(Section(blocks),),
        number="安组干〔2014〕12号",
        issuer="中共安禾市委组织部文件",
    )


def positions(count: int) -> Table:
    head = Row(
        tuple(c(name, header=True) for name in ("序号", "单位", "职位", "职数", "得票率", "备注")),
        header=True,
        height=10,
    )
    rows = [
        Row(
            (
                c(str(number)),
                c(f"安禾市第{number}局"),
                c("办公室主任"),
                c("1"),
                c("87.50"),
                c("=1+1" if number == 2 else "要求具有相关工作经历", align="left"),
            ),
            height=9,
        )
        for number in range(1, count + 1)
    ]
    total = Row((c("合计", columns=3), c(str(count)), c("", columns=2)), height=9)
    return Table((head, *rows, total), shares=(1, 3, 3, 1, 1.5, 4), caption="跨单位竞争上岗职位表")


def table_document(count: int = 60) -> Document:
    return Document(
        title="安禾市2014年度跨单位竞争上岗中层职位表",
        sections=(Section((positions(count),), page=Page(25, 20, 25, 20, landscape=True)),),
        letterhead="table",
        provenance=PROVENANCE,
    )


def full_page() -> Document:
    text = "安禾市机关干部跨单位竞争上岗工作应当坚持公开平等竞争择优原则" * 40
    blocks = tuple(p(text) for _ in range(4))
    return Document(title="", sections=(Section(blocks),), show_title=False)


def png(width: int = 36, height: int = 49) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\xb4" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def mm(twips: int) -> float:
    return twips / 56.6929


def lines(*texts: str, align: str = "center") -> Cell:
    return Cell(tuple(Paragraph((Run(text),), indent=0, align=align) for text in texts))  # type: ignore[arg-type]


def exact(height: int, *cells: Cell) -> Row:
    return Row(cells, height=mm(height), exact=True)


def cadre_form() -> Document:
    """The two pages of 干部任免审批表 in the vendor's geometry."""
    photo = Cell((Paragraph((Image(png(), "甲一的照片", 35, 48),), indent=0, align="center"),), rows=4)
    resume = Cell(
        (
            p("1998.09--2001.07  安禾大学水利系水利水电工程专业学习", indent=0, hang=9, align="left"),
            p(
                "2001.08--2008.03  安禾市丙镇党政办公室科员，其间参加市委党校中青年干部培训班学习并结业",
                indent=0,
                hang=9,
                align="left",
            ),
            p("2008.03--         安禾市丙镇党政办公室主任", indent=0, hang=9, align="left"),
        ),
        columns=7,
        vertical="top",
        padding=1.5,
    )
    first = Table(
        (
            exact(
                709,
                c("姓名", columns=2),
                c("甲一"),
                c("性别"),
                c("男"),
                lines("出生年月", "（岁）"),
                lines("1979.03", "（35岁）"),
                photo,
            ),
            exact(692, c("民族", columns=2), c("汉族"), c("籍贯"), c("江南安禾"), c("出生地"), c("江南安禾")),
            exact(
                680,
                lines_wide("入党", "时间", 2),
                c("2000.06"),
                lines("参加工", "作时间"),
                c("2001.08"),
                c("健康状况"),
                c("健康"),
            ),
            exact(
                709,
                lines_wide("专业技", "术职务", 2),
                c("工程师", columns=2),
                lines("熟悉专业", "有何专长"),
                c("水利工程管理", columns=2),
            ),
            exact(
                346,
                Cell(lines("学历", "学位").blocks, columns=2, rows=4),
                Cell(lines("全日制", "教育").blocks, rows=2),
                c("大学", columns=2),
                Cell(lines("毕业院校", "系及专业").blocks, rows=2),
                c("安禾大学水利系", columns=2),
            ),
            exact(346, c("工学学士", columns=2), c("水利水电工程专业", columns=2)),
            exact(
                346,
                Cell(lines("在职", "教育").blocks, rows=2),
                c("", columns=2),
                Cell(lines("毕业院校", "系及专业").blocks, rows=2),
                c("", columns=2),
            ),
            exact(346, c("", columns=2), c("", columns=2)),
            exact(679, c("现任职务", columns=3), c("安禾市丙镇党政办公室主任", columns=5, align="left", padding=1.5)),
            exact(
                679,
                c("拟任职务", columns=3),
                c("安禾市水务局办公室主任（试用期一年）", columns=5, align="left", padding=1.5),
            ),
            exact(679, c("拟免职务", columns=3), c("安禾市丙镇党政办公室主任", columns=5, align="left")),
            exact(7133, lines("简", "历"), resume),
        ),
        widths=tuple(mm(width) for width in (784, 236, 1305, 1063, 1302, 1315, 1330, 2058)),
        outer_border=1.5,
        inner_border=1,
        padding=0,
    )
    title = p("干部任免审批表", indent=0, align="center", size=24, line=36, role="song")
    relatives = tuple(
        exact(
            697,
            c("妻子" if n == 0 else ""),
            c("乙二" if n == 0 else ""),
            c("34" if n == 0 else ""),
            c("群众" if n == 0 else ""),
            c("安禾市第二小学教师" if n == 0 else "", columns=3, align="left", padding=1.5),
        )
        for n in range(7)
    )
    second = Table(
        (
            exact(1418, lines("奖", "惩", "情", "况"), c("无", columns=7, align="left", padding=1.5)),
            exact(
                1021,
                lines("年核", "度结", "考果"),
                c("2011年、2012年、2013年年度考核均为称职。", columns=7, align="left", padding=1.5),
            ),
            exact(1361, lines("任", "免", "理", "由"), c("工作需要", columns=7, align="left", padding=1.5)),
            Row(
                (
                    Cell(lines(*"家庭主要成员及重要社会关系").blocks, rows=8),
                    c("称谓"),
                    c("姓名"),
                    c("年龄"),
                    lines("政治", "面貌"),
                    c("工作单位及职务", columns=3),
                ),
                height=mm(646),
            ),
            *relatives,
            exact(1332, Cell(lines("呈", "报", "单", "位").blocks, rows=2), c("", columns=7)),
            exact(737, c("年　　月　　日　　", columns=7, align="right")),
            exact(
                2019,
                lines("审批", "机关", "意见"),
                Cell(lines("（盖章）", "年　月　日", align="right").blocks, columns=5, vertical="bottom"),
                lines("行政", "机关", "任免", "意见"),
                Cell(lines("（盖章）", "年　月　日", align="right").blocks, vertical="bottom"),
            ),
        ),
        widths=tuple(mm(width) for width in (742, 1092, 1274, 574, 1008, 98, 784, 3849)),
        outer_border=1.5,
        inner_border=1,
        padding=0,
    )
    return Document(
        title="干部任免审批表",
        show_title=False,
        letterhead="form",
        sections=(
            Section((title, first), page=Page(11.1, 20, 12, 22, numbered=False), profile="form"),
            Section(
                (second, p("填表人：丁四", indent=1.5)), page=Page(28.6, 20, 10, 21, numbered=False), profile="form"
            ),
        ),
        provenance=PROVENANCE,
    )


def lines_wide(first: str, second: str, columns: int) -> Cell:
    return Cell(lines(first, second).blocks, columns=columns)


def everything() -> Document:
    """One document with every kind of block and inline."""
    table = Table(
        (
            Row((c("甲", rows=2), c("乙", columns=2)), header=True),
            Row((c("丙"), c("丁")), header=True),
            Row((c("1"), c("2", rows=2, vertical="bottom"), c("3", borders=False))),
            Row((c("4"), c("5", vertical="top"))),
        ),
        widths=(30, 40, 50),
        caption="表一",
    )
    blocks = (
        Paragraph(
            (Run("前"), LineBreak(), Run("后", bold=True, underline=True), Run('Aa 1 & <2> "q"', role="latin", size=12))
        ),
        p("续行\n换行\t制表", hang=3, indent=1, align="left", keep_with_next=True),
        table,
        table,
        PageBreak(),
        table,
        Blank(2),
        PageBreak(),
        Paragraph((Image(png(), "甲一的“照片”", 35, 48),), align="center", indent=0),
    )
    wide = Section((p("横排"), table), page=Page(20, 20, 20, 20, landscape=True, numbered=False))
    return Document(
        "杂项", (Section(blocks), wide, Section((p("末节"),), profile="form")), number="第1号", provenance=PROVENANCE
    )
