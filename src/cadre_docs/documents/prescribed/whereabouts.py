"""Where in a prescribed Word file something is wrong, as one finds it in Word: which part of it, which paragraph."""

from cadre_docs.diagnostics import Message
from cadre_docs.documents.compiler.faults import Place, TemplateFaultError

PARTS = {"header": ("页眉", "header"), "footer": ("页脚", "footer"), "footnotes": ("脚注", "footnotes")}
"""Parts by how their names in the package begin; any other is the text itself."""


def named(part: str) -> tuple[str, str]:
    """What a part of the package is called, in Chinese and in English."""
    return PARTS.get(part.rpartition("/")[2].rstrip("0123456789.xml"), ("正文", "text"))


def in_paragraph(fault: TemplateFaultError, part: str, paragraph: int, path: str = "") -> TemplateFaultError:
    """The fault with part and paragraph in its message; the paragraph, counted from 1 in its part, is its line too."""
    zh, en = named(part)
    message = Message(
        f"{zh}第 {{_paragraph}} 段：{fault.message.zh}",
        f"{en}, paragraph {{_paragraph}}: {fault.message.en}",
        (*fault.message.values, ("_paragraph", str(paragraph))),
    )
    return TemplateFaultError(fault.code, message, fault.hint, Place(path, paragraph))
