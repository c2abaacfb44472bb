"""The packs of an office beside those of one of its git revisions: what was already in force must not have changed."""

from cadre_docs.build.assess import Assessment
from cadre_docs.diagnostics import Diagnostic
from cadre_docs.office import Office
from cadre_docs.office.revision import changed_since, is_under_git, office_at
from cadre_docs.policy import load_policy
from cadre_docs.policy.lifecycle import past_changes
from cadre_docs.policy.load import FOLDER

HEAD = "HEAD"
"""What was committed last."""


def uncommitted_changes(assessment: Assessment) -> tuple[Diagnostic, ...]:
    """What the packs say otherwise of the past than when they were committed; nothing for an office not under git."""
    office = assessment.office
    if not any(office.list(FOLDER, own=True)) or not is_under_git(office.root):
        return ()
    return changes_since(assessment, HEAD) if changed_since(office.root, HEAD, FOLDER) else ()


def changes_since(assessment: Assessment, revision: str) -> tuple[Diagnostic, ...]:
    """What the packs say otherwise of the past than a revision did.

    Raises BrokenInputError with one finding where there is no such revision, or the office is not under git.
    """
    office = assessment.office
    with office_at(office.root, revision) as root:
        before = load_policy(Office(root, defaults=office.defaults))
        return tuple(past_changes(before, assessment.policy, assessment.as_of))
