"""Templates: sandboxed, strict about names, compiled once, and never mixing values with markup."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from types import TracebackType
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.meta import find_referenced_templates
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context
from markupsafe import Markup

from cadre_docs.diagnostics import BrokenInputError, say
from cadre_docs.documents.compiler.disguise import REFUSED, UnprintableError, disguise
from cadre_docs.documents.compiler.faults import Place, TemplateFaultError, near
from cadre_docs.documents.compiler.lines import LineMarks, Marked
from cadre_docs.documents.guard import Guarded, HiddenFieldError, UnknownFieldError
from cadre_docs.documents.words import FILTERS, NoWordingError, wording
from cadre_docs.office import Office

FOLDER = "templates"
PLAIN_FILTERS = ("length", "first", "last", "list")
GLOBALS = ("range", "namespace")
MAPPING_HAS = frozenset(dir(dict))
"""Attributes of mappings, which go before their keys."""


class _Generator(CodeGenerator):
    """Writes ``a ~ b`` so that it refuses markup: joined to a value it would make the value markup too.

    What an expression prints goes through ``shown`` and nothing else.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.shown(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802  (Jinja calls it by the node's name)
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with less in it."""

    code_generator_class = _Generator
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def joined(self, parts: tuple[object, ...]) -> str:
        """The wording of values one after another."""
        return "".join(wording(part) for part in parts)

    @staticmethod
    def shown(value: Any) -> str:
        """What an expression prints: a macro's output as it is, any other value in disguise."""
        if type(value) is str:
            return disguise(value)
        return str(value) if isinstance(value, Markup | Undefined) else disguise(wording(value))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic is for numbers: with texts it could mix values with markup, and a power need not end."""
        if operator == "**" or not all(isinstance(side, int | Decimal | Undefined) for side in (left, right)):
            raise SecurityError(f"“{operator}” is for numbers; write ~ to join texts")
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: Any) -> None:
        """No formatting: of markup it would make a value markup too."""
        return

    def getattr(self, obj: Any, attribute: str) -> Any:
        """As Jinja does it. A key of a plain mapping is looked up at once: it has no attribute of that name."""
        if type(obj) is dict and attribute in obj and attribute not in MAPPING_HAS:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No private attributes, nothing of texts, nothing of functions."""
        if attr.startswith("_") or type(obj) in (str, Markup, bytes):
            return False
        return isinstance(obj, Guarded) or super().is_safe_attribute(obj, attr, value)


@pass_context
def _at_run_time(context: Context, value: object) -> str:
    """Keeps Jinja from printing constants while it compiles; what is printed, ``shown`` writes."""
    return TemplateEnvironment.shown(value)


def _environment(office: Office) -> TemplateEnvironment:
    def load(name: str) -> tuple[str, str, Callable[[], bool]]:
        path = f"{FOLDER}/{name}"
        try:
            data = office.read_again(path)
            source = office.read_text(path)
        except FileNotFoundError:
            raise TemplateNotFound(name) from None
        private = REFUSED.search(source.replace("\t", " "))
        if private:
            line = source.count("\n", 0, private.start()) + 1
            raise _unprintable(private.group(), Place(path, line))
        return source, path, lambda: _reads(office, path, data)

    environment = TemplateEnvironment(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_at_run_time,
        extensions=[LineMarks],
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
    )
    environment.filters = {name: JINJA_FILTERS[name] for name in PLAIN_FILTERS} | dict(FILTERS)
    environment.globals = {name: environment.globals[name] for name in GLOBALS}
    return environment


def _reads(office: Office, path: str, data: bytes) -> bool:
    """Whether a template still reads as it did."""
    try:
        return office.read_again(path) == data
    except FileNotFoundError:
        return False


@lru_cache(maxsize=32)
def environment_of(office: Office) -> Environment:
    """The environment of an office; its templates stay compiled as long as their text does not change."""
    return _environment(office)


def render(office: Office, name: str, values: Mapping[str, object]) -> Marked:
    """A template (path below ``templates/``) with its values, these in disguise. Raises TemplateFaultError."""
    path = f"{FOLDER}/{name}"
    template: Template | None = None
    try:
        template = environment_of(office).get_template(name)
        context = template.new_context(dict(values))
        return Marked("".join(template.root_render_func(context)), path)
    except TemplateFaultError as fault:
        fault.place = fault.place or _place(fault.__traceback__)
        raise
    except BrokenInputError as error:
        raise _outside(error, path) from None
    except Exception as error:
        raise fault_of(error, path, values) from error


def parsed(office: Office, name: str) -> nodes.Template:
    """The syntax tree of a template, compiled once to be sure that it can be. Raises TemplateFaultError."""
    environment = environment_of(office)
    try:
        environment.get_template(name)
        assert environment.loader is not None
        source, _, _ = environment.loader.get_source(environment, name)
        tree = environment.parse(source, name)
        for used in find_referenced_templates(tree):
            if used is not None:
                environment.get_template(used)
    except TemplateFaultError:
        raise
    except BrokenInputError as error:
        raise _outside(error, f"{FOLDER}/{name}") from None
    except Exception as error:
        raise fault_of(error, f"{FOLDER}/{name}", {}) from error
    return tree


def fault_of(error: Exception, path: str, values: Mapping[str, object]) -> TemplateFaultError:
    """What a template's failure with these values means; its place is a line of a template, else the path's first."""
    place = _place(error.__traceback__) or Place(path, 1)
    match error:
        case TemplateSyntaxError():
            place = Place(f"{FOLDER}/{error.name}" if error.name else path, error.lineno)
            message = say("模板语法错误：{error}", "template syntax: {error}", error=error.message)
            hint = say("核对这一行的模板标签是否成对", "look whether each template tag of this line is complete")
            return TemplateFaultError("template-syntax", message, hint, place)
        case TemplateNotFound():
            message = say("没有模板“{name}”", "there is no template {name}", name=error.name)
            hint = say("模板名从 templates/ 之下写起", "write the name from below templates/")
            return TemplateFaultError("template-not-found", message, hint, place)
        case SecurityError():
            message = say("模板不得这样做：{error}", "forbidden in templates: {error}", error=error)
            hint = say(
                "模板只能取用给定的名称和字段；需要计算的，写在文种的 view 里",
                "a template may use the names and fields that it is given; compute in the type's view",
            )
            return TemplateFaultError("template-forbidden", message, hint, place)
        case UndefinedError():
            return _undefined(error, values, place)
        case UnknownFieldError() | HiddenFieldError():
            return TemplateFaultError(error.code, error.message, error.hint, place)
        case UnprintableError():
            return _unprintable(str(error), place)
        case NoWordingError():
            return _without_wording(str(error), place)
    message = say("模板运行出错：{error}", "the template failed: {error}", error=error)
    hint = say("核对这一行用到的值和过滤器", "look at the values and filters of this line")
    return TemplateFaultError("template-failed", message, hint, place)


def _place(trace: TracebackType | None) -> Place | None:
    """The innermost line of a template in a traceback."""
    place = None
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template) and template.filename:
            place = Place(template.filename, template.get_corresponding_lineno(trace.tb_lineno))
        trace = trace.tb_next
    return place


def _undefined(error: UndefinedError, values: Mapping[str, object], place: Place) -> TemplateFaultError:
    text = error.message or ""
    quoted = text.split("'")
    name = quoted[-2] if len(quoted) > 2 else text
    hint = near(name, values) if text.endswith("is undefined") else None
    message = say("模板中的“{name}”没有定义", "{name} is not defined in the template", name=name)
    return TemplateFaultError("undefined-variable", message, hint, place)


def _unprintable(character: str, place: Place) -> TemplateFaultError:
    code = f"U+{ord(character):04X}"
    return TemplateFaultError(
        "unprintable-character",
        say("含有不能打印的字符 {code}", "contains the character {code}, which cannot be printed", code=code),
        say("在记录或模板中删去该字符", "take the character out of the record or template"),
        place,
    )


def _without_wording(kind: str, place: Place) -> TemplateFaultError:
    if kind == "None":
        return TemplateFaultError(
            "empty-value",
            say("此处的值为空", "the value that belongs here is missing"),
            say(
                "在记录中补上，或在模板中用 {{% if %}} 或 | blank 写明可以为空",
                "complete the record, or say in the template that it may be empty ({{% if %}}, | blank)",
            ),
            place,
        )
    return TemplateFaultError(
        "not-a-text",
        say("“{kind}”不能直接写入文件", "a {kind} cannot be written into a document as it is", kind=kind),
        say("写出它的某个字段，或使用过滤器", "write one of its fields, or use a filter"),
        place,
    )


def _outside(error: BrokenInputError, path: str) -> TemplateFaultError:
    first = error.diagnostics[0]
    return TemplateFaultError(first.code, first.message, first.hint, Place(path, 1))
