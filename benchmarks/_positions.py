"""Sites of positions: ours from records, and Hugo with as many pages of the same facts, counts and charts."""

import json
from collections.abc import Sequence
from pathlib import Path

from _generators import FOOT, HEAD, Generator, hugo
from _pages import MarkdownPage

import records

DAYS = 5
SINGLE = """<nav><ol><li><a href="/">首页</a></li><li><a href="/positions/">职位表</a></li></ol></nav>
<h1>{{ .Params.unit }} {{ .Title }}</h1><section><h2>职位</h2><dl>
{{ range $name, $text := .Params.facts }}<div><dt>{{ $name }}</dt><dd>{{ $text }}</dd></div>{{ end }}</dl></section>
<section><h2>报名人数</h2><svg viewBox="0 0 480 132" role="img">{{ range $n, $row := .Params.counts }}
<rect x="{{ mul $n 44 }}" y="{{ sub 110 (index $row 1) }}" width="30" height="{{ index $row 1 }}"></rect>
<text x="{{ mul $n 44 }}" y="126">{{ index $row 0 }}</text>{{ end }}</svg>
<table><thead><tr><th>截止日期</th><th>报名</th><th>审核通过</th></tr></thead><tbody>{{ range .Params.counts }}
<tr><th>{{ index . 0 }}</th><td>{{ index . 1 }}</td><td>{{ index . 2 }}</td></tr>{{ end }}</tbody></table></section>
<nav>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>"""
NOTICE = """<h1>{{ .Title }}</h1><table>{{ range .Params.rows }}<tr>{{ range . }}<td>{{ . }}</td>{{ end }}</tr>
{{ end }}</table>"""
LISTED = """<h1>{{ .Title }}</h1><table>{{ range .Paginator.Pages }}<tr><td>{{ .Params.id }}</td>
<td><a href="{{ .RelPermalink }}">{{ .Title }}</a></td><td>{{ .Params.unit }}</td><td>{{ .Params.employer }}</td>
<td>{{ .Params.openings }}</td><td>{{ index (index (last 1 .Params.counts) 0) 1 }}</td></tr>{{ end }}</table>
<p>{{ with .Paginator.Prev }}<a href="{{ .URL }}">上一页</a>{{ end }}
{{ with .Paginator.Next }}<a href="{{ .URL }}">下一页</a>{{ end }}</p>"""
SEARCHED = """[{{ range $n, $p := site.RegularPages }}{{ if $n }},{{ end }}\
{{ slice $p.RelPermalink $p.Title $p.Params.unit $p.Params.facts | jsonify }}{{ end }}]"""
SETTINGS = """title = "基准"
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term"]
[pagination]
pagerSize = 100
[outputs]
home = ["html", "rss", "json"]
section = ["html"]
"""


class OurPositions(Generator):
    """An office with one exercise, its positions and the counts of five days, each of which it announces."""

    name = "cadre-docs"

    def prepare(self, pages: Sequence[MarkdownPage]) -> None:
        records.office(self.folder, len(pages), DAYS)

    def path(self, page: MarkdownPage) -> Path:
        return self.folder / "content" / "records" / "all.yaml"

    def command(self, output: Path) -> list[str]:
        command = [*records.COMMAND, "-C", str(self.folder), "build", "--only", "site", "--formats", "html"]
        return [*command, "--output", str(output)]

    def change(self, page: MarkdownPage) -> None:
        path = self.path(page)
        path.write_text(
            path.read_text(encoding="utf-8").replace("最低服务年限五年", "最低服务年限三年", 1), encoding="utf-8"
        )


class HugoPositions(Generator):
    """A page for each position from its front matter, and one for each day with all positions and their applicants."""

    name = "Hugo"

    def prepare(self, pages: Sequence[MarkdownPage]) -> None:
        self.write("hugo.toml", SETTINGS)
        self.write("layouts/_default/single.html", HEAD % "{{ .Title }}" + f"<main>{SINGLE}</main>" + FOOT)
        self.write("layouts/_default/list.html", HEAD % "{{ .Title }}" + f"<main>{LISTED}</main>" + FOOT)
        self.write("layouts/notices/single.html", HEAD % "{{ .Title }}" + f"<main>{NOTICE}</main>" + FOOT)
        self.write("layouts/notices/list.html", HEAD % "{{ .Title }}" + "<main></main>" + FOOT)
        self.write("layouts/index.html", HEAD % "基准" + "<main></main>" + FOOT)
        self.write("layouts/index.json", SEARCHED)
        asked = records.POSITION["requirements"]
        facts = {name: text for name, text in records.POSITION.items() if isinstance(text, str)} | asked
        for number, page in enumerate(pages):
            front = {
                "title": records.POSITION["name"],
                "id": f"1423{number:013d}",
                "unit": "某单位",
                "employer": records.POSITION["employer"],
                "openings": 2,
                "facts": facts,
                "counts": [[f"1.{day}", (number * day) % 97, (number * day) % 89] for day in range(1, DAYS + 1)],
            }
            self.write(f"content/positions/{page.name}.md", json.dumps(front, ensure_ascii=False) + "\n")

        for day in range(1, DAYS + 1):
            rows = [
                [f"1423{number:013d}", "某单位", records.POSITION["name"], 2, (number * day) % 97, (number * day) % 89]
                for number in range(len(pages))
            ]
            front = {"title": f"1月{day}日报名人数", "rows": rows}
            self.write(f"content/notices/day-{day}.md", json.dumps(front, ensure_ascii=False) + "\n")

    def path(self, page: MarkdownPage) -> Path:
        return self.folder / "content" / "positions" / f"{page.name}.md"

    def command(self, output: Path) -> list[str]:
        return [str(hugo()), "--quiet", "--source", str(self.folder), "--destination", str(output)]

    def change(self, page: MarkdownPage) -> None:
        path = self.path(page)
        path.write_text(path.read_text(encoding="utf-8").replace("五年", "三年"), encoding="utf-8")
