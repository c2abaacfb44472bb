"""An .lrmx file read as the content of an appointment form (forms.md 1.1)."""

from cadre_docs.documents.lrmx.elements import LATER, PHOTO, RELATIVE, RELATIVE_TITLES, RELATIVES, TITLES
from cadre_docs.documents.lrmx.form_file import Element, FormFile, unknown_elements
from cadre_docs.intake.form_content import Extra, FormContent

KNOWN = frozenset((*TITLES, "ZhengZhiMianMao"))
"""Elements that an import reads; those of the retirement reform have no place in a record and are kept in the file."""


def content_of(form: FormFile) -> FormContent:
    """What the file says. Elements that the form does not name are extras."""
    items = [one for one in _children(form, RELATIVES) if one.name == RELATIVE]
    filled = [(one, {part.name: part.value for part in reversed(one.children)}) for one in items]
    filled = [(one, values) for one, values in filled if any(values.get(name) for name in RELATIVE_TITLES)]
    strange = [one for one in _children(form, RELATIVES) if one.name != RELATIVE]
    unknown = [*unknown_elements(form.root, KNOWN, frozenset(RELATIVE_TITLES)), *strange]
    return FormContent(
        file=form.name,
        texts={name: form.text(name) for name in (*TITLES, *LATER) if name != PHOTO},
        relatives=tuple(values for _, values in filled),
        relative_places=tuple(form.place(one) for one, _ in filled),
        photo=form.text(PHOTO),
        places={one.name: form.place(one) for one in reversed(form.root.children)},
        extras=tuple(Extra(one.name, one.value.strip(), form.place(one)) for one in unknown),
    )


def _children(form: FormFile, name: str) -> tuple[Element, ...]:
    found = form.root.child(name)
    return found.children if found else ()
