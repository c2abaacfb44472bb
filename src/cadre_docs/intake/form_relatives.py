"""Family members and social relations: every row of the form, however many there are (forms.md 1.2)."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.diagnostics import Position, say
from cadre_docs.documents.lrmx.elements import RELATIVE_TITLES, RELATIVES
from cadre_docs.intake.form_month import month_of
from cadre_docs.intake.form_report import FormReport

FIELDS: Mapping[str, str] = dict(
    zip(RELATIVE_TITLES, ("relation", "name", "birth", "party", "work"), strict=True),
)
WANTED = ("ZhengZhiMianMao", "GongZuoDanWeiJiZhiWu")
"""What a row must have besides relation and name once it has anything."""


def relatives(report: FormReport) -> dict[str, Any]:
    """The relatives in their order. A row without relation or name is kept as text and reported."""
    found = []
    rows = zip(report.content.relatives, report.content.relative_places, strict=True)
    for number, (row, place) in enumerate(rows, 1):
        relative = _relative(report, number, row, place)
        if relative is not None:
            found.append(relative)
    return {"relatives": found} if found else {}


def _relative(report: FormReport, number: int, row: Mapping[str, str], place: Position) -> dict[str, str] | None:
    texts = {element: "".join(line.strip() for line in row.get(element, "").splitlines()) for element in FIELDS}
    shown = "，".join(text for text in texts.values() if text)
    name = texts["XingMing"]
    if not name or not texts["ChengWei"]:
        message = say("第 {n} 行没有称谓或姓名，未写入", "row {n} lacks relation or name and was left out", n=number)
        report.keep_out(RELATIVES, "relative-incomplete", message, shown, place)
        return None
    missing = "、".join(RELATIVE_TITLES[element] for element in WANTED if not texts[element])
    if missing:
        message = say("第 {n} 行缺{missing}", "row {n} lacks {missing}", n=number, missing=missing)
        report.doubt(RELATIVES, "relative-incomplete", message, shown, place)
    birth = month_of(texts["ChuShengRiQi"])
    if texts["ChuShengRiQi"] and birth is None:
        message = say("第 {n} 行的出生日期不是年月，未写入", "the birth in row {n} is no month; left out", n=number)
        report.keep_out(RELATIVES, "form-month", message, f"{name}：{texts['ChuShengRiQi']}", place)
    if all(character >= "\u3400" for character in "".join(name.split())):
        texts["XingMing"] = "".join(name.split())
    written = {FIELDS[element]: text for element, text in texts.items() if text and element != "ChuShengRiQi"}
    return {**written, "birth": birth.iso} if birth else written
