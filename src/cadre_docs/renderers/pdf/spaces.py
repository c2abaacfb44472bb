"""Spaces as they are printed."""


def kept_spaces(text: str) -> str:
    """Text whose spaces HTML does not fold: only a single space between two characters stays breakable."""
    text = text.replace("\t", "\u2003")
    if "  " in text:
        text = text.replace("  ", "\u00a0\u00a0").replace("\u00a0 ", "\u00a0\u00a0")
    if text.startswith(" ") or text.endswith(" "):
        text = "\u00a0" + text[1:] if text.startswith(" ") else text[:-1] + "\u00a0"
    return text
