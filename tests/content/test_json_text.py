"""JSON with comments and variables is laid out and made short without a change of what it says."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from restdesk.content.json_text import has_comments, laid_out, made_short, tokens

TYPED = """// head
{"a":1.10,"b":[1,-2E+05,{{n}}], // behind
/* own */ "c":{"d":"{{x}} {{?what "is"}} \\u00e9","e":{}} ,
 {{rest}}, {{key}}: 5, "a": -{{n}}
 /* last */
}"""

LAID_OUT = """// head
{
  "a": 1.10,
  "b": [
    1,
    -2E+05,
    {{n}}
  ], // behind
  /* own */ "c": {
    "d": "{{x}} {{?what "is"}} \\u00e9",
    "e": {}
  },
  {{rest}},
  {{key}}: 5,
  "a": -{{n}}
  /* last */
}"""

SHORT = '{"a":1.10,"b":[1,-2E+05,{{n}}],"c":{"d":"{{x}} {{?what "is"}} \\u00e9","e":{}},{{rest}},{{key}}:5,"a":-{{n}}}'


def test_a_text_is_laid_out_with_its_comments_numbers_and_variables() -> None:
    assert laid_out(TYPED) == LAID_OUT
    assert laid_out(LAID_OUT) == LAID_OUT


def test_a_text_is_made_short_without_its_comments() -> None:
    assert made_short(TYPED) == SHORT
    assert laid_out(SHORT).replace("\n", "").replace(" ", "") == SHORT.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", ""),
        ("  ", "  "),
        ("{{body}}", "{{body}}"),
        ("[]", "[]"),
        ("[ ]", "[]"),
        ('{"a":1,}', '{\n  "a": 1,\n}'),
        ('{"a" "b"', '{\n  "a" "b"'),
        ('["x\n1]', '[\n  "x\n  1\n]'),
        ("1 2", "1 2"),
        ("[a//b\n]", "[\n  a //b\n]"),
        ("]]", "]\n]"),
        ("http://{{h}}/x", "http: //{{h}}/x"),
    ],
)
def test_what_is_not_json_is_laid_out_as_far_as_it_goes(text: str, made: str) -> None:
    assert laid_out(text) == made


@pytest.mark.parametrize(("text", "short"), [("1 2", "1 2"), ('["x\n1]', '["x\n1]'), ("// only", "// only"), ("", "")])
def test_what_is_not_json_keeps_its_tokens_apart(text: str, short: str) -> None:
    assert made_short(text) == short


@pytest.mark.parametrize(
    ("text", "has"), [("{}", False), ('"// no"', False), ("1 // a", True), ("/*", True), ('"/* {{a}}"', False)]
)
def test_comments_are_told_from_texts(text: str, has: bool) -> None:
    assert has_comments(text) is has


@example("{{1\n}}")
@given(st.text(alphabet='{}[]",: \n\\/*a1.-', max_size=40))
def test_nothing_but_blanks_changes(text: str) -> None:
    before = [token.text for token in tokens(text)]
    assert [token.text for token in tokens(laid_out(text))] == before
    assert laid_out(laid_out(text)) == laid_out(text)
    kept = [token.text for token in tokens(text) if token.kind not in ("line", "block")]
    if kept:
        assert [token.text for token in tokens(made_short(text))] == kept


def test_deep_levels_are_not_indented_for_ever() -> None:
    deep = laid_out("[" * 1000 + "]" * 1000)
    assert max(len(re.match(" *", line)[0]) for line in deep.split("\n")) == 80  # type: ignore[index]
