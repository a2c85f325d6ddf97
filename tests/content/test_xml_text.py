"""XML is laid out, made short and judged with its variables, and its text stays to the character."""

import pytest

from restdesk.content.xml_text import has_comments, laid_out, made_short, xml_problem

TYPED = (
    '<?xml version="1.0" encoding="euc-kr"?><!DOCTYPE a><!-- c --><a x="1>2" y=\'{{v}}\'><b>text <i>mixed</i> </b><c/>'
    '<d>  </d><e></e><f><![CDATA[ <x> ]]></f><g xml:space="preserve"> <h/> </g><n><m>{{v}}</m><!-- d --></n></a>\n'
)
LAID_OUT = """<?xml version="1.0" encoding="euc-kr"?>
<!DOCTYPE a>
<!-- c -->
<a x="1>2" y='{{v}}'>
  <b>text <i>mixed</i> </b>
  <c/>
  <d>  </d>
  <e></e>
  <f><![CDATA[ <x> ]]></f>
  <g xml:space="preserve"> <h/> </g>
  <n>
    <m>{{v}}</m>
    <!-- d -->
  </n>
</a>"""


def test_elements_get_lines_and_text_stays() -> None:
    assert laid_out(TYPED) == LAID_OUT
    assert laid_out(LAID_OUT) == LAID_OUT


def test_what_is_short_has_no_comments_and_no_blanks_between_tags() -> None:
    short = TYPED.replace("<!-- c -->", "").replace("<!-- d -->", "").rstrip("\n")
    assert made_short(LAID_OUT) == short
    assert has_comments(TYPED)
    assert not has_comments(short)


@pytest.mark.parametrize("text", ["<a></b>", "<a>", "</a>", "x<a/>", "<a/>{{x}}"])
def test_tags_in_disorder_are_left_alone(text: str) -> None:
    assert laid_out(text) is None
    assert made_short(text) is None


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("<a>\n  <한글>{{변수}}</한글><b></c></a>", 2, 23, "this tag does not close the one that is open"),
        ("<a>", 1, 4, "a tag is not closed at the end of the text"),
        ("x", 1, 1, "there is no element"),
        ("<a/><b/>", 1, 5, "something follows after the end of the first element"),
        ('<a x="1" x="2"/>', 1, 10, "the attribute stands here twice"),
        ("<a>&nbsp;</a>", 1, 4, "the entity is not known; an ampersand is written &amp;"),
        ("<p:a/>", 1, 1, "the prefix of this name has no namespace"),
        ("<a", 1, 1, "the text ends within a tag, a comment or a section"),
        ("<a>a & b</a>", 1, 7, "this is not well-formed; an ampersand is written &amp;, a less-than sign &lt;"),
        (' <?xml version="1.0"?><a/>', 1, 2, "the XML declaration must stand at the very beginning"),
    ],
)
def test_what_is_not_well_formed_is_said(text: str, line: int, column: int, words: str) -> None:
    found = xml_problem(text)
    assert found is not None
    assert (found.line, found.column, found.what.english()) == (line, column, words)


@pytest.mark.parametrize(
    "text",
    ["", " \n", "<a>{{x}}</a>", "<{{x}}/>", '<?xml version="1.0" encoding="euc-kr"?><a b="{{c}}">한</a>', TYPED],
)
def test_well_formed_text_has_no_problem(text: str) -> None:
    assert xml_problem(text) is None


def test_entities_are_not_unfolded() -> None:
    names = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(20))
    assert xml_problem(f'<!DOCTYPE a [<!ENTITY e0 "x">{names}]><a>&e20;</a>') is None
