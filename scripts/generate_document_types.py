"""Writes the register of document types: by which names policies ask for a paper, and which type it is.

python scripts/generate_document_types.py            write docs/document-types.md
python scripts/generate_document_types.py --check    write nothing; exit 1 where it is not what would be written
"""

import argparse
import sys
from pathlib import Path

from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.records.model import Sensitivity

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docs" / "document-types.md"
HEAD = """# Document types

Written by `scripts/generate_document_types.py` from every `templates/<slug>/type.yaml`. Look a paper up by the name
that the policy gives it: many names are one form. `cadre-docs template list NAME` finds it as well.

| 名称 | 文种 | slug | 用于 | 读者 | 格式 |
| --- | --- | --- | --- | --- | --- |
"""
AUDIENCES = {Sensitivity.PUBLIC: "公开", Sensitivity.INTERNAL: "内部", Sensitivity.CONFIDENTIAL: "机密"}


def register() -> str:
    """The text of the page: a line for each name, in the order of the names."""
    rows = [(name, one) for one in document_types(Office(ROOT)).values() for name in one.names]
    rows.sort(key=lambda row: (row[0], row[1].slug))
    return HEAD + "".join(_row(name, one) for name, one in rows)


def _row(name: str, one: DocumentType) -> str:
    kinds = "、".join(kind.label for kind in one.metadata.exercises)
    formats = " ".join(form.value for form in one.formats)
    return f"| {name} | {one.title} | `{one.slug}` | {kinds} | {AUDIENCES[one.audience]} | {formats} |\n"


def main() -> int:
    """Write or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare only")
    text = register()
    if not parser.parse_args().check:
        FILE.write_text(text, encoding="utf-8")
        return 0
    if FILE.is_file() and FILE.read_text(encoding="utf-8") == text:
        return 0
    print(f"{FILE.relative_to(ROOT)} is stale; run: python scripts/generate_document_types.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
