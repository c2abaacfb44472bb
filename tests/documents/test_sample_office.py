"""Every document of this repository's own office compiles."""

from datetime import date
from pathlib import Path

import pytest

from cadre_docs.calendar import china
from cadre_docs.documents.composing import compile_with_clauses
from cadre_docs.documents.planning import planned_documents
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.policy import load_policy
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.load import load

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("as_of", ["2014-11-12", "2014-11-20", "2014-11-28", "2014-12-10", "2014-12-26", "2015-12-31"])
def test_all_documents_compile_whatever_the_day(as_of: str) -> None:
    office = Office(ROOT)
    records = load(office).records
    day = date.fromisoformat(as_of)
    found = load_policy(office).terms(CompetitionTerms, records.office.policies, day)
    assert found.terms is not None
    case = CompetitionCase(records, records.get(Exercise, "competition-2014"), found.terms, china(), day)
    planned = planned_documents(case, document_types(office))
    assert planned
    cited = {clause for one in planned for clause in compile_with_clauses(one, case, office)[1]}
    assert cited or day < date(2014, 11, 14)
