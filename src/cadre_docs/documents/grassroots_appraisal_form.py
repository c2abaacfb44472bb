"""基层锻炼考核表: the opinion of each body that the policy has sign, and the grade."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each body, empty where it has not written or signed yet."""
    appraisal = subject.fact("appraisal")
    opinions, signed = appraisal.opinions, appraisal.signed
    return {
        "opinions": [
            {
                "signer": signer.label,
                "opinion": opinions.get(signer, ""),
                "on": signed.get(signer),
            }
            for signer in subject.compute(_signers)
        ],
        "grade": appraisal.grade.label if appraisal.grade else "",
    }


def _signers(case: GrassrootsServiceCase) -> object:
    return case.terms.signers
