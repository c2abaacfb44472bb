"""WeasyPrint, kept for the whole process: one font configuration, one parsed stylesheet, no way out to the network."""

import atexit
import gc
from collections.abc import Iterator, Mapping, Sequence
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
from cadre_docs.renderers.pdf.plates import Plate, Sheet
from cadre_docs.renderers.pdf.sheets import Settings, plates_of, settings, sheets_of
from cadre_docs.renderers.pdf.style import base, font_address, font_faces
from cadre_docs.renderers.renderer import RendererUnavailableError
from cadre_docs.renderers.whole import kept_whole

VARIANT = "pdf/ua-1"
"""ISO 14289-1: what readers for the blind ask for. Measured: half a kilobyte a file, no time."""
PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


@dataclass(frozen=True, slots=True)
class Press:
    """What is set up once and used for every document."""

    html: Any
    css: Any
    fetcher: Any
    fonts: Any
    stylesheet: Any


def write(document: Document) -> bytes:
    """The document as the bytes of a PDF; the same document yields the same bytes."""
    press = _press(official_fonts())
    document = kept_whole(document)
    with _no_collection():
        long = settings(press, document)
        plates: dict[int, tuple[Plate, ...]] = {}
        for number, setting in long.tables.items():
            rendered, _ = _rendered(press, document, _spacers(long, plates))
            plates[number] = plates_of(number, setting, rendered)
        rendered, source = _rendered(press, document, _spacers(long, plates))
        if document.imprint and document.imprint.even and len(rendered.pages) % 2:
            rendered, source = _rendered(press, document, _spacers(long, plates), imprint_apart=True)
        sheets = tuple(sheets_of(plates, long, rendered))
        if sheets:
            source += long.digest
            rendered.fonts.update(long.fonts)
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


def _finish(sheets: tuple[Sheet, ...], _: Any, pdf: Any) -> None:
    from cadre_docs.renderers.pdf.headers import say_scopes
    from cadre_docs.renderers.pdf.ink import add_sheets

    say_scopes(pdf)
    if sheets:
        add_sheets(pdf, sheets)


def _spacers(long: Settings, plates: Mapping[int, tuple[Plate, ...]]) -> dict[int, tuple[float, ...]]:
    """The heights of the spacers of each long table; of one not yet put on pages, what it needs on its first."""
    return {
        number: tuple(plate.height for plate in plates[number]) if number in plates else (setting.smallest,)
        for number, setting in long.tables.items()
    }


def _rendered(
    press: Press, document: Document, spacers: Mapping[int, Sequence[float]], *, imprint_apart: bool = False
) -> tuple[Any, str]:
    """The pages of the document as WeasyPrint lays them out, and what they were made from."""
    markup, own = page_markup(document, spacers, imprint_apart=imprint_apart)
    page = press.html(string=markup, url_fetcher=press.fetcher)
    rendered = page.render(stylesheets=[press.stylesheet, _stylesheet(press, own)], font_config=press.fonts)
    return rendered, f"{markup}\0{own}"


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
    return Press(HTML, CSS, fetcher, configuration, stylesheet)


atexit.register(_press.cache_clear)
atexit.register(_stylesheet.cache_clear)
