"""What the program remembers of an office from one run to the next, under a seal.

A memory lies in the office's ``.cache/cadre-docs``. It is believed only where its seal, made with a key that this user
alone can read, fits the office's folder and basis and every byte of it. So one of another version, of other records,
truncated, edited, copied or committed by somebody else is no memory at all. Decision 0041.
"""

import contextlib
import hmac
import os
import secrets
import stat
import tempfile
from pathlib import Path

from cadre_docs.office.office import Office

FOLDER = ".cache/cadre-docs"
"""In the office; git is told to ignore it."""
KEY_FILE = "cadre-docs/key"
"""In the user's own folder of states (https://specifications.freedesktop.org/basedir-spec/)."""
_KEY_LENGTH = 32
_SEAL_LENGTH = 32


def recall(office: Office, name: str, basis: str) -> bytes | None:
    """What was remembered under a name on this very basis; None where nothing can be believed."""
    key = _key() if basis else None
    try:
        kept = (office.root / FOLDER / name).read_bytes() if key else b""
    except OSError:
        return None
    seal, content = kept[:_SEAL_LENGTH], kept[_SEAL_LENGTH:]
    return content if key and hmac.compare_digest(seal, _seal(key, office, name, basis, content)) else None


def remember(office: Office, name: str, basis: str, content: bytes) -> None:
    """Keep something under a name, whole or not at all. Where nothing can be written, nothing is remembered."""
    key = (_key() or _new_key()) if basis else None
    if key is None:
        return
    folder = office.root / FOLDER
    with contextlib.suppress(OSError):  # a read-only folder or a full disk costs the next run its memory, no more
        folder.mkdir(parents=True, exist_ok=True)
        ignored = folder / ".gitignore"
        if not ignored.exists():
            _write(ignored, b"*\n")
        _write(folder / name, _seal(key, office, name, basis, content) + content)


def seal(name: str, content: bytes) -> bytes:
    """The seal of something that is kept elsewhere, wherever it is moved; empty where no key can be kept."""
    key = _key() or _new_key()
    return hmac.digest(key, os.fsencode(f"{name}\0") + content, "sha256") if key else b""


def is_sealed(found: bytes, name: str, content: bytes) -> bool:
    """Whether a seal is this user's, for this content under this name."""
    key = _key()
    return key is not None and hmac.compare_digest(
        found, hmac.digest(key, os.fsencode(f"{name}\0") + content, "sha256")
    )


def _seal(key: bytes, office: Office, name: str, basis: str, content: bytes) -> bytes:
    about = "\0".join((str(office.root.resolve()), name, basis, ""))
    return hmac.digest(key, os.fsencode(about) + content, "sha256")


def _key() -> bytes | None:
    """The user's key; None where there is none, or others could know it."""
    path = _key_path()
    try:
        found = path.lstat() if path else None
        if path is None or found is None or not stat.S_ISREG(found.st_mode):
            return None
        if found.st_uid != os.geteuid() or found.st_mode & 0o077:
            return None
        key = path.read_bytes()
    except OSError:
        return None
    return key if len(key) == _KEY_LENGTH else None


def _new_key() -> bytes | None:
    """A key made now; None where it cannot be kept."""
    path = _key_path()
    with contextlib.suppress(OSError):  # without a folder of the user's own nothing is remembered
        if path is not None:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(path, secrets.token_bytes(_KEY_LENGTH))
    return _key()


def _key_path() -> Path | None:
    states = os.environ.get("XDG_STATE_HOME", "")
    try:
        folder = Path(states) if Path(states).is_absolute() else Path.home() / ".local" / "state"
    except RuntimeError:
        return None
    return folder / KEY_FILE


def _write(path: Path, data: bytes) -> None:
    """Replace a file whole; only its owner may read it. Raises OSError where the system refuses."""
    handle, temporary = tempfile.mkstemp(prefix=".", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
