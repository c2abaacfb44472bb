"""The two READMEs, against the program and the repository, and against each other."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import pytest

from cadre_docs.cli import main

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh-CN.md")
GUIDES = (*READMES, "CONTRIBUTING.md")


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def code(name: str) -> list[str]:
    """All that stands in backticks."""
    return re.findall(r"`([^`\n]+)`", text(name))


def commands(name: str) -> set[str]:
    return {named for piece in code(name) for named in re.findall(r"^cadre-docs ([a-z]+)", piece)}


def command_line() -> dict[str, click.Command]:
    """Every command of the program by name, the group itself under the empty name."""
    context = click.Context(main)
    found = {name: main.get_command(context, name) for name in main.list_commands(context)}
    return {"": main} | {name: command for name, command in found.items() if command is not None}


def with_subcommands(commands: Iterable[click.Command]) -> Iterator[click.Command]:
    """The commands and, of a group, those in it."""
    for command in commands:
        yield command
        if isinstance(command, click.Group) and command.name != "cadre-docs":
            yield from with_subcommands(command.commands.values())


@pytest.mark.parametrize("name", READMES)
def test_every_command_named_exists(name: str) -> None:
    assert commands(name) <= set(command_line())


@pytest.mark.parametrize("name", READMES)
def test_every_command_of_the_program_is_in_the_table(name: str) -> None:
    table = re.findall(r"^\| `cadre-docs ([a-z]+)", text(name), flags=re.M)
    assert sorted(table) == sorted(main.list_commands(click.Context(main)))


@pytest.mark.parametrize("name", READMES)
def test_every_option_named_belongs_to_some_command(name: str) -> None:
    known = {"--help"}
    for command in with_subcommands(command_line().values()):
        known |= {option for parameter in command.params for option in parameter.opts}
    assert {option for piece in code(name) for option in re.findall(r"--[a-z-]+", piece)} <= known


def test_both_readmes_name_the_same_commands_options_and_paths_in_the_same_order() -> None:
    english, chinese = (code(name) for name in READMES)
    assert english == chinese


def test_both_readmes_have_the_same_sections_tables_and_steps() -> None:
    def shape(name: str) -> list[str]:
        return re.findall(r"^(#+|\||\d+\.|    make \w+)", text(name), flags=re.M)

    assert shape("README.md") == shape("README.zh-CN.md")


@pytest.mark.parametrize("name", GUIDES)
def test_every_path_named_exists(name: str) -> None:
    linked = re.findall(r"\]\(([^)]+)\)", text(name))
    written = [piece for piece in code(name) if re.fullmatch(r"\.?[\w./-]+/[\w./-]*", piece)]
    made_here = ("build/", ".cache/", ".venv/")
    missing = [path for path in linked + written if not path.startswith(made_here) and not (ROOT / path).exists()]
    assert missing == []


@pytest.mark.parametrize("name", GUIDES)
def test_every_make_target_named_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), flags=re.M))
    assert set(re.findall(r"make ([a-z]+)", text(name))) & {"build", "test", "lint"} <= targets
