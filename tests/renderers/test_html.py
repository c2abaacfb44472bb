"""The web fragment: valid, escaped, without scripts or styles."""

import html5lib
import pytest
import renderer_samples as samples

from cadre_docs.documents.tree import Document, Paragraph, Run, Section
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS, RenderError

SAMPLES = (samples.notice, samples.red_head, samples.table_document, samples.cadre_form, samples.everything)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_fragment_is_valid_html(sample: object, office: Office) -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parseFragment(RENDERERS["html"].render(sample(), office).decode())  # type: ignore[operator]
    assert parser.errors == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_fragment_has_no_style_and_no_script(sample: object, office: Office) -> None:
    fragment = RENDERERS["html"].render(sample(), office).decode()  # type: ignore[operator]
    assert " style=" not in fragment
    assert "<script" not in fragment
    assert "<style" not in fragment


def test_headings_tables_and_captions_mean_what_they_are(office: Office) -> None:
    fragment = RENDERERS["html"].render(samples.notice(), office).decode()
    assert '<h1 class="title">' in fragment
    assert '<h2 class="level1">一、公示对象</h2>' in fragment
    assert "<caption>跨单位竞争上岗职位表</caption>" in fragment
    assert '<th scope="col" class="align-center">序号</th>' in fragment
    assert '<td colspan="3" class="align-center">合计</td>' in fragment


def test_text_is_escaped(office: Office) -> None:
    document = Document("<b>", (Section((Paragraph((Run("</p><script>x</script>&"),)),)),), number='"><i>')
    fragment = RENDERERS["html"].render(document, office).decode()
    assert "&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;&amp;" in fragment
    assert "<b>" not in fragment
    assert "<i>" not in fragment


def test_control_characters_are_refused(office: Office) -> None:
    with pytest.raises(RenderError):
        RENDERERS["html"].render(Document("题", (Section((Paragraph((Run("\x07"),)),)),)), office)


def test_the_provenance_is_in_data_attributes(office: Office) -> None:
    assert 'data-cadre-records="sha256:1111"' in RENDERERS["html"].render(samples.notice(), office).decode()
