"""Runs commands in processes forked from this one, which has imported the program and built an office already.

Starting Python, importing the program and reading the policies that come with it takes longer than most commands of a
test. Each line of standard input asks for one command, as JSON: the module to run as a program, its arguments, folder,
environment, and the files for what it prints. Each line of the answer is the command's exit status. Whatever a command
does to its process is gone with it.
"""

import importlib
import json
import os
import pkgutil
import runpy
import sys
import tempfile
import traceback
from pathlib import Path

import cadre_docs
from cadre_docs.build import Options, build
from cadre_docs.build.init import init
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format

NOT_OURS = ("docxtpl", "lxml.etree", "pytest")
"""What the program or a test imports late, and many commands need."""
LEFT_OUT = ("cadre_docs.__main__", "cadre_docs.testing")
"""What runs when it is imported, and what pytest itself imports, to rewrite its assertions."""


def answer(line: str) -> int:
    """Run one command and wait for it; the exit status, negative where a signal ended it."""
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        os._exit(run(**json.loads(line)))
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def run(module: str, arguments: list[str], folder: str, environment: dict[str, str], stdout: str, stderr: str) -> int:
    """The command, in this process."""
    for number, path, mode in ((0, os.devnull, os.O_RDONLY), (1, stdout, os.O_WRONLY), (2, stderr, os.O_WRONLY)):
        os.dup2(os.open(path, mode), number)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [module, *arguments]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        status = 0
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
    except BaseException:  # noqa: BLE001  (told as the interpreter itself would tell it)
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return status


def prepare() -> None:
    """Import what commands need, and do once what a process keeps for any office: packs, fonts, layouts."""
    ours = (one.name for one in pkgutil.walk_packages(cadre_docs.__path__, "cadre_docs."))
    for module in (*(name for name in ours if not name.startswith(LEFT_OUT)), *NOT_OURS):
        importlib.import_module(module)
    with tempfile.TemporaryDirectory() as folder:
        init(Path(folder) / "office", "competition", "en")
        build(Office(Path(folder) / "office"), Options(formats=(Format.HTML,), jobs=1))


if __name__ == "__main__":
    prepare()
    for line in sys.stdin:
        print(answer(line), flush=True)
