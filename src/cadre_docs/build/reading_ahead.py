"""Reading the office's own pages before the site is planned: in several processes, and each text once for all builds.

What planning needs of a text is kept on the disk by the text's digest, under the user's seal and for this very program
and parser. What no page says any more is not kept on. Decision 0044.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO

from cadre_docs.build.digest import engine
from cadre_docs.build.pool import Lost, cores, spread
from cadre_docs.office import Office
from cadre_docs.office.memory import recall, remember
from cadre_docs.site.inputs import TextPage
from cadre_docs.site.markdown import parser
from cadre_docs.site.own_text import Asked, Gist, Read, Written, gist, has_gist, keep, read
from cadre_docs.site.page import digest_of
from cadre_docs.site.search import Words

FEW_TEXTS = 64
"""Fewer are read where they are needed: forking, or a look at the disk, would cost more than it saves."""
SHARE = 16
"""Texts that a process sends back together: one plain text takes less time than a message."""
MEMORY = "texts"
"""What is kept on the disk is called so."""
LARGEST = 64 * 1024 * 1024
"""Bytes that are kept on the disk at most."""


def read_ahead(pages: Iterable[TextPage], processes: int, office: Office | None = None) -> None:
    """Read the texts of pages that this process has not read yet; 0 processes means one per core.

    With an ``office`` what was read for it before is not read again. Texts at which a process ends are left to be
    read where they are needed.
    """
    texts = {digest_of((page.text,)): page.text for page in pages}
    if len(texts) < FEW_TEXTS or all(map(has_gist, texts.values())):
        return
    known = _recalled(office, texts) if office else frozenset()
    unread = [text for text in texts.values() if not has_gist(text)]
    wanted = processes or cores()
    if wanted > 1 and len(unread) >= FEW_TEXTS:
        shares = [unread[start : start + SHARE] for start in range(0, len(unread), SHARE)]
        for index, found in spread(_read_all, shares, wanted):
            for text, one in zip(shares[index], () if isinstance(found, Lost) else found, strict=False):
                keep(text, one)
    elif office:
        for text in unread:
            gist(text)
    if office and known != texts.keys():
        remember(office, MEMORY, _basis(), b"".join(_lines(texts)))


def _read_all(texts: Sequence[str]) -> tuple[Read, ...]:
    return tuple(map(read, texts))


def _basis() -> str:
    """What else but its text a page's gist depends on."""
    return f"{engine()} {parser()} {unicodedata.unidata_version}"


def _recalled(office: Office, texts: Mapping[str, str]) -> frozenset[str]:
    """Keep what is remembered of these texts; returns the keys of all that is remembered."""
    known = set()
    for line in BytesIO(recall(office, MEMORY, _basis()) or b""):
        key, asked, links, words = json.loads(line)
        known.add(key)
        if key in texts and not has_gist(texts[key]):
            found = Gist(tuple(Asked(*one) for one in asked), tuple(Written(*one) for one in links), Words(*words))
            keep(texts[key], Read(found))
    return frozenset(known)


def _lines(texts: Mapping[str, str]) -> Iterator[bytes]:
    """What is to be remembered of each text, as far as there is room."""
    room = LARGEST
    for key, text in texts.items():
        if has_gist(text):
            asked, links, words = gist(text)
            found_by = words.length, words.shown, words.terms, words.digest
            line = json.dumps([key, asked, links, found_by], ensure_ascii=False).encode() + b"\n"
            room -= len(line)
            if room < 0:
                return
            yield line
