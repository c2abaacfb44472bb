"""A syrupy extension that keeps a document as one text file, the same that ``cadre-docs snapshot`` keeps."""

from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from cadre_docs.testing.fixtures import OfficeDocument


class DocumentTextExtension(SingleFileSnapshotExtension):
    """Takes a document of ``office_documents``: levels, tables as grids, page breaks.

    The folder is syrupy's own (``__snapshots__/<test module>/``): syrupy 7 ignores another name for it, and cannot end
    its session where the folder depends on a test's parameters. Parametrize by stem to have one file per document.
    """

    _write_mode = WriteMode.TEXT
    file_extension = "txt"

    def serialize(self, data: Any, **_: Any) -> str:
        """The text of a document. TypeError for anything else."""
        if isinstance(data, OfficeDocument):
            return data.text
        raise TypeError(f"a document of office_documents is wanted, not {type(data).__name__}")
