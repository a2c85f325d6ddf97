"""Cookies that are set, listed and deleted."""

import json

import pytest

from tests.demo.server import Answer, DemoServer


def set_cookies(answer: Answer) -> list[str]:
    return answer.headers.get_all("Set-Cookie") or []


def test_cookies_are_set_for_the_whole_server(demo: DemoServer) -> None:
    answer = demo.ask("POST", "/cookies", '{"theme": "dark", "size": ""}')
    assert (answer.status, answer.json) == (201, {"theme": "dark", "size": ""})
    assert set_cookies(answer) == [
        "theme=dark; Path=/; HttpOnly; SameSite=Lax",
        "size=; Path=/; HttpOnly; SameSite=Lax",
    ]


def test_the_cookies_that_were_sent_are_listed(demo: DemoServer) -> None:
    assert demo.ask("GET", "/cookies").json == {}
    assert demo.ask("GET", "/cookies", Cookie="theme=dark; size=7").json == {"theme": "dark", "size": "7"}


@pytest.mark.parametrize(
    ("target", "names"),
    [("/cookies", ["theme", "size"]), ("/cookies?name=size", ["size"]), ("/cookies?name=gone", ["gone"])],
)
def test_cookies_are_deleted_by_a_time_that_is_over(demo: DemoServer, target: str, names: list[str]) -> None:
    answer = demo.ask("DELETE", target, Cookie="theme=dark; size=7")
    assert (answer.status, answer.body) == (204, b"")
    assert set_cookies(answer) == [f"{name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax" for name in names]


@pytest.mark.parametrize("target", ["/cookies?name=", "/cookies?name=a%0d%0ab", "/cookies?name=a%3bb", "/cookies"])
def test_what_is_no_name_deletes_nothing(demo: DemoServer, target: str) -> None:
    answer = demo.ask("DELETE", target)
    assert (answer.status, set_cookies(answer)) == (204, [])


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ('["a"]', "Cookies must be a JSON object"),
        ('{"a b": "c"}', "The name of a cookie"),
        ('{"": "c"}', "The name of a cookie"),
        ('{"a": "b c"}', "a must be text"),
        ('{"a": "b;c"}', "a must be text"),
        ('{"a": "b\\r\\nc"}', "a must be text"),
        ('{"a": "값"}', "a must be text"),
        ('{"a": 1}', "a must be text"),
        (json.dumps(dict.fromkeys(map(str, range(51)), "x")), "At most 50 cookies"),
        ("{}", "JSON data is missing"),
    ],
)
def test_what_cannot_be_a_cookie_is_a_bad_request(demo: DemoServer, body: str, error: str) -> None:
    answer = demo.ask("POST", "/cookies", body)
    assert answer.status == 400
    assert answer.json["error"].startswith(error)
    assert not set_cookies(answer)
