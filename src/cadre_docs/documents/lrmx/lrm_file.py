"""The older .lrm: 33 values in quotes, in GBK, with the photo in a ``.pic`` file beside it (forms.md 1.4).

Nothing says how a quote inside a value is written, and ``#`` and ``@`` part the pieces of some: a text that could not
be told apart again is refused, not written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say
from cadre_docs.documents.lrmx.elements import RELATIVE_TITLES

LARGEST_FILE = 1024 * 1024
VALUES = 33
SEPARATOR = '","'
PLACES: Mapping[str, int] = {
    "XingMing": 0,
    "XingBie": 1,
    "ChuShengNianYue": 2,
    "MinZu": 3,
    "JiGuan": 4,
    "RuDangShiJian": 5,
    "JianKangZhuangKuang": 6,
    "ChuShengDi": 7,
    "CanJiaGongZuoShiJian": 8,
    "ZhuanYeJiShuZhiWu": 11,
    "ShuXiZhuanYeYouHeZhuanChang": 16,
    "JianLi": 17,
    "JiangChengQingKuang": 18,
    "NianDuKaoHeJieGuo": 19,
    "XianRenZhiWu": 25,
    "NiRenZhiWu": 26,
    "NiMianZhiWu": 27,
    "RenMianLiYou": 28,
    "ChengBaoDanWei": 29,
    "JiSuanNianLingShiJian": 30,
    "TianBiaoRen": 31,
    "TianBiaoShiJian": 32,
}
"""Which value, counted from 0, is which element of .lrmx."""
EDUCATION = 9
SCHOOLS = 10
UNUSED = range(12, 16)
RELATIVES = range(20, 25)
SLOTS = 13
"""Relatives that programs show; lists are padded to so many."""
STUDIES = ("QuanRiZhiJiaoYu", "ZaiZhiJiaoYu")
"""Full-time and in-service education, in their order before and after the ``@``."""


@dataclass(frozen=True, slots=True)
class LrmFile:
    """One .lrm file: its 33 values, and what stands before the first quote and after the last."""

    name: str
    values: tuple[str, ...]
    before: str
    after: str

    def to_bytes(self) -> bytes:
        """The file; of one that was only read, the very bytes."""
        return f'{self.before}"{SEPARATOR.join(self.values)}"{self.after}'.encode("gb18030")


class UnwritableError(ValueError):
    """A text that the format cannot hold; ``text`` is that text, ``mark`` what is in the way."""

    def __init__(self, text: str, mark: str) -> None:
        super().__init__(text)
        self.text = text
        self.mark = mark


def new_lrm(texts: Mapping[str, str], relatives: Iterable[tuple[str, ...]], name: str) -> LrmFile:
    """A file of texts by element name of .lrmx, and of relatives by the parts of one in their order.

    Raises UnwritableError for a text that its reader could not tell from the next.
    """
    values = [""] * VALUES
    for element, at in PLACES.items():
        values[at] = "\r\n".join(texts.get(element, "").splitlines())
    for at, suffix in ((EDUCATION, ""), (SCHOOLS, "_BiYeYuanXiaoXi")):
        pairs = (
            "#".join(_whole(texts.get(f"{element}_{part}{suffix}", ""), "#@") for part in ("XueLi", "XueWei"))
            for element in STUDIES
        )
        values[at] = "@".join(pairs)
    rows = list(relatives)
    rows += [("",) * len(RELATIVE_TITLES)] * (SLOTS - len(rows))
    for at, column in zip(RELATIVES, zip(*rows, strict=True), strict=True):
        values[at] = "@".join(_whole(text, "@") for text in column)
    return checked(LrmFile(name, tuple(values), "", "\r\n"))


def checked(form: LrmFile) -> LrmFile:
    """The same file. Raises UnwritableError where its values could not be read back as they are."""
    for text in form.values:
        if SEPARATOR in text or text.endswith('",'):
            raise UnwritableError(text, SEPARATOR)
    return form


def beyond_gbk(form: LrmFile) -> str:
    """Each character once that GBK lacks: the file has it in GB 18030, which not every program reads."""
    found = dict.fromkeys(character for text in form.values for character in text if not _in_gbk(character))
    return "".join(found)


def merged(original: LrmFile, known: LrmFile, wanted: LrmFile) -> LrmFile:
    """The original with the values in which ``wanted`` differs from ``known``, what had been imported from it."""
    triples = zip(original.values, known.values, wanted.values, strict=True)
    return checked(replace(original, values=tuple(old if was == new else new for old, was, new in triples)))


def read_lrm(data: bytes, name: str) -> LrmFile:
    """An .lrm file. Raises BrokenInputError where it is not GBK (GB18030), has not 33 values or is above 1 MB."""
    if len(data) > LARGEST_FILE:
        raise _unusable(name, "form-too-large", say("文件超过 1 MB", "the file is larger than 1 MB"))
    try:
        text = data.decode("gb18030")
        if text.encode("gb18030") != data:
            raise UnicodeError
    except UnicodeError:
        raise _unusable(name, "form-encoding", say("文件不是 GBK 编码的 .lrm", "the file is not in GBK")) from None
    before, opening, rest = text.partition('"')
    body, closing, after = rest.rpartition('"')
    values = tuple(body.split(SEPARATOR))
    if not opening or not closing or before.strip() or after.strip():
        message = say("文件不是引号分隔的 .lrm，或不完整", "the file is not an .lrm of quoted values, or is cut off")
        raise _unusable(name, "not-a-form", message)
    if len(values) != VALUES:
        message = say("应有 {n} 个值，实有 {m} 个", "{m} values instead of {n}", n=VALUES, m=len(values))
        raise _unusable(name, "form-corrupt", message)
    return LrmFile(name, values, before, after)


def _whole(text: str, marks: str) -> str:
    for mark in marks:
        if mark in text:
            raise UnwritableError(text, mark)
    return " ".join(text.splitlines())


def _in_gbk(character: str) -> bool:
    try:
        character.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


def _unusable(name: str, code: str, message: Message) -> BrokenInputError:
    hint = say("请制表单位重新导出，最好导出 .lrmx", "have the file exported again, best as .lrmx")
    found = Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint, position=Position(name))
    return BrokenInputError((found,))
