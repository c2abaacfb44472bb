"""The site of this repository's own office, every page of it, without the documents' Word and PDF files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cadre_docs.build.assess import assess
from cadre_docs.build.compose import compose
from cadre_docs.build.jobs import notices
from cadre_docs.build.workshop import computed
from cadre_docs.office import Office
from cadre_docs.site.gather import gather
from cadre_docs.site.inputs import SiteInputs
from cadre_docs.site.page import SitePage
from cadre_docs.site.plan import plan_site

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True)
class SampleSite:
    """Everything that the site of an office consists of."""

    root: Path = REPOSITORY

    @cached_property
    def inputs(self) -> SiteInputs:
        """What the site is made from."""
        assessment = assess(Office(self.root))
        composition = compose(assessment)
        return gather(computed(assessment, composition, notices(assessment, composition.documents, {}, {})))

    @cached_property
    def pages(self) -> tuple[SitePage, ...]:
        """Every file, as planned."""
        return plan_site(self.inputs)

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of every file."""
        return {page.path: page.render() for page in self.pages}

    @cached_property
    def heaviest(self) -> Mapping[str, str]:
        """For each kind of page that people open, the address of the one with the most in it."""
        found: dict[str, str] = {}
        for page in self.pages:
            if page.is_html and len(self.files[page.path]) > len(self.files.get(found.get(page.kind, ""), b"")):
                found[page.kind] = page.path
        return found

    def write(self, folder: Path) -> Path:
        """Every file, in a folder."""
        for path, data in self.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return folder
