"""``cadre-docs verify``: whether files are what the office's records yield, and what has changed if not."""

from pathlib import Path

import click

from cadre_docs.cli.session import Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(
        help=speak(
            "核对文件（Word、PDF、Excel、网页）是不是现有记录生成的；不是则说明哪里变了。改名不影响核对。"
            "全部一致时退出码为 0，有不一致为 1，无法核对为 2。",
            "Tell whether files (Word, PDF, Excel, web page) are what the records yield now, and what has changed if "
            "not. A file may have been renamed. Exit status: 0 all the same, 1 some are not, 2 cannot be verified.",
        )
    )
    @click.argument(
        "files",
        metavar="FILE...",
        nargs=-1,
        required=True,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
    )
    @click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=speak("格式", "format"))
    @click.pass_obj
    def verify(session: Session, files: tuple[Path, ...], form: str) -> None:
        from cadre_docs.build.verify import Verifier
        from cadre_docs.build.verify_telling import as_json, as_text, exit_status

        verifier = Verifier(session.office())
        found = [(str(path), verifier.verify_file(path)) for path in files]
        click.echo(as_json(found) if form == "json" else as_text(found, session.lang), nl=False)
        raise SystemExit(exit_status(one for _, one in found))

    return verify
