"""Documents with every element of head and imprint, and the special formats, to be measured on paper."""

from cadre_docs.documents.compiler.markdown import LANDSCAPE
from cadre_docs.documents.tree import (
    AnnexStart,
    Attendance,
    Cell,
    Document,
    HeadMarks,
    Imprint,
    Note,
    Paragraph,
    Recipients,
    Row,
    Run,
    Section,
    Signature,
    Table,
)

SENTENCE = "安禾市机关干部跨单位竞争上岗工作应当坚持公开平等竞争择优原则"
ISSUER, DATE = "中共安禾市委组织部", "2014年12月8日"
COPIES = "市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市纪委，市人民法院，市人民检察院，市人武部"
IMPRINT = Imprint(copies=COPIES, printer="中共安禾市委组织部办公室", date="2014年12月9日")
MARKS = HeadMarks("000001", "机密★1年", "特急")
NAMES = "甲一、乙二、丙三、丁四、戊五、己六、庚七、辛八、壬九、癸十、子十一、丑十二、寅十三"


def p(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def documents() -> dict[str, Document]:
    """By name: an upward paper with all that a head can bear, a letter, an order, minutes, a page on its side."""
    opening = (Recipients("中共安禾市委"), p("现将有关事项报告如下。"))
    sealed = Signature(ISSUER, DATE, sealed=True)
    upward = Section((*opening, sealed, Note("联系人：甲一，电话：12380")))
    text = "中共安禾市委组织部文件"
    cells = tuple(Row(tuple(Cell((p(f"第{row}行"),)) for _ in range(4)), height=10) for row in range(26))
    signers = HeadMarks(MARKS.serial, MARKS.secrecy, MARKS.urgency, ("丙三元", "欧阳丁四", "戊五元"))
    order = (p("任命甲一为安禾市水务局局长。"), Signature("乙二", DATE, duty="市长"))
    minutes = (p(SENTENCE), Attendance("出席", NAMES), Attendance("请假", "卯十四"), Attendance("列席", "辰十五"))
    letter = Section((*opening, *(p(SENTENCE * 2) for _ in range(12)), sealed))
    table = Section((AnnexStart("", "职位表"), Table(cells, shares=(1, 1, 1, 1))), page=LANDSCAPE)
    return {
        "upward": Document("关于干部工作的请示", (upward,), number="安组〔2014〕9号", issuer=text, marks=signers),
        "imprint": Document("关于干部工作的通知", (Section((*opening, sealed)),), imprint=IMPRINT),
        "even": Document(
            "关于干部工作的通知",
            (Section((*opening, sealed)),),
            imprint=Imprint("各镇党委", COPIES, IMPRINT.printer, IMPRINT.date, even=True),
        ),
        "letter": Document(
            "关于征求意见的函", (letter,), "letter", "安组函〔2014〕3号", issuer=ISSUER, marks=MARKS, imprint=IMPRINT
        ),
        "order": Document("任命令", (Section(order),), "order", "第3号", issuer="安禾市人民政府令"),
        "minutes": Document(
            "关于干部工作的会议纪要", (Section(minutes),), "minutes", "〔2014〕5号", issuer="安禾市干部工作会议纪要"
        ),
        "turned": Document("关于印发职位表的通知", (Section((*opening, sealed)), table)),
    }
