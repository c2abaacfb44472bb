"""Runs commands of ``cadre-docs`` in processes forked from this one, which has imported the program already.

Starting Python and importing the program takes longer than most commands of a test. Each line of standard input asks
for one command, as JSON: its arguments, folder, environment, and the files for what it prints. Each line of the answer
is the command's exit status. Whatever a command does to its process is gone with it.
"""

import importlib
import json
import os
import runpy
import sys
import traceback

IMPORTED = (
    "cadre_docs.build.compose",
    "cadre_docs.build.workshop",
    "cadre_docs.policy.rule",
    "cadre_docs.renderers.word",
    "cadre_docs.site.plan",
    "docxtpl",
    "lxml.etree",
)


def answer(line: str) -> int:
    """Run one command and wait for it; the exit status, negative where a signal ended it."""
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        os._exit(run(**json.loads(line)))
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def run(arguments: list[str], folder: str, environment: dict[str, str], stdout: str, stderr: str) -> int:
    """The command, in this process."""
    for number, path, mode in ((0, os.devnull, os.O_RDONLY), (1, stdout, os.O_WRONLY), (2, stderr, os.O_WRONLY)):
        os.dup2(os.open(path, mode), number)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["cadre_docs", *arguments]
    try:
        runpy.run_module("cadre_docs", run_name="__main__", alter_sys=True)
        status = 0
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
    except BaseException:  # noqa: BLE001  (told as the interpreter itself would tell it)
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return status


if __name__ == "__main__":
    for module in IMPORTED:
        importlib.import_module(module)
    importlib.import_module("cadre_docs.policy.rule").rules()
    for line in sys.stdin:
        print(answer(line), flush=True)
