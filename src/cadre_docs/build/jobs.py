"""From composed documents and planned pages to jobs: where each file goes, and what it is made from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

from cadre_docs.build.assess import Assessment
from cadre_docs.build.compose import Composed
from cadre_docs.build.digest import digest, engine
from cadre_docs.build.job import SITE, Job
from cadre_docs.build.standalone import standalone
from cadre_docs.office import Office, OutputFolder
from cadre_docs.office.undisturbed import undisturbed
from cadre_docs.records.exercise import Exercise, Publication
from cadre_docs.records.model import Sensitivity
from cadre_docs.records.office_profile import Format
from cadre_docs.renderers import RENDERERS
from cadre_docs.site.inputs import Download, PublishedNotice
from cadre_docs.site.page import SitePage

DOCUMENTS = "documents"
FILES = "files"
"""Where in the site the files of public documents are."""
RECENT = 16
"""How many fragments are kept for those who ask again."""


def document_jobs(assessment: Assessment, documents: Sequence[Composed], formats: Iterable[Format]) -> tuple[Job, ...]:
    """One job for each document and format: ``documents/<exercise>/<Chinese title>.docx``."""
    office = assessment.office
    wanted = frozenset(formats)
    made_by = engine()
    names = _names(documents)
    return tuple(
        Job(
            path=f"{names[one.planned.stem]}{RENDERERS[form.value].suffix}",
            document_type=one.planned.type.slug,
            format=form.value,
            key=digest(made_by, form.value, one.content),
            render=partial(_write, form, one, office),
            records=tuple(sorted(one.planned.refs)),
            policy=one.policy,
            waivers=one.waivers,
            public=one.planned.audience is Sensitivity.PUBLIC,
            stem=one.planned.stem,
        )
        for one in documents
        for form in Format
        if form in wanted and form in one.planned.type.formats
    )


def _write(form: Format, one: Composed, office: Office) -> bytes:
    if form is Format.HTML:
        return standalone(one.document, office, _fragment(one, office))
    return RENDERERS[form.value].render(one.document, office)


def _names(documents: Iterable[Composed]) -> Mapping[str, str]:
    """A path without suffix for each document; two with the same title are told apart by their keys."""
    titles: dict[tuple[str, str], list[Composed]] = {}
    for one in documents:
        titles.setdefault((one.planned.exercise, one.planned.title), []).append(one)
    return {
        one.planned.stem: f"{DOCUMENTS}/{exercise}/{_safe(title + (f'（{one.planned.key}）' if len(same) > 1 else ''))}"
        for (exercise, title), same in titles.items()
        for one in same
    }


def _safe(title: str) -> str:
    """A title as a file name on any system."""
    return "".join("_" if character in '<>:"/\\|?*' or ord(character) < 32 else character for character in title)


@undisturbed()
def notices(
    assessment: Assessment,
    documents: Iterable[Composed],
    files: Mapping[str, Sequence[Job]],
    sizes: Mapping[str, int],
    *,
    searched: bool = True,
) -> tuple[PublishedNotice, ...]:
    """The public documents as the site shows them; ``files`` has the jobs by stem, ``sizes`` the bytes by path.

    Unless they are to be ``searched``, their plain text is left out: of a long one it costs as much as its page.
    """
    texts = partial(assessment.desk.drafts.text, office=assessment.office) if searched else _no_text
    return tuple(
        _notice(assessment, one, files.get(one.planned.stem, ()), sizes, texts)
        for one in documents
        if one.planned.audience is Sensitivity.PUBLIC
    )


def _no_text(one: Composed) -> str:
    return ""


def _notice(
    assessment: Assessment,
    one: Composed,
    files: Sequence[Job],
    sizes: Mapping[str, int],
    text: Callable[[Composed], str],
) -> PublishedNotice:
    planned, document = one.planned, one.document
    published = publication(assessment, one)
    provenance = document.provenance
    return PublishedNotice(
        slug=notice_slug(planned.stem),
        document=planned.type.slug,
        type_title=planned.type.title_in(assessment.records.get(Exercise, planned.exercise).sort),
        title=planned.title,
        on=published.on if published else planned.day,
        withdrawn_on=published.withdrawn_on if published else None,
        fragment=partial(_fragment, one, assessment.office),
        digest=one.content,
        exercise=planned.exercise,
        positions=tuple(sorted(ref.partition(":")[2] for ref in planned.refs if ref.startswith("position:"))),
        downloads=tuple(
            Download(job.format, site_path(planned.stem, job), sizes[job.path])
            for job in files
            if job.path in sizes and job.format != Format.HTML.value
        ),
        clauses=one.clauses,
        provenance=(
            ("记录", provenance.records),
            ("模板", provenance.template),
            ("政策", provenance.policy),
            ("日历", provenance.calendar),
            ("程序", provenance.engine),
        )
        if provenance
        else (),
        number=document.number,
        text=text(one),
        stage=planned.type.stage,
    )


def notice_slug(stem: str) -> str:
    """What the page of a public document is called, from the document's stem."""
    return stem.replace("/", "-")


def publication(assessment: Assessment, one: Composed) -> Publication | None:
    """The record of its publication: the one of that day, else the first that concerns it."""
    planned = one.planned
    found = assessment.records.of(Publication, exercise=planned.exercise, document=planned.type.slug)
    concerned = [
        record
        for record in found
        if not record.positions or any(f"position:{key}" in planned.refs for key in record.positions)
    ]
    same_day = [record for record in concerned if record.on == planned.day]
    return next(iter(same_day or (concerned if not planned.key else [])), None)


def _fragment(one: Composed, office: Office) -> str:
    return _written(_Asked(one, office)).decode()


class _Asked:
    """A document of which the fragment is wanted, told by its provenance, with the digest of all that it says in it."""

    __slots__ = ("office", "one", "provenance")

    def __init__(self, one: Composed, office: Office) -> None:
        self.one, self.office, self.provenance = one, office, one.tree.provenance

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self.provenance is not None and self.provenance == other.provenance

    def __hash__(self) -> int:
        return hash(self.provenance)


@lru_cache(maxsize=RECENT)
def _written(asked: _Asked) -> bytes:
    """The fragment of a document: its own file and its page on the site show the same one."""
    return RENDERERS["html"].render(asked.one.document, asked.office)


def site_path(stem: str, job: Job) -> str:
    """Where in the site the file of a public document is: letters and digits only, so that any server serves it."""
    return f"{FILES}/{stem}{RENDERERS[job.format].suffix}"


def copy_jobs(files: Mapping[str, Sequence[Job]], shown: Iterable[str], output: OutputFolder) -> Iterator[Job]:
    """The files of the public documents that the site shows (stems), as the site's own copies."""
    for stem in shown:
        for job in files.get(stem, ()):
            if job.format != Format.HTML.value:
                yield Job(
                    path=f"{SITE}/{site_path(stem, job)}",
                    document_type=job.document_type,
                    format=job.format,
                    key=job.key,
                    render=partial(_copied, output, job.path),
                    records=job.records,
                    policy=job.policy,
                    waivers=job.waivers,
                    public=True,
                )


def _copied(output: OutputFolder, path: str) -> bytes:
    """The bytes just staged or, where the file has not changed, those of the last build."""
    try:
        return output.staged(path)
    except FileNotFoundError:
        return output.read(path) or b""


def page_jobs(pages: Iterable[SitePage]) -> tuple[Job, ...]:
    """One job for each file of the site."""
    made_by = engine()
    return tuple(
        Job(
            path=f"{SITE}/{one.path}",
            document_type=one.kind,
            format="html" if one.is_html else one.path.rpartition(".")[2],
            key=digest(made_by, one.kind, one.path, *one.inputs),
            render=_page_renderer(one),
            public=True,
            ahead=one.ahead,
        )
        for one in pages
    )


def _page_renderer(one: SitePage) -> Callable[[], bytes]:
    return one.render
