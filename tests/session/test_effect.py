"""What authentication will put on the wire, said before anything is sent."""

import pytest

from restdesk.errors import CredentialMissing, CredentialRefused
from restdesk.model.auth import ApiKeyAuth, Auth, BasicAuth, BearerAuth
from restdesk.model.struct import Unknown
from restdesk.model.text import Secret, Text
from restdesk.session.effect import Effect, effect_of
from restdesk.variables.scopes import Layer, Scopes, Value

MASK = "••••••"
SCOPES = Scopes(
    (
        Layer(
            "environment",
            "local",
            (
                Value("baseUrl", "http://api.example.com/v1", secret=False),
                Value("keyName", "X-Api-Key", secret=False),
                Value("token", None, secret=True),
                Value("half", "Bearer-{{nobody}}", secret=False),
                Value("captured", Text(Secret("c4n4ry-value")), secret=True),
                Value("nested", "a{{token}}", secret=False),
            ),
        ),
    )
)


def told(auth: Auth, url: str = "https://api.example.com/", *headers: tuple[str, str]) -> Effect:
    return effect_of(auth, url, headers, SCOPES)


@pytest.mark.parametrize(
    ("auth", "where", "name", "value"),
    [
        (BasicAuth(username="kim", password="{{token}}"), "header", "Authorization", f"Basic {MASK}"),
        (BasicAuth(username="kim", password="plain"), "header", "Authorization", f"Basic {MASK}"),
        (BearerAuth(token="{{token}}"), "header", "Authorization", f"Bearer {MASK}"),
        (BearerAuth(token="{{captured}}"), "header", "Authorization", f"Bearer {MASK}"),
        (BearerAuth(token="{{nested}}"), "header", "Authorization", f"Bearer {MASK}"),
        (BearerAuth(token="{{draft-0123456789abcdef}}"), "header", "Authorization", f"Bearer {MASK}"),
        (ApiKeyAuth(key="{{keyName}}", value="{{token}}"), "header", "X-Api-Key", MASK),
        (ApiKeyAuth(key="X-{{token}}", value="v"), "header", f"X-{MASK}", MASK),
        (ApiKeyAuth(key="api_key", value="v w", placement="query"), "query", "api_key", MASK),
        (ApiKeyAuth(key="a b", value="{{token}}", placement="query"), "query", "a%20b", MASK),
        (None, "", "", ""),
        (Unknown("oauth2", "type: oauth2\n"), "", "", ""),
    ],
)
def test_the_line_is_known_and_its_secret_is_masked(auth: Auth, where: str, name: str, value: str) -> None:
    effect = told(auth)
    assert (effect.where, effect.name, effect.value, effect.why) == (where, name, value, None)
    assert "c4n4ry" not in repr(effect)
    assert "plain" not in repr(effect)


@pytest.mark.parametrize(
    ("auth", "url", "headers", "typed"),
    [
        (BearerAuth(token="t"), "https://h/", [("authorization", "headers[1]")], "headers[1]"),
        (BearerAuth(token="t"), "https://h/", [("X-Other", "headers[0]")], ""),
        (BearerAuth(token="t"), "https://h/", [("Authorization", "Open.headers[0]")], "Open.headers[0]"),
        (ApiKeyAuth(key="X-Api-Key", value="v"), "https://h/", [("{{keyName}}", "headers[0]")], "headers[0]"),
        (ApiKeyAuth(key="k", value="v", placement="query"), "https://h/p?a=1&k=2", [], "url"),
        (ApiKeyAuth(key="k", value="v", placement="query"), "https://h/p?kk=2", [("k", "headers[0]")], ""),
    ],
)
def test_what_is_typed_under_the_same_name_is_sent_in_its_place(
    auth: Auth, url: str, headers: list[tuple[str, str]], typed: str
) -> None:
    assert told(auth, url, *headers).typed == typed


@pytest.mark.parametrize(
    ("url", "is_open"),
    [
        ("http://api.example.com/", True),
        ("{{baseUrl}}/data", True),
        ("http://192.168.0.4/", True),
        ("https://api.example.com/", False),
        ("api.example.com", False),
        ("http://localhost:8080/", False),
        ("http://[::1]/", False),
        ("{{nobody}}/data", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_only_what_leaves_the_machine_without_tls_is_open(url: str, is_open: bool) -> None:
    effect = told(BasicAuth(username="kim", password="p"), url)
    assert (effect.where, effect.is_open) == ("header", is_open)


def test_a_user_name_in_the_url_is_basic_unless_a_scheme_is_chosen() -> None:
    alone = told(None, "https://kim:c4n4ry@h/")
    assert (alone.name, alone.value, alone.from_url) == ("Authorization", f"Basic {MASK}", True)
    assert told(BearerAuth(token="t"), "https://kim:p@h/").leaves_out


def test_variables_without_a_value_are_named_those_inside_others_too() -> None:
    auth = BasicAuth(username="{{half}}{{nobody}}", password="{{token}}{{ other }}{{$guid}}")
    assert told(auth).missing == ("nobody", "other")


@pytest.mark.parametrize(
    ("auth", "error"),
    [
        (BearerAuth(), CredentialMissing(field="auth.token")),
        (BearerAuth(token="two words"), CredentialRefused(field="auth.token", name="token")),
        (ApiKeyAuth(key="k"), CredentialMissing(field="auth.value")),
    ],
)
def test_why_it_would_not_be_sent_is_told(auth: Auth, error: CredentialMissing) -> None:
    assert told(auth).why == error.what
