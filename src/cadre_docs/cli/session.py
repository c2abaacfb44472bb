"""One run of the command line: which office, which language, and how diagnostics are shown.

Every command imports this module to be described, so that it imports the rest of the program only when it is used.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from cadre_docs.diagnostics import Diagnostic, HasLines, Lang, Message
    from cadre_docs.office import Office
    from cadre_docs.records.office_profile import Format


@dataclass(frozen=True, slots=True)
class Session:
    """The folder named on the command line and the language to speak."""

    folder: str
    lang: "Lang"

    def office(self, as_of: date | None = None) -> "Office":
        """The office in the folder or in the nearest folder above it. Raises BrokenInputError where there is none."""
        from cadre_docs.diagnostics import BrokenInputError
        from cadre_docs.office import Office
        from cadre_docs.office.office import MARKER

        start = Path(self.folder).resolve()
        for folder in (start, *start.parents):
            if (folder / MARKER).is_file():
                return Office(folder, as_of)
        raise BrokenInputError((_no_office(self.folder),))

    @staticmethod
    def formats(wanted: str) -> "tuple[Format, ...]":
        """The formats of a list such as ``word,pdf``; click's usage error for one that does not exist."""
        if not wanted:
            return ()
        from cadre_docs.records.office_profile import Format

        try:
            return tuple(Format.of(name.strip()) for name in wanted.split(",") if name.strip())
        except ValueError:
            known = "、".join(Format)
            raise click.BadParameter(f"{wanted}: {known}", param_hint="--formats") from None

    def say(self, zh: str, en: str, /, **values: object) -> None:
        """One line on standard output."""
        from cadre_docs.diagnostics import say

        self.tell(say(zh, en, **values))

    def tell(self, message: "Message") -> None:
        """A message on standard output."""
        click.echo(message.text(self.lang))

    def show(self, diagnostics: "Iterable[Diagnostic]", sources: "Mapping[str, HasLines] | None" = None) -> None:
        """Diagnostics as text on standard error."""
        from cadre_docs.diagnostics import as_text

        found = tuple(diagnostics)
        text = as_text(found, sources or {}, self.lang, color=self.is_colored(err=True)) if found else ""
        if text:
            click.echo(text, err=True, nl=not text.endswith("\n"))

    @staticmethod
    def is_colored(*, err: bool) -> bool:
        """Whether the stream is a terminal that takes colours (https://no-color.org)."""
        return (sys.stderr if err else sys.stdout).isatty() and "NO_COLOR" not in os.environ


def _no_office(folder: str) -> "Diagnostic":
    from cadre_docs.diagnostics import Diagnostic, Position, Severity, say

    return Diagnostic(
        code="no-office",
        severity=Severity.ERROR,
        message=say(
            "“{folder}”及其上级文件夹里没有 cadre.yaml",
            "no cadre.yaml in {folder} or any folder above it",
            folder=folder,
        ),
        hint=say("用 cadre-docs init 文件夹名 建立一个办公室", "make an office with: cadre-docs init DIR"),
        position=Position(folder),
    )


class IsoDate(click.ParamType[date]):
    """A date on the command line, written 2014-12-26."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date; click's usage error where it is not one."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value}: 日期应写作 2014-12-26 / write a date as 2014-12-26", param, ctx)
