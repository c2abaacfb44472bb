"""Which part of an official document each paragraph is, told from its words, its place and its looks."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from cadre_docs.renderers.lint.fonts import family
from cadre_docs.renderers.lint.paper import Paper, Paragraph


class Part(StrEnum):
    """The parts of an official document (GB/T 9704-2012, 7)."""

    COPY_NUMBER = "份号"
    SECRECY = "密级"
    URGENCY = "紧急程度"
    MARK = "发文机关标志"
    NUMBER = "发文字号"
    SIGNER = "签发人"
    TITLE = "标题"
    RECIPIENTS = "主送机关"
    LEVEL1 = "一级标题"
    LEVEL2 = "二级标题"
    LEVEL3 = "三级标题"
    LEVEL4 = "四级标题"
    BODY = "正文"
    ATTACHMENT = "附件说明"
    ISSUER = "署名"
    DATE = "成文日期"
    NOTE = "附注"
    ANNEX = "附件标识"
    ANNEX_TITLE = "附件标题"
    COPIES = "抄送"
    PRINTER = "印发"
    OTHER = "其他"


LEVELS = {Part.LEVEL1: 1, Part.LEVEL2: 2, Part.LEVEL3: 3, Part.LEVEL4: 4}
IMPRINT = (Part.COPIES, Part.PRINTER)
HEAD = (Part.COPY_NUMBER, Part.SECRECY, Part.URGENCY, Part.MARK, Part.NUMBER, Part.SIGNER)

CHINESE = "一二三四五六七八九十百"
LEVEL_PATTERNS = (
    (Part.LEVEL1, re.compile(rf"[{CHINESE}]+\s*[、.．，,:：]")),
    (Part.LEVEL2, re.compile(rf"[（(]\s*[{CHINESE}]+\s*[)）]")),
    (Part.LEVEL3, re.compile(r"\d{1,2}\s*(?:、|[.．](?!\d))")),
    (Part.LEVEL4, re.compile(r"[（(]\s*\d{1,2}\s*[)）]")),
)
DOCUMENT_NUMBER = re.compile(
    r"[^\s，。；：]{1,20}\s*[〔\[［（(【﹝]\s*第?\d{2,4}年?\s*[〕\]］）)】﹞]\s*第?\s*\d+\s*号"
)
NUMBER_ALONE = re.compile(r"(?:[〔\[]\d{4}[〕\]])?\s*(?:第\s*)?\d{1,4}\s*[号期]")
"""The number of an order or of minutes, which has no sign of the organ before it (10.2, 10.3)."""
SECRECY = re.compile(r"(?:绝密|机密|秘密)(?:\s*★.*)?")
URGENCY = re.compile(r"(?:特急|加急|特提|平急)")
DATE = re.compile(
    r"(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}"
    r"|[一二][〇○ＯOo0零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
ATTACHMENT = re.compile(r"附\s*件\s*[:：]")
ANNEX = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?")
ATTENDANCE = re.compile(r"(?:出席|请假|列席|缺席)：")
COPIES = re.compile(r"抄\s*送\s*[:：]?")
PRINTER = re.compile(r".*日\s*印发")
KINDS = re.compile(r".{2,}(?:通知|公告|公示|通告|预告|意见|决定|决议|报告|请示|批复|通报|函|纪要|议案|命令|方案|办法)")
RECEIVERS = re.compile(
    r"各.*|.*(?:同志|室|所|队|局|委|办|组|厅|部|门|单位|机关|镇|乡|街道|政府|办事处|公司|中心|院|校|处|科|会|人员)"
)
SENTENCE_END = "。；;！？!?"
LARGE = 20.0
LONGEST_RECIPIENTS = 120
LONGEST_ISSUER = 60


@dataclass(slots=True)
class Reading:
    """Goes through the paragraphs once; ``found`` maps their numbers to parts."""

    paper: Paper
    found: dict[int, Part] = field(default_factory=dict)
    stage: str = "head"
    previous: Paragraph | None = None
    last: Part = Part.OTHER

    def read(self) -> dict[int, Part]:
        """The part of every paragraph that says something."""
        for paragraph in self.paper.paragraphs:
            if not paragraph.words:
                continue
            part = self._imprint(paragraph) or (
                self._in_table(paragraph) if paragraph.table is not None else self._part(paragraph)
            )
            self.found[paragraph.number] = part
            if paragraph.table is None:
                self.last, self.previous = part, paragraph
        return self.found

    def _imprint(self, paragraph: Paragraph) -> Part | None:
        if self.stage == "head":
            return None
        if COPIES.match(paragraph.words):
            return Part.COPIES
        return Part.PRINTER if PRINTER.fullmatch(paragraph.words) else None

    def _in_table(self, paragraph: Paragraph) -> Part:
        """The mark of a letter may stand in a table with the double line below it."""
        mark = self.stage == "head" and _head_part(paragraph) is Part.MARK
        return Part.MARK if mark else Part.OTHER

    def _part(self, paragraph: Paragraph) -> Part:
        if self.stage == "head":
            part = _head_part(paragraph)
            if part is None and self.last is Part.MARK and NUMBER_ALONE.fullmatch(paragraph.words):
                part = Part.NUMBER
            if part:
                return part
            self.stage = "start"
            if _is_title(paragraph):
                return Part.TITLE
        if self.last is Part.TITLE and DOCUMENT_NUMBER.fullmatch(paragraph.words):
            return Part.NUMBER
        if self.last is Part.TITLE and self._follows(paragraph) and _is_title(paragraph):
            return Part.TITLE
        if self.stage == "start":
            if self.last is Part.TITLE and paragraph.align == "center":
                return Part.OTHER
            self.stage = "body"
            if _is_recipients(paragraph) or (self.last in (Part.TITLE, Part.NUMBER) and _is_addressed(paragraph)):
                return Part.RECIPIENTS
        return self._body_part(paragraph)

    def _body_part(self, paragraph: Paragraph) -> Part:
        words = paragraph.words
        if ANNEX.fullmatch(words):
            return Part.ANNEX
        if ATTACHMENT.match(words):
            return Part.ATTACHMENT
        if self.last is Part.ATTACHMENT and self._follows(paragraph) and words[0].isdigit():
            return Part.ATTACHMENT
        if DATE.fullmatch(words):
            self._sign(paragraph)
            return Part.DATE
        if ATTENDANCE.match(words):
            return Part.OTHER
        if self.last is Part.DATE and words[0] in "（(" and words[-1] in "）)":
            return Part.NOTE
        if paragraph.align in ("center", "right"):
            return Part.ANNEX_TITLE if self.last in (Part.ANNEX, Part.ANNEX_TITLE) else Part.OTHER
        return next((part for part, pattern in LEVEL_PATTERNS if pattern.match(words)), Part.BODY)

    def _sign(self, date: Paragraph) -> None:
        """Makes the line above a date its issuer, where it reads as one."""
        above = self.previous
        if above is None or self.last not in (Part.BODY, Part.OTHER) or len(above.words) > LONGEST_ISSUER:
            return
        if above.words[-1] not in SENTENCE_END + "：:" and date.number - above.number <= 2:
            self.found[above.number] = Part.ISSUER

    def _follows(self, paragraph: Paragraph) -> bool:
        return self.previous is not None and paragraph.number == self.previous.number + 1


def parts(paper: Paper) -> dict[int, Part]:
    """The part of every paragraph that says something, by its number."""
    return Reading(paper).read()


def heading_end(words: str) -> int:
    """How many characters of a numbered paragraph are its heading: all, or what stands before its first full stop."""
    end = words.find("。")
    return len(words) if end < 0 else end + 1


def _head_part(paragraph: Paragraph) -> Part | None:
    words, _, beside = paragraph.words.partition("\t")
    if beside and not DOCUMENT_NUMBER.match(beside.strip()):
        words = paragraph.words
    words = words.strip()
    if re.fullmatch(r"\d{1,10}", words):
        return Part.COPY_NUMBER
    if SECRECY.fullmatch(words):
        return Part.SECRECY
    if URGENCY.fullmatch(words):
        return Part.URGENCY
    if DOCUMENT_NUMBER.match(words):
        return Part.NUMBER
    if words.startswith("签发人"):
        return Part.SIGNER
    large = paragraph.run.size >= LARGE
    if is_red(paragraph.run.color) or (large and words.endswith("文件")):
        return Part.MARK
    return None


def is_red(color: str) -> bool:
    """Whether a colour is a red by its amounts of red, green and blue."""
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", color):
        return False
    red, green, blue = (int(color[at : at + 2], 16) for at in (0, 2, 4))
    return red >= 0xA0 and green < 0x60 and blue < 0x60


def _is_title(paragraph: Paragraph) -> bool:
    if any(pattern.match(paragraph.words) for part, pattern in LEVEL_PATTERNS if part is not Part.LEVEL3):
        return False
    if paragraph.words[0] in "（(" and paragraph.run.size < LARGE:
        return False
    looks = paragraph.run.size >= LARGE or family(paragraph.run.east) == "title"
    named = paragraph.style.casefold() in ("title", "标题", "公文标题", "表单标题")
    reads = bool(KINDS.fullmatch(paragraph.words.rstrip("。.")))
    return looks or named or paragraph.align == "center" or reads


def _is_addressed(paragraph: Paragraph) -> bool:
    """Whether what stands first below a title addresses somebody, whatever the name: flush left, with a colon."""
    words = paragraph.words
    is_opening = words.rstrip("：").endswith(("如下", "以下", "下列"))
    return words.endswith("：") and not is_opening and "。" not in words and paragraph.first + paragraph.spaces < 1


def _is_recipients(paragraph: Paragraph) -> bool:
    words = paragraph.words
    named = RECEIVERS.fullmatch(words.rstrip("：:，,。；;、 "))
    if len(words) > LONGEST_RECIPIENTS or not named or "。" in words[:-1]:
        return False
    if words[-1] in "：:":
        return True
    flush = paragraph.first + paragraph.spaces < 1
    return flush and paragraph.align not in ("center", "right") and len(words) <= LONGEST_RECIPIENTS // 2
