"""Paragraphs that put names, dates, numbers and marks at every place of a line, as paper and as web page."""

from cadre_docs.documents.tree import Document, Paragraph, Run, Section

NAME, LONG_NAME = "欧阳某", "阿依古丽·买买提"
PIECES = (
    "2014年12月3日",
    "12月31日",
    "35.5%",
    "300万元",
    "120个工作日",
    "安组发〔2014〕5号",
    NAME,
    LONG_NAME,
)
MARKS = ("，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "……", "％")
OPENING = ("（", "《", "“", "〔", "【")
FILLER = "安禾市机关干部跨单位竞争上岗工作应当坚持公开平等竞争择优原则"


def pieces_document() -> Document:
    """Each piece after every number of characters that brings it across the end of a first line of 26."""
    return _document(f"{FILLER[:start]}，{piece}，{FILLER}" for piece in PIECES for start in range(26 - len(piece), 26))


def marks_document() -> Document:
    """Each mark at the end of a line, and one character before and after it."""
    texts = []
    for start in range(23, 28):
        texts += [f"{FILLER[:start]}{mark}{FILLER}" for mark in MARKS]
        texts += [f"{FILLER[:start]}{mark}{FILLER}" for mark in OPENING]
        texts.append(f"{FILLER[:start]}——{FILLER}")
    return _document(texts)


def _document(texts: object) -> Document:
    blocks = tuple(Paragraph((Run(text),)) for text in texts)  # type: ignore[attr-defined]
    return Document("", (Section(blocks),), show_title=False, names=(NAME, LONG_NAME))
