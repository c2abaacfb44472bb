"""What is wrong with an office's templates, told before any document is made from them."""

from collections.abc import Iterator

from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, say
from cadre_docs.documents.compiler.environment import FOLDER, parsed
from cadre_docs.documents.compiler.faults import Place, TemplateFaultError, near
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.planning import unknown_selectors
from cadre_docs.documents.selectors import FACTS
from cadre_docs.documents.subject import CONTEXT
from cadre_docs.documents.types import PRESCRIBED, document_types
from cadre_docs.office import Office

SUFFIXES = (".md", ".html", f"/{PRESCRIBED}")


def check_templates(office: Office) -> tuple[Diagnostic, ...]:
    """Every fault of every ``type.yaml`` and template that shows without records, sorted by file and line.

    Syntax, filters and templates that do not exist, private attributes, names that nothing gives (where no view could
    give them). What depends on values shows when documents are compiled.
    """
    try:
        types = document_types(office)
    except BrokenInputError as error:
        return error.diagnostics
    found = [fault for one in types.values() for fault in unknown_selectors(one)]
    for path in _templates(office):
        one = types.get(path.split("/")[1])
        try:
            for fault in _faults(office, path.removeprefix(f"{FOLDER}/"), one):
                found.append(fault.diagnostic(path))
        except TemplateFaultError as fault:
            found.append(fault.diagnostic(path))
    return tuple(sorted(set(found), key=_where))


def _where(one: Diagnostic) -> tuple[str, int, str]:
    return (one.position.file, one.position.line, one.code) if one.position else ("", 0, one.code)


def _templates(office: Office) -> Iterator[str]:
    for path in office.list(FOLDER):
        if path.endswith(SUFFIXES) and len(path.split("/")) > 2:
            yield path


def _faults(office: Office, name: str, one: DocumentType | None) -> Iterator[TemplateFaultError]:
    path = f"{FOLDER}/{name}"
    if name.endswith(PRESCRIBED):
        from cadre_docs.documents.prescribed.filling import trees

        for tree in trees(office, path):
            yield from _faults_of(tree, path, one)
    else:
        yield from _faults_of(parsed(office, name), path, one)


def _faults_of(tree: nodes.Template, path: str, one: DocumentType | None) -> Iterator[TemplateFaultError]:
    for attribute in tree.find_all(nodes.Getattr):
        if attribute.attr.startswith("_"):
            yield _forbidden(attribute.attr, Place(path, attribute.lineno))
    if one is None or one.view is not None or one.metadata.about not in FACTS:
        return
    known = CONTEXT | FACTS[one.metadata.about]
    unknown = find_undeclared_variables(tree) - known
    for use in tree.find_all(nodes.Name):
        if use.name in unknown and use.ctx == "load":
            yield _undefined(use.name, known, Place(path, use.lineno))


def _forbidden(attribute: str, place: Place) -> TemplateFaultError:
    return TemplateFaultError(
        "template-forbidden",
        say("模板不得使用属性“{name}”", "templates may not use the attribute {name}", name=attribute),
        place=place,
    )


def _undefined(name: str, known: frozenset[str], place: Place) -> TemplateFaultError:
    message = say("模板中的“{name}”没有定义", "{name} is not defined in the template", name=name)
    return TemplateFaultError("undefined-variable", message, near(name, known), place)
