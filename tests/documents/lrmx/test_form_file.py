"""An .lrmx file comes back as the bytes it was, and changes only where it is told to."""

import codecs
from contextlib import suppress
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.documents.lrmx.elements import TITLES
from cadre_docs.documents.lrmx.form_file import LARGEST_FILE, escaped, new_form, read_form

ODD = """<?xml version="1.0" encoding="utf-8"?>\r
<!-- 甲局导出 -->
<Person a='>'>
  <XingMing>张示例</XingMing><NiRenZhiWu>
  </NiRenZhiWu>
\t<DaoLingNianYue>204003</DaoLingNianYue>
  <TianBiaoRen/><XinBiaoQian x="1 > 0">甲 &amp; 乙<Nei/></XinBiaoQian>
  <JianLi>1985.09--1989.07  学习\r
1989.07--         科员</JianLi>
  <ZhaoPian>data:image/png;base64,AAAA
BBBB</ZhaoPian>
  <GaiGeQianRenZhiNianLingJieXian>改革前任职年龄界限为60岁</GaiGeQianRenZhiNianLingJieXian>
  <XingBie><![CDATA[男]]></XingBie>
</Person>
<!-- 完 -->
"""
LEAF = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff", max_codepoint=0x2FFFF),
    max_size=20,
)
NAMES = st.sampled_from([*TITLES, "DaoLingNianYue", "XinBiaoQian", "Item"])


def written(name: str, text: str, style: int, children: str = "") -> str:
    if style == 0 and not text and not children:
        return f"<{name}/>"
    content = f"<![CDATA[{text}]]>" if style == 2 else escaped(text)
    return f"<{name}>{content}{children}</{name}>"


def elements(depth: int = 2) -> SearchStrategy[str]:
    inner = st.just("") if depth == 0 else st.lists(elements(depth - 1), max_size=3).map("".join)
    style = st.integers(0, 2)
    text = LEAF.filter(lambda one: "]]>" not in one)
    blanks = st.sampled_from(["", "\n  ", "\r\n", "<!-- x -->", " "])
    return st.builds(lambda n, t, s, i, b: written(n, t, s, i) + b, NAMES, text, style, inner, blanks)


TREES = st.lists(elements(), max_size=8).map(lambda parts: f"<Person>{''.join(parts)}</Person>")


def code_of(data: bytes) -> str:
    with pytest.raises(BrokenInputError) as caught:
        read_form(data, "a.lrmx")
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.hint is not None
    assert diagnostic.position is not None
    assert diagnostic.position.file == "a.lrmx"
    return diagnostic.code


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_a_file_that_nobody_changes_keeps_every_byte(mark: bytes) -> None:
    data = mark + ODD.encode()
    form = read_form(data, "a.lrmx")
    assert form.to_bytes() == data
    assert form.text("NiRenZhiWu") == ""
    assert form.text("TianBiaoRen") == ""
    assert form.text("XingBie") == "男"
    assert form.text("XinBiaoQian") == "甲 & 乙"


def test_a_change_touches_nothing_else() -> None:
    form = read_form(ODD.encode(), "a.lrmx")
    changed = form.with_content({"TianBiaoRen": "甲<Y/>", "XingMing": escaped("李 & 四"), "JiGuan": "某县"})
    text = changed.to_bytes().decode()
    assert (
        text.replace("<TianBiaoRen>甲<Y/></TianBiaoRen>", "<TianBiaoRen/>")
        .replace("李 &amp; 四", "张示例")
        .replace("\r\n  <JiGuan>某县</JiGuan>", "")
        == ODD
    )
    assert changed.text("JiGuan") == "某县"


def test_an_element_stands_where_it_is_said_to() -> None:
    form = read_form(ODD.encode(), "a.lrmx")
    place = form.place(form.root.child("DaoLingNianYue"))
    assert (place.line, place.column) == (6, 2)


def test_gbk_is_read_where_the_file_declares_it() -> None:
    data = '<?xml version="1.0" encoding="gb2312"?><Person><XingMing>张喆</XingMing></Person>'.encode("gbk")
    form = read_form(data, "a.lrmx")
    assert form.text("XingMing") == "张喆"
    assert form.to_bytes() == data
    assert form.with_content({"XingMing": "囍𬭚"}).to_bytes().decode("gb18030").endswith("囍𬭚</XingMing></Person>")


BOMB = '<!DOCTYPE Person [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><Person><XingMing>&b;</XingMing></Person>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (BOMB.encode(), "form-with-dtd"),
        (b'<!DOCTYPE Person SYSTEM "file:///etc/passwd"><Person/>', "form-with-dtd"),
        (b"<Person><XingMing>&undefined;</XingMing></Person>", "form-corrupt"),
        (b"<Renyuan/>", "not-a-form"),
        (ODD.encode()[:200], "form-corrupt"),
        (b"", "form-corrupt"),
        (b"\xd5\xc5" + b"<Person/>", "form-encoding"),
        ("<Person/>".encode("utf-16"), "form-encoding"),
        (b"<Person>" + b"<a>" * 20 + b"</a>" * 20 + b"</Person>", "form-too-large"),
        (b"<Person>" + b"<a/>" * 6000 + b"</Person>", "form-too-large"),
        (b" " * (LARGEST_FILE + 1), "form-too-large"),
    ],
)
def test_what_is_no_form_is_refused_with_its_reason(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_a_new_file_has_every_element_in_the_order_of_the_form() -> None:
    form = new_form({"XingMing": "张"}, "a.lrmx")
    assert [one.name for one in form.root.children] == list(TITLES)
    assert form.to_bytes().count(b"\n") == form.to_bytes().count(b"\r\n") == len(TITLES) + 3


def test_text_is_never_markup() -> None:
    nasty = "</XingMing><X a='1'>&lt;]]>\r甲\n乙"
    form = new_form({"XingMing": escaped(nasty)}, "a.lrmx")
    assert form.text("XingMing") == nasty.replace("\r", "\n")
    with pytest.raises(ValueError, match=r"U\+0007"):
        escaped("a\x07")


@given(TREES, st.booleans())
def test_any_tree_comes_back_as_it_was(tree: str, has_mark: bool) -> None:
    data = (codecs.BOM_UTF8 if has_mark else b"") + tree.encode()
    form = read_form(data, "a.lrmx")
    assert form.to_bytes() == data
    expected = ElementTree.fromstring(tree)
    assert [one.name for one in form.root.children] == [one.tag for one in expected]


@given(TREES, NAMES, LEAF)
def test_any_change_leaves_the_rest_of_any_tree(tree: str, name: str, text: str) -> None:
    form = read_form(tree.encode(), "a.lrmx")
    changed = form.with_content({name: escaped(text)})
    assert changed.text(name).strip() == (text if text.strip() else "").strip()

    def others(one: object) -> list[tuple[str, bytes]]:
        assert one in (form, changed)
        chosen = form if one is form else changed
        first = chosen.root.child(name)
        kept = [child for child in chosen.root.children if child is not first]
        return [(child.name, chosen.source[child.start : child.end]) for child in kept]

    assert others(changed) == others(form)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_form_or_a_finding(data: bytes) -> None:
    for sample in (data, b"<Person>" + data + b"</Person>"):
        with suppress(BrokenInputError):
            assert read_form(sample, "a.lrmx").to_bytes() == sample
