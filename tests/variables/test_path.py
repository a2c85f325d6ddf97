"""Path parameters of a URL: where they are, and how their values are sent."""

import pytest

from restdesk.clock import SystemClock
from restdesk.errors import PathValueMissing
from restdesk.model.ready import Answers, Ready
from restdesk.model.request import Http, Param, Request, Settings
from restdesk.model.text import Secret
from restdesk.variables.path import path_names
from restdesk.variables.resolve import resolve
from restdesk.variables.scopes import Layer, Scopes, Value

SCOPES = Scopes(
    (
        Layer("environment", "local", (Value("base", "http://h:8080"), Value("key", None, secret=True))),
        Layer("collection", "Shop", (Value("word", "a b"),)),
    )
)


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("http://h:8080/a/:id/b", ["id"]),
        ("h:8080/:id?x=/:no#/:no", ["id"]),
        ("{{base}}/users/{id}/:na-me.json", ["id", "na-me"]),
        ("{{base}}/{{x}}/{a}{b}", ["a", "b"]),
        ("{{base}}:8080/:b/:b", ["b"]),
        ("//h/:a", ["a"]),
        ("/:id", ["id"]),
        ("http://:user@h/x:y/:1/{}/{a b}", []),
        ("http://h/{{open/{y}}", []),
        ("http://h/?a={b}", []),
        ("http://{host}/", []),
        ("http://h", []),
        ("", []),
    ],
)
def test_a_path_parameter_is_a_name_in_the_path_alone(url: str, names: list[str]) -> None:
    assert list(path_names(url)) == names


def made(url: str, *params: Param, encode: bool = True) -> Ready:
    """What is sent for a URL with these rows."""
    request = Request(http=Http(url=url, params=params), settings=Settings(encode_url=encode))
    ready = resolve(request, (), SCOPES, SystemClock(), {"key": Secret("s/1")}, Answers())
    assert isinstance(ready, Ready)
    return ready


@pytest.mark.parametrize(
    ("value", "encode", "sent"),
    [
        ("42", True, "http://h:8080/u/42/x?q=:id"),
        ("{{word}}", True, "http://h:8080/u/a b/x?q=:id"),
        ("a/b?c#d\\e%2F", True, "http://h:8080/u/a%2Fb%3Fc%23d%5Ce%2F/x?q=:id"),
        ("a/b", False, "http://h:8080/u/a/b/x?q=:id"),
        (":id", True, "http://h:8080/u/:id/x?q=:id"),
    ],
)
def test_a_value_stays_in_its_part_of_the_path_unless_encoding_is_off(value: str, encode: bool, sent: str) -> None:
    ready = made("{{base}}/u/:id/x?q=:id", Param("id", value, "path"), encode=encode)
    assert ready.url.reveal() == sent


def test_a_secret_in_a_path_stays_secret() -> None:
    ready = made("{{base}}/:id", Param("id", "{{key}}", "path"))
    assert ready.url.reveal() == "http://h:8080/s%2F1"
    assert "s" not in str(ready.url).removeprefix("http://h:8080/")


@pytest.mark.parametrize(
    "params", [(), (Param("id", "", "path"),), (Param("id", "1", "path", disabled=True),), (Param("id", "1"),)]
)
def test_a_path_parameter_without_a_value_is_named_before_anything_is_sent(params: tuple[Param, ...]) -> None:
    with pytest.raises(PathValueMissing) as refused:
        made("http://h/{id}", *params)
    assert refused.value.field == "params.path.id"
    assert "“id”" in refused.value.what.english()
