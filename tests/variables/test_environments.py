"""Environments that extend one another, and the person's own values among the layers."""

from pathlib import Path

import pytest

from restdesk.errors import EnvironmentCircle, EnvironmentParentMissing, InheritedBroken, RestDeskError
from restdesk.model.collection import Broken, Collection, Defaults, Environment, EnvironmentNode, Root
from restdesk.model.own import OwnValue, of_environment, scope_of
from restdesk.model.ready import Place
from restdesk.model.request import Info, Variable
from restdesk.variables.environments import chain, extendable, readable_chain
from restdesk.variables.scopes import Scopes, scopes_of
from restdesk.words import Words

BROKEN = Broken(what=Words("x", "x").message(), advice=Words("x", "x").message())


def _node(name: str, extends: str = "", *variables: Variable) -> EnvironmentNode:
    content = Environment(name=name, extends=extends, variables=variables)
    return EnvironmentNode(path=f"environments/{name}.yml", content=content)


def _collection(*nodes: EnvironmentNode) -> Collection:
    root = Root(info=Info(name="Shop"), request=Defaults(variables=(_variable("collection"), _variable("host"))))
    return Collection(folder=Path("/c"), content=root, environments=nodes)


def _variable(name: str, value: str = "") -> Variable:
    return Variable(name=name, value=value or f"{name} of the file")


THREE = _collection(
    _node("base", "", _variable("host", "base"), _variable("only base"), Variable(name="key", secret=True)),
    _node("staging", "base", _variable("host", "staging")),
    _node("mine", "staging", Variable(name="host", value="off", disabled=True)),
)


def test_the_chain_goes_from_the_active_one_to_what_it_extends() -> None:
    assert [node.name for node in chain(THREE, "mine")] == ["mine", "staging", "base"]
    assert chain(THREE, "") == chain(THREE, "no such") == ()


@pytest.mark.parametrize(
    ("nodes", "error", "said"),
    [
        ((_node("a", "b"), _node("b", "a")), EnvironmentCircle, "a → b → a"),
        ((_node("a", "a"),), EnvironmentCircle, "a → a"),
        ((_node("a", "gone"),), EnvironmentParentMissing, "“a” extends “gone”"),
        (
            (_node("a", "b"), EnvironmentNode(path="environments/b.yml", content=BROKEN)),
            InheritedBroken,
            "environments/b.yml",
        ),
    ],
)
def test_a_chain_that_leads_nowhere_is_an_error_that_names_the_environment(
    nodes: tuple[EnvironmentNode, ...], error: type[RestDeskError], said: str
) -> None:
    with pytest.raises(error) as raised:
        chain(_collection(*nodes), "a")
    assert said in str(raised.value)
    assert [node.name for node in readable_chain(_collection(*nodes), "a")][:1] == ["a"]


def test_only_environments_that_make_no_circle_are_offered() -> None:
    assert extendable(THREE, "base") == ()
    assert extendable(THREE, "staging") == ("base",)
    assert extendable(THREE, "mine") == ("base", "staging")


def _scopes(*own: OwnValue, environment: str = "mine") -> Scopes:
    place = Place(collection=Path("/c"), environment=environment)
    everywhere = Environment(name="global", variables=(_variable("host", "global"), _variable("everywhere")))
    return scopes_of(THREE, place, None, own=own, everywhere=everywhere)


def _value(scopes: Scopes, name: str) -> tuple[str | None, str, bool]:
    found = scopes.lookup(name)
    assert found is not None
    value, layer = found
    return (None if value.text is None else str(value.text), f"{layer.kind} {layer.label}".strip(), layer.own)


OWN = (
    OwnValue("env:mine", "host", "own of mine"),
    OwnValue("env:staging", "host", "own of staging"),
    OwnValue("env:base", "host", "own of base"),
    OwnValue("collection", "host", "own of the collection"),
    OwnValue("global", "host", "own global"),
)


def test_own_values_stand_before_those_of_their_file() -> None:
    found = _scopes(*OWN).definitions("host")
    assert [(layer.kind, layer.label, layer.own, value.text) for value, layer in found] == [
        ("environment", "mine", True, "own of mine"),
        ("environment", "staging", True, "own of staging"),
        ("environment", "staging", False, "staging"),
        ("environment", "base", True, "own of base"),
        ("environment", "base", False, "base"),
        ("collection", "Shop", True, "own of the collection"),
        ("collection", "Shop", False, "host of the file"),
        ("global", "", True, "own global"),
        ("global", "", False, "global"),
    ]


@pytest.mark.parametrize(
    ("environment", "name", "expected"),
    [
        ("mine", "host", ("staging", "environment staging", False)),
        ("mine", "only base", ("only base of the file", "environment base", False)),
        ("base", "host", ("base", "environment base", False)),
        ("", "host", ("host of the file", "collection Shop", False)),
        ("mine", "collection", ("collection of the file", "collection Shop", False)),
        ("mine", "everywhere", ("everywhere of the file", "global", False)),
        ("mine", "key", (None, "environment base", False)),
    ],
)
def test_what_holds_without_own_values(environment: str, name: str, expected: tuple[str | None, str, bool]) -> None:
    assert _value(_scopes(environment=environment), name) == expected


def test_a_secret_of_an_extended_environment_is_looked_for_in_the_active_ones_first() -> None:
    found = _scopes().lookup("key")
    assert found is not None
    assert found[0].vault == ("env:mine", "env:staging", "env:base")


def test_a_secret_own_value_is_in_the_vault_and_makes_its_name_secret() -> None:
    scopes = scopes_of(
        THREE,
        Place(collection=Path("/c"), environment="mine"),
        None,
        own=(OwnValue("env:mine", "host", None),),
    )
    value, _ = scopes.definitions("host")[0]
    assert (value.text, value.secret, value.vault) == (None, True, ("env:mine",))
    assert all(one.secret for one, _ in scopes.definitions("host"))


@pytest.mark.parametrize(
    ("kind", "label", "scope"),
    [
        ("environment", "a b", "env:a b"),
        ("collection", "Shop", "collection"),
        ("global", "", "global"),
        ("folder", "Open", ""),
        ("runtime", "", ""),
    ],
)
def test_the_scope_of_a_layers_own_values(kind: str, label: str, scope: str) -> None:
    assert scope_of(kind, label) == scope
    assert of_environment("x") == "env:x"
