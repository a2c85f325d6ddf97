"""Where a text is not JSON is said in plain words, as a person reads it: line, column, what is missing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.content.json_problem import json_problem


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ('{"a":1 "b":2}', 1, 8, "a comma is missing"),
        ('{\n  "a": 1\n  "b": 2\n}', 3, 3, "a comma is missing"),
        ('{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3, "a comma is missing"),
        ('{"한": "글" 1}', 1, 11, "a comma is missing"),
        ("[1 [2]]", 1, 4, "a comma is missing"),
        ('{"a" 1}', 1, 6, "a colon is missing after the name"),
        ('{"a" {}}', 1, 6, "a colon is missing after the name"),
        ('{"a", 1}', 1, 5, "a colon is missing after the name"),
        ('{"a"}', 1, 5, "a colon is missing after the name"),
        ('{"a":}', 1, 6, "a value is missing"),
        ('{"a":,}', 1, 6, "a value is missing"),
        ('{"a":', 1, 6, "“{” of line 1 is not closed"),
        ("[1,]", 1, 3, "there is a comma too many"),
        ('{"a":1,}', 1, 7, "there is a comma too many"),
        ('{"a":1,,"b":2}', 1, 8, "there is a comma too many"),
        ("[,1]", 1, 2, "there is a comma too many"),
        ("{a:1}", 1, 2, "a name in double quotes is missing"),
        ("{[1]}", 1, 2, "a name in double quotes is missing"),
        ("{:1}", 1, 2, "a name in double quotes is missing"),
        ("['x']", 1, 2, "“'x'” is no JSON value; a text stands in double quotes"),
        ('["x]', 1, 2, "the text does not end: a double quote is missing"),
        ('["x\n"]', 1, 2, "the text does not end: a double quote is missing"),
        ("[01]", 1, 2, "“01” is not a number as JSON writes it"),
        ("[.5]", 1, 2, "“.5” is not a number as JSON writes it"),
        ("[NaN]", 1, 2, "“NaN” is not a number as JSON writes it"),
        ("[True]", 1, 2, "“True” is written “true”"),
        ("[None]", 1, 2, "“None” is written “null”"),
        ('["\\x"]', 1, 3, "“\\x” means nothing in JSON; a backslash is written \\\\"),
        ('["\\u12"]', 1, 3, "“\\u12” means nothing in JSON; a backslash is written \\\\"),
        ('["a\tb"]', 1, 4, "a tab or another control character in a text is written with a backslash: \\t"),
        ("[1}", 1, 3, "“}” stands here where “]” closes line 1"),
        ("[1]]", 1, 4, "“]” closes nothing"),
        ("[\n1", 2, 2, "“[” of line 1 is not closed"),
        ("1 2", 1, 3, "something follows after the end of the value"),
        ("1, 2", 1, 2, "something follows after the end of the value"),
        ("{} []", 1, 4, "something follows after the end of the value"),
        ("/* x", 1, 1, "the comment does not end"),
        (":", 1, 1, "“:” does not belong here"),
    ],
)
def test_the_first_problem_is_found(text: str, line: int, column: int, words: str) -> None:
    found = json_problem(text)
    assert found is not None
    assert (found.line, found.column, found.what.english()) == (line, column, words)


@pytest.mark.parametrize(
    "text",
    [
        *("", " \n", "1", '"a"', "null", '{"a": [1, {"b": "\\u00e9\\n"}]}', '"\\ud800"', "-0.5e-10"),
        *("{{a}}", "[{{a}}, 1]", '{"a": {{b}}{{c}}}', '{"a": "{{b}}", {{more}}}', "{{{key}}: 1}", "-{{n}}", "1{{n}}e3"),
        *("// a\n1", "[1, // b\n2]", '{"a": /* c */ 1}', "{{a}}\n{{b}}", '{"a" {{colon}} 1}'),
    ],
)
def test_variables_and_comments_are_no_problem(text: str) -> None:
    assert json_problem(text) is None


@pytest.mark.parametrize(
    ("text", "is_one"), [("{}", True), ('{"a": 1}', True), ("{{all}}", True), ("", True), ("[]", False), ("1", False)]
)
def test_an_object_can_be_asked_for(text: str, is_one: bool) -> None:
    found = json_problem(text, an_object=True)
    assert (found is None) is is_one
    assert found is None or found.what.english() == "an object in braces is wanted here"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda v: st.lists(v) | st.dictionaries(st.text(), v)
    )
)
def test_no_json_has_a_problem(value: object) -> None:
    if "{{" not in (text := json.dumps(value, ensure_ascii=False)):
        assert json_problem(text) is None


def test_of_a_long_text_the_place_is_told_at_once() -> None:
    text = "[\n" + '{"a": "{b}"},\n' * 40_000 + '{"한" 1}]'
    found = json_problem(text)
    assert found is not None
    assert (found.line, found.column) == (40_002, 6)
    assert found.what.english() == "something is wrong here"


def test_levels_without_end_are_read() -> None:
    assert json_problem("[" * 100_000 + "]" * 100_000) is None
