"""Tags as Jinja understands them. docxtpl mends what Word has torn apart and gives its own tags their meaning."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

from jinja2 import Template, TemplateSyntaxError, nodes

from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.compiler.faults import Place, TemplateFaultError
from cadre_docs.documents.prescribed.environment import environment

BRACES = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
"""How docxtpl writes braces that are no tag, and what they stand for."""
LITERAL = re.compile("|".join(map(re.escape, BRACES)))
MARK = re.compile(r"<w:p(?=[ >])|(?:%|\})(?:<[^>]*>)*\}")
"""Where a paragraph begins, and where a tag ends."""
MERGING = re.compile(r"\{%\s*[vh]m\s*$")
LINE = "\r"
"""What Jinja counts as the end of a line, and docxtpl does not look at."""
BLOCKS = ("if", "for", "macro", "call", "filter", "with")


def mended(original: str, *, numbered: bool = False) -> str:
    """A part as Jinja understands it; ``numbered``, a tag of the office's first paragraph is in line 2, and so on."""
    from docxtpl import DocxTemplate

    source: str = DocxTemplate(BytesIO()).patch_xml(_numbered(original) if numbered else original)
    return LITERAL.sub(lambda found: f"{{% raw %}}{BRACES[found.group()]}{{% endraw %}}", source)


def _numbered(original: str) -> str:
    """The part with line ends within its tags: nothing else of it is sure to be left in its place."""
    ends, lines, paragraph = [0], [0], 0
    for mark in MARK.finditer(original):
        if mark.group() == "<w:p":
            paragraph += 1
        elif not MERGING.search(original, 0, mark.start()):
            ends.append(mark.start())
            lines.append(paragraph)
    after = [*ends[1:], len(original)]
    skips = [*(later - line for line, later in pairwise(lines)), 0]
    pieces = (LINE * skip + original[start:end] for start, end, skip in zip(ends, after, skips, strict=True))
    return "".join(pieces).replace("\n", " ")


def paragraph_of(error: Exception, template: Template) -> int:
    """The paragraph in which filling in a numbered part has failed; 1 before the first."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_globals.get("__jinja_template__") is template:
            line = template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return max(1, line - 1)


def numbered_tree(original: str) -> nodes.Template:
    """The syntax tree of a part; the lines of its nodes are paragraphs, counted from 1."""
    tree = environment().parse(mended(original, numbered=True))
    for node in tree.find_all(nodes.Node):
        node.lineno = max(1, node.lineno - 1)
    return tree


def syntax_fault(original: str) -> TemplateFaultError:
    """What is wrong with the tags of a part that cannot be compiled; the line of its place is a paragraph."""
    source = mended(original, numbered=True)
    try:
        unpaired = _unpaired(source)
        if unpaired is not None:
            return _fault(unpaired[0], *_without_partner(unpaired[1]))
        environment().from_string(source)
    except TemplateSyntaxError as error:
        message = say("模板语法错误：{error}", "template syntax: {error}", error=error.message)
        return _fault(error.lineno, message, say("核对这一段的标记", "look at the tags of this paragraph"))
    return _fault(1, say("模板语法错误", "template syntax"), say("核对模板的标记", "look at the template's tags"))


def _without_partner(word: str) -> tuple[Message, Message]:
    return (
        say("标记“{word}”不成对", "the tag {word} has no partner", word=word),
        say("每个 if 配一个 endif，每个 for 配一个 endfor", "each if has an endif, each for an endfor"),
    )


def _fault(line: int, message: Message, hint: Message) -> TemplateFaultError:
    return TemplateFaultError("template-syntax", message, hint, Place("", max(1, line - 1)))


def _unpaired(source: str) -> tuple[int, str] | None:
    """Line and word of the first tag without a partner."""
    opened: list[tuple[int, str]] = []
    for line, word in _words(source):
        if not word.startswith("end"):
            opened.append((line, word))
        elif opened and opened[-1][1] == word.removeprefix("end"):
            opened.pop()
        else:
            return opened[-1] if opened else (line, word)
    return opened[-1] if opened else None


def _words(source: str) -> Iterator[tuple[int, str]]:
    """Line and word of each tag that begins or ends a block."""
    begins = False
    for line, token, word in environment().lex(source):
        if begins and token == "name" and word.removeprefix("end") in BLOCKS:
            yield line, word
        begins = token == "block_begin" or (begins and token == "whitespace")
