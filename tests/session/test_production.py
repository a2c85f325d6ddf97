"""A production environment is asked for once more, but for what only reads."""

from pathlib import Path

import pytest

from restdesk.model.ready import OverrideWanted, Place, ProductionWanted, Questions, Ready, VariableWanted
from restdesk.model.request import Header, Http, Own, Request
from restdesk.session.allowed import Once
from tests.session.conftest import Desk

FILES = {
    "environments/live.yml": "name: live\nvariables: [{name: host, value: 'http://api.example:8080'}]\n"
    "x-restdesk: {production: true}\n",
    "environments/local.yml": "name: local\nextends: live\nvariables: []\n",
    "get.yml": "info: {name: G, type: http}\nhttp: {method: GET, url: '{{host}}'}\n",
    "safe.yml": "info: {name: S, type: http}\nhttp: {method: POST, url: '{{host}}'}\nx-restdesk: {safe: true}\n",
    "post.yml": "info: {name: P, type: http}\nhttp: {method: PUT, url: '{{host}}'}\n",
}
ASKED = Questions((ProductionWanted("live", "method", "POST", "api.example:8080"),))


def _request(method: str = "POST", **more: object) -> Request:
    return Request(http=Http(method=method, url="{{host}}/a"), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("request_", "environment", "asks"),
    [
        (_request("POST"), "live", True),
        (_request("DELETE"), "live", True),
        (_request("PURGE"), "live", True),
        (_request("GET"), "live", False),
        (_request("get"), "live", False),
        (_request("HEAD"), "live", False),
        (_request("OPTIONS"), "live", False),
        (_request("POST", own=Own(safe=True)), "live", False),
        (_request("POST"), "local", False),
    ],
)
def test_what_is_asked_for_once_more(
    desk: Desk, tmp_path: Path, request_: Request, environment: str, asks: bool
) -> None:
    folder = desk.open(tmp_path / "mine", FILES).folder
    at = Place(collection=folder, environment=environment)
    found = desk.wait(desk.session.prepare(request_, at))
    assert isinstance(found, Questions) == asks == desk.session.in_production(at, request_)
    assert isinstance(desk.wait(desk.session.prepare(request_, at, once=Once(production=True))), Ready)


def test_it_is_asked_alone_when_all_else_is_answered(desk: Desk, tmp_path: Path) -> None:
    at = Place(collection=desk.open(tmp_path / "mine", FILES).folder, environment="live")
    missing = Request(http=Http(method="POST", url="{{host}}", headers=(Header(name="A", value="{{gone}}"),)))
    elsewhere = _request(own=Own(connect_to="10.0.0.1:80"))

    def asked(request: Request) -> object:
        found = desk.wait(desk.session.prepare(request, at))
        return type(found.items[0]) if isinstance(found, Questions) else None

    assert (asked(missing), asked(elsewhere)) == (VariableWanted, OverrideWanted)
    assert desk.wait(desk.session.prepare(_request(), at)) == ASKED


def test_copying_as_curl_sends_nothing_and_asks_nothing(desk: Desk, tmp_path: Path) -> None:
    at = Place(collection=desk.open(tmp_path / "mine", FILES).folder, environment="live")
    assert "http://api.example:8080/a" in str(desk.wait(desk.session.curl(_request(), at)))


@pytest.mark.parametrize(
    ("environment", "paths", "method"),
    [
        ("live", ("get.yml", "safe.yml"), ""),
        ("live", ("get.yml", "safe.yml", "post.yml"), "PUT"),
        ("local", ("post.yml",), ""),
    ],
)
def test_a_run_is_asked_once_before_it_starts(
    desk: Desk, tmp_path: Path, environment: str, paths: tuple[str, ...], method: str
) -> None:
    collection = desk.open(tmp_path / "mine", FILES)
    nodes = tuple(node for node in collection.requests() if node.path in paths)
    at = Place(collection=collection.folder, environment=environment)
    found = desk.wait(desk.session.production_of_run(nodes, at))
    assert found == (ProductionWanted("live", "method", method, "") if method else None)
