"""The headers that RestDesk adds, known before anything is sent."""

import pytest

from restdesk.log import MASK
from restdesk.model.auth import ApiKeyAuth, Auth, BasicAuth, BearerAuth
from restdesk.model.cookie import Cookie, Jar
from restdesk.model.ready import Ready
from restdesk.model.request import (
    Body,
    FileBody,
    FileChoice,
    FormBody,
    Graphql,
    GraphqlBody,
    Http,
    JsonBody,
    MultipartBody,
    Request,
    TextBody,
)
from restdesk.model.struct import Unknown
from restdesk.model.text import Secret, Text
from restdesk.sending.outgoing import automatic_headers
from restdesk.session.automatic import Automatic, automatic
from restdesk.variables.scopes import Layer, Scopes, Value

SCOPES = Scopes((Layer("environment", "local", (Value("base", "http://h:8080"), Value("key", "canary", secret=True))),))
NO_COOKIES = Jar()


def added(request: Request, auth: Auth = None, jar: Jar = NO_COOKIES) -> dict[str, Automatic]:
    """What is added to a request, by name."""
    return {made.name: made for made in automatic(request, auth, SCOPES, jar, 1000.0)}


def test_they_are_those_of_a_send() -> None:
    sent = automatic_headers(Ready(method="GET", url=Text("http://h:8080/x")))
    shown = automatic(Request(http=Http(url="{{base}}/x")), None, SCOPES, NO_COOKIES, 0.0)
    assert [(made.name, made.value) for made in shown] == [(name, str(value)) for name, value in sent]
    assert [made.source for made in shown] == ["url", "restdesk", "restdesk", "restdesk"]


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (JsonBody(data="{" * 100), "application/json", "json"),
        (TextBody(data="x"), "text/plain; charset=utf-8", "text"),
        (FormBody(), "application/x-www-form-urlencoded", "form-urlencoded"),
        (MultipartBody(), "multipart/form-data; boundary=…", "multipart-form"),
        (FileBody((FileChoice("no.txt"), FileChoice("{{x}}/a.png", selected=True))), "image/png", "file"),
        (FileBody((FileChoice("a.png", "{{type}}", selected=True),)), "{{type}}", "file"),
    ],
)
def test_a_body_says_its_type_and_that_its_length_is_counted_later(body: Body, content_type: str, kind: str) -> None:
    made = added(Request(http=Http(method="POST", url="http://h/", body=body)))
    assert made["Content-Type"] == Automatic("Content-Type", content_type, "body", kind)
    assert made["Content-Length"] == Automatic("Content-Length", "", "body", kind, can_omit=False)


def test_a_post_without_a_body_has_a_length_of_nothing() -> None:
    made = added(Request(http=Http(method="POST", url="http://h/", body=Unknown("sparql", "type: sparql\n"))))
    assert made["Content-Length"] == Automatic("Content-Length", "0", "restdesk")
    assert "Content-Type" not in made


def test_a_graphql_request_accepts_what_graphql_answers() -> None:
    made = added(Request(graphql=Graphql(url="http://h/", body=GraphqlBody(query="{a}"))))
    assert (made["Accept"].source, made["Content-Type"].kind) == ("body", "graphql")


@pytest.mark.parametrize(
    ("auth", "shown"),
    [
        (BearerAuth(token="canary"), Automatic("Authorization", f"Bearer {MASK}", "auth", "bearer", can_omit=False)),
        (BasicAuth("u", "{{key}}"), Automatic("Authorization", f"Basic {MASK}", "auth", "basic", can_omit=False)),
        (ApiKeyAuth("X-Key", "canary"), Automatic("X-Key", MASK, "auth", "apikey", can_omit=False)),
        (ApiKeyAuth("key", "canary", "query"), None),
        (Unknown("ntlm", "type: ntlm\n"), None),
        (None, None),
    ],
)
def test_a_scheme_shows_its_header_without_the_credential(auth: Auth, shown: Automatic | None) -> None:
    made = automatic(Request(http=Http(url="http://h/")), auth, SCOPES, NO_COOKIES, 0.0)
    assert [row for row in made if row.source == "auth"] == ([shown] if shown else [])
    assert "canary" not in str(made)


def test_user_information_of_the_url_becomes_a_header_where_no_scheme_is() -> None:
    request = Request(http=Http(url="http://u:p@h/"))
    assert added(request)["Authorization"].source == "url"
    assert added(request, BearerAuth(token="t"))["Authorization"].source == "auth"


def test_kept_cookies_are_named_and_masked() -> None:
    cookie = Cookie(
        *(), name="sid", value=Secret("canary"), domain="h", host_only=True, path="/", created=1.0, updated=1.0
    )
    made = added(Request(http=Http(url="{{base}}/x")), jar=Jar((cookie,)))
    assert made["Cookie"] == Automatic("Cookie", f"sid={MASK}", "cookies")
    assert "Cookie" not in added(Request(http=Http(url="http://other/")), jar=Jar((cookie,)))


def test_a_url_that_cannot_be_called_yet_leaves_the_host_open() -> None:
    made = added(Request(http=Http(url="htp:/")))
    assert made["Host"].value == ""
    assert "User-Agent" in made


def test_a_request_that_is_only_kept_gets_none() -> None:
    assert automatic(Request(), None, SCOPES, NO_COOKIES, 0.0) == ()
