"""Which language to speak, and how command descriptions are given in both."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cadre_docs.diagnostics import Lang

Speak = Callable[[str, str], str]
"""Chooses between the Chinese and the English wording of a description."""


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> "Lang":
    """The language asked for with ``--lang``, else the one of the locale: Chinese where it is Chinese."""
    for position, argument in enumerate(arguments):
        wanted = argument.removeprefix("--lang=") if argument.startswith("--lang=") else ""
        if argument == "--lang" and position + 1 < len(arguments):
            wanted = arguments[position + 1]
        if wanted == "zh":
            return "zh"
        if wanted == "en":
            return "en"
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


def speaker(lang: "Lang") -> Speak:
    """The choice between the wordings for one language."""
    return (lambda zh, en: zh) if lang == "zh" else (lambda zh, en: en)


def asked_language() -> "Lang":
    """The language of this process's arguments and locale."""
    return language(sys.argv[1:], os.environ)
