"""The operations of a GraphQL document, and what in it is not closed."""

import pytest

from restdesk.content.graphql_text import Operation, graphql_problem, operations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("{ a }", [("query", "")]),
        ("query { query mutation }", [("query", "")]),
        (
            'query A($x: In = {a: 1}) @d(b: "}") { a(b: "} {") } mutation B { c } fragment F on T { x } # query Z {',
            [("query", "A"), ("mutation", "B")],
        ),
        ('subscription S { s } """ query Q { """ { {{x}} }', [("subscription", "S"), ("query", "")]),
        ("fragment query on T { a } query B { ...query }", [("query", "B")]),
        ("query A { a", [("query", "A")]),
    ],
)
def test_operations_are_told_from_fields_and_fragments(text: str, found: list[tuple[str, str]]) -> None:
    assert operations(text) == tuple(Operation(*pair) for pair in found)


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("{ a", 4, "“{” of line 1 is not closed"),
        ("{ a ) }", 5, "“)” stands here where “}” closes line 1"),
        ("{ a }}", 6, "“}” closes nothing"),
        ('{ a(b: "x) }', 8, "the text does not end: a double quote is missing"),
        ('{ a(b: """x) }', 8, "the text does not end: a double quote is missing"),
        ("{ a ; }", 5, "“;” does not belong here"),
    ],
)
def test_what_is_not_closed_is_said(text: str, column: int, words: str) -> None:
    found = graphql_problem(text)
    assert found is not None
    assert (found.line, found.column, found.what.english()) == (1, column, words)


@pytest.mark.parametrize(
    "text", ["", "{ a {b}} # }", '{ a(b: """ " } """) }', "query ($n: [Int!]! = [1]) { ...{{f}} @x }"]
)
def test_a_whole_document_has_no_problem(text: str) -> None:
    assert graphql_problem(text) is None
