"""A request file of the type graphql."""

from restdesk.model.auth import BearerAuth
from restdesk.model.request import Graphql, GraphqlBody, Header, Param, Request
from restdesk.model.struct import Unknown
from restdesk.opencollection.reader import read_request

FILE = """\
info: {name: Users, type: graphql, seq: 1}
graphql:
  method: GET
  url: "{{base}}/graphql"
  headers: [{name: X-A, value: 1.10}]
  params: [{name: p, value: q, type: query}]
  body:
    query: |-
      query Users($n: Int) { users(first: $n) { id } }
    variables: |-
      {"n": 12345678901234567890}
    later: [1]
  auth: {type: bearer, token: t}
x-restdesk: {operationName: Users}
"""


def test_all_keys_are_read_as_they_are_written() -> None:
    request = read_request(FILE)
    assert request.graphql == Graphql(
        method="GET",
        url="{{base}}/graphql",
        headers=(Header(name="X-A", value="1.10"),),
        params=(Param(name="p", value="q"),),
        body=GraphqlBody(
            query="query Users($n: Int) { users(first: $n) { id } }",
            variables='{"n": 12345678901234567890}',
            extra=(("later", "[1]"),),
        ),
        auth=BearerAuth(token="t"),
    )
    assert request.http is None
    assert request.call is request.graphql
    assert request.own.operation_name == "Users"


def test_without_a_method_it_is_a_post() -> None:
    request = read_request("graphql: {url: x}")
    assert request.graphql == Graphql(url="x")
    assert request.graphql is not None
    assert request.graphql.method == "POST"


def test_several_variants_of_a_body_are_kept() -> None:
    request = read_request("graphql:\n  body: [{title: a, body: {query: q}}]")
    assert request.graphql is not None
    assert request.graphql.body == Unknown("", "[{title: a, body: {query: q}}]")


def test_a_value_that_is_no_mapping_is_kept_and_nothing_is_sent() -> None:
    assert read_request("graphql: text") == Request(extra=(("graphql", "text"),))


def test_http_wins_where_a_file_has_both() -> None:
    request = read_request("http: {url: a}\ngraphql: {url: b}")
    assert request.call is request.http
    assert request.graphql is not None
