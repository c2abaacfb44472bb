"""Departures of lines and figures: marks at a line's edge, pieces torn apart, dates, percent (GB/T 9704-2012, 10)."""

from cadre_docs.renderers.lint.offences.offence import offence

LINES = (
    offence(
        "kinsoku-off",
        "W",
        "10",
        ("关闭了中文首尾字符控制，标点可能出现在行首", "lines may begin with closing marks: the paragraph allows it"),
        ("在“段落—中文版式”中勾选“按中文习惯控制首尾字符”", "switch on Asian line breaking rules of the paragraph"),
    ),
    offence(
        "mark-at-line-edge",
        "S",
        "10",
        ("标点“{found}”落在行首或行末", "the mark {found} stands on the wrong side of a line's end"),
        ("删去手动换行，让 Word 自己换行", "delete the forced line break"),
    ),
    offence(
        "piece-torn",
        "W",
        "7.3.3",
        ("“{found}”被手动换行拆开", "{found} is torn apart by a forced line break"),
        ("年份、数字和单位不拆到两行", "keep years, numbers and units on one line"),
    ),
    offence(
        "text-date-zero-padded",
        "W",
        "10",
        ("文中日期“{found}”编了虚位", "the date {found} in the text is padded with zeros"),
        ("写作 2014年3月8日", "write 2014年3月8日"),
    ),
    offence(
        "percent-form",
        "W",
        "10",
        ("百分数“{found}”写法不规范", "the percentage {found} is not in the usual form"),
        ("写作 85% 或 5%—10%", "write 85% or 5%—10%"),
    ),
)
