"""The group of all commands; a command's module is imported when it is first needed."""

import importlib
from gettext import gettext
from typing import TYPE_CHECKING, Any

import click

from cadre_docs import __version__
from cadre_docs.cli.listing import SAID
from cadre_docs.cli.speech import asked_language, speaker

if TYPE_CHECKING:
    from cadre_docs.cli.session import Session
    from cadre_docs.diagnostics import Lang

COMMANDS = {
    "init": "init",
    "check": "check",
    "build": "build",
    "status": "status",
    "serve": "serve",
    "import": "import_",
    "export": "export",
    "policy": "policy",
    "explain": "explain",
    "snapshot": "snapshot",
    "diff": "diff",
    "verify": "verify",
    "lint": "lint",
    "template": "template",
    "schema": "schema",
    "publish": "publish",
}
"""Command names and the modules of this package that hold them, in the order of the help."""


class Commands(click.Group):
    """Finds a command by its module; speaks the language asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order of the table."""
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Lists the commands by what ``SAID`` says of them, so that none is imported."""
        lang: Lang = ctx.params.get("lang") or asked_language()
        speak = speaker(lang)
        room = formatter.width - 6 - max(map(len, COMMANDS))
        with formatter.section(gettext("Commands")):
            formatter.write_dl(
                [(name, click.Command(name, help=speak(*SAID[name])).get_short_help_str(room)) for name in COMMANDS]
            )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, described in the session's language."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        lang: Lang = ctx.params.get("lang") or asked_language()
        found: click.Command = importlib.import_module(f"cadre_docs.cli.{module}").command(speaker(lang))
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; input that cannot be used ends it with its diagnostics and exit status 2."""
        from cadre_docs.diagnostics import BrokenInputError

        try:
            return super().invoke(ctx)
        except BrokenInputError as error:
            session: Session = ctx.obj
            session.show(error.diagnostics)
            ctx.exit(2)


def _main(lang: "Lang") -> click.Group:
    speak = speaker(lang)

    @click.group(
        cls=Commands,
        help=speak(
            "把人事记录编译成合规的文件和内网网站。",
            "Compile personnel records into lawful documents and an intranet site.",
        ),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    @click.option("-C", "--office", default=".", metavar="DIR", help=speak("办公室文件夹", "the office's folder"))
    @click.option("--lang", type=click.Choice(["zh", "en"]), help=speak("界面语言", "the language to speak"))
    @click.version_option(__version__, prog_name="cadre-docs")
    @click.pass_context
    def group(ctx: click.Context, office: str, lang: "Lang | None") -> None:
        from cadre_docs.cli.session import Session

        ctx.obj = Session(office, lang or asked_language())

    return group


main = _main(asked_language())
