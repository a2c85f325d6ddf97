"""XML and HTML laid out: every piece as it came, whatever the chunks are."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.content import pretty_markup
from restdesk.content.pretty import DEEPEST, INDENT
from restdesk.content.pretty_markup import MarkupLayout, html_layout, pretty_html, pretty_xml, xml_layout

XML = [
    ("<a><b>1</b><c/></a>", "<a>\n  <b>1</b>\n  <c/>\n</a>"),
    ("<a>\n <b>\n  <c>1</c>\n </b>\n</a>\n", "<a>\n  <b>\n    <c>1</c>\n  </b>\n</a>"),
    ("<a></a>", "<a></a>"),
    ("<a>  </a>", "<a>  </a>"),
    ("<p>one <b>two</b> three<i/></p>", "<p>one <b>two</b> three<i/></p>"),
    ("<a> kept </a>", "<a> kept </a>"),
    ('<a b="1>2" c=\'"\'><d/></a>', '<a b="1>2" c=\'"\'>\n  <d/>\n</a>'),
    ("<a>&amp;&#1234;&unknown;</a>", "<a>&amp;&#1234;&unknown;</a>"),
    ("<a><![CDATA[<b> ]] > &]]></a>", "<a><![CDATA[<b> ]] > &]]></a>"),
    ("<a><!-- <b> --><c/></a>", "<a>\n  <!-- <b> -->\n  <c/>\n</a>"),
    ('<?xml version="1.0"?><a><?x y?></a>', '<?xml version="1.0"?>\n<a>\n  <?x y?>\n</a>'),
    (
        '<!DOCTYPE a [<!ENTITY x "]>"><!-- \' -->]><a><b/></a>',
        '<!DOCTYPE a [<!ENTITY x "]>"><!-- \' -->]>\n<a>\n  <b/>\n</a>',
    ),
    ('<a xml:space="preserve"> <b/> </a>', '<a xml:space="preserve"> <b/> </a>'),
    ("<서울:a><b/></서울:a>", "<서울:a>\n  <b/>\n</서울:a>"),
]
HTML = [
    (
        "<!doctype html><html><head><meta charset=utf-8></head><body><p>Hi <b>you</b>!</p></body></html>",
        """<!doctype html>
<html>
  <head>
    <meta charset=utf-8>
  </head>
  <body>
    <p>Hi <b>you</b>!</p>
  </body>
</html>""",
    ),
    ("<ul><li>one<li>two</ul>", "<ul>\n  <li>one\n  <li>two\n</ul>"),
    ("<div><p>a<p>b</div>", "<div>\n  <p>a\n  <p>b\n</div>"),
    ("<table><tr><td>1<td>2<tr><td>3</table>", "<table>\n  <tr>\n    <td>1\n    <td>2\n  <tr>\n    <td>3\n</table>"),
    (
        "<div><script>if (a<b) {\n}</script><pre>\n x\n  y</pre></div>",
        "<div>\n  <script>if (a<b) {\n}</script>\n  <pre>\n x\n  y</pre>\n</div>",
    ),
    ("<div><textarea> <p> </textarea></div>", "<div><textarea> <p> </textarea></div>"),
    ("<DIV><SCRIPT>'<p>'</Script ></DIV>", "<DIV>\n  <SCRIPT>'<p>'</Script >\n</DIV>"),
    ("<p>1 < 2 && 3 > 2</p>", "<p>1 < 2 && 3 > 2</p>"),
    ("<div>a<br>b<img src=x></div>", "<div>a<br>b<img src=x></div>"),
    ("<div>text<div>in</div>after</div>", "<div>text\n  <div>in</div>\n  after\n</div>"),
]
BROKEN = [
    "<a><b></a>", "</a>", "<a", "<a b=\"", "<", "<<a>>", "<!--", "<![CDATA[x", "<?x", "<!DOCTYPE a [", "a & b < c",
    "<a><b></c></b></a>", "<a b='>\"'><c>", "<1>", "< a>", "<!>", "<script>", "<pre></div>", "<a/", "<p don't>x</p>",
]  # fmt: skip
STEPS = (1, 2, 3, 7, 1 << 20)


def laid_out(layout: MarkupLayout, text: str, step: int) -> str:
    data = text.encode("utf-8", "surrogatepass")
    pieces = [layout.feed(data[at : at + step]) for at in range(0, len(data), step)]
    return b"".join([*pieces, layout.finish()]).decode("utf-8", "surrogatepass")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(("sent", "shown"), XML)
def test_xml_has_an_element_a_line_and_keeps_its_text(sent: str, shown: str, step: int) -> None:
    assert laid_out(xml_layout(), sent, step) == shown == pretty_xml(sent)
    assert pretty_xml(shown) == shown


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(("sent", "shown"), HTML)
def test_html_has_a_block_a_line_and_keeps_what_is_within_lines(sent: str, shown: str, step: int) -> None:
    assert laid_out(html_layout(), sent, step) == shown == pretty_html(sent)
    assert pretty_html(shown) == shown


NEARLY = st.lists(
    st.sampled_from(
        ["<a>", "</a>", "<b x='1'>", "</b>", "<c/>", "text", " ", "\n", "<!--", "-->", "<", ">", '"', "'", "<![CDATA[",
         "]]>", "<?x", "?>", "<!D [", "]>", "&amp;", "<script>", "</script>", "<p>", "<li>", "<br>", "서"]
    ),
    max_size=16,
).map("".join)  # fmt: skip


@given(NEARLY | st.sampled_from(BROKEN), st.sampled_from(STEPS), st.booleans())
def test_nothing_but_white_space_ever_changes(sent: str, step: int, is_html: bool) -> None:
    shown = laid_out(html_layout() if is_html else xml_layout(), sent, step)
    assert re.sub(r"\s+", "", shown) == re.sub(r"\s+", "", sent)
    assert shown == (pretty_html if is_html else pretty_xml)(sent)


@pytest.mark.parametrize("sent", ["<a><b></a>", "</a>", "<a>", "<a><b></c></b></a>"])
def test_tags_that_do_not_belong_together_are_told(sent: str) -> None:
    layout = xml_layout()
    laid_out(layout, sent, 1 << 20)
    assert [note.english().split(":")[0] for note in layout.notes(lambda at: 0)] == ["This is not well-formed XML"]


def test_of_what_belongs_together_nothing_is_said() -> None:
    layout = xml_layout()
    laid_out(layout, "<a><b/></a>", 1 << 20)
    assert layout.notes(lambda at: 0) == ()


@pytest.mark.parametrize("most", [100, 100_000])
def test_levels_are_indented_up_to_the_deepest_and_counted_up_to_a_bound(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pretty_markup, "_MOST_OPEN", most)
    lines = pretty_xml("<a>" * 1000 + "</a>" * 1000).split("\n")
    indents = [len(line) - len(line.lstrip()) for line in lines]
    assert max(indents) == DEEPEST * len(INDENT)
    assert all(abs(after - before) <= len(INDENT) for before, after in pairwise(indents))


@pytest.mark.parametrize("piece", ['<a "', "<a '>'", "<!D [", "<", "<!--x", '<a b="c" '])
def test_a_hostile_document_takes_no_more_than_a_long_one(piece: str) -> None:
    sent = piece * (100_000 // len(piece))
    assert len(pretty_html(sent)) >= len(sent.rstrip())
