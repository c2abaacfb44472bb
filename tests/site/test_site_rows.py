"""Layouts read the fields of rows, and nothing else of them."""

from typing import NamedTuple

import pytest
from jinja2.exceptions import SecurityError

from cadre_docs.site.theme import _environment


class Row(NamedTuple):
    """A row as pages have it."""

    name: str
    number: int


def written(source: str) -> str:
    layouts = (("site/pages/row.html", source),)
    return _environment(layouts).get_template("pages/row.html").render(row=Row("甲&乙", 3))


def test_fields_are_shown_and_escaped() -> None:
    assert written("{{ row.name }} {{ row['number'] }} {{ row[1] }}") == "甲&amp;乙 3 3"


@pytest.mark.parametrize("attribute", ["__class__", "_fields", "_replace", "__init__"])
def test_what_is_behind_a_row_is_out_of_reach(attribute: str) -> None:
    with pytest.raises(SecurityError):
        written(f"{{{{ row.{attribute} }}}}")
