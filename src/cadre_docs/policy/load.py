"""Policy packs, read from ``content/policies`` of the office and of the defaults."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from pydantic import ValidationError

from cadre_docs.diagnostics import Diagnostic, Severity
from cadre_docs.office import Office
from cadre_docs.policy import faults
from cadre_docs.policy.checks import check
from cadre_docs.policy.pack import Pack
from cadre_docs.policy.packfile import PackFile
from cadre_docs.policy.policy import Policy
from cadre_docs.records.faults import translated
from cadre_docs.source import read

FOLDER = "content/policies"
FILE = "pack.yaml"
TEMPLATES = "templates"


def load_policy(office: Office) -> Policy:
    """Every pack that the office has or that ships with the program; an office's own file overrides the default.

    What is wrong with them is in ``Policy.diagnostics``; a pack whose shape is wrong is left out.
    """
    packs: dict[str, Pack] = {}
    files: dict[str, PackFile] = {}
    found: list[Diagnostic] = []
    for path in office.list(FOLDER, FILE):
        folder = PurePosixPath(path).parent.name
        source = read(office.read_text(path), file=path)
        file = files[folder] = PackFile(source)
        found += source.diagnostics
        if any(diagnostic.severity is Severity.ERROR for diagnostic in source.diagnostics):
            continue
        try:
            pack = Pack.model_validate(source.value)
        except ValidationError as error:
            found += _shape(error, file)
            continue
        if pack.id != folder:
            found.append(faults.misplaced(pack.id, folder, file.position(("id",))))
        packs[folder] = pack
    policy = Policy(packs, (), files)
    return Policy(packs, (*found, *check(policy, document_types(office))), files)


def document_types(office: Office) -> frozenset[str]:
    """The slugs of the document types that have a template: the folders in ``templates``."""
    paths = (PurePosixPath(path).relative_to(TEMPLATES).parts for path in office.list(TEMPLATES))
    return frozenset(parts[0] for parts in paths if len(parts) > 1)


def _shape(error: ValidationError, file: PackFile) -> Iterator[Diagnostic]:
    for fault in translated(error.errors(include_url=False), Pack, file.source.value):
        position = file.source.position(fault.loc, key=fault.key)
        yield faults.shape(fault.code, fault.message, fault.hint, fault.loc, position)
