"""Which of several variables of one name counts."""

from pathlib import Path

import pytest

from restdesk.model.collection import (
    Collection,
    Defaults,
    Environment,
    EnvironmentNode,
    Folder,
    FolderNode,
    RequestNode,
    Root,
)
from restdesk.model.ready import Place
from restdesk.model.request import Http, Info, Request, Runtime, TypedValue, Variable
from restdesk.model.struct import Unknown
from restdesk.model.text import Text
from restdesk.variables.scopes import Layer, Scopes, Value, scopes_of

NAMES = ("runtime", "given", "request", "inner", "outer", "environment", "collection")
"""Where the variables come from, the strongest first."""


def _variables(level: str) -> tuple[Variable, ...]:
    """Return a variable for this place and one for each stronger place, all with this place's name as value."""
    return tuple(Variable(name=f"from {name}", value=level) for name in NAMES[: NAMES.index(level) + 1])


REQUEST = Request(
    http=Http(),
    runtime=Runtime(
        variables=(*_variables("request"), Variable(name="from collection", value="disabled", disabled=True))
    ),
)
COLLECTION = Collection(
    folder=Path("/c"),
    content=Root(info=Info(name="Demo"), request=Defaults(variables=_variables("collection"))),
    environments=(
        EnvironmentNode(
            path="environments/local.yml",
            content=Environment(
                variables=(
                    *_variables("environment"),
                    Variable(name="password", secret=True),
                    Variable(name="typed", value=TypedValue(type="number", data="1.0")),
                    Variable(name="empty"),
                    Variable(name="odd", value=Unknown("", "[x]")),
                )
            ),
        ),
    ),
    children=(
        FolderNode(
            path="outer",
            content=Folder(info=Info(name="Outer"), request=Defaults(variables=_variables("outer"))),
            children=(
                FolderNode(
                    path="outer/inner",
                    content=Folder(
                        info=Info(name="Inner"),
                        request=Defaults(variables=(*_variables("inner"), Variable(name="token", secret=True))),
                    ),
                    children=(RequestNode.of("outer/inner/r.yml", REQUEST),),
                ),
            ),
        ),
    ),
)
PLACE = Place(collection=Path("/c"), path="outer/inner/r.yml", environment="local")


def _scopes(place: Place = PLACE) -> Scopes:
    return scopes_of(
        COLLECTION,
        place,
        REQUEST,
        given=[("from given", Text("given")), ("from runtime", Text("given")), ("password", Text("hunter2-hunter2"))],
        runtime=[("from runtime", Text("runtime"))],
    )


def test_the_layers_stand_in_their_order() -> None:
    assert [(layer.kind, layer.label) for layer in _scopes().layers] == [
        ("runtime", ""),
        ("given", ""),
        ("request", ""),
        ("folder", "Inner"),
        ("folder", "Outer"),
        ("environment", "local"),
        ("collection", "Demo"),
    ]


@pytest.mark.parametrize("place", NAMES)
def test_the_strongest_place_that_defines_a_variable_wins(place: str) -> None:
    found = _scopes().lookup(f"from {place}")
    assert found is not None
    assert str(found[0].text) == place


def test_captured_values_are_secret() -> None:
    found = _scopes().lookup("from runtime")
    assert found is not None
    assert found[0].secret


def test_a_name_that_the_environment_marks_secret_is_secret_in_every_layer() -> None:
    scopes = _scopes()
    found = scopes.lookup("password")
    assert found is not None
    assert (found[0].secret, found[1].kind) == (True, "given")
    assert found[0].shown == "••••••"
    assert "hunter2" not in repr(scopes.layers)


def test_without_the_environment_it_is_not() -> None:
    found = _scopes(Place(collection=Path("/c"))).lookup("password")
    assert found is not None
    assert not found[0].secret


@pytest.mark.parametrize(("name", "text"), [("typed", "1.0"), ("empty", ""), ("odd", "[x]"), ("token", "")])
def test_every_kind_of_value_has_a_text(name: str, text: str) -> None:
    found = _scopes().lookup(name)
    assert found is not None
    assert found[0].text == text


def test_an_environments_secret_waits_for_the_vault() -> None:
    found = scopes_of(COLLECTION, PLACE, None).lookup("password")
    assert found is not None
    assert (found[0].text, found[0].secret) == (None, True)


JSON = '{"a": {"b": "x{{y}}", "n": 12345678901234567890.10, "t": true, "l": [1, {"c": 2}], "c.d": "dotted"}}'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("o.a.b", "x{{y}}"),
        ("o.a.n", "12345678901234567890.10"),
        ("o.a.t", "true"),
        ("o.a.l", '[1, {"c": 2}]'),
        ("o.own", "stronger"),
        ("o.a.nothing", None),
        ("o.a.b.c", None),
        ("plain.a", None),
        ("deep.a", None),
        ("nothing.a", None),
        (".", None),
    ],
)
def test_a_path_leads_into_a_json_object(name: str, text: str | None) -> None:
    values = (
        Value("o", JSON),
        Value("o.own", "stronger"),
        Value("plain", "x"),
        Value("deep", '{"a":' * 100_000),
    )
    found = Scopes((Layer("collection", "", values),)).lookup(name)
    assert (found[0].text if found else None) == text


@pytest.mark.parametrize("outer", [Value("o", JSON, secret=True), Value("o", Text(JSON).secret())])
def test_what_lies_in_a_secret_object_is_secret(outer: Value) -> None:
    found = Scopes((Layer("request", "", (outer,)),)).lookup("o.a.b")
    assert found is not None
    assert found[0].secret
    assert "{{y}}" not in repr(found)
