"""One file of the site, as the build layer writes it."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SitePage:
    """A file of the site: where it goes, how it is made, and what it came from.

    ``path`` is POSIX and relative to the site's root. ``render`` is pure: the same ``inputs`` give the same bytes, so a
    page whose ``inputs`` have not changed need not be rendered. ``kind`` says what it is: ``home``, ``position``,
    ``notice``, ``asset``, ``search-terms`` and so on.
    """

    path: str
    render: Callable[[], bytes]
    inputs: tuple[str, ...]
    kind: str
    ahead: Callable[[], None] | None = None
    """What it has in common with other files, to be worked out once before any of them is rendered."""

    @property
    def is_html(self) -> bool:
        """Whether it is a page that people open."""
        return self.path.endswith(".html")


def digest(*parts: object) -> str:
    """SHA-256, in hexadecimal, of what the parts say of themselves (``repr``)."""
    return digest_of(repr(part) for part in parts)


def digest_of(texts: Iterable[str]) -> str:
    """SHA-256, in hexadecimal, of a row of texts."""
    found = hashlib.sha256()
    for text in texts:
        found.update(text.encode())
        found.update(b"\0")
    return found.hexdigest()
