"""实施意见: who must go, in the words of the tests that the policy lists."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.grassroots_service.terms import ExperienceTest, GrassrootsServiceTerms


def view(subject: Subject) -> Mapping[str, object]:
    """The sentence on who must go, and lists of the policy in words."""
    terms = subject.terms
    if not isinstance(terms, GrassrootsServiceTerms):
        raise TypeError("the opinion is written from GrassrootsServiceTerms")
    said = {
        ExperienceTest.LITTLE_IN_ALL: f"基层工作经历合计不满{terms.total_months}个月的新录用公务员",
        ExperienceTest.SHORT: f"近{terms.lookback_months}个月内录用、基层工作经历不满{terms.short_months}个月的公务员",
        ExperienceTest.LITTLE_BEFORE_HIRING: (
            f"近{terms.lookback_months}个月内录用、录用前在基层工作不满{terms.months_before_hiring}个月的公务员"
        ),
    }
    return {
        "objects": "；".join(said[test] for test in terms.experience_tests),
        "relations": "、".join(one.label for one in terms.kept_relations),
        "signers": "、".join(one.label for one in terms.signers),
        "grades": "、".join(one.label for one in terms.grades),
    }
