"""What an editor does with a text keeps the caret and the line ends."""

import pytest

from restdesk.content.typed import problem_in, rewritten


@pytest.mark.parametrize("caret_at", ['"b"', "2}", "{"])
def test_the_caret_stays_at_what_it_was_at(caret_at: str) -> None:
    text = '{ "a":1, "b": [ 2}'
    made = rewritten("json", text, text.index(caret_at), short=False)
    assert made is not None
    assert made.text[made.caret :].lstrip().startswith(caret_at[0])


def test_line_ends_stay_what_they_were() -> None:
    made = rewritten("json", '{"a":\r\n1}', 0, short=False)
    assert made is not None
    assert made.text == '{\r\n  "a": 1\r\n}'


def test_comments_that_are_left_out_are_told() -> None:
    texts = {short: rewritten("json", "[1 // a\n]", 0, short=short) for short in (True, False)}
    assert {short: made and made.left_out_comments for short, made in texts.items()} == {True: True, False: False}


def test_what_cannot_be_laid_out_without_a_guess_is_not() -> None:
    assert rewritten("xml", "<a></b>", 0, short=False) is None
    assert rewritten("graphql", "{ a }", 0, short=False) is None


@pytest.mark.parametrize(
    ("syntax", "text", "is_wrong"),
    [("json", "[", True), ("variables", "[]", True), ("xml", "<", True), ("graphql", "{", True), ("text", "{", False)],
)
def test_each_syntax_is_judged_by_its_own_rules(syntax: str, text: str, is_wrong: bool) -> None:
    assert (problem_in(syntax, text) is not None) is is_wrong
