"""``cadre-docs lint``: anyone's Word files against the official format."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadre_docs.cli.session import Session
from cadre_docs.cli.speech import Speak

if TYPE_CHECKING:
    from cadre_docs.renderers.lint import Profile

PROFILES = ("auto", "notice", "form")
"""The profiles by name; a test compares them with the linter's own."""


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak(
            "检查 Word 文件是否合乎《党政机关公文格式》；位置的行号是段落号。",
            "Check Word files against the official format (GB/T 9704-2012); a position's line is a paragraph's number.",
        )
    )
    @click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
    @click.option(
        "--profile",
        type=click.Choice(PROFILES),
        default="auto",
        help=speak("notice 公文；form 表单；auto 自行判断", "which rules hold; auto tells by the file"),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "sarif", "github"]),
        default="text",
        help=speak("输出格式", "how findings are written"),
    )
    @click.option("--strict", is_flag=True, help=speak("警告也算不通过", "warnings fail as well"))
    @click.pass_obj
    def lint(session: Session, files: tuple[Path, ...], profile: "Profile", form: str, strict: bool) -> None:
        from cadre_docs.build.linting import lint_files
        from cadre_docs.diagnostics import as_github, as_json, as_sarif, as_text

        linted = lint_files(files, profile)
        found = linted.diagnostics
        if form == "text":
            written = as_text(found, lang=session.lang, color=session.is_colored(err=False))
        elif form == "json":
            written = as_json(found)
        elif form == "sarif":
            written = as_sarif(found, session.lang)
        else:
            written = as_github(found, session.lang)
        click.echo(written, nl=False)
        raise SystemExit(linted.status(strict=strict))

    return lint
