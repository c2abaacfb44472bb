"""What a build lacks on this machine, told before any work is done."""

from cadre_docs.build import Options
from cadre_docs.diagnostics import Diagnostic, Severity, say
from cadre_docs.office import Office
from cadre_docs.office.fonts import INSTALLS_FACES, INSTALLS_FALLBACKS, find_fonts
from cadre_docs.records.load import read_profile
from cadre_docs.records.office_profile import Format


def lacking(office: Office, options: Options) -> tuple[Diagnostic, ...]:
    """The fonts that a build would need and this machine has not, with the command that installs them.

    Warnings: what does not need them is built all the same. Nothing where no PDF is wanted.
    """
    profile, _ = read_profile(office)
    formats = options.formats or (profile.formats if profile else ())
    if Format.PDF not in formats:
        return ()
    fonts = find_fonts()
    found = []
    if fonts.missing:
        found.append(_without_faces(fonts.missing))
    if fonts.missing_fallbacks:
        found.append(_without_fallbacks(fonts.missing_fallbacks))
    return tuple(found)


def _without_faces(names: tuple[str, ...]) -> Diagnostic:
    return Diagnostic(
        code="fonts-missing",
        severity=Severity.WARNING,
        message=say(
            "缺少字体 {names}，这次不会生成 PDF",
            "the fonts {names} are missing: no PDF will be made",
            names="、".join(names),
        ),
        hint=say(
            "运行 {command}；已有字体的，用环境变量 CADRE_DOCS_FONTS 指明其文件夹",
            "run {command}; or name the folder that has them in the environment variable CADRE_DOCS_FONTS",
            command=INSTALLS_FACES,
        ),
    )


def _without_fallbacks(names: tuple[str, ...]) -> Diagnostic:
    return Diagnostic(
        code="fallback-fonts-missing",
        severity=Severity.WARNING,
        message=say(
            "缺少后备字体 {names}，人名中的生僻字可能印不出来",
            "the fallback fonts {names} are missing: rare characters of names may not be printed",
            names="、".join(names),
        ),
        hint=say("运行 {command}", "run {command}", command=INSTALLS_FALLBACKS),
    )
