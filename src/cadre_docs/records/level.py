"""Levels of leading posts and of cadres without one, as personnel rules count them."""

from cadre_docs.records.choice import Choice


class Level(Choice):
    """The level of a post (职务层次), lowest first. Rules on age, tenure and promotion name it."""

    STAFF = "staff", "一般干部"
    SECTION_DEPUTY = "section-deputy", "中层副职"
    SECTION_HEAD = "section-head", "中层正职"
    TOWNSHIP_DEPUTY = "township-deputy", "乡科级副职"
    TOWNSHIP_HEAD = "township-head", "乡科级正职"
    COUNTY_DEPUTY = "county-deputy", "县处级副职"
    COUNTY_HEAD = "county-head", "县处级正职"
    BUREAU_DEPUTY = "bureau-deputy", "厅局级副职"
    BUREAU_HEAD = "bureau-head", "厅局级正职"

    @property
    def rank(self) -> int:
        """0 for the lowest level."""
        return list(Level).index(self)

    @property
    def leading(self) -> bool:
        """Whether the rules call it a leading post (领导职务) of a unit, not of a section of one."""
        return self.rank >= Level.TOWNSHIP_DEPUTY.rank
