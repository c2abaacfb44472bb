"""Rich text: a value with a look of its own, for the tag ``{{r … }}`` of a prescribed Word file."""

from markupsafe import Markup, escape

from cadre_docs.documents.words import wording


def rich(
    value: object,
    *,
    style: str = "",
    color: str = "",
    size: int = 0,
    bold: bool = False,
    italic: bool = False,
    underline: bool = False,
    font: str = "",
) -> Markup:
    """The value as a run of its own, as docxtpl's RichText writes it.

    ``style`` is the id of a character style, ``color`` six hexadecimal digits, ``size`` in half points. Raises
    NoWordingError for what is no text, number or date.
    """
    looks = Markup().join(
        (
            Markup('<w:rStyle w:val="{}"/>').format(style) if style else "",
            Markup('<w:color w:val="{}"/>').format(color.removeprefix("#")) if color else "",
            Markup('<w:sz w:val="{}"/><w:szCs w:val="{}"/>').format(size, size) if size else "",
            Markup("<w:b/>") if bold else "",
            Markup("<w:i/>") if italic else "",
            Markup('<w:u w:val="single"/>') if underline else "",
            Markup('<w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:cs="{0}" w:eastAsia="{0}"/>').format(font) if font else "",
        )
    )
    properties = Markup("<w:rPr>{}</w:rPr>").format(looks) if looks else Markup()
    shown = escape(wording(value))
    return Markup('<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>').format(properties, shown)
