"""Policy: packs, what of them is in force on a date, and what the records break."""

from cadre_docs.policy.finding import Finding, Judged
from cadre_docs.policy.judgement import Judgement, judge
from cadre_docs.policy.load import load_policy
from cadre_docs.policy.policy import InForce, Policy, TermsInForce

__all__ = ["Finding", "InForce", "Judged", "Judgement", "Policy", "TermsInForce", "judge", "load_policy"]
