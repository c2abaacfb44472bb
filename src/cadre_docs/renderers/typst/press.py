"""Typst's compiler, kept for the whole process, with our fonts and nothing else: no file, no package, no network."""

import os
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from cadre_docs.diagnostics import say
from cadre_docs.documents.tree import Document
from cadre_docs.office.fonts import Face, FontFiles
from cadre_docs.renderers.fonts import official_fonts
from cadre_docs.renderers.renderer import RenderError, RendererUnavailableError
from cadre_docs.renderers.typst.advances import Advances
from cadre_docs.renderers.typst.apart import ApartCompiler, RefusedError
from cadre_docs.renderers.typst.markup import Manuscript
from cadre_docs.renderers.typst.paragraphs import Setter
from cadre_docs.renderers.typst.preamble import family_of, preamble
from cadre_docs.renderers.typst.properties import UnknownLayoutError, finished
from cadre_docs.renderers.typst.source import Looks

VARIANT = "ua-1"
"""ISO 14289-1, as the other engine writes it. It asks for a title; a file without one is tagged all the same."""
INSTALL = "pip install 'cadre-docs[typst]'"
PAGES = re.compile(rb"/Type/Pages/Count (\d+)")


@dataclass(frozen=True, slots=True)
class Press:
    """What is set up once and used for every document."""

    compile: Callable[[bytes, list[str]], bytes]
    error: type[Exception]
    preamble: str
    advances: Callable[[Face], Advances]
    process: int
    """The process that set it up; in those forked from it, Typst's threads are missing."""


def write(document: Document) -> bytes:
    """The document as the bytes of a PDF; the same document yields the same bytes.

    Raises RendererUnavailableError where Typst or a font is not installed, RenderError where Typst cannot set the
    document.
    """
    found = press(official_fonts())
    written = _compiled(found, document)
    if document.imprint and document.imprint.even and _pages(written) % 2:
        written = _compiled(found, document, imprint_apart=True)
    try:
        return finished(written, document.provenance)
    except UnknownLayoutError:
        raise _refused(document, "unknown layout of the file") from None


def press(fonts: FontFiles) -> Press:
    """What this process compiles with. Raises RendererUnavailableError where Typst is not installed."""
    found = _press(fonts)
    return found if found.process == os.getpid() else _press_apart(found, os.getpid())


@lru_cache(maxsize=1)
def _press_apart(found: Press, process: int) -> Press:
    compiler = ApartCompiler()
    return replace(
        found,
        compile=lambda source, standards: compiler.compile(source, pdf_standards=standards),
        error=RefusedError,
        process=process,
    )


def _compiled(found: Press, document: Document, *, imprint_apart: bool = False) -> bytes:
    setter = Setter(found.advances, Looks(), frozenset(document.names))
    source = found.preamble + Manuscript(document, setter).source(imprint_apart=imprint_apart)
    try:
        return found.compile(source.encode(), [VARIANT] if document.title else [])
    except found.error as error:
        raise _refused(document, str(error)) from None


def _pages(written: bytes) -> int:
    found = PAGES.search(written)
    return int(found[1]) if found else 0


def _refused(document: Document, why: str) -> RenderError:
    return RenderError(
        say(
            "排版引擎 Typst 不能生成“{title}”（{why}）：改用 pdf.engine: weasyprint",
            "the engine Typst cannot set “{title}” ({why}): use pdf.engine: weasyprint instead",
            title=document.title.replace("\n", ""),
            why=why.splitlines()[0] if why else "—",
        )
    )


@lru_cache(maxsize=1)
def _press(fonts: FontFiles) -> Press:
    try:
        import typst
    except ImportError:
        raise RendererUnavailableError(
            say(
                "没有安装排版引擎 Typst，不能按 pdf.engine: typst 生成 PDF：运行 {command}，或改用 weasyprint",
                "the engine Typst is not installed, so no PDF can be made by pdf.engine: typst: run {command}, or use "
                "weasyprint",
                command=INSTALL,
            )
        ) from None

    with tempfile.TemporaryDirectory(prefix="cadre-docs-fonts-") as folder:
        for _, path in fonts.paths:
            (Path(folder) / path.name).symlink_to(path)
        found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        names: dict[str, list[str]] = {}
        for one in found.fonts():
            names.setdefault(Path(one.path or "").name, []).append(one.family)
        families = {face: family_of(face, names[path.name]) for face, path in fonts.paths if path.name in names}
        start = preamble(families, fonts)
        compiler: Any = typst.Compiler(b"", root=folder, font_paths=found, ignore_system_fonts=True)
        # Typst opens a font when it first needs it; afterwards it asks for no file again, and the folder can go.
        specimen = "".join(f'#text(..faces.at("{face}"), fallback: false, "a")' for face in families)
        compiler.compile(f"{start}{specimen}".encode(), format="pdf")

    def compiled(source: bytes, standards: list[str]) -> bytes:
        written: bytes = compiler.compile(source, format="pdf", pdf_standards=standards)
        return written

    return Press(compiled, typst.TypstError, start, cache(lambda face: Advances(face, fonts)), os.getpid())
