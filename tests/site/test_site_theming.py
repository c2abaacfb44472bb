"""An office makes the site its own with files alone: name, emblem, colours, partials, pages and navigation."""

import re
from pathlib import Path

from site_office import PROFILE, Fixture

from cadre_docs.records.office_profile import OfficeProfile

SITE = Path(__file__).parents[2] / "site"
GUIDE = Path(__file__).parents[2] / "docs" / "theming.md"


def own(office: Fixture, path: str, text: str) -> None:
    file = office.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def test_an_office_changes_its_colours_emblem_masthead_and_navigation_without_code(office: Fixture) -> None:
    styles = (SITE / "styles" / "site.css").read_text("utf-8")
    own(office, "site/styles/site.css", styles.replace("--red: #ad1a20", "--red: #0a5c36"))
    own(office, "site/icons/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg"><title>本机关的标志</title></svg>')
    own(office, "site/partials/masthead.html", "<header>本机关的报头：{{ site_title }}</header>")
    own(office, "content/pages/guide.md", "---\ntitle: 办事指南\nnavigation: true\n---\n:::clause trial/c1\n")
    site = office.site()
    assert b"--red:#0a5c36" in site["assets/site.css"]
    assert "本机关的标志" in site["assets/icon.svg"].decode()
    pages = {path: data.decode() for path, data in site.items() if path.endswith(".html")}
    assert all("<header>本机关的报头：试例工作网</header>" in page for page in pages.values())
    assert "每个职位合格人数不少于二名。" in pages["pages/guide.html"]
    assert "office-name" not in pages["index.html"], "our own masthead is gone"


def test_the_name_of_the_office_is_where_its_profile_says(office: Fixture) -> None:
    assert OfficeProfile.model_validate(PROFILE).site.title == "试例工作网"
    home = office.site()["index.html"].decode()
    assert "<title>试例工作网</title>" in home
    assert '<span class="office-name">中共试例市委组织部</span>' in home


def test_style_sheets_are_published_without_their_comments_and_say_the_same(office: Fixture) -> None:
    own(
        office,
        "site/styles/site.css",
        "/* why */\n:root {\n  --red: #f00;\n}\n\na:hover, b { width: calc(1px + 2px); }\n",
    )
    assert office.site()["assets/site.css"] == b":root{--red:#f00}a:hover,b{width:calc(1px + 2px)}\n"


def test_the_guide_names_files_that_exist() -> None:
    named = re.findall(r"`(site/[a-z/.-]+\.(?:html|css|svg))`", GUIDE.read_text("utf-8"))
    assert len(named) >= 5
    assert all((SITE.parent / path).is_file() for path in named)
