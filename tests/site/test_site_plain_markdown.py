"""Plain Markdown: what is read without a parser is what the parser makes of it; what is in doubt is not read."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cadre_docs.site import own_text as reading
from cadre_docs.site.own_text import OwnText, Written, own_text
from cadre_docs.site.plain_markdown import plain

PAGE = """\
## 一、报名　条件

具有**初级**以上职称，`年龄` 45 岁以下，
见[公告](../notices/a.html)和*附件*。"引号"与 a > b！
### 材料
如下：
- **表格**：一份
- 证明 1.5 份

1. 先[填](b.html)
2. 后报

|序号| 事项 |
| --- |---|
| 1 | 见[表](c.html#d) |
|  | `x` |

　　末段 2014年。
"""
PIECES = (
    *"甲，（《①٣²😀é　\"'!$@.*`_#|-+=:~<>&\\[]()/ \n\t\u00a0\u2028\x0b\r\0",
    *("一二", "a1", "**", "](", "  ", "\n\n", "\n ", "&amp;", "```", "~~~", ":::", "---", "<b>", "# 题\n", "\n甲 "),
    *("\n- ", "\n* ", "\n+ ", "\n1. ", "\n2) ", "\n10. ", "\n# ", "\n### ", "\n> ", "\n***", "\n    ", "\n:::x y\n"),
    *("**甲**", "*乙*", "`c`", "[x](y.html)", "[x](http://a.b)", "[x](//A.b)", "[[clause:a/b]]", "\n[a]: b", "![a](b)"),
    *("| a | b |\n| --- | --- |\n| 一 | 二 |", "\n|---|", "| a |\n|-|", "\n| :-- |", "| a | b |"),
)
"""What Markdown is made of, in the manner of such pages and in every other."""


def parsed(text: str) -> OwnText:
    return reading._parsed(text, frozenset())  # the parser itself, whatever can be read without it


def as_plain(text: str) -> OwnText | None:
    found = plain(text)
    return found and OwnText((found.html,), (), tuple(Written(*one) for one in found.links), found.words)


def test_a_page_of_an_office_is_read_without_the_parser() -> None:
    found = as_plain(PAGE)
    assert found == parsed(PAGE)
    assert found == own_text(PAGE)
    assert found.links == (Written("../notices/a.html", 4), Written("b.html", 10), Written("c.html#d", 15))
    assert "<ul>\n<li><strong>表格</strong>：一份</li>" in found.html[0]


@pytest.mark.parametrize(
    "doubtful",
    [
        *("> 引文", "    代码", "```\n代码\n```", "甲  \n乙", "甲 \n乙", "甲\n---", "甲\n===", "---", "***", "\\*"),
        *("_甲_", "<b>甲</b>", "&amp;", "[甲]", "[甲]: b.html", "[甲](<b>)", "[甲](javascript:x)", "![甲](b.png)"),
        *("- 甲\n\n- 乙", "- 甲\n  - 乙", "- 甲\n乙", "- 甲\n\n  乙", "- 甲\n* 乙", "1. 甲\n2) 乙", "甲\n2. 乙", "-"),
        *("| 甲 |", "| 甲 |\n| :-: |", "| 甲 |\n| - |\n乙", "| 甲 |\n| - |\n| 乙 | 丙 |", "# 甲 #", "#", "####### 甲"),
        *("- # 甲", "**甲，**乙", "**甲", "*甲**", "``甲``", "`甲[[条款:a/b]]`", ":::期限", "## :::期限"),
        *("甲\tb", "甲\0", "甲\r\n乙", "　"),
    ],
)
def test_what_could_be_meant_otherwise_is_left_to_the_parser(doubtful: str) -> None:
    assert as_plain(doubtful) in (None, parsed(doubtful))
    assert as_plain(f"甲\n\n{doubtful}\n\n乙\n") in (None, parsed(f"甲\n\n{doubtful}\n\n乙\n"))


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("- 甲\n\n1. 乙")
@example("+   #")
@example("3.   10. 甲")
@example("\u3000")
def test_no_text_is_read_otherwise_than_the_parser_reads_it(text: str) -> None:
    assert as_plain(text) in (None, parsed(text))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(PAGE)), st.integers(0, 4), st.sampled_from(PIECES))
def test_a_plain_page_with_something_put_in_is_not_read_otherwise(at: int, less: int, piece: str) -> None:
    text = PAGE[:at] + piece + PAGE[at + less :]
    assert as_plain(text) in (None, parsed(text))


def test_the_manuals_of_this_project_are_not_read_otherwise() -> None:
    for path in sorted(Path(__file__).parents[2].glob("docs/**/*.md")):
        blocks = path.read_text("utf-8").split("\n\n")
        read = [(block, found) for block in blocks if (found := as_plain(block))]
        assert all(found == parsed(block) for block, found in read), path
        assert read, path
