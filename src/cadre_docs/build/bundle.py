"""The office's own files as one value with a name: sent to each worker of a cluster once, and unpacked there."""

import io
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadre_docs.build import Options
from cadre_docs.build.digest import digest, engine, folder_digest
from cadre_docs.build.machinery import machinery
from cadre_docs.calendar import china
from cadre_docs.office import Office
from cadre_docs.office.office import FOLDERS, MARKER, inside
from cadre_docs.records.office_profile import Format

LONG_AGO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is to plan and by what it is to be held: sent beside the bundle, in plain values only.

    ``inputs`` is the digest of all that the plan is made from, the worker's own defaults included. ``folder`` is where
    the output stands on the machine that asks, and ``token`` what is written there for those that share it.
    """

    bundle: str
    inputs: str
    machinery: tuple[tuple[str, str], ...]
    as_of: str
    only: str
    formats: tuple[str, ...]
    folder: str
    token: str

    def office(self, root: Path) -> Office:
        """The office in the folder that the bundle was unpacked into."""
        return Office(root, date.fromisoformat(self.as_of) if self.as_of else None)

    def options(self) -> Options:
        """What to build."""
        return Options(only=self.only, formats=tuple(Format.of(one) for one in self.formats))

    def is_met_by(self, office: Office) -> bool:
        """Whether a build of the office here would be made from the same."""
        return planned_from(office, self.options()) == self.inputs


def order(office: Office, options: Options, data: bytes, folder: Path, token: str) -> Order:
    """The order for a build of an office; ``data`` is its bundle."""
    return Order(
        bundle=digest(data),
        inputs=planned_from(office, options),
        machinery=tuple(sorted(machinery().items())),
        as_of=office.as_of.isoformat() if office.as_of else "",
        only=options.only,
        formats=tuple(one.value for one in options.formats),
        folder=str(folder.resolve()),
        token=token,
    )


def planned_from(office: Office, options: Options) -> str:
    """The digest of all that the plan of a build is made from: the program, its data, the office, what is asked for."""
    asked = repr((office.as_of, options.only, options.formats))
    return digest(engine(), china().digest, office.read(MARKER), folder_digest(office, *FOLDERS), asked)


def pack(office: Office) -> bytes:
    """The files of the office that a build reads, less the defaults, which every worker has."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path in (MARKER, *(path for folder in FOLDERS for path in office.list(folder, own=True))):
            archive.writestr(zipfile.ZipInfo(path, LONG_AGO), office.read(path))
    return stream.getvalue()


def unpack(data: bytes, root: Path) -> None:
    """Write the files below a folder. Raises BrokenInputError where one would leave it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for path in archive.namelist():
            target = inside(root, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(path))
