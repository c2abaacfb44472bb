"""What an .lrm file says: its values under the element names of .lrmx, so that one reader serves both."""

from itertools import zip_longest

from cadre_docs.diagnostics import Position
from cadre_docs.documents.lrmx.elements import RELATIVE_TITLES
from cadre_docs.documents.lrmx.lrm_file import (
    EDUCATION,
    PLACES,
    RELATIVES,
    SCHOOLS,
    SEPARATOR,
    STUDIES,
    UNUSED,
    LrmFile,
)
from cadre_docs.intake.form_content import Extra, FormContent


def content_of_lrm(form: LrmFile, photo: bytes = b"") -> FormContent:
    """What the file says, by the element names of .lrmx; ``photo`` is the content of the ``.pic`` beside it."""
    texts = {element: _blank(form.values[at]) for element, at in PLACES.items()}
    for at, suffix in ((EDUCATION, ""), (SCHOOLS, "_BiYeYuanXiaoXi")):
        full_time, _, in_service = form.values[at].partition("@")
        for element, pair in zip(STUDIES, (full_time, in_service), strict=True):
            first, _, second = pair.partition("#")
            texts |= {f"{element}_XueLi{suffix}": _blank(first), f"{element}_XueWei{suffix}": _blank(second)}
    columns = [form.values[at].split("@") for at in RELATIVES]
    rows = [[_blank(value) for value in row] for row in zip_longest(*columns, fillvalue="")]
    relatives = tuple(dict(zip(RELATIVE_TITLES, row, strict=True)) for row in rows if any(row))
    places = {element: _line(form, at) for element, at in PLACES.items()}
    extras = tuple(
        Extra(f"第{at + 1}项", form.values[at].strip(), _line(form, at)) for at in UNUSED if form.values[at].strip()
    )
    return FormContent(
        file=form.name,
        texts=texts,
        relatives=relatives,
        relative_places=(_line(form, RELATIVES[0]),) * len(relatives),
        photo=photo,
        places=places,
        extras=extras,
    )


def _blank(text: str) -> str:
    return text if text.strip() else ""


def _line(form: LrmFile, at: int) -> Position:
    """The line on which a value begins."""
    before = SEPARATOR.join(form.values[:at])
    return Position(form.name, form.before.count("\n") + before.count("\n") + 1)
