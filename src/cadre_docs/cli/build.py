"""``cadre-docs build``: every document and the site."""

import sys
import threading
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak

if TYPE_CHECKING:
    from cadre_docs.build import BuildResult, Options

INTERRUPTED = 130
"""The exit status of a program that Ctrl-C ended, as shells count it."""


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(help=speak("生成全部文件和网站。", "Build every document and the site."))
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.option(
        "-o", "--output", default="build", metavar="DIR|ADDRESS", help=speak("成果文件夹或地址", "where to write")
    )
    @click.option(
        "--only", default="", metavar="SLUG|site", help=speak("只生成一个文种，或只生成网站", "one type, or the site")
    )
    @click.option("--formats", default="", metavar="word,pdf,html,xlsx", help=speak("输出格式", "which formats"))
    @click.option(
        "--jobs", type=click.IntRange(0), default=0, help=speak("进程数，0 为自动", "processes; 0: one per core")
    )
    @click.option(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help=speak("在 dask 调度器的工作节点上生成", "render on the workers of a dask scheduler"),
    )
    @click.option(
        "--plain-network",
        is_flag=True,
        help=speak("允许记录不加密传到调度器", "let records travel to the scheduler unencrypted"),
    )
    @click.option("--strict", is_flag=True, help=speak("警告也算不通过", "warnings fail as well"))
    @click.option(
        "--watch",
        is_flag=True,
        help=speak("记录一改就再生成，按 Ctrl-C 结束", "and again at every change, until Ctrl-C"),
    )
    @click.pass_obj
    def build(
        session: Session,
        as_of: date | None,
        output: str,
        only: str,
        formats: str,
        jobs: int,
        scheduler: str,
        plain_network: bool,
        strict: bool,
        watch: bool,
    ) -> None:
        from cadre_docs.build import Options
        from cadre_docs.diagnostics import exit_status

        options = Options(output, only, session.formats(formats), jobs, scheduler, plain_network)
        if watch:
            _watch(session, as_of, options)
            return
        result = _built(session, as_of, options)
        _tell(session, result)
        raise SystemExit(2 if result.is_broken else exit_status(result.diagnostics, strict=strict))

    return build


def _built(session: Session, as_of: date | None, options: "Options") -> "BuildResult":
    from cadre_docs.build.delivery import build_to
    from cadre_docs.diagnostics import say
    from cadre_docs.office.watched import watched

    progress = _progress if sys.stderr.isatty() else None
    try:
        return build_to(watched(session.office(as_of)), options, progress, session.show, partial(_waiting, session))
    except KeyboardInterrupt:
        message = say("已中断；成果文件夹里的文件都是完整的", "interrupted; the files in the output are whole")
        click.echo(("\n" if progress else "") + message.text(session.lang), err=True)
        raise SystemExit(INTERRUPTED) from None


def _watch(session: Session, as_of: date | None, options: "Options") -> None:
    from cadre_docs.build.watch import watch

    told: list[BuildResult] = []

    def built(result: "BuildResult") -> None:
        """What the build before has told is not told again."""
        before = frozenset(told.pop().diagnostics) if told else frozenset()
        told.append(result)
        new = tuple(one for one in result.diagnostics if one not in before)
        _tell(session, replace(result, diagnostics=new))

    progress = _progress if sys.stderr.isatty() else None
    waiting = partial(_waiting, session)
    try:
        watch(session.office(as_of), options, built, session.show, threading.Event(), progress, session.show, waiting)
    except KeyboardInterrupt:
        session.say("已结束；成果文件夹里的文件都是完整的", "ended; the files in the output are whole")


def _tell(session: Session, result: "BuildResult") -> None:
    from cadre_docs.diagnostics import say

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


def _waiting(session: Session) -> None:
    from cadre_docs.diagnostics import say

    message = say(
        "这个成果文件夹正在由另一次生成写入，等它结束后再开始（按 Ctrl-C 放弃）",
        "another build is writing this output folder; waiting for it to end (Ctrl-C gives up)",
    )
    click.echo(message.text(session.lang), err=True)


def _progress(done: int, total: int, path: str) -> None:
    """One line on the terminal, written over."""
    end = "\n" if done == total else ""
    click.echo(f"\r\x1b[K{done}/{total} {path[-60:]}{end}", err=True, nl=False)
