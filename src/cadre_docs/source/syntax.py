"""What libyaml's syntax errors mean to the person who wrote the file."""

import re
from typing import NamedTuple

import yaml
from yaml.reader import ReaderError

from cadre_docs.diagnostics import Diagnostic, Message, Position, say
from cadre_docs.source.faults import fault

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What libyaml counts as the end of a line."""

_FULL_WIDTH_COLON = re.compile(r"^[\s\-]*[^\s:'\"#]+?：")


class _Meaning(NamedTuple):
    code: str
    message: Message
    hint: Message
    at_context: bool = False
    """Whether the fault is where the parser began to look rather than where it gave up."""


_QUOTE = say("给这段文字加上英文引号", "put the text in quotes")
_REWRITE = say("改正这一处，写法参照其他文件", "correct this place; other files show how it is written")
_INDENT = say("让同一层的各项左边对齐，只用空格", "align the items of one level, with spaces only")

_MEANINGS: dict[str, _Meaning] = {
    "found unexpected end of stream": _Meaning(
        "unclosed-quote",
        say("引号没有闭合", "the quote is never closed"),
        say("在文字末尾补上同样的引号", "add the same quote at the end of the text"),
        at_context=True,
    ),
    "could not find expected ':'": _Meaning(
        "missing-colon",
        say("这一行缺少“: ”", "this line has no “: ”"),
        say("写成“项目: 内容”，半角冒号后空一格", "write “key: value”, with a space after the colon"),
        at_context=True,
    ),
    "mapping values are not allowed in this context": _Meaning(
        "misplaced-colon",
        say("这里不应再有“: ”", "a “: ” cannot stand here"),
        say(
            "检查缩进是否与上一行对齐；内容里有“: ”的，加英文引号",
            "check that the line is aligned with the one above; quote text that contains “: ”",
        ),
    ),
    "did not find expected key": _Meaning(
        "wrong-indentation", say("缩进与上文不一致", "the indentation does not match what stands above"), _INDENT
    ),
    "did not find expected '-' indicator": _Meaning(
        "wrong-indentation", say("这里应以“- ”开头", "a list item must start with “- ”"), _INDENT
    ),
    "block sequence entries are not allowed in this context": _Meaning(
        "misplaced-dash",
        say("这里不能以“- ”开头", "a list item cannot start here"),
        say("清单从下一行写起；文字本身以“-”开头的，加引号", "start the list on the next line, or quote the text"),
    ),
    "did not find expected ',' or ']'": _Meaning(
        "unclosed-bracket",
        say("方括号“[”没有闭合，或缺少“,”", "the bracket “[” is not closed, or a comma is missing"),
        say("补上“]”，各项之间用半角逗号", "close it with “]”; separate the items by commas"),
        at_context=True,
    ),
    "did not find expected ',' or '}'": _Meaning(
        "unclosed-bracket",
        say("花括号“{{”没有闭合，或缺少“,”", "the brace “{{” is not closed, or a comma is missing"),
        say("补上“}}”，各项之间用半角逗号", "close it with “}}”; separate the items by commas"),
        at_context=True,
    ),
    "did not find expected node content": _Meaning(
        "bracket-not-closed",
        say("这里缺少内容，或前面的括号没有闭合", "a value is missing here, or a bracket before it is not closed"),
        say("补上内容或括号，各项之间用半角逗号", "add the value or the bracket; separate the items by commas"),
    ),
    "found character that cannot start any token": _Meaning(
        "reserved-character",
        say("内容不能以这个字符开头", "a value cannot start with this character"),
        _QUOTE,
    ),
    "did not find expected alphabetic or numeric character": _Meaning(
        "reserved-character",
        say("内容不能以“*”或“&”开头", "a value cannot start with “*” or “&”"),
        _QUOTE,
        at_context=True,
    ),
    "found unknown escape character": _Meaning(
        "unknown-escape",
        say("双引号内的“\\”写法有误", "unknown escape after “\\” in double quotes"),
        say("改用单引号，或把“\\”写成“\\\\”", "use single quotes, or write “\\\\”"),
    ),
}

_TAB = _Meaning(
    "tab-in-indentation",
    say("缩进里有制表符（Tab）", "a tab in the indentation"),
    say("改用空格缩进", "indent with spaces"),
)
_COLON = _Meaning(
    "full-width-colon",
    say("冒号“：”是全角的", "the colon “：” is full-width"),
    say("改用半角冒号“:”，后面空一格", "use “:” followed by a space"),
)


def syntax_fault(error: yaml.YAMLError, file: str, text: str) -> Diagnostic:
    """The diagnostic for a syntax error; every one that libyaml knows has a position and a hint."""
    if isinstance(error, ReaderError):
        return _unprintable(error, file, text)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return fault("yaml-syntax", Position(file), _unknown(str(error)), _REWRITE)
    lines = LINE_BREAK.split(text)
    problem = error.problem or ""
    meaning = _MEANINGS.get(problem) or _Meaning("yaml-syntax", _unknown(problem), _REWRITE)
    mark = error.context_mark if meaning.at_context and error.context_mark else error.problem_mark
    line, column = min(mark.line, len(lines) - 1), mark.column
    for near in (error.problem_mark.line, line):
        if near < len(lines) and (tab := _tab(lines[near])) is not None:
            return fault(_TAB.code, Position(file, near + 1, tab + 1, near + 1, tab + 2), _TAB.message, _TAB.hint)
    for near in dict.fromkeys((line, line - 1)):
        if near >= 0 and (colon := _FULL_WIDTH_COLON.match(lines[near])):
            place = Position(file, near + 1, colon.end(), near + 1, colon.end() + 1)
            return fault(_COLON.code, place, _COLON.message, _COLON.hint)
    place = Position(file, line + 1, column + 1, line + 1, column + 2)
    return fault(meaning.code, place, meaning.message, meaning.hint)


def _tab(line: str) -> int | None:
    indentation = line[: len(line) - len(line.lstrip(" \t"))]
    return indentation.index("\t") if "\t" in indentation else None


def _unknown(problem: str) -> Message:
    return say("格式有误：{problem}", "not valid YAML: {problem}", problem=problem)


def _unprintable(error: ReaderError, file: str, text: str) -> Diagnostic:
    offset = next((index for index, character in enumerate(text) if ord(character) == error.character), 0)
    before = LINE_BREAK.split(text[:offset])
    place = Position(file, len(before), len(before[-1]) + 1, len(before), len(before[-1]) + 2)
    return fault(
        "control-character",
        place,
        say(
            "文件里有不可见的控制字符 U+{code}",
            "the file contains the control character U+{code}",
            code=f"{error.character:04X}",
        ),
        say("删去这个字符后重新输入这一行", "delete the character and type the line again"),
    )
