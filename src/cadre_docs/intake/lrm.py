"""The older .lrm: 33 values in quotes, in GBK, with the photo in a ``.pic`` file beside it (forms.md 1.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say
from cadre_docs.documents.lrmx.elements import RELATIVE_TITLES
from cadre_docs.intake.form_content import Extra, FormContent

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


def content_of_lrm(form: LrmFile, photo: bytes = b"") -> FormContent:
    """What the file says, by the element names of .lrmx; ``photo`` is the content of the ``.pic`` beside it."""
    texts = {element: _blank(form.values[at]) for element, at in PLACES.items()}
    for at, suffix in ((EDUCATION, ""), (SCHOOLS, "_BiYeYuanXiaoXi")):
        full_time, _, in_service = form.values[at].partition("@")
        for element, pair in (("QuanRiZhiJiaoYu", full_time), ("ZaiZhiJiaoYu", in_service)):
            first, _, second = pair.partition("#")
            texts |= {f"{element}_XueLi{suffix}": _blank(first), f"{element}_XueWei{suffix}": _blank(second)}
    columns = [form.values[at].split("@") for at in RELATIVES]
    rows = [[_blank(value) for value in row] for row in zip_longest(*columns, fillvalue="")]
    relatives = tuple(dict(zip(RELATIVE_TITLES, row, strict=True)) for row in rows if any(row))
    places = {element: _line(form, at) for element, at in PLACES.items()}
    extras = tuple(
        Extra(f"第{at + 1}项", form.values[at].strip(), _line(form, at)) for at in UNUSED if form.values[at].strip()
    )
    return FormContent(
        file=form.name,
        texts=texts,
        relatives=relatives,
        relative_places=(_line(form, RELATIVES[0]),) * len(relatives),
        photo=photo,
        places=places,
        extras=extras,
    )


def _blank(text: str) -> str:
    return text if text.strip() else ""


def _line(form: LrmFile, at: int) -> Position:
    """The line on which a value begins."""
    before = SEPARATOR.join(form.values[:at])
    return Position(form.name, form.before.count("\n") + before.count("\n") + 1)


def _unusable(name: str, code: str, message: Message) -> BrokenInputError:
    hint = say("请制表单位重新导出，最好导出 .lrmx", "have the file exported again, best as .lrmx")
    found = Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint, position=Position(name))
    return BrokenInputError((found,))
