"""Two block rules for Markdown: ``<table>`` … ``</table>``, and ``:::name argument`` … ``:::``.

A table may hold empty lines; a block whose name is among the marks has no content and no end.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from cadre_docs.diagnostics import say
from cadre_docs.documents.compiler.faults import TemplateFaultError, near
from cadre_docs.documents.compiler.lines import Marked

WITH_CONTENT = (
    "recipients",
    "signature",
    "attachments",
    "note",
    "attendance",
    "number",
    "issuer",
    "serial",
    "secrecy",
    "urgency",
    "signers",
    "copy-to",
    "printed",
    "center",
    "right",
    "flush",
)
MARKS = ("annex", "pagebreak", "landscape", "portrait", "blank")
OPENING = re.compile(r"^:::\s*([A-Za-z-]+)[ \t]*(.*?)\s*$")


def add_block_rules(markdown: MarkdownIt) -> None:
    """Give a parser the two rules. The environment of a parsing names its text ``marked``, for the lines of faults."""

    def container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        line = _line(state, start)
        if not line.startswith(":::"):
            return False
        if silent:
            return True
        found = OPENING.match(line)
        name = found[1] if found else line.removeprefix(":::")
        if found is None or name not in WITH_CONTENT + MARKS:
            raise TemplateFaultError(
                "unknown-block",
                say("没有“:::{name}”这种段落", "there is no block :::{name}", name=name),
                near(name, WITH_CONTENT + MARKS),
                _marked(state).place(start + 1),
            )
        last = start if name in MARKS else _end(state, start + 1, end, ":::")
        token = state.push("container", "", 0)
        token.info, token.content = name, found[2]
        token.meta = {"lines": [_line(state, number) for number in range(start + 1, last)]}
        token.map = [start, last + 1]
        state.line = last + 1
        return True

    def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if not _line(state, start).startswith("<table"):
            return False
        if silent:
            return True
        last = start
        while "</table>" not in _line(state, last):
            last += 1
            if last >= end:
                raise _unclosed("<table>", start, _marked(state))
        token = state.push("html_table", "", 0)
        token.map = [start, last + 1]
        state.line = last + 1
        return True

    stops: RuleOptionsType = {"alt": ["paragraph"]}
    markdown.block.ruler.before("table", "container", container, stops)
    markdown.block.ruler.before("table", "html_table", table, stops)


def _end(state: StateBlock, line: int, end: int, mark: str) -> int:
    start = line - 1
    while line < end:
        if _line(state, line) == mark:
            return line
        line += 1
    raise _unclosed(_line(state, start), start, _marked(state))


def _marked(state: StateBlock) -> Marked:
    marked: Marked = state.env["marked"]
    return marked


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _unclosed(what: str, line: int, marked: Marked) -> TemplateFaultError:
    return TemplateFaultError(
        "block-not-closed",
        say("“{what}”没有结束", "{what} is not closed", what=what),
        say("以单独一行“:::”结束，表格以“</table>”结束", "end it with a line of its own, ::: or </table>"),
        marked.place(line + 1),
    )
