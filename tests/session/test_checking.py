"""The paths that are offered for checks lead to something."""

import pytest

from restdesk.checks.path import Subject
from restdesk.checks.value import UNDEFINED
from restdesk.model.exchange import Field, Response
from restdesk.session.checking import MOST, body_paths, header_paths
from restdesk.spool import Body


def _response(body: str) -> Response:
    return Response(
        http_version="HTTP/1.1",
        status=200,
        reason="OK",
        headers=(Field("Content-Type", "application/json"), Field('X-"Odd"', "1"), Field("x-a", "1")),
        body=Body(body.encode()),
        wire_size=0,
    )


@pytest.mark.parametrize(
    ("body", "paths"),
    [
        ('{"a": {"b c": 1}, "이름": [{"id": 1}, 2]}',
         ("res.body.a", "res.body.이름", 'res.body.a["b c"]', "res.body.이름[0]", "res.body.이름.length",
          "res.body.이름[0].id")),
        (r'{"1a": 1, "q\"\\": 2}', ('res.body["1a"]', r'res.body["q\"\\"]')),
        ("[1]", ("res.body[0]", "res.body.length")),
        ("[]", ()), ("1", ()), ("text", ()), ("", ()), ("[" * 100_000, ()),
    ],
)  # fmt: skip
def test_the_paths_into_a_body_are_given_those_near_the_root_first(body: str, paths: tuple[str, ...]) -> None:
    response = _response(body)
    assert body_paths(response) == paths
    subject = Subject(response, 0.0, lambda: body)
    assert all(subject.value(path) is not UNDEFINED for path in paths)


def test_there_are_never_more_than_a_list_can_show() -> None:
    body = "{" + ", ".join(f'"k{number}": {{"in": 1}}' for number in range(1000)) + "}"
    assert len(body_paths(_response(body))) == MOST


def test_the_paths_to_headers_lead_to_their_values() -> None:
    response = _response("")
    paths = header_paths(response)
    assert paths == ('res.headers["content-type"]', r'res.headers["x-\"odd\""]', 'res.headers["x-a"]')
    subject = Subject(response, 0.0, str)
    assert all(subject.value(path) is not UNDEFINED for path in paths)
