"""The posts of an exercise: lists of a hundred, the same rows as scripts for sorting and filtering, a page each.

Made for ten thousand posts: one page costs a look-up in indexes and one rendering, and nothing looks at all posts
for the sake of one.
"""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from cadre_docs.records.exercise import Exercise
from cadre_docs.records.position import Position, Requirements
from cadre_docs.site.charts import Bar, bars
from cadre_docs.site.context import Counted, Link, Site
from cadre_docs.site.page import SitePage, digest
from cadre_docs.site.rows import NoticeRow, notice_row
from cadre_docs.site.search import Findable

PER_PAGE = 100
PER_SCRIPT = 1000
_SECTION = "exercises/index.html"
_REQUIREMENTS = (
    "education_text",
    "degree",
    "majors",
    "postgraduate_majors",
    "candidates",
    "other",
)


class PositionRow(NamedTuple):
    """A post as a line of the list; ``applicants`` is the last published number."""

    id: str
    name: str
    unit: str
    employer: str
    region: str
    openings: int
    applicants: int | None


def list_path(exercise: str, page: int) -> str:
    """Where a page of the list is; the first is 1."""
    return f"exercises/{exercise}/positions.html" if page == 1 else f"exercises/{exercise}/positions-{page}.html"


def position_path(exercise: str, position: str) -> str:
    """Where a post's page is."""
    return f"exercises/{exercise}/positions/{position}.html"


def pages(site: Site) -> Iterator[SitePage]:
    """Lists, rows and pages of every exercise."""
    for exercise in site.exercises:
        posts = site.positions[exercise.id]
        if posts:
            rows = tuple(_rows(site, posts))
            yield from _lists(site, exercise, rows)
            yield from _scripts(exercise, rows)
            yield from _posts(site, exercise, posts)


def findables(site: Site) -> Iterator[Findable]:
    """Every post."""
    units = site.unit_names
    for exercise in site.exercises:
        for post in site.positions[exercise.id]:
            asked = post.requirements
            texts = (post.id, post.employer, post.region, post.duties, *(getattr(asked, key) for key in _REQUIREMENTS))
            text = " ".join(text for text in (*texts, post.remark) if text)
            unit = units.get(post.unit, "")
            path = position_path(exercise.id, post.id)
            yield Findable(path, post.name, "职位", text, unit, unit, exercise.starts.year)


def _rows(site: Site, posts: tuple[Position, ...]) -> Iterator[PositionRow]:
    units, every = site.unit_names, site.counted
    for post in posts:
        counted = every.get(post.id)
        yield PositionRow(
            id=post.id,
            name=post.name,
            unit=units.get(post.unit, post.unit),
            employer=post.employer or "",
            region=post.region or "",
            openings=post.openings,
            applicants=counted[-1].applicants if counted else None,
        )


def _lists(site: Site, exercise: Exercise, rows: tuple[PositionRow, ...]) -> Iterator[SitePage]:
    last = -(-len(rows) // PER_PAGE)
    openings = sum(row.openings for row in rows)
    columns = {
        "region": any(row.region for row in rows),
        "employer": any(row.employer for row in rows),
        "applicants": any(row.applicants is not None for row in rows),
    }
    for page in range(1, last + 1):
        context = {
            "title": f"{exercise.name}职位表",
            "exercise": Link(exercise.name, f"exercises/{exercise.id}/index.html"),
            "rows": rows[(page - 1) * PER_PAGE : page * PER_PAGE],
            "columns": columns,
            "total": len(rows),
            "openings": openings,
            "page": page,
            "pages": tuple((number, list_path(exercise.id, number)) for number in _near(page, last)),
            "before": list_path(exercise.id, page - 1) if page > 1 else "",
            "after": list_path(exercise.id, page + 1) if page < last else "",
            "scripts": -(-len(rows) // PER_SCRIPT),
            "counted_on": site.daily_counts[exercise.id][-1].on if site.daily_counts[exercise.id] else None,
        }
        yield site.theme.page(list_path(exercise.id, page), "positions", "positions", _SECTION, context)


def _near(page: int, last: int) -> list[int]:
    """The pages that a list links to: the ends, and those about the current one; 0 stands for a gap."""
    shown = sorted({1, last, *range(max(1, page - 2), min(last, page + 2) + 1)})
    found: list[int] = []
    for number in shown:
        if found and number > found[-1] + 1:
            found.append(0)
        found.append(number)
    return found


def _scripts(exercise: Exercise, rows: tuple[PositionRow, ...]) -> Iterator[SitePage]:
    for number, start in enumerate(range(0, len(rows), PER_SCRIPT)):
        chunk = rows[start : start + PER_SCRIPT]
        path = f"exercises/{exercise.id}/rows-{number}.js"
        yield SitePage(path, partial(_script, number, chunk), (digest(chunk),), "position-rows")


def _script(number: int, rows: tuple[PositionRow, ...]) -> bytes:
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"cadreTable.rows({number},{text});\n".encode()


def _posts(site: Site, exercise: Exercise, posts: tuple[Position, ...]) -> Iterator[SitePage]:
    name, theme, counted, notices = exercise.name, site.theme, site.counted, site.notices_about
    units = {key: site.unit(key) for key in dict.fromkeys(post.unit for post in posts)}
    shown: dict[tuple[str, ...], tuple[tuple[NoticeRow, ...], str]] = {}
    named = [(post.id, post.name) for post in posts]
    neighbours = zip((None, *named), posts, (*named[1:], None), strict=False)
    for number, (before, post, after) in enumerate(neighbours):
        about = notices.get(post.id, ())
        slugs = tuple([notice.slug for notice in about])
        if slugs not in shown:
            rows = tuple(map(notice_row, about))
            shown[slugs] = rows, digest(rows)
        around = _Around(
            exercise=(name, f"exercises/{exercise.id}/index.html"),
            unit=units[post.unit],
            counted=counted.get(post.id, ()),
            before=before,
            after=after,
            page=number // PER_PAGE + 1,
        )
        told, seen = shown[slugs]
        parts = (site.fingerprint(post.id), digest(around), seen)
        later = partial(_context, exercise.id, post, around, told)
        yield theme.page_later(position_path(exercise.id, post.id), "position", "position", _SECTION, parts, later)


class _Around(NamedTuple):
    """What a post's page shows besides the post: its neighbours by id and name, the page of the list that it is on."""

    exercise: tuple[str, str]
    unit: Link
    counted: tuple[Counted, ...]
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    page: int


def _context(exercise: str, post: Position, around: _Around, notices: tuple[NoticeRow, ...]) -> dict[str, Any]:
    counted, before, after = around.counted, around.before, around.after
    return {
        "title": post.name,
        "id": post.id,
        "exercise": around.exercise,
        "list": list_path(exercise, around.page),
        "unit": around.unit,
        "openings": post.openings,
        "facts": tuple(_facts(post)),
        "requirements": tuple(_asked(post.requirements)),
        "counted": counted,
        "reviewed": any(row.approved is not None for row in counted),
        "chart": _chart(post, counted),
        "notices": notices,
        "before": before and (before[1], f"{before[0]}.html"),
        "after": after and (after[1], f"{after[0]}.html"),
    }


def _chart(post: Position, counted: tuple[Counted, ...]) -> Any:
    if not counted:
        return None
    rows = [Bar(f"{row.on.month}.{row.on.day}", row.applicants) for row in counted]
    return bars(f"{post.name}：每日累计报名人数", rows, width=max(160, min(480, 64 * len(rows))), height=132)


def _facts(post: Position) -> Iterator[tuple[str, str]]:
    if post.sort.mid_level:
        yield "职位类别", post.sort.label
    named = (
        ("用人单位", post.employer),
        ("所属地区", post.region),
        ("职位简介", post.duties),
        ("法律手续", post.legal_procedure),
        ("备注", post.remark),
    )
    yield from ((title, text) for title, text in named if text)


def _asked(asked: Requirements) -> Iterator[tuple[str, str]]:
    education = asked.education_text or (f"{asked.education.label}及以上" if asked.education else "")
    named = (
        ("学历", education),
        ("学位", asked.degree),
        ("专业", asked.majors),
        ("研究生专业", asked.postgraduate_majors),
        ("年龄", f"{asked.max_age} 周岁以下（含）" if asked.max_age is not None else ""),
        ("政治面貌", "中共党员" if asked.party_member else ""),
        ("工作年限", f"{asked.min_work_years} 年以上（含）" if asked.min_work_years is not None else ""),
        ("对象要求", asked.candidates),
        ("其他条件", asked.other),
    )
    yield from ((title, text) for title, text in named if text)
