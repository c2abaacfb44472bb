"""The desk: what a process has worked out of one office, to be used again as far as it comes from the same."""

from dataclasses import dataclass, field

from cadre_docs.build.drafting import Drafts
from cadre_docs.build.egress import Secrets
from cadre_docs.office import Office
from cadre_docs.policy import Policy
from cadre_docs.policy.docket import Docket
from cadre_docs.records.load import Loaded, load
from cadre_docs.site.gather import Structures
from cadre_docs.site.inputs import Reason
from cadre_docs.site.kept import KeptPages


@dataclass(slots=True)
class Desk:
    """The records as they were read last, the cases as they were judged, the documents as they were composed.

    A build without one begins with an empty one; nothing on it is believed without a look at what it came from.
    """

    docket: Docket = field(default_factory=Docket)
    drafts: Drafts = field(default_factory=Drafts)
    secrets: Secrets = field(default_factory=Secrets)
    reasons: dict[str, tuple[object, tuple[Reason, ...]]] = field(default_factory=dict)
    """The public part of each explanation, after what it comes from."""
    structures: Structures = field(default_factory=Structures)
    pages: KeptPages = field(default_factory=KeptPages)
    policy: tuple[str, Policy] | None = None
    """What the packs say, after the digest of their files."""
    loaded: Loaded | None = None

    def load(self, office: Office) -> Loaded:
        """The office's records; see ``records.load``."""
        self.loaded = load(office, self.loaded)
        return self.loaded
