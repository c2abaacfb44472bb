"""Reading the office's own pages in several processes before the site is planned: most of their work is Markdown."""

from collections.abc import Iterable

from cadre_docs.build.pool import Lost, cores, spread
from cadre_docs.site.inputs import TextPage
from cadre_docs.site.own_text import is_kept, keep_own_text, own_text

FEW_TEXTS = 64
"""Fewer are read where they are needed: forking would cost more than it saves."""


def read_ahead(pages: Iterable[TextPage], processes: int) -> None:
    """Read the texts that this process has not read yet; 0 processes means one per core.

    A text that ends its process is left to be read where it is needed, and told of there.
    """
    texts = [page.text for page in pages if not is_kept(page.text)]
    wanted = processes or cores()
    if wanted == 1 or len(texts) < FEW_TEXTS:
        return
    for index, read in spread(own_text, texts, wanted):
        if not isinstance(read, Lost):
            keep_own_text(texts[index], read)
