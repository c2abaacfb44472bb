"""The parts of a file, each by its digest: what tells that a document looks different though it says the same."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cadre_docs.build.digest import digest
from cadre_docs.build.snapshot_manifest import Parts
from cadre_docs.diagnostics import Diagnostic
from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format
from cadre_docs.renderers import RENDERERS, RenderError

WHOLE = ""
"""The name of the one part of a file that has none."""


def bare(document: Document) -> Document:
    """A document without its provenance: what a reader sees of it, and nothing that changes with the date judged."""
    return replace(document, provenance=None)


def text_file(document: Document, office: Office) -> bytes:
    """A document as a readable text file."""
    return RENDERERS["text"].render(bare(document), office)


def parts_of(
    document: Document, formats: Iterable[Format], office: Office
) -> tuple[Mapping[str, Parts], tuple[Diagnostic, ...]]:
    """The parts of each file of a document, and why a format could not be written where one could not.

    A web page is left out: it is text, and the text is compared as such.
    """
    files: dict[str, Parts] = {}
    faults: list[Diagnostic] = []
    for form in formats:
        if form is Format.HTML:
            continue
        try:
            files[form.value] = _parts(RENDERERS[form.value].render(bare(document), office))
        except RenderError as error:
            faults.append(error.diagnostic())
    return files, tuple(faults)


def different_parts(was: Mapping[str, Parts], now: Mapping[str, Parts]) -> Iterator[str]:
    """The parts that differ between two sets of files, as ``word: word/styles.xml``; formats in both only."""
    for form in sorted(was.keys() & now.keys()):
        for name in sorted(was[form].keys() | now[form].keys()):
            if was[form].get(name) != now[form].get(name):
                yield f"{form}: {name}" if name else form


def _parts(data: bytes) -> Parts:
    if not data.startswith(b"PK"):
        return {WHOLE: digest(data)}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: digest(archive.read(name)) for name in sorted(archive.namelist())}
