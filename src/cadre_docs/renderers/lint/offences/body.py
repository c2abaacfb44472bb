"""Departures of the body: type, indents, levels and their numbers (GB/T 9704-2012, 7.3.3)."""

from cadre_docs.renderers.lint.offences.offence import offence

NUMBER_HINT = ("依次用“一、”“（一）”“1.”“（1）”", "use 一、 （一） 1. （1） in this order")
ORDER_HINT = ("改正序号，或用 Word 的多级列表自动编号", "mend the number, or let Word count")

BODY = (
    offence(
        "body-font",
        "S",
        "5.2.2",
        ("正文用 {found}，应为仿宋", "the body is set in {found}, not 仿宋"),
        ("正文用3号仿宋体字", "set the body in 16 pt 仿宋"),
    ),
    offence(
        "body-size",
        "S",
        "5.2.2",
        ("正文为 {found} 磅，应为3号（16 磅）", "the body is {found} pt, not 3号 (16 pt)"),
        ("正文用3号仿宋体字", "set the body in 16 pt 仿宋"),
    ),
    offence(
        "body-bold",
        "B",
        "5.2.2",
        ("正文里有加粗的文字", "the body has bold text"),
        ("公文正文一般不加粗", "official text is not set in bold"),
    ),
    offence(
        "first-line-indent",
        "S",
        "7.3.3",
        ("首行缩进 {found} 字，应为 2 字", "the first line is indented by {found} characters, not 2"),
        ("首行缩进 2 字符", "indent the first line by 2 characters"),
    ),
    offence(
        "indent-by-spaces",
        "B",
        "7.3.3",
        ("首行用空格缩进", "the first line is indented by spaces"),
        ("删去空格，设首行缩进 2 字符", "delete the spaces and indent the paragraph by 2 characters"),
    ),
    offence(
        "wrapped-lines-indented",
        "S",
        "7.3.3",
        ("回行缩进 {found} 字，应顶格", "wrapped lines are indented by {found} characters, not flush"),
        ("左缩进设为 0", "set the left indent to 0"),
    ),
    offence(
        "heading-font",
        "S",
        "7.3.3",
        ("第 {level} 级标题用 {found}，应为{wanted}", "a heading of level {level} is set in {found}, not {wanted}"),
        ("一级黑体，二级楷体，三四级仿宋", "level 1 黑体, level 2 楷体, levels 3 and 4 仿宋"),
    ),
    offence(
        "heading-size",
        "S",
        "7.3.3",
        ("标题为 {found} 磅，应为3号（16 磅）", "a heading is {found} pt, not 3号 (16 pt)"),
        ("各级标题都用3号字", "set all headings in 16 pt"),
    ),
    offence(
        "heading-bold",
        "S",
        "7.3.3",
        ("第 {level} 级标题另加了粗", "a heading of level {level} has added bold"),
        ("取消加粗", "take the bold off"),
    ),
    offence(
        "numbering-mark",
        "S",
        "7.3.3",
        ("序号“{found}”的标点不对", "the number {found} has the wrong punctuation"),
        NUMBER_HINT,
    ),
    offence(
        "numbering-start",
        "S",
        "7.3.3",
        ("序号从“{found}”开始", "the numbers begin with {found}"),
        ORDER_HINT,
    ),
    offence(
        "numbering-gap",
        "S",
        "7.3.3",
        ("序号“{found}”之前缺“{wanted}”", "{wanted} is missing before {found}"),
        ORDER_HINT,
    ),
    offence(
        "numbering-repeated",
        "S",
        "7.3.3",
        ("序号“{found}”重复或倒退", "the number {found} comes again or too late"),
        ORDER_HINT,
    ),
    offence(
        "half-width-punctuation",
        "W",
        "10",
        ("中文里用了半角标点“{found}”", "Chinese text holds the half-width mark {found}"),
        ("改用全角标点", "use the full-width mark"),
    ),
    offence(
        "table-header-not-repeated",
        "B",
        "8",
        ("表格有 {found} 行，标题行没有设为重复", "a table of {found} rows does not repeat its head"),
        ("选中首行，勾选“在各页顶端以标题行形式重复出现”", "mark the first row to repeat at the top of each page"),
    ),
)
