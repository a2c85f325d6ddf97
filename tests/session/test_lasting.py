"""Typed secrets are found wherever they stand, and get names."""

from pathlib import Path

import pytest

from restdesk.model.auth import ApiKeyAuth, BasicAuth, BearerAuth
from restdesk.model.collection import Defaults, Environment, Folder, Root
from restdesk.model.config import Config, PemCertificate, Proxy, ProxyAuth, ProxyConfig
from restdesk.model.request import Header, Http, Own, Request, Runtime, Variable
from restdesk.model.struct import FileStruct, Unknown
from restdesk.session.lasting import Draft, LastingNames, declaring, drafts_in, settled, with_names

NAME = "draft-0123456789abcdef"
OTHER = "draft-fedcba9876543210"
REFERENCE = "{{" + NAME + "}}"
SCOPE = (Path("/c"), "local")
PROXY = Proxy(config=ProxyConfig(auth=ProxyAuth(username="me", password=REFERENCE)))
CERTIFICATE = PemCertificate(passphrase=REFERENCE)


@pytest.mark.parametrize(
    ("content", "proposal"),
    [
        (Request(http=Http(auth=BasicAuth(username="Admin", password=REFERENCE))), "adminPassword"),
        (Request(http=Http(auth=BasicAuth(username="관리자", password=REFERENCE))), "password"),
        (Request(http=Http(auth=BearerAuth(token=REFERENCE))), "token"),
        (Request(http=Http(auth=ApiKeyAuth(key="X-Key", value=REFERENCE))), "apiKey"),
        (Request(own=Own(proxy=PROXY)), "proxyPassword"),
        (Request(own=Own(certificate=CERTIFICATE)), "passphrase"),
        (Request(runtime=Runtime(variables=(Variable(name="pin", value=REFERENCE),))), "pin"),
        (Request(http=Http(headers=(Header(name="A", value=f"Key {REFERENCE}"),))), "secret"),
        (Request(http=Http(auth=Unknown("digest", f"type: digest\npassword: '{REFERENCE}'\n"))), "secret"),
        (Folder(request=Defaults(auth=BearerAuth(token=REFERENCE))), "token"),
        (Root(config=Config(proxy=PROXY)), "proxyPassword"),
        (Environment(name="e", client_certificates=(CERTIFICATE,)), "passphrase"),
    ],
)
def test_a_typed_secret_is_found_and_replaced_wherever_it_stands(content: FileStruct, proposal: str) -> None:
    assert drafts_in(content) == (Draft(NAME, proposal),)
    named = with_names(content, {NAME: "mine"})
    assert drafts_in(named) == ()
    assert "{{mine}}" in repr(named)
    assert type(named) is type(content)


def test_a_content_without_typed_secrets_is_the_same_one() -> None:
    content = Request(http=Http(url="{{baseUrl}}", auth=BearerAuth(token="{{token}}")))
    assert drafts_in(content) == ()
    assert with_names(content, {NAME: "mine"}) is content


def test_one_typing_in_two_fields_is_one_secret() -> None:
    content = Request(http=Http(headers=(Header(value=REFERENCE), Header(value=f"{REFERENCE}{{{{{OTHER}}}}}"))))
    assert [draft.name for draft in drafts_in(content)] == [NAME, OTHER]
    assert "{{a}}{{b}}" in repr(with_names(content, {NAME: "a", OTHER: "b"}))


def test_a_name_is_unlike_all_others_without_regard_to_case() -> None:
    environment = Environment(name="local", variables=(Variable(name="TOKEN"), Variable(name="token2", disabled=True)))
    drafts = (Draft(NAME, "token"), Draft(OTHER, "token"))
    assert LastingNames().choose(drafts, SCOPE, environment, {"token3"}) == {NAME: "token4", OTHER: "token5"}


def test_one_typing_keeps_its_name_while_the_environment_has_it() -> None:
    names = LastingNames()
    drafts = (Draft(NAME, "token"),)
    names.given({NAME: "token"}, SCOPE)
    there = Environment(name="local", variables=(Variable(name="token", secret=True),))
    assert names.choose(drafts, SCOPE, there, {"token"}) == {NAME: "token"}
    taken = Environment(name="local", variables=(Variable(name="token", value="x"),))
    assert names.choose(drafts, SCOPE, taken, ()) == {NAME: "token2"}
    assert names.choose(drafts, (Path("/c"), "other"), there, ()) == {NAME: "token2"}


def test_an_environment_declares_each_secret_once() -> None:
    environment = Environment(name="local", variables=(Variable(name="token", secret=True),))
    assert declaring(environment, ["token"]) is environment
    assert declaring(environment, ["token", "key"]).variables[-1] == Variable(name="key", secret=True)


def test_what_is_typed_as_an_environments_secret_is_that_variables_value() -> None:
    rows = (Variable(name="key", secret=True, value=REFERENCE), Variable(name="url", value="http://a"))
    environment, names = settled(Environment(name="local", variables=rows))
    assert environment.variables == (Variable(name="key", secret=True), rows[1])
    assert names == {NAME: "key"}
