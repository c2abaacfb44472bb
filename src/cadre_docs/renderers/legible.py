"""The door every text passes on its way into a file: control characters are refused, never dropped."""

import re

from cadre_docs.diagnostics import say
from cadre_docs.renderers.renderer import RenderError

FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
AROUND = 12


def legible(value: str) -> str:
    """The text itself. Raises RenderError on a control character or half a character, which no file can hold."""
    found = FORBIDDEN.search(value)
    if found:
        raise RenderError(
            say(
                "“{excerpt}”含有控制字符 U+{code}，不能写入文件",
                "“{excerpt}” holds the control character U+{code}, which no file can hold",
                excerpt=FORBIDDEN.sub("□", value[max(0, found.start() - AROUND) : found.end() + AROUND]),
                code=f"{ord(found.group()):04X}",
            )
        )
    return value
