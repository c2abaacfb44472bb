"""All appointment forms as one workbook: a row for each person, and a sheet with their relatives."""

from collections.abc import Iterator, Sequence

from cadre_docs.build.exporting_forms import Form
from cadre_docs.documents.lrmx.elements import PHOTO, RELATIVE_TITLES, RELATIVES, TITLES
from cadre_docs.documents.lrmx.writing import relative_values, texts
from cadre_docs.documents.tree import Cell, Document, Page, Paragraph, Row, Run, Section, Table
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS

LEFT_OUT = (PHOTO, RELATIVES, "ShenFenZheng", "Version")
"""What is no column: a list is not read for photos and identity numbers, and should not carry them about."""
COLUMNS = tuple(name for name in TITLES if name not in LEFT_OUT)
MONTHS = ("ChuShengNianYue", "RuDangShiJian", "CanJiaGongZuoShiJian", "ChuShengRiQi")
WIDE = ("JianLi", "JiangChengQingKuang", "RenMianLiYou", "GongZuoDanWeiJiZhiWu")


def roster(forms: Sequence[Form], office: Office) -> bytes:
    """The workbook. Ages are not in it, as in the files: the day of the calculation is, in its own column."""
    page = Page(20, 15, 20, 15, landscape=True)
    sections = (
        Section((_table("干部任免审批表名册", COLUMNS, _people(forms)),), page, "form"),
        Section((_table("家庭主要成员及重要社会关系", tuple(RELATIVE_TITLES), _relatives(forms)),), page, "form"),
    )
    return RENDERERS["xlsx"].render(Document("干部任免审批表名册", sections, letterhead="form"), office)


def _people(forms: Sequence[Form]) -> Iterator[tuple[str, ...]]:
    for one in forms:
        said = texts(one.person, one.appointment, one.unit)
        yield ("", *(_shown(name, said.get(name, "")) for name in COLUMNS))


def _relatives(forms: Sequence[Form]) -> Iterator[tuple[str, ...]]:
    for one in forms:
        for relative in one.person.relatives:
            named = zip(RELATIVE_TITLES, relative_values(relative), strict=True)
            yield (one.person.name, *(_shown(name, text) for name, text in named))


def _table(caption: str, columns: Sequence[str], rows: Iterator[tuple[str, ...]]) -> Table:
    titles = RELATIVE_TITLES if columns == tuple(RELATIVE_TITLES) else TITLES
    first = "干部姓名" if titles is RELATIVE_TITLES else "序号"
    head = Row(tuple(_cell(text, header=True) for text in (first, *(titles[name] for name in columns))), header=True)
    body = (
        Row(tuple(_cell(text or (str(n) if not at else "")) for at, text in enumerate(row)))
        for n, row in enumerate(rows, 1)
    )
    shares = (2.0, *(6.0 if name in WIDE else 2.5 for name in columns))
    return Table((head, *body), shares=shares, caption=caption)


def _cell(text: str, *, header: bool = False) -> Cell:
    return Cell((Paragraph((Run(text),), align="left", indent=0),) if text else (), header=header)


def _shown(name: str, text: str) -> str:
    """Months as people read them: ``1968.05`` for 196805."""
    return f"{text[:4]}.{text[4:]}" if name in MONTHS and len(text) == 6 and text.isdigit() else text
