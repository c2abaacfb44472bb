"""One file through all checks."""

from cadre_docs.diagnostics import Diagnostic
from cadre_docs.renderers.lint import Profile
from cadre_docs.renderers.lint.checks.attachments import check_annexes, check_attachments
from cadre_docs.renderers.lint.checks.body import check_body, check_headings, check_tables, check_wording
from cadre_docs.renderers.lint.checks.footer import check_page_numbers
from cadre_docs.renderers.lint.checks.head import (
    check_cited_numbers,
    check_head,
    check_number,
    check_recipients,
    check_title,
)
from cadre_docs.renderers.lint.checks.imprint import check_imprint, check_imprint_place
from cadre_docs.renderers.lint.checks.letter import check_letter
from cadre_docs.renderers.lint.checks.lines import check_edges, check_figures
from cadre_docs.renderers.lint.checks.numbers import check_numbers
from cadre_docs.renderers.lint.checks.page import (
    check_color,
    check_lines,
    check_narrow_margins,
    check_page,
    check_paper,
)
from cadre_docs.renderers.lint.checks.signature import check_dates, check_signature
from cadre_docs.renderers.lint.findings import Findings
from cadre_docs.renderers.lint.package import empty, open_package
from cadre_docs.renderers.lint.paper import Paper
from cadre_docs.renderers.lint.reading import read
from cadre_docs.renderers.lint.roles import parts
from cadre_docs.renderers.lint.study import Study
from cadre_docs.renderers.profile import STYLES

EVERYWHERE = (check_paper, check_dates, check_cited_numbers, check_wording, check_edges, check_figures)
"""What holds for a form as well."""
NOTICE = (
    check_page,
    check_lines,
    check_color,
    check_head,
    check_number,
    check_title,
    check_recipients,
    check_body,
    check_headings,
    check_numbers,
    check_attachments,
    check_annexes,
    check_signature,
    check_imprint,
    check_imprint_place,
    check_letter,
    check_page_numbers,
    check_tables,
)
FORM = (check_narrow_margins,)
FORM_STYLES = frozenset(style.name for key, style in STYLES.items() if key.startswith("form"))
MOST_IN_TABLES = 0.8


def examine(data: bytes, file: str, profile: Profile) -> tuple[Diagnostic, ...]:
    """The findings of one file. Raises BrokenInputError where it cannot be read."""
    paper = read(open_package(data, file), file)
    if not any(paragraph.words for paragraph in paper.paragraphs):
        raise empty(file)
    study = Study(paper, parts(paper), Findings(paper))
    form = profile == "form" or (profile == "auto" and is_form(paper))
    for check in (*EVERYWHERE, *(FORM if form else NOTICE)):
        check(study)
    return study.findings.diagnostics()


def is_form(paper: Paper) -> bool:
    """Whether a file is a form: it uses our styles for forms, or nearly all its text stands in tables and none is
    addressed, dated or divided into levels as a notice is.
    """
    if any(paragraph.style in FORM_STYLES for paragraph in paper.paragraphs):
        return True
    if paper.document_type:
        return False
    inside = sum(len(one.words) for one in paper.paragraphs if one.table is not None)
    return inside > MOST_IN_TABLES * sum(len(one.words) for one in paper.paragraphs)
