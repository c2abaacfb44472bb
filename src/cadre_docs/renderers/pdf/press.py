"""WeasyPrint, kept for the whole process: one font configuration, one parsed stylesheet, no way out to the network."""

import atexit
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from typing import Any

from cadre_docs.diagnostics import say
from cadre_docs.documents.tree import Document
from cadre_docs.office.fonts import FontFiles
from cadre_docs.renderers.fonts import official_fonts
from cadre_docs.renderers.pdf.markup import page_markup
from cadre_docs.renderers.pdf.placing import Laid, Placed, Tops, placed
from cadre_docs.renderers.pdf.plates import Sheet
from cadre_docs.renderers.pdf.sheets import Settings, settings, sheets_of
from cadre_docs.renderers.pdf.specimen import Specimens
from cadre_docs.renderers.pdf.style import base, font_address, font_faces
from cadre_docs.renderers.renderer import RendererUnavailableError
from cadre_docs.renderers.whole import kept_whole

VARIANT = "pdf/ua-1"
"""ISO 14289-1: what readers for the blind ask for. Measured: half a kilobyte a file, no time."""
PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


@dataclass(frozen=True, slots=True, eq=False)
class Press:
    """What is set up once and used for every document: WeasyPrint, and what is known of its fonts and pages.

    ``faces`` gives the fonts for one document.
    """

    html: Any
    css: Any
    fetcher: Any
    fonts: Any
    stylesheet: Any
    faces: Callable[[], dict[Any, Any]]
    specimens: Specimens
    tops: Tops


def write(document: Document) -> bytes:
    """The document as the bytes of a PDF; the same document yields the same bytes."""
    press = _press(official_fonts())
    document = kept_whole(document)
    with _no_collection():
        found = settings(press, document)
        (rendered, markup, rules), plates = _placed(press, document, found)
        sheets = tuple(sheets_of(plates, found, rendered))
        source = f"{markup}\0{rules}{found.digest if sheets else ''}"
        rendered.fonts = found.fonts if sheets else press.faces()
        if sheets:
            for page in rendered.pages:
                page.anchors.clear()
        written: bytes = rendered.write_pdf(
            finisher=partial(_finish, sheets),
            pdf_identifier=sha256(source.encode()).hexdigest()[:32].encode(),
            pdf_variant=VARIANT,
            pdf_tags=True,
            custom_metadata=True,
        )
    return written


def _placed(press: Press, document: Document, found: Settings) -> Placed:
    """The pages; with the imprint on a page of its own where it must be on an even one and would not."""

    def lay(markup: str, rules: str) -> Laid:
        page = press.html(string=markup, url_fetcher=press.fetcher)
        styles = [press.stylesheet, _stylesheet(press, rules)]
        return Laid(page.render(stylesheets=styles, font_config=press.fonts), markup, rules)

    made = placed(found, press.tops, partial(page_markup, document), lay)
    if document.imprint and document.imprint.even and len(made.laid.rendered.pages) % 2:
        made = placed(found, press.tops, partial(page_markup, document, imprint_apart=True), lay)
    return made


def _finish(sheets: tuple[Sheet, ...], _: Any, pdf: Any) -> None:
    from cadre_docs.renderers.pdf.headers import say_scopes
    from cadre_docs.renderers.pdf.ink import add_sheets

    say_scopes(pdf)
    if sheets:
        add_sheets(pdf, sheets)


@lru_cache(maxsize=256)
def _stylesheet(press: Press, rules: str) -> Any:
    """Rules of a document, parsed: those of its pages are the same in all documents of a type, most others too."""
    return press.css(string=rules, url_fetcher=press.fetcher, font_config=press.fonts)


@contextmanager
def _no_collection() -> Iterator[None]:
    """No cyclic garbage collection while pages are laid out: it takes a third of the time and frees nothing then."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@lru_cache(maxsize=1)
def _press(fonts: FontFiles) -> Press:
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

        from cadre_docs.renderers.pdf.faces import Faces
    except (ImportError, OSError) as error:
        raise RendererUnavailableError(
            say(
                "WeasyPrint 或 Pango 不能使用（{error}），不能生成 PDF：安装 {packages}",
                "WeasyPrint or Pango cannot be used ({error}), so no PDF can be made: install {packages}",
                error=str(error).splitlines()[0],
                packages=PACKAGES,
            )
        ) from None

    allowed = {font_address(path) for _, path in fonts.paths}

    class Fetcher(URLFetcher):  # type: ignore[misc]
        """Opens the fonts and pictures within the document; everything else is refused."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            if url.startswith("data:") or url in allowed:
                return super().fetch(url, headers)
            raise FatalURLFetchingError(f"refused to open {url}")

    fetcher = Fetcher()
    configuration = FontConfiguration()
    stylesheet = CSS(string=f"{font_faces(fonts)}\n{base()}", url_fetcher=fetcher, font_config=configuration)
    opened: dict[Any, Any] = {}
    faces = partial(Faces, opened)
    return Press(HTML, CSS, fetcher, configuration, stylesheet, faces, Specimens(), Tops())


atexit.register(_press.cache_clear)
atexit.register(_stylesheet.cache_clear)
