"""What the body of one Word file refers to beside its text: pictures, and the numbers of tracked changes."""

from hashlib import sha256

from cadre_docs.documents.tree import Image
from cadre_docs.renderers.images import kind_of
from cadre_docs.renderers.word.xml import R, emu, text

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


class Media:
    """Collects the pictures a body shows, each stored once however often it is shown, and counts tracked changes."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self.relationships: dict[str, str] = {}
        self.types: dict[str, str] = {}
        self._shown = 0
        self._revised = 0

    def revision(self) -> int:
        """The number of the next tracked change; each has its own within a file."""
        self._revised += 1
        return self._revised

    def drawing(self, image: Image) -> str:
        """A run with the picture in line with the text, with its description for those who cannot see it."""
        extension, media_type = kind_of(image)
        name = f"{sha256(image.data).hexdigest()[:16]}.{extension}"
        key = f"rIdPicture{name.split('.')[0]}"
        self.parts[f"word/media/{name}"] = image.data
        self.relationships[key] = f"media/{name}"
        self.types[extension] = media_type
        self._shown += 1
        extent = f'cx="{emu(image.width)}" cy="{emu(image.height)}"'
        described = f'id="{self._shown}" name="图片 {self._shown}" descr="{text(image.alt)}"'
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
            f'distR="0"><wp:extent {extent}/><wp:docPr {described}/>'
            f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
            f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {described}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip xmlns:r="{R}" r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )
