"""Every document of every procedure's samples, plain and longest: what it says, and that it can be written."""

from collections import defaultdict

import pytest
from sample_offices import Sample, documents, judged, one_of_each, samples
from syrupy.assertion import SnapshotAssertion

from cadre_docs.diagnostics import Severity
from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.lint import lint
from running import ROOT

SAMPLES = samples()
SIGNED_BY_HAND = ("issuer-missing", "date-missing", "signature-position", "cited-number")
"""What the linter says of papers that people sign, who leave blanks, and of the numbers of their bills."""
ONE_OF_EACH = tuple(one_of_each())
LONGEST = tuple(one for one in ONE_OF_EACH if one[1].length == "longest")


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


@pytest.mark.parametrize("document", [one[3] for one in LONGEST], ids=[one[0] for one in LONGEST])
def test_the_longest_of_each_type_is_written_in_every_form(document: Document) -> None:
    office = Office(ROOT)
    word, web, pdf = (RENDERERS[form].render(document, office) for form in ("word", "html", "pdf"))

    assert word.startswith(b"PK")
    assert web.endswith(b"</article>\n")
    assert pdf.startswith(b"%PDF")
    failing = [one for one in lint(word, "own.docx") if one.severity is not Severity.INFO]
    assert [one.message.text("en") for one in failing if not one.code.startswith(SIGNED_BY_HAND)] == []
