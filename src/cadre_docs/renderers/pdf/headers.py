"""What each header cell heads, said in the tags: WeasyPrint says it only of those that head another cell."""

from typing import Any

import pydyf  # type: ignore[import-untyped]


def say_scopes(pdf: Any) -> None:
    """Give every header cell its scope: a column in the head of a table, a row elsewhere (ISO 14289-1, 7.5)."""
    for element in pdf.objects:
        if isinstance(element, pydyf.Dictionary) and element.get("S") == "/TH" and "A" in element:
            group = _parent(pdf, _parent(pdf, element))
            element["A"]["Scope"] = "/Column" if group.get("S") == "/THead" else "/Row"


def _parent(pdf: Any, element: Any) -> Any:
    return pdf.objects[int(element["P"].split()[0])]
