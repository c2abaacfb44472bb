"""Directives in the office's own pages: what the records say, put where the page asks for it.

A line of its own, in the manner of the documents' blocks: ``:::deadlines unit=fgj``, ``:::counts competition-2014``,
``:::clause anhe-2014/c1``, ``:::document <slug>``; within a sentence ``[[clause:anhe-2014/c1]]`` and
``[[document:<slug>]]``. Names and keys may be Chinese. One that names what is not there is a fault with its line, and
the page is left out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from markupsafe import Markup

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say
from cadre_docs.site.context import Link, Site
from cadre_docs.site.exercises import count_rows
from cadre_docs.site.inputs import PolicyClause, TextPage
from cadre_docs.site.markdown import parser
from cadre_docs.site.own_pages import FOLDER
from cadre_docs.site.own_text import Asked, gist, own_text
from cadre_docs.site.page_links import unpublished_links
from cadre_docs.site.rows import due_row, notice_row

_NAMES = {
    "deadlines": "deadlines",
    "期限": "deadlines",
    "counts": "counts",
    "人数": "counts",
    "clause": "clause",
    "条款": "clause",
    "document": "document",
    "文件": "document",
}
_WITHIN = ("clause", "document")
_KEYS = {
    "unit": "unit",
    "单位": "unit",
    "exercise": "exercise",
    "工作": "exercise",
    "status": "status",
    "状态": "status",
}
_STATUSES = {"open": "open", "未完成": "open", "done": "done", "已完成": "done"}


class UnknownError(Exception):
    """A directive that asks for what is not there."""

    def __init__(self, message: Message, wanted: str = "", known: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.close = get_close_matches(wanted, list(known), 3, 0.5)


@dataclass(frozen=True, slots=True)
class Found:
    """What a directive stands for: the partial that shows it, and its data."""

    partial: str
    context: Mapping[str, Any]


def faults(site: Site, page: TextPage) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with the directives of a page."""
    wrong: list[Diagnostic] = []
    for asked in gist(page.text).asked:
        try:
            _found(site, asked)
        except UnknownError as error:
            wrong.append(_fault(page, asked, error))
    return tuple(wrong)


def page_html(site: Site, page: TextPage, root: str) -> Markup:
    """The HTML of a page without faults; ``root`` is the way from its folder to the site's.

    Links to pages that are left out stand as plain words.
    """
    text = own_text(page.text, unpublished_links(site, page))
    if not text.asked:
        return Markup(text.html[0])
    parts = _shown(site, text.asked, root)
    return Markup("".join(part for both in zip(text.html, (*parts, ""), strict=True) for part in both))


def comes_from(site: Site, page: TextPage) -> tuple[object, ...]:
    """All that the HTML of a page without faults comes from, for a digest."""
    left_out = sorted(unpublished_links(site, page))
    return page.text, parser(), left_out, _shown(site, gist(page.text).asked, "")


def _shown(site: Site, every: Iterable[Asked], root: str) -> list[Markup]:
    found = (_found(site, asked) for asked in every)
    return [site.theme.fragment(f"directive-{one.partial}", root, one.context) for one in found]


def _found(site: Site, asked: Asked) -> Found:
    within = asked.name.startswith("[[")
    name = _NAMES.get(asked.name.removeprefix("[["))
    if name is None or (within and name not in _WITHIN):
        known = [one for one in _NAMES if not within or _NAMES[one] in _WITHIN]
        written = asked.name or asked.argument
        message = say("没有“{name}”这种指令", "there is no directive {name}", name=written)
        raise UnknownError(message, asked.name, known)
    if name == "deadlines":
        return _deadlines(site, asked.argument)
    if name == "counts":
        return _counts(site, asked.argument)
    return _clause(site, asked.argument, within) if name == "clause" else _document(site, asked.argument, within)


def _deadlines(site: Site, argument: str) -> Found:
    given = _given(argument)
    _known(given.get("unit"), site.units, say("没有这个单位", "there is no such unit"))
    _known(given.get("exercise"), site.names, say("没有这项工作", "there is no such exercise"))
    status = given.get("status", "open")
    _known(status, _STATUSES, say("没有这种状态", "there is no such status"))
    rows = tuple(
        row
        for due in site.due
        if due.cancelled_on is None
        and given.get("unit") in (None, *due.units)
        and given.get("exercise") in (None, due.exercise)
        if (row := due_row(site, due)).state.settled is (_STATUSES[status] == "done")
    )
    return Found("deadlines", {"rows": rows})


def _counts(site: Site, argument: str) -> Found:
    key = _given(argument).get("exercise", argument) if "=" in argument else argument
    _known(key, site.names, say("没有这项工作", "there is no such exercise"))
    exercise = next(one for one in site.exercises if one.id == key)
    link = Link(exercise.name, f"exercises/{key}/index.html")
    return Found("counts", {"exercise": link, "counts": count_rows(site, exercise)})


def _clause(site: Site, argument: str, within: bool) -> Found:
    pack_id, _, clause_id = argument.partition("/")
    packs = {pack.id: pack for pack in site.inputs.library.packs}
    _known(pack_id, packs, say("没有这个政策包", "there is no such pack"))
    clauses: dict[str, PolicyClause] = {clause.id: clause for clause in packs[pack_id].clauses}
    _known(clause_id, clauses, say("政策包里没有这个条款", "the pack has no such clause"))
    clause = clauses[clause_id]
    title = next((one.title for one in packs[pack_id].documents if one.id == clause.document), packs[pack_id].title)
    link = Link(f"《{title}》{clause.label}", site.clauses[pack_id, clause_id])
    return Found("link" if within else "clause", {"link": link, "summary": clause.summary})


def _document(site: Site, argument: str, within: bool) -> Found:
    notices = {notice.slug: notice for notice in site.notices}
    _known(argument, notices, say("没有公开这份文件", "no such document is public"))
    row = notice_row(notices[argument])
    return Found("link" if within else "document", {"link": Link(row.title, row.path), "notice": row})


def _given(argument: str) -> dict[str, str]:
    """The keys and values that follow a directive."""
    found = {}
    for part in argument.split():
        key, equals, value = part.partition("=")
        if not equals or key not in _KEYS:
            message = say("这里只能写 键=值，不认识“{part}”", "key=value is expected here, not {part}", part=part)
            raise UnknownError(message, key, _KEYS)
        found[_KEYS[key]] = value
    return found


def _known(wanted: str | None, known: Iterable[str], message: Message) -> None:
    if wanted is not None and wanted not in known:
        raise UnknownError(say(f"{message.zh}：{{name}}", f"{message.en}: {{name}}", name=wanted or "—"), wanted, known)


def _fault(page: TextPage, asked: Asked, error: UnknownError) -> Diagnostic:
    line = page.first_line + asked.line - 1
    close = "、".join(error.close)
    return Diagnostic(
        code="page-directive",
        severity=Severity.ERROR,
        message=error.message,
        hint=say("相近的有：{close}", "close to it: {close}", close=close)
        if close
        else say(
            "写法见 docs/theming.md；改正之前，这一页不发布", "see docs/theming.md; the page is left out till then"
        ),
        position=Position(f"{FOLDER}/{page.path or page.slug + '.md'}", line=line, end_line=line),
    )
