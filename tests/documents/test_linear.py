"""Twice the rows take twice the steps, not four times as many."""

import sys
from collections.abc import Callable

import pytest
from document_fixtures import TemplateOffice

PIPES = (
    "# 题\n\n| 序号 | 单位 | 职位 |\n|---|---|---|\n{% for row in rows %}\n"
    "| {{ loop.index }} | {{ row.unit }} | {{ row.post }} |\n{% endfor %}\n"
)
ELEMENTS = (
    "# 题\n\n<table>\n<tr header><th>序号</th><th>单位</th><th>职位</th></tr>\n{% for row in rows %}\n"
    "<tr><td>{{ loop.index }}</td><td>{{ row.unit }}</td><td>{{ row.post }}</td></tr>\n{% endfor %}\n</table>\n"
)
PARAGRAPHS = "# 题\n\n{% for row in rows %}\n{{ loop.index }}.{{ row.unit }}{{ row.post }}。\n\n{% endfor %}\n"


def calls(run: Callable[[], object]) -> int:
    """How many Python and built-in functions are called."""
    count = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    sys.setprofile(profile)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("source", [PIPES, ELEMENTS, PARAGRAPHS], ids=["pipes", "elements", "paragraphs"])
def test_a_table_of_thousands_is_compiled_in_steps_in_proportion(source: str, templates: TemplateOffice) -> None:
    rows = [{"unit": f"单位{number}", "post": f"职位{number}"} for number in range(800)]
    templates.body(source, rows=rows[:10])
    small = calls(lambda: templates.body(source, rows=rows[:200]))
    large = calls(lambda: templates.body(source, rows=rows))
    assert large < small * 4.2


def test_five_thousand_rows_all_arrive(templates: TemplateOffice) -> None:
    rows = [{"unit": f"单位{number}", "post": f"职位{number}"} for number in range(5224)]
    (table,) = templates.body(ELEMENTS, rows=rows).sections[0].blocks
    assert len(table.rows) == 5225  # type: ignore[union-attr]
