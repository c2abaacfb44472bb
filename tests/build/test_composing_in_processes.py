"""Documents composed in several processes are those composed in one; a document that kills its process is told of."""

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest

from cadre_docs.build import drafting
from cadre_docs.build.assess import assess
from cadre_docs.build.compose import compose
from cadre_docs.build.init import init
from cadre_docs.documents.planning import PlannedDocument
from cadre_docs.office import Office


@pytest.fixture(autouse=True)
def however_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "FEW", 2)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    folder = tmp_path_factory.mktemp("composing") / "office"
    init(folder, "competition", "en")
    return Office(folder)


def test_several_processes_compose_the_same_documents_as_one(office: Office) -> None:
    one = compose(assess(office), processes=1)
    drafting._unpacked.cache_clear()
    two = compose(assess(office), processes=2)
    assert all(isinstance(each.tree, drafting.Packed) and each.content for each in two.documents)
    assert drafting._unpacked.cache_info().misses == 0, "a tree is unpacked where nobody has looked at it"
    assert len(one.documents) > drafting.FEW
    assert [(each.planned.stem, each.content, each.document, each.clauses, each.waivers) for each in one.documents] == [
        (each.planned.stem, each.content, each.document, each.clauses, each.waivers) for each in two.documents
    ]
    assert (one.faults, one.withheld) == (two.faults, two.withheld)
    without = compose(assess(office), trees=False, processes=2)
    assert (without.documents, without.faults) == ((), one.faults)


def test_a_document_that_kills_its_process_is_told_with_its_records(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: Callable[..., Any] = drafting._compiled
    whole, forms = compose(assess(office), processes=1).documents, "application-form-blank"

    here = os.getpid()

    def deadly(planned: PlannedDocument, *more: object) -> object:
        if planned.type.slug == forms and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return compiled(planned, *more)

    monkeypatch.setattr(drafting, "_compiled", deadly)
    composition = compose(assess(office), processes=2)
    lost = [one.planned for one in whole if one.planned.type.slug == forms]
    assert {one.planned.stem for one in composition.documents} == {one.planned.stem for one in whole} - {
        one.stem for one in lost
    }
    killed = [fault for fault in composition.faults if fault.code == "process-killed"]
    assert len(killed) == len(lost) > 0
    assert all("SIGKILL" in fault.message.text("en") for fault in killed)
    assert {fault.subject for fault in killed} <= {ref for one in lost for ref in one.refs}
