"""The look of the site: the layouts, partials, styles and scripts under ``site/``, an office's own over ours.

Layouts are Jinja in a sandbox: autoescaped, strict about names, compiled once. Masthead and footer are rendered once
for each depth and section, not once for each page.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office import Office
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.site import wording
from cadre_docs.site.page import SitePage, digest, digest_of

FOLDER = "site"
ASSETS = ("styles", "scripts", "icons")
POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
"""The Content-Security-Policy of every page: nothing from elsewhere, nothing inline (decision 0013)."""

Context = Mapping[str, Any]
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_BLANKS = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,]) ?|(?<=:) ")


class Theme:
    """Turns a layout's name and its data into a page."""

    def __init__(
        self, office: Office, profile: OfficeProfile, as_of: date, sections: tuple[tuple[str, str], ...]
    ) -> None:
        self._office = office
        self._profile = profile
        self._as_of = as_of
        self._sections = sections
        self._paths = frozenset(path for path, _ in sections)
        self._templates: dict[str, Template] = {}
        self._chrome: dict[tuple[str, str], dict[str, Any]] = {}

    def page(self, path: str, layout: str, kind: str, section: str, context: Context) -> SitePage:
        """A page whose data are at hand; it is rendered again when any of them changes."""
        return self.page_later(path, layout, kind, section, (digest(context),), lambda: context)

    def page_later(
        self, path: str, layout: str, kind: str, section: str, parts: tuple[str, ...], context: Callable[[], Context]
    ) -> SitePage:
        """A page whose data are made when it is rendered; ``parts`` are the digests of what they come from."""
        root = "../" * path.count("/")
        return SitePage(
            path=path,
            render=lambda: self.render(layout, root, section, context()),
            inputs=(self.digest, layout, section, *parts),
            kind=kind,
        )

    def render(self, layout: str, root: str, section: str, context: Context) -> bytes:
        """The bytes of a page; ``root`` is the way from its folder back to the site's root.

        Raises BrokenInputError where a layout is broken or asks for what is not there.
        """
        return self._rendered(f"pages/{layout}.html", {**self._shared(root, section), **context}).encode()

    def fragment(self, partial: str, root: str, context: Context) -> Markup:
        """What a partial makes of its data, to be put into a page."""
        return Markup(self._rendered(f"partials/{partial}.html", {**context, "root": root}))

    def assets(self) -> Iterator[SitePage]:
        """Styles, scripts and icons, as they stand."""
        for path, data in self._assets.items():
            yield SitePage(f"assets/{path}", lambda data=data: data, (digest(data),), "asset")  # type: ignore[misc]

    @cached_property
    def digest(self) -> str:
        """What every page depends on: all layouts and partials, the office's name, the date, and the navigation."""
        texts = (text for _, text in self._layouts)
        return digest_of((*texts, self._profile.model_dump_json(), self._as_of.isoformat(), repr(self._sections)))

    @cached_property
    def _assets(self) -> dict[str, bytes]:
        found = {}
        for folder in ASSETS:
            for path in self._office.list(f"{FOLDER}/{folder}"):
                data = self._office.read(path)
                found[path.rsplit("/", 1)[-1]] = _tight(data) if path.endswith(".css") else data
        return found

    @cached_property
    def _layouts(self) -> tuple[tuple[str, str], ...]:
        """Every layout and partial as it was when the site was planned, by path."""
        return tuple((path, self._office.read_text(path)) for path in self._office.list(FOLDER, ".html"))

    def _shared(self, root: str, section: str) -> dict[str, Any]:
        """What all pages of a section and a depth have in common. A page that is no section shares with its like."""
        known = section if section in self._paths else ""
        found = self._chrome.get((root, known))
        if found is None:
            contact = self._profile.contact
            plain = {
                "root": root,
                "section": known,
                "sections": self._sections,
                "as_of": self._as_of,
                "site_title": self._profile.site.title,
                "site_description": self._profile.site.description,
                "language": self._profile.site.language,
                "office_name": self._profile.name,
                "contact": (contact.department, contact.address, contact.phone, contact.supervision_phone),
                "security_policy": POLICY,
            }
            chrome = {name: Markup(self._rendered(f"partials/{name}.html", plain)) for name in ("masthead", "footer")}
            found = self._chrome[root, known] = plain | chrome
        return {**found, "section": section}

    def _rendered(self, name: str, context: Context) -> str:
        try:
            template = self._templates.get(name)
            if template is None:
                template = self._templates[name] = _environment(self._layouts).get_template(name)
            return template.render(context)
        except TemplateError as error:
            raise BrokenInputError((_broken(name, error),)) from error


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox that knows our rows: their fields are plain data, and pages ask for millions of them."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """See ``jinja2.sandbox``."""
        kind: Any = type(obj)
        return getattr(obj, attribute) if attribute in _row_fields(kind) else super().getattr(obj, attribute)


@cache
def _row_fields(kind: Any) -> frozenset[str]:
    """The fields of a NamedTuple; none of anything else."""
    return frozenset(getattr(kind, "_fields", ())) if issubclass(kind, tuple) else frozenset()


@lru_cache(maxsize=2)
def _environment(layouts: tuple[tuple[str, str], ...]) -> ImmutableSandboxedEnvironment:
    """What compiles these layouts: each once, for all the sites that are planned while they stay as they are."""
    texts = dict(layouts)

    def source(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        path = f"{FOLDER}/{name}"
        return (texts[path], path, lambda: True) if path in texts else None

    environment = _Sandbox(
        loader=FunctionLoader(source),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(wording.FILTERS)
    return environment


def _tight(style: bytes) -> bytes:
    """A style sheet without its comments and the blanks that only people need: every page pays for it."""
    text = _COMMENT.sub("", style.decode())
    text = _BLANKS.sub(" ", text)
    return _AROUND.sub(lambda found: found[1] or "", text).replace(";}", "}").strip().encode() + b"\n"


def _broken(name: str, error: TemplateError) -> Diagnostic:
    file, line = f"{FOLDER}/{name}", getattr(error, "lineno", None) or 1
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.startswith(f"{FOLDER}/"):
            file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return Diagnostic(
        code="site-layout-broken",
        severity=Severity.ERROR,
        message=say("网站版式有误：{error}", "a layout of the site is broken: {error}", error=error),
        hint=say("核对版式中的变量名和标签", "check the names and tags in the layout"),
        position=Position(file=getattr(error, "filename", None) or file, line=line, end_line=line),
    )
