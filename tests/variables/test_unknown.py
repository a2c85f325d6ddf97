"""Variables that nothing defines, found before anything is sent."""

import pytest

from restdesk.model.auth import BearerAuth
from restdesk.model.collection import Defaults, Folder, Root
from restdesk.model.request import Header, Http, Info, Request, Runtime, Variable
from restdesk.variables.filling import Want
from restdesk.variables.scopes import Layer, Scopes, Value
from restdesk.variables.unknown import unknown

SCOPES = Scopes(
    (
        Layer(
            "environment",
            "local",
            (
                Value("host", "{{scheme}}://{{name}}"),
                Value("name", "x"),
                Value("round", "{{round}}{{lost}}"),
                Value("key", None, secret=True),
                Value("object", '{"a": 1}'),
            ),
        ),
    )
)


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("http://x", ()),
        ("{{gone}}/{{gone}}", (Want("gone", "url"),)),
        ("{{host}}", (Want("scheme", "variable host"),)),
        ("{{round}}", (Want("lost", "variable round"),)),
        ("{{key}}{{$guid}}{{?Ask}}{{process.env.X}}{{object.a}}", ()),
        ("{{object.b}}{{$randomFoo}}", (Want("object.b", "url"), Want("$randomFoo", "url"))),
        ("{{ticket}}{{ticket.id}}", ()),
    ],
)
def test_a_request_tells_what_nothing_defines(url: str, found: tuple[Want, ...]) -> None:
    request = Request(http=Http(url=url))
    assert unknown(request, (), SCOPES, captured=("ticket",)) == found


def test_what_is_inherited_counts_and_what_is_off_does_not() -> None:
    chain = (
        Root(info=Info(name="Shop"), request=Defaults(auth=BearerAuth(token="{{far}}"))),
        Folder(
            info=Info(name="Open"),
            request=Defaults(
                headers=(Header(name="X", value="{{lost}}"), Header(name="Y", value="{{off}}", disabled=True)),
                auth=BearerAuth(token="{{near}}"),
                variables=(Variable(name="unused", value="{{not looked at}}"),),
            ),
        ),
    )
    own = Runtime(variables=(Variable(name="unused", value="{{not looked at}}"),))
    inheriting = Request(http=Http(url="http://x", auth="inherit"), runtime=own)
    assert unknown(inheriting, chain, SCOPES) == (
        Want("lost", "Open.headers[0].value"),
        Want("near", "Open.auth.token"),
    )
    assert unknown(Request(http=Http(url="http://x")), chain, SCOPES) == (Want("lost", "Open.headers[0].value"),)


def test_a_long_row_of_variables_is_followed_to_its_end() -> None:
    values = tuple(Value(f"v{index}", f"{{{{v{index + 1}}}}}") for index in range(3000))
    scopes = Scopes((Layer("collection", "", values),))
    assert unknown(Request(http=Http(url="{{v0}}")), (), scopes) == (Want("v3000", "variable v2999"),)
