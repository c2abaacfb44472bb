"""Where the documents of a comparison come from: the folder of a build, or an office assessed and composed."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path, PurePosixPath

from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.compose import Composition, compose
from cadre_docs.build.diff.compare import Comparison, Text, compare_sets
from cadre_docs.build.diff.readable import readable
from cadre_docs.build.jobs import DOCUMENTS, document_jobs
from cadre_docs.build.manifest import PATH, Artifact, Manifest, read_manifest
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say
from cadre_docs.office import Office, OutputFolder
from cadre_docs.office.revision import office_at
from cadre_docs.records.office_profile import Format
from cadre_docs.renderers.html import article


def compare_places(old: str, new: str, office: Office | None) -> Comparison:
    """What differs between two places, each the folder of a build or a git revision of the office.

    Raises BrokenInputError with one finding where a place is neither, or a revision cannot be built.
    """
    folders = (_build_folder(old), _build_folder(new))
    if folders[0] is not None and folders[1] is not None:
        return compare_builds(folders[0], folders[1])
    if folders == (None, None):
        return compare_sets(_revision(old, office), _revision(new, office))
    sides = [
        _whole(folder) if folder is not None else _by_path(_revision(place, office))
        for place, folder in zip((old, new), folders, strict=True)
    ]
    return compare_sets(*sides)


def compare_builds(old: OutputFolder, new: OutputFolder) -> Comparison:
    """What differs between two builds; web pages that are the same byte for byte are not read."""
    before, after = _pages(old), _pages(new)
    same = {path for path, one in before.items() if path in after and one.sha256 == after[path].sha256 != ""}
    return compare_sets(
        {path: one if path in same else _read(old, one) for path, one in before.items()},
        {path: one if path in same else _read(new, one) for path, one in after.items()},
    )


def texts(assessment: Assessment, composition: Composition) -> dict[str, Text]:
    """The documents of an office as it would build them, by stem: that stays when a title changes with a name."""
    jobs = document_jobs(assessment, composition.documents, Format)
    paths = {job.stem: _stem(job.path) for job in jobs}
    return {
        one.planned.stem: Text(
            path=paths[one.planned.stem],
            document_type=one.planned.type.slug,
            title=one.planned.title,
            readable=readable(article(one.document)),
        )
        for one in composition.documents
    }


def usable(assessment: Assessment, what: str) -> Assessment:
    """The assessment; BrokenInputError where some of its input is broken, for then it would mislead.

    ``what`` names it in the one finding; without, the findings are those of the input itself.
    """
    if not assessment.is_broken:
        return assessment
    errors = [
        one
        for one in (*assessment.loaded.diagnostics, *assessment.policy.diagnostics)
        if one.severity is Severity.ERROR
    ]
    raise BrokenInputError((_does_not_build(what, errors),) if what else tuple(errors))


def _build_folder(place: str) -> OutputFolder | None:
    folder = Path(place)
    return OutputFolder(folder) if folder.is_dir() and (folder / PATH).is_file() else None


def _by_path(found: Mapping[str, Text]) -> Mapping[str, Text]:
    """As the folder of a build names them."""
    return {one.path: one for one in found.values()}


def _whole(folder: OutputFolder) -> Mapping[str, Text]:
    return {path: _read(folder, one) for path, one in _pages(folder).items()}


def _revision(place: str, office: Office | None) -> Mapping[str, Text]:
    if office is None:
        raise BrokenInputError((_neither(place),))
    with ExitStack() as stack:
        root = stack.enter_context(office_at(office.root, place))
        try:
            assessment = usable(assess(replace(office, root=root)), place)
            return texts(assessment, compose(assessment))
        except BrokenInputError as error:
            raise BrokenInputError((_does_not_build(place, error.diagnostics),)) from None


def _pages(folder: OutputFolder) -> Mapping[str, Text]:
    """Each document of a build, with the digest of its web page; with none where it was not written as one."""
    found: dict[str, Text] = {}
    for one in _manifest(folder).artifacts:
        if not one.path.startswith(f"{DOCUMENTS}/"):
            continue
        path = _stem(one.path)
        digest = one.sha256 if one.format == Format.HTML.value else ""
        if digest or path not in found:
            found[path] = Text(path, one.document_type, _title(one), sha256=digest)
    return found


def _read(folder: OutputFolder, one: Text) -> Text:
    if not one.sha256:
        return one
    page = folder.read(f"{one.path}.html")
    return replace(one, readable=readable(page.decode("utf-8", "replace")) if page is not None else None)


def _manifest(folder: OutputFolder) -> Manifest:
    try:
        return read_manifest(folder.read(PATH) or b"")
    except ValueError:
        raise BrokenInputError((_no_manifest(folder),)) from None


def _stem(path: str) -> str:
    return path.removesuffix(PurePosixPath(path).suffix)


def _title(one: Artifact) -> str:
    return PurePosixPath(one.path).stem


def _does_not_build(what: str, causes: list[Diagnostic] | tuple[Diagnostic, ...]) -> Diagnostic:
    if len(causes) == 1 and causes[0].code == "does-not-build":
        return causes[0]
    first = causes[0]
    message = say(
        "“{what}”生成不了（{number} 处错误），首先是：{first_zh}",
        "{what} does not build (errors: {number}); the first is: {first_en}",
        what=what,
        number=len(causes),
        first_zh=first.message.text("zh"),
        first_en=first.message.text("en"),
    )
    hint = first.hint or say("用 cadre-docs check 查看", "cadre-docs check tells more")
    return replace(_error("does-not-build", message, hint, first.position), clause=first.clause)


def _neither(place: str) -> Diagnostic:
    return _error(
        "not-a-build",
        say("“{place}”里没有生成结果（manifest.json）", "{place} is not the folder of a build", place=place),
        say(
            "指定 cadre-docs build 的输出文件夹，或在办公室里指定 git 修订版本",
            "name the output folder of cadre-docs build or, in an office, a git revision",
        ),
        Position(place),
    )


def _no_manifest(folder: OutputFolder) -> Diagnostic:
    return _error(
        "not-a-build",
        say("“{folder}”的 manifest.json 读不出来", "the manifest.json of {folder} cannot be read", folder=folder.root),
        say("重新生成", "build again"),
        Position(PATH),
    )


def _error(code: str, message: Message, hint: Message, position: Position | None) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint, position=position)
