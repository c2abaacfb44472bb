"""The command line: arguments in, exit status and diagnostics out; no logic.

Each command is a module of this package with a function ``command(speak)`` that returns it; a module is imported only
when its command is used or described.
"""

from cadre_docs.cli.group import COMMANDS, main

__all__ = ["COMMANDS", "main"]
