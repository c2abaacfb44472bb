"""Every document of every procedure's samples, plain and longest: what it says, and that it can be written."""

from collections import defaultdict

import pytest
from sample_offices import Sample, documents, judged, longest_documents, samples
from syrupy.assertion import SnapshotAssertion

from cadre_docs.diagnostics import Severity
from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.lint import lint
from running import ROOT
from test_same_text import differing

SAMPLES = samples()
SIGNED_BY_HAND = ("issuer-missing", "date-missing", "signature-position", "cited-number")
"""What the linter says of papers that people sign, who leave blanks, and of the numbers of their bills."""
LONGEST = tuple(sample for sample in SAMPLES if sample.length == "longest")


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_a_sample_can_be_judged_and_a_plain_one_is_lawful(sample: Sample) -> None:
    judgement = judged(sample)

    assert judgement.cases
    if sample.length == "plain":
        assert [str(one.diagnostic.message) for one in judgement.findings if one.is_blocking] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_each_document_reads_as_it_should(sample: Sample, snapshot: SnapshotAssertion) -> None:
    office = Office(ROOT)
    assert documents(sample)
    for planned, document in documents(sample):
        text = RENDERERS["text"].render(document, office).decode()
        assert text == snapshot(name=f"{sample} {planned.stem}")


def test_every_type_stands_in_the_plain_and_in_the_longest_sample_of_its_procedure() -> None:
    seen: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for sample in SAMPLES:
        slugs = {planned.type.slug for planned, _ in documents(sample)}
        seen[sample.procedure][sample.length] |= slugs

    differing = {
        procedure: sorted(lengths["plain"] ^ lengths["longest"])
        for procedure, lengths in seen.items()
        if lengths["plain"] != lengths["longest"]
    }
    assert differing == {}


@pytest.mark.parametrize("sample", LONGEST, ids=str)
def test_the_longest_of_each_type_is_written_in_every_form(sample: Sample) -> None:
    faults = {slug: written(document) for slug, document in longest_documents(sample).items()}
    assert {slug: found for slug, found in faults.items() if found} == {}


def written(document: Document) -> list[str]:
    """What is wrong with a document in one of its forms: it says something else there, or the linter tells of it."""
    office = Office(ROOT)
    word, web = (RENDERERS[form].render(document, office) for form in ("word", "html"))

    assert web.endswith(b"</article>\n")
    failing = [one for one in lint(word, "own.docx") if one.severity is not Severity.INFO]
    told = [one.message.text("en") for one in failing if not one.code.startswith(SIGNED_BY_HAND)]
    return [*differing(document, "weasyprint"), *told]
