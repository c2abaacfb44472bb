"""``cadre-docs policy impact``: what another policy would change."""

from datetime import date
from typing import IO, TYPE_CHECKING

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak

if TYPE_CHECKING:
    from cadre_docs.build.impact.effect import Impact
    from cadre_docs.office import Office

FORMATS = ("text", "json", "html", "xlsx", "word")
BINARY = ("xlsx", "word")


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak(
            "政策变动影响哪些发现、文件、日期和人员。OLD、NEW 是政策包、包@日期、日期或 git 修订版本；"
            "只写一个时与现行政策比较，都不写时用 --set 设想取值。没有影响时退出码为 0，有影响为 1。",
            "What a change of policy does to findings, documents, dates and people. OLD and NEW are packs, PACK@DATE, "
            "dates or git revisions; one alone is compared with the policy as it is, none with what --set supposes. "
            "Exit status: 0 nothing changes, 1 something does.",
        )
    )
    @click.argument("old", required=False, default="")
    @click.argument("new", required=False, default="")
    @click.option("--set", "settings", multiple=True, metavar="NAME=VALUE", help=_set_help(speak))
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.option("--format", "form", type=click.Choice(FORMATS), default="text", help=speak("格式", "format"))
    @click.option("--public", is_flag=True, help=speak("只列数目，不含姓名", "counts only, no names"))
    @click.option("-o", "--output", type=click.File("wb", atomic=True), default="-", help=_output_help(speak))
    @click.pass_obj
    def impact(
        session: Session,
        old: str,
        new: str,
        settings: tuple[str, ...],
        as_of: date | None,
        form: str,
        public: bool,
        output: IO[bytes],
    ) -> None:
        from cadre_docs.build.impact import effect

        to_terminal = getattr(output, "name", "-") in ("-", "<stdout>")
        if not (old or settings):
            raise click.UsageError(speak("要写 OLD，或用 --set 设想取值", "give OLD, or suppose something with --set"))
        if to_terminal and form in BINARY:
            raise click.UsageError(speak("用 -o 指定要写的文件", "name the file to write with -o"))
        office = session.office(as_of)
        found = effect.impact(office, old, new, settings)
        color = to_terminal and session.is_colored(err=False)
        content = _content(found, form, session, office, public=public, color=color)
        try:
            output.write(content)
        except click.FileError as error:
            raise click.UsageError(error.format_message()) from None
        raise SystemExit(1 if found.changes else 0)

    return impact


def _content(found: "Impact", form: str, session: Session, office: "Office", *, public: bool, color: bool) -> bytes:
    from cadre_docs.build.impact.report import internal_report, public_report
    from cadre_docs.build.impact.telling import as_file, as_json, as_text, public_json

    if form == "json":
        return (public_json if public else as_json)(found).encode()
    report = (public_report if public else internal_report)(found)
    if form == "text":
        return as_text(report, session.lang, color=color).encode()
    return as_file(report, form, office, () if public else found.documents.changed)


def _set_help(speak: Speak) -> str:
    return speak(
        "设想：competition.publicity_min_days=7、规则.参数=值、规则=off|error|warning|info",
        "suppose: competition.publicity_min_days=7, RULE.PARAMETER=VALUE, RULE=off|error|warning|info",
    )


def _output_help(speak: Speak) -> str:
    return speak("写入文件；Excel 和 Word 必填", "the file to write; needed for Excel and Word")
