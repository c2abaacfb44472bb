"""A compiler in a process of its own, for those forked from one that has used Typst: a fork leaves its threads behind.

Requests are standards and source, answers a mark and the file or what is wrong, each part after its length.
"""

import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import IO

import cadre_docs

LENGTH = struct.Struct(">Q")
DONE, REFUSED = b"1", b"0"
ENDED = "its process has ended"


class RefusedError(RuntimeError):
    """What the compiler says against a source."""


class ApartCompiler:
    """Compiles in another process, which ends with this one."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def compile(self, source: bytes, *, pdf_standards: list[str]) -> bytes:
        """The file. Raises RefusedError where the source cannot be compiled, or the other process has ended."""
        process = self._process = self._process or _started()
        mark, answer = _asked(process, ",".join(pdf_standards).encode(), source)
        if mark is None or answer is None:
            self.close()
            raise RefusedError(ENDED)
        if mark == REFUSED:
            raise RefusedError(answer.decode())
        return answer

    def close(self) -> None:
        """End the other process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _asked(process: "subprocess.Popen[bytes]", *request: bytes) -> tuple[bytes | None, bytes | None]:
    if process.stdin is None or process.stdout is None:
        return None, None
    try:
        _send(process.stdin, *request)
        return _received(process.stdout), _received(process.stdout)
    except OSError:
        return None, None


def _started() -> "subprocess.Popen[bytes]":
    paths = (str(Path(cadre_docs.__file__).parents[1]), os.environ.get("PYTHONPATH", ""))
    return subprocess.Popen(
        [sys.executable, "-m", "cadre_docs.renderers.typst.apart"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _send(pipe: IO[bytes], *parts: bytes) -> None:
    for part in parts:
        pipe.write(LENGTH.pack(len(part)) + part)
    pipe.flush()


def _received(pipe: IO[bytes]) -> bytes | None:
    """The next part; None where there is no whole one any more."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    part = pipe.read(LENGTH.unpack(head)[0])
    return part if len(part) == LENGTH.unpack(head)[0] else None


def main() -> None:
    """Answer requests until there are none."""
    from cadre_docs.renderers.fonts import official_fonts
    from cadre_docs.renderers.typst.press import press

    compiled = press(official_fonts())
    while (standards := _received(sys.stdin.buffer)) is not None:
        source = _received(sys.stdin.buffer) or b""
        try:
            file = compiled.compile(source, standards.decode().split(",") if standards else [])
        except compiled.error as error:
            _send(sys.stdout.buffer, REFUSED, str(error).encode())
        else:
            _send(sys.stdout.buffer, DONE, file)


if __name__ == "__main__":
    main()
