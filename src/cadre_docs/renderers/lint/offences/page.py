"""Departures of paper, grid and page number (GB/T 9704-2012, 5 and 7.5)."""

from cadre_docs.renderers.lint.offences.offence import offence

PAGE = (
    offence(
        "page-size",
        "S",
        "5.1",
        ("纸张为 {found} 毫米，不是 A4（{wanted}）", "the paper is {found} mm, not A4 ({wanted})"),
        ("页面设置—纸张选 A4", "set the paper to A4"),
    ),
    offence(
        "page-orientation",
        "W",
        "5.1",
        ("正文排在横向页面上", "text stands on a landscape page"),
        ("正文用纵向页面，只有横排表格用横向", "use portrait for text, landscape only for wide tables"),
    ),
    offence(
        "page-margin",
        "S",
        "5.2.1",
        ("页边距（毫米）：{found}，应为 {wanted}", "margins in mm: {found}; wanted {wanted}"),
        ("页边距设为上 37、下 35、左 28、右 26 毫米", "set the margins to 37 top, 35 bottom, 28 left, 26 right"),
    ),
    offence(
        "page-margin-narrow",
        "W",
        "",
        ("页边距只有 {found} 毫米，打印机可能印不到", "a margin of {found} mm is less than printers can reach"),
        ("页边距不小于 5 毫米", "leave 5 mm at least"),
    ),
    offence(
        "characters-per-line",
        "W",
        "5.2.3",
        ("每行排 {found} 字，标准为 {wanted} 字", "a line takes {found} characters; the standard has {wanted}"),
        ("3号字把字间距收紧 0.25 磅，或用指定字符的网格", "set 16 pt type 0.25 pt tighter, or use a character grid"),
    ),
    offence(
        "line-pitch",
        "S",
        "5.2.3",
        ("行距为 {found} 磅，每面排不成 22 行", "the line pitch is {found} pt, which does not give 22 lines"),
        ("行距设为固定值 28.95 磅（28 至 30 磅均可）", "set an exact pitch of 28.95 pt (28 to 30 pt will do)"),
    ),
    offence(
        "line-pitch-open",
        "W",
        "5.2.3",
        ("行距既不是固定值也不随网格，每面行数不定", "the pitch is neither exact nor on a grid; lines per page vary"),
        ("行距设为固定值，或对齐每页 22 行的网格", "set an exact pitch or snap to a grid of 22 lines"),
    ),
    offence(
        "paragraph-spacing",
        "W",
        "5.2.3",
        ("段前段后另有 {found} 磅，打乱 22 行", "{found} pt before or after the paragraph upset the 22 lines"),
        ("段前段后设为 0", "set the space before and after to 0"),
    ),
    offence(
        "text-color",
        "S",
        "5.2.4",
        ("文字颜色为 {found}，应为黑色", "the text is coloured {found}, not black"),
        ("字体颜色设为自动或黑色", "set the colour to automatic or black"),
    ),
    offence(
        "page-number-missing",
        "S",
        "7.5",
        ("没有页码", "there is no page number"),
        ("在页脚插入页码 — 1 —", "put a page number — 1 — into the footer"),
    ),
    offence(
        "page-number-form",
        "S",
        "7.5",
        ("页码写作“{found}”，应为“— 1 —”", "the page number reads “{found}”, not “— 1 —”"),
        ("数字左右各放一条一字线", "put one dash on each side of the number"),
    ),
    offence(
        "page-number-font",
        "S",
        "7.5",
        ("页码字体为 {found}，应为宋体", "the page number is set in {found}, not 宋体"),
        ("页码用4号半角宋体", "set page numbers in 14 pt 宋体"),
    ),
    offence(
        "page-number-size",
        "S",
        "7.5",
        ("页码为 {found} 磅，应为4号（14 磅）", "the page number is {found} pt, not 4号 (14 pt)"),
        ("页码用4号半角宋体", "set page numbers in 14 pt 宋体"),
    ),
    offence(
        "page-number-sides",
        "S",
        "7.5",
        ("页码没有单页居右空一字、双页居左空一字", "page numbers are not right on odd and left on even pages"),
        ("勾选“奇偶页不同”，单页右缩进一字，双页左缩进一字", "use different odd and even footers, one character in"),
    ),
    offence(
        "page-number-drop",
        "W",
        "7.5",
        (
            "页码一字线约在版心下边缘下 {found} 毫米，应为 7 毫米",
            "the dash is about {found} mm below the text, not 7 mm",
        ),
        ("调整页脚边距", "change the distance of the footer"),
    ),
)
