"""What may be wrong with a YAML text that libyaml itself accepts."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say
from cadre_docs.source.places import places


class StoppedError(Exception):
    """Reading cannot go on; carries the diagnostic that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


class Faults:
    """Collects the faults of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._found: list[Diagnostic] = []
        self._repeated: list[tuple[str, Position]] = []

    def all(self, text: str) -> list[Diagnostic]:
        """Everything found; only repeated keys are worth the second reading that finds where they stood first."""
        repeated = places(text).repeated if self._repeated else {}
        return [*self._found, *(self._duplicate_key(key, where, repeated) for key, where in self._repeated)]

    def duplicate_key(self, key: str, event: Any) -> None:
        """A key for the second time; the first value is the one that counts."""
        self._repeated.append((key, span(self.file, event.start_mark, event.end_mark)))

    def _duplicate_key(self, key: str, where: Position, repeated: Mapping[tuple[int, int], int]) -> Diagnostic:
        first = repeated[where.line, where.column]
        return fault(
            "duplicate-key",
            where,
            say(
                "“{key}”写了两次，第一次在第 {first} 行",
                "“{key}” is written twice, first on line {first}",
                key=key,
                first=first,
            ),
            say(
                "删去其中一个；两条记录之间是否漏了“- ”？",
                "remove one of them; or is a “- ” missing between two records?",
            ),
        )

    def merge_key(self, event: Any) -> None:
        """``<<``."""
        self._add(
            "merge-key",
            event,
            say("不支持合并键“<<”", "merge keys (“<<”) are not supported"),
            say("把要合并的内容逐项写出", "write out what should be merged"),
        )

    def key_not_text(self, event: Any) -> None:
        """A list, a mapping, an alias or nothing where a key should be."""
        self._add(
            "key-not-text",
            event,
            say("冒号前面应是文字", "a key must be text"),
            say("在冒号前写出项目名称", "write the name of the item before the colon"),
        )

    def tag(self, event: Any) -> None:
        """``!!python/object`` and the like; also the harmless ones."""
        self._add(
            "tag-not-allowed",
            event,
            say("不支持类型标记“{tag}”", "the tag “{tag}” is not supported", tag=_short(event.tag)),
            say(
                "删去以“!”开头的标记；文字本身以“!”开头的，加引号", "remove the tag, or quote text that starts with “!”"
            ),
        )

    def several_documents(self, event: Any) -> None:
        """A second ``---``; what follows it is not read."""
        self._add(
            "several-documents",
            event,
            say(
                "一个文件只能有一份内容，“---”以后的未读入",
                "one file holds one document; what follows “---” is not read",
            ),
            say("删去“---”，或拆成两个文件", "remove the “---”, or split the file in two"),
        )

    def alias_unknown(self, event: Any) -> None:
        """An alias before or without its anchor."""
        self._add(
            "alias-unknown",
            event,
            say("“*{name}”没有对应的“&{name}”", "nothing is named “&{name}” for “*{name}”", name=event.anchor),
            say("写出内容；文字本身以“*”开头的，加引号", "write the value itself, or quote text that starts with “*”"),
        )

    def alias_of_itself(self, event: Any) -> StoppedError:
        """An alias inside its own anchor."""
        return self._stop(
            "alias-of-itself",
            event,
            say("“*{name}”引用了包含它自身的内容", "“*{name}” stands inside what it repeats", name=event.anchor),
            say("写出内容，不用别名", "write the value itself instead of an alias"),
        )

    def alias_bomb(self, event: Any, limit: int) -> StoppedError:
        """Aliases of aliases of aliases."""
        return self._stop(
            "alias-bomb",
            event,
            say("别名展开后超过 {limit} 项", "the aliases expand to more than {limit} values", limit=limit),
            say("写出内容，不用层层引用的别名", "write the values themselves instead of aliases of aliases"),
        )

    def too_deep(self, event: Any, limit: int) -> StoppedError:
        """Lists in lists in lists."""
        return self._stop(
            "nesting-too-deep",
            event,
            say("层次超过 {limit} 层", "more than {limit} levels of nesting", limit=limit),
            say("检查括号和缩进", "check brackets and indentation"),
        )

    def _add(self, code: str, event: Any, message: Message, hint: Message) -> None:
        self._found.append(fault(code, span(self.file, event.start_mark, event.end_mark), message, hint))

    def _stop(self, code: str, event: Any, message: Message, hint: Message) -> StoppedError:
        return StoppedError(fault(code, span(self.file, event.start_mark, event.end_mark), message, hint))


def fault(code: str, position: Position, message: Message, hint: Message) -> Diagnostic:
    """An error in the writing of a file."""
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, position=position, hint=hint)


def span(file: str, start: Any, end: Any) -> Position:
    """The position between two marks of libyaml, which count from 0."""
    return Position(file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
