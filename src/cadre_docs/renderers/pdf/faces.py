"""Fonts opened once per process: a document gets copies that know only the glyphs that it shows."""

from typing import Any

from weasyprint.pdf.fonts import Font
from weasyprint.text.fonts import get_hb_object_data


class Face(Font):  # type: ignore[misc]
    """A font as it was before any document was set in it, without the bytes of its file."""

    def __init__(self, font: Font) -> None:
        self.__dict__.update(font.__dict__)
        self.file_content = b""
        self.widths: dict[int, int] = {}
        self.to_unicode: dict[int, str] = {}
        self.missing: dict[int, int] = {}

    def subset(self, to_unicode: dict[int, str], hinting: bool) -> None:
        """Keep only these glyphs; the whole file where that cannot be."""
        super().subset(to_unicode, hinting)
        if not self.file_content:
            self.file_content = get_hb_object_data(self.hb_face)


class Faces(dict[Any, Any]):
    """The fonts of one document by WeasyPrint's key: those that are open already are copied when they are asked for."""

    def __init__(self, opened: dict[Any, Face]) -> None:
        super().__init__()
        self._opened = opened

    def __contains__(self, key: object) -> bool:
        if not super().__contains__(key) and key in self._opened:
            super().__setitem__(key, Face(self._opened[key]))
        return super().__contains__(key)

    def __setitem__(self, key: Any, font: Any) -> None:
        self._opened.setdefault(key, Face(font))
        super().__setitem__(key, font)
