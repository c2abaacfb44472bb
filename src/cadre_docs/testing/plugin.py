"""The pytest plugin that comes with the program: an office, its findings, documents, build and snapshots as fixtures.

Loaded by every pytest that finds the program installed, so it imports nothing before a fixture is asked for.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from cadre_docs.build.assess import Assessment
    from cadre_docs.diagnostics import Diagnostic
    from cadre_docs.office import Office
    from cadre_docs.testing.fixtures import AcceptedDocuments, OfficeBuild, OfficeDocument


def pytest_addoption(parser: pytest.Parser) -> None:
    """The settings of the plugin, in the ini file."""
    parser.addini("cadre_office", "the folder of the office, from the root directory; none: where the tests are")
    parser.addini("cadre_formats", "the formats that office_build writes; none: those of the office", "args", [])


@pytest.fixture(scope="session")
def office(pytestconfig: pytest.Config) -> "Office":
    """The office in or above the folder ``cadre_office``, else the tests that were named, else the root directory."""
    from cadre_docs.testing.fixtures import office_above

    named = pytestconfig.getini("cadre_office")
    tests = (pytestconfig.invocation_params.dir / one.partition("::")[0] for one in pytestconfig.args)
    return office_above((pytestconfig.rootpath / named,) if named else (*tests, pytestconfig.rootpath))


@pytest.fixture(scope="session")
def office_assessment(office: "Office") -> "Assessment":
    """Its records, the policy in force and the judgement, as of the date in its ``cadre.yaml``."""
    from cadre_docs.build.assess import assess

    return assess(office)


@pytest.fixture(scope="session")
def office_findings(office_assessment: "Assessment") -> "tuple[Diagnostic, ...]":
    """Everything that ``cadre-docs check`` finds in records and packs, in the order of the files."""
    return office_assessment.diagnostics


@pytest.fixture(scope="session")
def office_documents(office_assessment: "Assessment") -> "Mapping[str, OfficeDocument]":
    """Every document that may be made, by stem (``competition-2014/vacancy-announcement``)."""
    from cadre_docs.testing.fixtures import documents

    return documents(office_assessment)


@pytest.fixture(scope="session")
def office_build(
    office: "Office", pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> "OfficeBuild":
    """A build into a temporary folder, in the formats ``cadre_formats``."""
    from cadre_docs.testing.fixtures import built

    return built(office, tmp_path_factory.mktemp("office-build"), pytestconfig.getini("cadre_formats"))


@pytest.fixture(scope="session")
def office_snapshots(office: "Office") -> "AcceptedDocuments":
    """The documents against the snapshots that the office has accepted; ``check()`` fails where they differ."""
    from cadre_docs.build.snapshots import compare_snapshots
    from cadre_docs.testing.fixtures import AcceptedDocuments

    return AcceptedDocuments(compare_snapshots(office))


@pytest.fixture
def document_snapshot(request: pytest.FixtureRequest) -> "SnapshotAssertion":
    """Syrupy's ``snapshot`` that keeps a document as one readable text file; skipped where syrupy is not installed."""
    pytest.importorskip("syrupy")
    from cadre_docs.testing.text_snapshot import DocumentTextExtension

    snapshot: SnapshotAssertion = request.getfixturevalue("snapshot")
    return snapshot.use_extension(DocumentTextExtension)
