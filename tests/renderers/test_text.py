"""Plain text, as snapshots."""

import pytest
import renderer_samples as samples
from syrupy.assertion import SnapshotAssertion

from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS


@pytest.mark.parametrize("sample", [samples.notice, samples.red_head, samples.cadre_form, samples.everything])
def test_the_text_reads_like_the_document(sample: object, office: Office, snapshot: SnapshotAssertion) -> None:
    assert RENDERERS["text"].render(sample(), office).decode() == snapshot  # type: ignore[operator]
