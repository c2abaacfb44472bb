"""The news feed: Atom (RFC 4287), written deterministically."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMESPACE = UUID("2b0c8f5e-8d0a-5f43-9a58-1c1b6d3b9a11")


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news: what it is, when it came out (a day in Asia/Shanghai), and where it stands."""

    key: str
    title: str
    on: date
    href: str
    category: str = ""
    summary: str = ""


def feed(title: str, scope: str, author: str, as_of: date, entries: Sequence[Entry]) -> bytes:
    """A feed, newest first. Links are relative to it; identifiers depend on ``scope`` and the entries' keys only."""
    newest = sorted(entries, key=lambda entry: (entry.on, entry.key), reverse=True)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<id>{_urn(scope, '')}</id>",
        f"<title>{_text(title)}</title>",
        f"<updated>{_moment(newest[0].on if newest else as_of)}</updated>",
        f"<author><name>{_text(author)}</name></author>",
        '<link rel="self" type="application/atom+xml" href="feed.xml"/>',
        '<link rel="alternate" type="text/html" href="index.html"/>',
    ]
    for entry in newest:
        lines += _entry(entry, scope)
    lines.append("</feed>\n")
    return "\n".join(lines).encode()


def _entry(entry: Entry, scope: str) -> list[str]:
    category = [f"<category term={_attribute(entry.category)}/>"] if entry.category else []
    summary = [f"<summary>{_text(entry.summary)}</summary>"] if entry.summary else []
    return [
        "<entry>",
        f"<id>{_urn(scope, entry.key)}</id>",
        f"<title>{_text(entry.title)}</title>",
        f"<updated>{_moment(entry.on)}</updated>",
        f"<published>{_moment(entry.on)}</published>",
        f'<link rel="alternate" type="text/html" href={_attribute(entry.href)}/>',
        *category,
        *summary,
        "</entry>",
    ]


def _urn(scope: str, key: str) -> str:
    name = f"{scope}\n{key}"
    return f"urn:uuid:{uuid5(_NAMESPACE, name)}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+08:00"


def _text(text: str) -> str:
    return escape(_clean(text))


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """The text without the control characters that XML forbids."""
    return _FORBIDDEN.sub("", text)
