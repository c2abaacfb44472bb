"""``cadre-docs build``: every document and the site."""

import sys
from datetime import date

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(help=speak("生成全部文件和网站。", "Build every document and the site."))
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.option("-o", "--output", default="build", metavar="DIR", help=speak("成果文件夹", "where to write"))
    @click.option(
        "--only", default="", metavar="SLUG|site", help=speak("只生成一个文种，或只生成网站", "one type, or the site")
    )
    @click.option("--formats", default="", metavar="word,pdf,html,xlsx", help=speak("输出格式", "which formats"))
    @click.option(
        "--jobs", type=click.IntRange(0), default=0, help=speak("进程数，0 为自动", "processes; 0: one per core")
    )
    @click.option("--strict", is_flag=True, help=speak("警告也算不通过", "warnings fail as well"))
    @click.pass_obj
    def build(
        session: Session, as_of: date | None, output: str, only: str, formats: str, jobs: int, strict: bool
    ) -> None:
        from cadre_docs.build import Options
        from cadre_docs.build import build as build_office
        from cadre_docs.diagnostics import exit_status, say

        options = Options(output, only, session.formats(formats), jobs)
        result = build_office(session.office(as_of), options, _progress if sys.stderr.isatty() else None)
        session.show(result.diagnostics, result.sources)
        session.tell(
            say(
                "写入 {written} 个文件，{kept} 个未变，移除 {removed} 个",
                "{written} files written, {kept} unchanged, {removed} removed",
                written=result.written,
                kept=result.kept,
                removed=result.removed,
            )
        )
        raise SystemExit(2 if result.is_broken else exit_status(result.diagnostics, strict=strict))

    return build


def _progress(done: int, total: int, path: str) -> None:
    """One line on the terminal, written over."""
    end = "\n" if done == total else ""
    click.echo(f"\r\x1b[K{done}/{total} {path[-60:]}{end}", err=True, nl=False)
