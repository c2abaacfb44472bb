"""Jinja for prescribed Word files: the sandbox of all templates, whose values are written as a run's text."""

from functools import cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.runtime import Context, Undefined
from jinja2.utils import pass_context
from markupsafe import Markup, escape

from cadre_docs.documents.compiler.disguise import REFUSED, UnprintableError
from cadre_docs.documents.compiler.environment import GLOBALS, PLAIN_FILTERS, TemplateEnvironment
from cadre_docs.documents.prescribed.rich import rich
from cadre_docs.documents.words import FILTERS, wording


class WordEnvironment(TemplateEnvironment):
    """What an expression prints is text and never markup, but for rich text and what a macro has written."""

    @staticmethod
    def shown(value: Any) -> str:
        """A value as text of XML; tabs and new lines are given their elements when the part is whole."""
        if isinstance(value, Markup | Undefined):
            return str(value)
        text = value if type(value) is str else wording(value)
        if not text.isprintable():
            refused = REFUSED.search(text.replace("\t", " "))
            if refused:
                raise UnprintableError(refused.group())
        return escape(text)


@pass_context
def _at_run_time(context: Context, value: object) -> str:
    """Keeps Jinja from printing constants while it compiles."""
    return WordEnvironment.shown(value)


@cache
def environment() -> WordEnvironment:
    """The one environment of all prescribed files: they cannot borrow from one another."""
    found = WordEnvironment(undefined=StrictUndefined, autoescape=True, finalize=_at_run_time)
    found.filters = {name: JINJA_FILTERS[name] for name in PLAIN_FILTERS} | dict(FILTERS) | {"rich": rich}
    found.globals = {name: found.globals[name] for name in GLOBALS}
    return found
