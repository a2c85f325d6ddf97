"""Older files of Bruno's mean in RestDesk what they mean there; tests/counterparts asks Bruno itself."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from restdesk.errors import FileBroken
from restdesk.formats.bru.reader import read_bru_environment, read_bru_folder, read_bru_request, read_bru_root
from restdesk.model.collection import Docs
from restdesk.model.request import Request, TypedValue
from restdesk.model.struct import Unknown

OLDER = Path(__file__).parent / "older"


def kept(text: str) -> str:
    """What the vault would give back: a text with a variable stays."""
    return text if not text or "{{" in text else "{{draft-0123456789abcdef}}"


def request(name: str) -> Request:
    return read_bru_request((OLDER / name).read_text(), name, kept)


def at(value: Any, path: str) -> Any:
    for step in path.split("."):
        value = value[int(step)] if step.isdigit() else getattr(value, step)
    return value


@pytest.mark.parametrize(
    ("file", "path", "value"),
    [
        ("orders/all.bru", "info.name", "All orders"),
        ("orders/all.bru", "info.seq", 1),
        ("orders/all.bru", "info.tags", ("smoke", "read-only")),
        ("orders/all.bru", "http.method", "GET"),
        ("orders/all.bru", "http.url", '{{base}}/orders/:id?page=1&"odd"=2'),
        ("orders/all.bru", "http.body", None),
        ("orders/all.bru", "http.params.1.disabled", True),
        ("orders/all.bru", "http.params.2.name", "with space"),
        ("orders/all.bru", "http.params.3.type", "path"),
        ("orders/all.bru", "http.headers.0.description", "what is wanted"),
        ("orders/all.bru", "http.headers.1.name", "with:colon"),
        ("orders/all.bru", "http.headers.1.value", "a:b"),
        ("orders/all.bru", "http.auth.token", "{{token}}"),
        ("orders/all.bru", "runtime.variables.1.disabled", True),
        ("orders/all.bru", "runtime.actions.1.variable.name", "local"),
        ("orders/all.bru", "runtime.actions.1.variable.scope", "request"),
        ("orders/all.bru", "runtime.actions.2.disabled", True),
        ("orders/all.bru", "runtime.assertions.0.value", "200"),
        ("orders/all.bru", "runtime.assertions.1.operator", "isJson"),
        ("orders/all.bru", "runtime.assertions.2.operator", "eq"),
        ("orders/all.bru", "runtime.assertions.2.value", "3"),
        ("orders/all.bru", "runtime.assertions.3.value", "a b"),
        ("orders/all.bru", "settings.encode_url", False),
        ("orders/all.bru", "settings.timeout", 3000),
        ("orders/all.bru", "settings.max_redirects", 3),
        ("orders/all.bru", "docs", "Gets **all** orders.\n\n  indented"),
        ("orders/new.bru", "http.auth", "inherit"),
        (
            "orders/new.bru",
            "http.body.data",
            '{\n  // a comment\n  "name": "데이터",\n  "nested": {\n    "empty": {}\n  }\n}',
        ),
        ("form.bru", "http.body.data.1.name", "b c"),
        ("form.bru", "http.body.data.2.disabled", True),
        ("form.bru", "http.body.data.3.value", "first\nsecond"),
        ("form.bru", "http.auth.placement", "query"),
        ("upload.bru", "http.body.data.0.content_type", "text/plain"),
        ("upload.bru", "http.body.data.1.value", ("a.png", "b.png")),
        ("upload.bru", "http.auth", None),
        ("file.bru", "http.method", "PURGE"),
        ("file.bru", "http.body.data.0.selected", True),
        ("file.bru", "http.body.data.1.file_path", "two.bin"),
        ("graph.bru", "graphql.body.variables", '{\n  "id": 5\n}'),
        ("graph.bru", "graphql.method", "POST"),
        ("socket.bru", "info.type", "websocket"),
        ("socket.bru", "call", None),
    ],
)
def test_a_request_means_what_it_meant(file: str, path: str, value: object) -> None:
    assert at(request(file), path) == value


def test_scripts_and_schemes_that_are_not_sent_here_are_kept() -> None:
    [*_, script] = request("orders/all.bru").runtime.scripts
    assert 'test("green"' in script.code
    call = request("oauth.bru").http
    assert call is not None
    assert isinstance(call.auth, Unknown)
    assert call.auth.type == "oauth2"
    assert msgspec.json.decode(call.auth.raw)["credentials"]["clientSecret"] == "{{clientSecret}}"


def test_a_folder_and_the_root_have_what_their_requests_inherit() -> None:
    folder = read_bru_folder((OLDER / "orders/folder.bru").read_text(), "orders/folder.bru", kept)
    assert (folder.info.name, folder.info.seq, folder.request.auth) == ("Orders", 2, "inherit")
    root = read_bru_root((OLDER / "collection.bru").read_text(), {"name": "Older shop"}, "collection.bru", kept)
    assert root.info.name == "Older shop"
    assert root.docs == "# Older shop\n\nAn older collection."
    assert not isinstance(root.docs, Docs)
    assert [header.name for header in root.request.headers] == ["X-Shop", "X-Off"]


def test_what_stands_in_a_secret_field_goes_to_the_vault() -> None:
    root = read_bru_root((OLDER / "collection.bru").read_text(), {}, "collection.bru", kept)
    assert at(root, "request.auth.password") == "{{draft-0123456789abcdef}}"
    assert "guest-password" not in repr(root)


def test_an_environment_has_its_variables_its_secrets_and_its_colour() -> None:
    made = read_bru_environment((OLDER / "environments/local.bru").read_text(), "local", "environments/local.bru")
    rows = {variable.name: variable for variable in made.variables}
    assert list(rows) == ["baseUrl", "off", "retries", "pem", "token", "unused"]
    assert rows["off"].disabled
    assert rows["retries"].value == TypedValue(type="number", data="3")
    assert rows["pem"].value == "first\n  second"
    assert rows["token"].secret
    assert rows["token"].value is None
    assert rows["unused"].disabled
    assert made.color == "#2e8a54"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ((OLDER / "broken.bru").read_text(), 6),
        ("meta {\n  name: a\n", 1),
        ("hello\n", 1),
        ("meta {\n  name: a\n}\n\nget {\n  no colon\n}\n", 6),
        ("get {\n  url: '''\n  a\n}\n", 3),
        ("", 1),
    ],
)
def test_a_broken_file_says_in_which_line(text: str, line: int) -> None:
    with pytest.raises(FileBroken) as refused:
        read_bru_request(text, "x.bru", kept)
    assert dict(refused.value.what.values)["line"] == str(line)
