"""``cadre-docs template``: the templates of the document types."""

import click

from cadre_docs.cli.session import Session
from cadre_docs.cli.speech import Speak


def command(speak: Speak) -> click.Group:
    """The group with its commands."""

    @click.group(help=speak("文种模板：检查、列出。", "Templates of the document types."))
    def template() -> None:
        """Nothing of its own."""

    @template.command("check", help=speak("检查全部模板。", "Check every template."))
    @click.pass_obj
    def check(session: Session) -> None:
        from cadre_docs.build.assess import assess
        from cadre_docs.build.compose import template_faults
        from cadre_docs.diagnostics import as_text, exit_status
        from cadre_docs.documents.checking import check_templates

        assessment = assess(session.office())
        found = tuple(dict.fromkeys((*check_templates(assessment.office), *template_faults(assessment))))
        click.echo(
            as_text(found, assessment.loaded.sources, session.lang, color=session.is_colored(err=False)), nl=False
        )
        raise SystemExit(exit_status(found))

    @template.command(
        "list",
        help=speak(
            "列出文种；给出名称时，只列名称或别名中有它的。",
            "List the document types; with NAME, those that policies know by it.",
        ),
    )
    @click.argument("name", required=False, default="")
    @click.pass_obj
    def list_(session: Session, name: str) -> None:
        from cadre_docs.documents.types import document_types

        found = document_types(session.office())
        shown = {slug: one for slug, one in found.items() if name == slug or any(name in known for known in one.names)}
        if not shown:
            session.say("没有文种叫“{name}”", "no document type is called {name}", name=name)
            raise SystemExit(2)
        for slug, one in shown.items():
            formats = ",".join(form.value for form in one.formats)
            click.echo(f"{slug:<26}{one.title}  [{one.audience.value}; {formats}]")

    return template
