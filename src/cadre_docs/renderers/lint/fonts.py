"""The typeface families of official documents, told by the names of their fonts."""

FAMILIES = (
    ("title", ("小标宋", "xiaobiaosong", "xbs")),
    ("fang", ("仿宋", "fangsong", "fang song")),
    ("kai", ("楷", "kai")),
    ("hei", ("黑", "hei", "gothic")),
    ("song", ("宋", "simsun", "nsimsun", "song", "mincho")),
)
"""In the order in which they are looked for: 仿宋 is not 宋体."""

NAMES = {"title": "小标宋", "fang": "仿宋", "kai": "楷体", "hei": "黑体", "song": "宋体"}


def family(font: str) -> str:
    """``title``, ``fang``, ``kai``, ``hei`` or ``song``; empty for any other font."""
    name = font.casefold()
    return next((key for key, parts in FAMILIES if any(part in name for part in parts)), "")
