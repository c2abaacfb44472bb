"""Heads that an office gives to document types in its ``cadre.yaml``: what no template can know and no policy asks for.

Which papers go upward, are secret or urgent is the office's own to say. A template that has a head of its own keeps it,
and takes from here what it leaves open.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.tree import HEADLESS, Document, HeadMarks
from cadre_docs.records.model import Sensitivity
from cadre_docs.records.office_profile import DocumentHead, OfficeProfile
from cadre_docs.records.shape import written
from cadre_docs.source import Source


def with_heads(
    types: Mapping[str, DocumentType], profile: OfficeProfile | None, source: Source | None
) -> tuple[dict[str, DocumentType], tuple[Diagnostic, ...]]:
    """The document types with the heads of an office, and what is wrong with those, at their lines."""
    found, faults = dict(types), list[Diagnostic]()
    for number, head in enumerate(profile.heads if profile and source else ()):
        assert source is not None
        one = found.get(head.document)
        place = source.position(written(OfficeProfile, source.value, ("heads", number)))
        wrong = tuple(_faults(head, one, place))
        faults += wrong
        if one is not None and not wrong:
            found[head.document] = replace(one, head=head)
    return found, tuple(faults)


def headed(document: Document, head: DocumentHead | None) -> Document:
    """A document with what the office's head adds to its own."""
    if head is None:
        return document
    own = document.marks
    marks = HeadMarks(
        own.serial or head.serial,
        own.secrecy or head.secrecy,
        own.urgency or head.urgency,
        own.signers or head.signers,
    )
    return replace(document, issuer=document.issuer or head.mark, number=document.number or head.number, marks=marks)


def _faults(head: DocumentHead, one: DocumentType | None, place: Position) -> Iterator[Diagnostic]:
    if one is None:
        yield _fault(
            "unknown-document-type",
            say("没有文种“{slug}”", "there is no document type {slug}", slug=head.document),
            say("文种名见 docs/document-types.md", "the types are listed in docs/document-types.md"),
            place,
        )
        return
    if one.metadata.letterhead in HEADLESS or one.template.endswith(".html"):
        yield _fault(
            "letterhead-without-head",
            say("“{title}”是表格，没有版头", "{slug} is a form and has no head", title=one.title, slug=one.slug),
            say("只给公文式的文种加版头", "give a head to papers in the official format only"),
            place,
        )
    if head.secrecy and one.audience is Sensitivity.PUBLIC:
        yield _fault(
            "secret-and-public",
            say(
                "“{title}”是公开的，不能标密级", "{slug} is public and cannot be secret", title=one.title, slug=one.slug
            ),
            say("去掉 secrecy（密级和保密期限）", "leave secrecy out"),
            place,
        )


def _fault(code: str, message: Message, hint: Message, place: Position) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint, position=place)
