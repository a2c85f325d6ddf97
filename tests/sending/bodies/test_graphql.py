"""GraphQL over HTTP: one JSON object, or the query of a GET; the variables go as they were written."""

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from msgspec.structs import replace

from restdesk.errors import BodyRefused, VariablesNotJson
from restdesk.model.ready import ReadyBody, ReadyField
from restdesk.model.text import Secret, Text
from restdesk.sending.outgoing import outgoing
from restdesk.sending.request import Outgoing
from tests.sending.desk import as_text, ready

NUMBERS = '{"n": 12345678901234567890, "x": 1.10, "e": 1E+2}'


def sent(
    query: str | Text, variables: str | Text = "", operation: str = "", method: str = "POST", url: str = "a.example/g"
) -> Outgoing:
    """Return the request that is sent for a document."""
    fields = (
        ReadyField(name=Text("variables"), value=as_text(variables), field="body.variables"),
        ReadyField(name=Text("operationName"), value=Text(operation), field="body.query"),
    )
    return outgoing(replace(ready(url, method), body=ReadyBody("graphql", as_text(query), fields=fields)))


def body_of(request: Outgoing) -> str:
    """Return the body as text."""
    assert request.body is not None
    return request.body.text.reveal()


def header(request: Outgoing, name: str) -> str:
    """Return the value of a header, or an empty text."""
    line = request.line(name)
    return line.value.reveal() if line is not None else ""


def test_a_document_goes_as_a_json_text_and_its_variables_as_written() -> None:
    request = sent('query A { a(b: "한\\n\t")\n}', f"  {NUMBERS}\n")
    assert body_of(request).endswith(f',"variables":{NUMBERS}}}')
    assert json.loads(body_of(request))["query"] == 'query A { a(b: "한\\n\t")\n}'
    assert header(request, "content-type") == "application/json"
    assert header(request, "accept") == "application/graphql-response+json, application/json;q=0.9"


@pytest.mark.parametrize(
    ("query", "variables", "operation", "whole"),
    [
        ("{ a }", "", "", {"query": "{ a }"}),
        ("", " ", "", {"query": ""}),
        ("query A { a }", "", "", {"query": "query A { a }"}),
        ("query A { a } query B { b }", "", "B", "B"),
        ("query A { a } query B { b }", "", "", "A"),
        ("{ a } query B { b }", "", "", None),
        ("{ a }", "null", "", {"query": "{ a }", "variables": None}),
        ("{ a }", '// x\n{"b": /* y */ 1}', "", {"query": "{ a }", "variables": {"b": 1}}),
    ],
)
def test_what_is_empty_is_left_out_and_of_several_operations_one_is_named(
    query: str, variables: str, operation: str, whole: Any
) -> None:
    request = sent(query, variables, operation)
    found = json.loads(body_of(request))
    if isinstance(whole, dict):
        assert found == whole
    else:
        assert found.get("operationName") == whole
    said = [note.english() for note in request.notes]
    guessed = whole == "A"
    assert said == (["The document has several operations: the first one, “A”, was asked for."] if guessed else [])


def test_secrets_stay_secret() -> None:
    request = sent(Text('{ a(b: "', Secret('s"1'), '") }'), Text('{"k": "', Secret("s2"), '"}'))
    assert json.loads(body_of(request)) == {"query": '{ a(b: "s"1") }', "variables": {"k": "s2"}}
    assert request.body is not None
    assert "s2" not in str(request.body.text)
    assert 's\\"1' not in str(request.body.text)


@pytest.mark.parametrize(
    ("variables", "line", "column"), [("[1]", 1, 1), ('{\n  "a": 1,\n}', 2, 9), ("1", 1, 1), ('{"a" 1}', 1, 6)]
)
def test_variables_that_are_no_json_object_are_told_with_their_place(variables: str, line: int, column: int) -> None:
    with pytest.raises(VariablesNotJson) as caught:
        sent("{ a }", variables)
    assert caught.value.field == "body.variables"
    assert caught.value.what.english() == f"The GraphQL variables are not JSON: line {line}, column {column}."


@pytest.mark.parametrize("variables", ["", '{"a": "\ud800"}'])
def test_what_no_encoding_carries_is_refused(variables: str) -> None:
    with pytest.raises(BodyRefused) as caught:
        sent("{ a }" if variables else "\ud800", variables)
    assert caught.value.field == ("body.variables" if variables else "body.query")


@pytest.mark.parametrize(("url", "before"), [("a.example/g", []), ("a.example/g?k=v#x", [("k", "v")])])
def test_a_get_carries_all_in_the_url(url: str, before: list[tuple[str, str]]) -> None:
    request = sent('query A { a(b: "한&+") }', NUMBERS, "A", "GET", url)
    target = request.target.reveal()
    assert target.isascii()
    assert parse_qsl(urlsplit(target).query) == [
        *before,
        ("query", 'query A { a(b: "한&+") }'),
        ("operationName", "A"),
        ("variables", NUMBERS),
    ]
    assert request.body is None
    assert header(request, "content-type") == header(request, "content-length") == ""
    assert header(request, "accept").startswith("application/graphql-response+json")


def test_the_other_kinds_accept_anything() -> None:
    assert header(outgoing(ready("a.example", "POST", body=("json", "{}"))), "accept") == "*/*"
