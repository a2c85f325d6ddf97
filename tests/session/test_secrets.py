"""What is typed into secret fields."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from restdesk.clock import SystemClock
from restdesk.lanes import Lane
from restdesk.log import Mask
from restdesk.model.ready import Place
from restdesk.session.secrets import Secrets
from restdesk.storage.vault import UntilQuit, Vault

PLACE = Place(collection=Path("/one"), environment="local")


@pytest.fixture
def secrets() -> Iterator[Secrets]:
    lane = Lane("vault")
    yield Secrets(Vault(UntilQuit(), lane), SystemClock(), Mask())
    lane.close()


def _found(secrets: Secrets, *names: str, place: Place = PLACE) -> dict[str, str]:
    return {name: secret.reveal() for name, secret in asyncio.run(secrets.find(names, place)).items()}


def test_a_typed_value_becomes_a_reference_that_finds_it(secrets: Secrets) -> None:
    reference = secrets.keep("swordfish")
    assert "swordfish" not in reference
    name = reference.removeprefix("{{").removesuffix("}}")
    assert _found(secrets, name) == {name: "swordfish"}


def test_one_typing_has_one_name_and_its_last_value(secrets: Secrets) -> None:
    reference = secrets.keep("sword")
    assert secrets.keep("swordfish", reference) == reference
    name = reference.strip("{}")
    assert _found(secrets, name) == {name: "swordfish"}


@pytest.mark.parametrize("text", ["", "{{apiKey}}", "Token {{accessToken}}", "{{?Password}}"])
def test_an_empty_text_and_one_with_a_variable_stay_as_they_are(secrets: Secrets, text: str) -> None:
    assert secrets.keep(text) == text


@pytest.mark.parametrize("text", ["{{half", "a}}b", "{ {x} }"])
def test_braces_that_are_no_variable_are_a_secret_too(secrets: Secrets, text: str) -> None:
    assert secrets.keep(text) != text


def test_a_reference_to_a_variable_does_not_become_the_name_of_a_typed_value(secrets: Secrets) -> None:
    reference = secrets.keep("swordfish", "{{apiKey}}")
    assert reference.startswith("{{draft-")


def test_a_secret_of_an_environment_is_known_in_that_environment_alone(secrets: Secrets) -> None:
    secrets.answer(PLACE, "apiKey", "swordfish")
    assert _found(secrets, "apiKey") == {"apiKey": "swordfish"}
    assert _found(secrets, "apiKey", place=Place(collection=Path("/one"), environment="staging")) == {}
    assert _found(secrets, "apiKey", place=Place(collection=Path("/two"), environment="local")) == {}
