"""New lines and tabs of values as Word has them: elements of their own, in the looks of the run around them."""

import re

PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.S)
RUN = re.compile(r"<w:r(?: [^>]*)?>.*?</w:r>", re.S)
TEXT = re.compile(r"<w:t(?: [^>]*)?>.*?</w:t>", re.S)
LOOKS = re.compile(r"<w:rPr>.*?</w:rPr>")
NEW_LINE = '</w:t><w:br/><w:t xml:space="preserve">'


def listed(xml: str) -> str:
    """The part with a break for each new line and a tab's element for each tab in its text."""
    if "\n" not in xml and "\t" not in xml:
        return xml
    return PARAGRAPH.sub(_paragraph, xml)


def _paragraph(found: re.Match[str]) -> str:
    text = found.group()
    return RUN.sub(_run, text) if "\n" in text or "\t" in text else text


def _run(found: re.Match[str]) -> str:
    text = found.group()
    looks = LOOKS.search(text)
    properties = looks.group() if looks else ""
    tab = f'</w:t></w:r><w:r>{properties}<w:tab/></w:r><w:r>{properties}<w:t xml:space="preserve">'
    return TEXT.sub(lambda one: one.group().replace("\t", tab).replace("\n", NEW_LINE), text)
