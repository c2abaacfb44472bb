"""``cadre-docs check``: everything that is wrong, in one run."""

from datetime import date
from typing import TYPE_CHECKING

import click

from cadre_docs.cli.session import IsoDate, Session
from cadre_docs.cli.speech import Speak

if TYPE_CHECKING:
    from cadre_docs.diagnostics import Told
    from cadre_docs.office import Office

MEMORY = "check"
"""The name under which the last check is remembered."""


def command(speak: Speak) -> click.Command:
    """The command."""

    @click.command(help=speak("检查全部记录，按现行政策列出发现。", "Check all records against the policy in force."))
    @click.option("--as-of", type=IsoDate(), help=speak("按哪一天判断", "the date to judge by, inclusive"))
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "sarif", "github"]),
        default="text",
        help=speak("输出格式", "how findings are written"),
    )
    @click.option("--strict", is_flag=True, help=speak("警告也算不通过", "warnings fail as well"))
    @click.option(
        "--no-cache",
        is_flag=True,
        help=speak("不用上次检查的结果，也不保存", "neither use nor keep what the last check found"),
    )
    @click.pass_obj
    def check(session: Session, as_of: date | None, form: str, strict: bool, no_cache: bool) -> None:
        from cadre_docs.diagnostics import as_github, as_json, as_sarif, as_text, exit_status

        office = session.office(as_of)
        told = _checked(office) if no_cache else _remembered(office)
        found = told.diagnostics
        if form == "text":
            click.echo(as_text(found, told.sources, session.lang, color=session.is_colored(err=False)), nl=False)
        elif form == "json":
            click.echo(as_json(found), nl=False)
        elif form == "sarif":
            click.echo(as_sarif(found, session.lang), nl=False)
        else:
            click.echo(as_github(found, session.lang), nl=False)
        raise SystemExit(2 if told.is_broken else exit_status(found, strict=strict))

    return check


def _remembered(office: "Office") -> "Told":
    """What the last check told where nothing has changed since; otherwise what a check tells now."""
    from cadre_docs.diagnostics import told_from
    from cadre_docs.office.basis import basis
    from cadre_docs.office.memory import recall, remember

    before = basis(office)
    kept = recall(office, MEMORY, before)
    if kept is not None:
        return told_from(kept)
    told = _checked(office)
    if basis(office) == before:  # a file saved while the check ran belongs to the next one
        remember(office, MEMORY, before, told.to_bytes())
    return told


def _checked(office: "Office") -> "Told":
    from cadre_docs.build.assess import assess
    from cadre_docs.build.compose import template_faults
    from cadre_docs.build.policy_history import uncommitted_changes
    from cadre_docs.build.site_faults import site_faults
    from cadre_docs.diagnostics import told

    assessment = assess(office)
    of_site = site_faults(assessment)
    of_files = dict.fromkeys((*template_faults(assessment), *of_site))
    found = (*assessment.diagnostics, *of_files, *uncommitted_changes(assessment))
    return told(found, assessment.loaded.sources, is_broken=assessment.is_broken)
