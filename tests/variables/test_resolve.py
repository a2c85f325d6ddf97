"""From a request, what it inherits and what is known to what is sent, or to all that is missing."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.errors import NotSendable, RestDeskError, VariableCycle, VariableTooDeep, VariableTooLong
from restdesk.model.auth import ApiKeyAuth, Auth, BasicAuth, BearerAuth
from restdesk.model.collection import Defaults, Folder, Root, SettingsByType
from restdesk.model.ready import Answers, Ready, ReadyHeader, ReadySettings
from restdesk.model.request import (
    Assertion,
    Body,
    Header,
    Http,
    Info,
    JsonBody,
    Request,
    Runtime,
    Selector,
    Settings,
    SetVariable,
    TextBody,
)
from restdesk.model.struct import Unknown
from restdesk.model.text import Secret, Text
from restdesk.variables.resolve import Needs, resolve
from restdesk.variables.scopes import Layer, Scopes, Value

CANARY = "canary-7f3a"
DRAFT = "draft-0123456789abcdef"


class StillClock:
    """A clock that stands, with a chance that is none."""

    def __init__(self) -> None:
        self.guids = 0

    def now(self) -> float:
        return 1_700_000_000.9

    def monotonic(self) -> float:
        return 0.0

    def guid(self) -> str:
        self.guids += 1
        return f"guid-{self.guids}"

    def random_int(self, low: int, high: int) -> int:
        assert (low, high) == (0, 1000)
        return 7

    def token(self, digits: int) -> str:
        return "0" * digits


def _scopes(values: Mapping[str, str | Text | None], secret: tuple[str, ...] = ()) -> Scopes:
    rows = tuple(Value(name, text, name in secret) for name, text in values.items())
    return Scopes((Layer("environment", "local", rows),))


def _resolve(
    request: Request,
    scopes: Scopes = Scopes(),  # noqa: B008
    chain: tuple[Root | Folder, ...] = (),
    known: Mapping[str, Secret] | None = None,
    answers: tuple[tuple[str, Text], ...] = (),
) -> Ready | Needs:
    return resolve(request, chain, scopes, StillClock(), known or {}, Answers(answers))


def _ready(
    request: Request,
    scopes: Scopes = Scopes(),  # noqa: B008
    chain: tuple[Root | Folder, ...] = (),
    known: Mapping[str, Secret] | None = None,
    answers: tuple[tuple[str, Text], ...] = (),
) -> Ready:
    ready = _resolve(request, scopes, chain, known, answers)
    assert isinstance(ready, Ready)
    return ready


def _url(url: str) -> Request:
    return Request(http=Http(url=url))


def _folder(name: str, **defaults: object) -> Folder:
    return Folder(info=Info(name=name), request=Defaults(**defaults))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("{{host}}/{{ path }}?x={{host}}", "http://x/p?x=http://x"),
        ("{{nested}}", "<http://x>"),
        ("{{object.a}}", "1.10"),
        ("{{$timestamp}}-{{$randomInt}}", "1700000000-7"),
        ("{{$guid}} {{$guid}}", "guid-1 guid-2"),
        ("{{traced}} {{traced}}", "guid-1 guid-1"),
        ("{{ {{host}} }} {{", "{{ http://x }} {{"),
        ("{{braces}}", "{{host"),
        ("{{empty}}", ""),
    ],
)
def test_variables_are_filled_in(url: str, sent: str) -> None:
    values = {
        "host": "http://x",
        "path": "p",
        "nested": "<{{host}}>",
        "object": '{"a": 1.10}',
        "traced": "{{$guid}}",
        "braces": "{{host",
        "empty": "",
    }
    assert _ready(_url(url), _scopes(values)).url.reveal() == sent


def test_variables_stand_in_the_listed_fields_and_nowhere_else() -> None:
    request = Request(
        info=Info(name="{{v}}"),
        http=Http(
            method="{{v}}",
            url="{{v}}",
            headers=(Header(name="{{v}}", value="{{v}}", description="{{v}}"),),
            body=JsonBody(data='{"a": "{{v}}"}'),
            auth=ApiKeyAuth(key="{{v}}", value="{{v}}"),
        ),
        runtime=Runtime(
            assertions=(
                Assertion(expression="{{v}}", operator="{{v}}", value="{{v}}"),
                Assertion(value="{{off}}", disabled=True),
            ),
            actions=(SetVariable(selector=Selector(expression="{{v}}")), SetVariable(disabled=True)),
        ),
    )
    ready = _ready(request, _scopes({"v": 'a"b'}))
    assert ready.method == "{{v}}"
    assert ready.url == Text('a"b') == ready.headers[0].name == ready.headers[0].value
    assert ready.body is not None
    assert ready.body.data.reveal() == '{"a": "a"b"}'
    assert ready.auth is not None
    assert (ready.auth.type, ready.auth["key"].reveal(), ready.auth["placement"].reveal()) == (
        "apikey",
        'a"b',
        "header",
    )
    (check,) = ready.assertions
    assert (check.expression, check.operator, check.value) == ("{{v}}", "{{v}}", Text('a"b'))
    (action,) = ready.actions
    assert isinstance(action, SetVariable)
    assert action.selector.expression == "{{v}}"


@pytest.mark.parametrize("count", [1, 10])
def test_ten_variables_may_stand_inside_one_another(count: int) -> None:
    values = {f"v{index}": f"{{{{v{index + 1}}}}}" for index in range(1, count)} | {f"v{count}": "end"}
    assert _ready(_url("{{v1}}"), _scopes(values)).url.reveal() == "end"


@pytest.mark.parametrize("url", ["{{v1}}", "{{v2}} {{v1}}"])
def test_eleven_are_refused_whatever_was_met_before(url: str) -> None:
    values = {f"v{index}": f"{{{{v{index + 1}}}}}" for index in range(1, 11)} | {"v11": "end"}
    with pytest.raises(VariableTooDeep) as refused:
        _resolve(_url(url), _scopes(values))
    assert "“v1”" in refused.value.what.english()


@pytest.mark.parametrize("values", [{"a": "{{a}}"}, {"a": "{{b}}", "b": "x{{c}}", "c": "{{a}}"}])
def test_a_circle_is_refused(values: dict[str, str]) -> None:
    with pytest.raises(VariableCycle):
        _resolve(_url("{{a}}"), _scopes(values))


@pytest.mark.parametrize("leaf", ["x" * 100, ""])
def test_a_bomb_of_variables_does_not_go_off(leaf: str) -> None:
    values = {f"v{index}": f"{{{{v{index + 1}}}}}" * 1000 for index in range(1, 10)} | {"v10": leaf}
    if not leaf:
        assert _ready(_url("{{v1}}"), _scopes(values)).url == Text()
        return
    with pytest.raises(VariableTooLong):
        _resolve(_url("{{v1}}"), _scopes(values))


def test_everything_missing_is_named_once_and_in_order() -> None:
    request = Request(
        http=Http(
            url="{{host}}/{{?Your name}}/{{process.env.HOME}}/{{outer}}",
            headers=(Header(name="A", value="{{host}}"), Header(name="{{header}}", value="{{password}}")),
            auth=BearerAuth(token="{{" + DRAFT + "}}"),
        ),
        runtime=Runtime(assertions=(Assertion(value="{{expected}}"),)),
    )
    scopes = _scopes({"outer": "{{inner}}", "password": None}, secret=("password",))
    needs = _resolve(request, scopes)
    assert isinstance(needs, Needs)
    assert needs.missing == (
        ("host", "url"),
        ("inner", "variable outer"),
        ("header", "headers[1].name"),
        ("expected", "assertions[0].value"),
    )
    assert needs.secrets == (("password", "headers[1].value"), (DRAFT, "auth.token"))
    assert needs.prompts == (("?Your name", "url"),)
    assert needs.process == (("process.env.HOME", "url"),)


def test_answers_fill_what_was_missing() -> None:
    names = ("host", "?Your name", "process.env.HOME", "password")
    answers = tuple((name, Text(f"<{name} {{{{host}}}}>")) for name in names)
    url = "".join(f"{{{{{name}}}}}" for name in names)
    ready = _ready(_url(url), _scopes({"password": None}, secret=("password",)), answers=answers)
    assert ready.url.reveal() == "".join(text.reveal() for _, text in answers)
    assert [isinstance(part, Secret) for part in ready.url.parts] == [False, True, True, True]


def test_secret_parts_stay_secret_inside_other_variables() -> None:
    scopes = _scopes({"key": None, "outer": "a{{key}}b", "whole": "{{host}}!", "host": "x"}, secret=("key", "whole"))
    ready = _ready(_url("{{outer}} {{whole}}"), scopes, known={"key": Secret(CANARY)})
    assert ready.url.parts == ("a", Secret(CANARY), "b", " ", Secret("x!"))


def test_nothing_is_looked_up_in_a_captured_value() -> None:
    runtime = Layer("runtime", "", (Value("token", Text(Secret("{{password}}")), secret=True),))
    environment = Layer("environment", "local", (Value("password", CANARY, secret=True),))
    ready = _ready(_url("{{token}}"), Scopes((runtime, environment)))
    assert ready.url.parts == (Secret("{{password}}"),)


def test_a_given_value_may_hold_variables() -> None:
    layer = Layer("given", "", (Value("base", Text("{{host}}/v1")), Value("host", Text("http://x"))))
    assert _ready(_url("{{base}}"), Scopes((layer,))).url.reveal() == "http://x/v1"


def test_a_typed_secret_is_found_before_all_scopes() -> None:
    ready = _ready(_url("{{" + DRAFT + "}}"), _scopes({DRAFT: "other"}), known={DRAFT: Secret(CANARY)})
    assert ready.url.parts == (Secret(CANARY),)


@pytest.mark.parametrize(
    ("auth", "fields", "secret"),
    [
        (BasicAuth(username="{{u}}", password="p{{u}}"), {"username": "tak", "password": "ptak"}, {"password"}),
        (BearerAuth(token="t"), {"token": "t"}, {"token"}),
        (ApiKeyAuth(key="k", value="v"), {"key": "k", "value": "v", "placement": "header"}, {"value"}),
        (BearerAuth(), {"token": ""}, set()),
    ],
)  # fmt: skip
def test_secret_fields_are_secret_whatever_they_came_from(auth: Auth, fields: dict[str, str], secret: set[str]) -> None:
    ready = _ready(Request(http=Http(auth=auth)), _scopes({"u": "tak"}))
    assert ready.auth is not None
    assert {name: text.reveal() for name, text in ready.auth.fields} == fields
    assert {name for name, text in ready.auth.fields if text.has_secret} == secret


BEARER = BearerAuth(token="t")


@pytest.mark.parametrize(
    ("auth", "chain", "found"),
    [
        (None, (_folder("A", auth=BEARER),), None),
        ("inherit", (), None),
        ("inherit", (_folder("A", auth=BEARER),), "bearer"),
        ("inherit", (_folder("A", auth=BEARER), _folder("B", auth="inherit"), _folder("C")), "bearer"),
        ("inherit", (Root(request=Defaults(auth=BasicAuth())), _folder("A", auth=BEARER)), "bearer"),
    ],
)
def test_auth_is_inherited_from_the_nearest_that_has_one(
    auth: Auth, chain: tuple[Root | Folder, ...], found: str | None
) -> None:
    ready = _ready(Request(http=Http(auth=auth)), chain=chain)
    assert (ready.auth.type if ready.auth else None) == found


def test_headers_are_inherited_and_replaced_by_name() -> None:
    chain = (
        Root(
            info=Info(name="Demo"),
            request=Defaults(
                headers=(
                    Header(name="Accept", value="json"),
                    Header(name="X-Old", value="{{unknown}}"),
                    Header(name="Off", value="{{unknown}}", disabled=True),
                )
            ),
        ),
        _folder("Open", headers=(Header(name="x-{{old}}", value="1"), Header(name="X-Old", value="2"))),
    )
    own = (Header(name="ACCEPT", value="xml"), Header(), Header(name="accept", value="yaml"))
    ready = _ready(Request(http=Http(headers=own)), _scopes({"old": "OLD"}), chain)
    assert ready.headers == (
        ReadyHeader(Text("x-", "OLD"), Text("1"), "Open.headers[0]"),
        ReadyHeader(Text("X-Old"), Text("2"), "Open.headers[1]"),
        ReadyHeader(Text("ACCEPT"), Text("xml"), "headers[0]"),
        ReadyHeader(Text("accept"), Text("yaml"), "headers[2]"),
    )


def test_settings_come_from_the_nearest_that_says_something() -> None:
    root = Root(request=Defaults(settings=SettingsByType(http=Settings(timeout=5000, encode_url=False))))
    folder = _folder("A", settings=SettingsByType(http=Settings(max_redirects=2, timeout="inherit")))
    request = Request(http=Http(), settings=Settings(follow_redirects=False, encode_url="inherit", omit_headers=("A",)))
    assert _ready(request, chain=(root, folder)).settings == ReadySettings(
        encode_url=False, timeout=5.0, follow_redirects=False, max_redirects=2, omit_headers=("A",)
    )
    assert _ready(_url("x")).settings == ReadySettings()


def test_actions_are_inherited() -> None:
    one, two = SetVariable(selector=Selector(expression="1")), SetVariable(selector=Selector(expression="2"))
    request = Request(http=Http(), runtime=Runtime(actions=(two,)))
    assert _ready(request, chain=(_folder("A", actions=(one,)),)).actions == (one, two)


_ODD_ROW = Header(name="A", extra=(("value", "[1]"),))


@pytest.mark.parametrize(
    ("unclear", "chain", "kind", "field"),
    [
        (Request(info=Info(type="graphql")), (), "graphql", ""),
        (Request(http=Http(auth=Unknown("hawk", "{type: hawk}"))), (), "hawk", "auth"),
        (Request(http=Http(auth="inherit")), (_folder("A", auth=Unknown("wsse", "")),), "wsse", "auth"),
        (Request(http=Http(body=Unknown("", "- title: a"))), (), "- title: a", "body"),
        (Request(http=Http(extra=(("headers", "5"),))), (), "headers", "headers"),
        (Request(http=Http(body=JsonBody(extra=(("data", "{a: 1}"),)))), (), "body.data", "body.data"),
        (Request(http=Http(auth=BearerAuth(extra=(("token", "[1]"),)))), (), "auth.token", "auth.token"),
        (Request(http=Http(headers=(_ODD_ROW,))), (), "headers[0].value", "headers[0].value"),
        (Request(http=Http(), extra=(("runtime", "5"),)), (), "runtime", "runtime"),
        (_url("x"), (_folder("A", extra=(("headers", "5"),)),), "A.headers", "headers"),
        (Request(http=Http(auth="inherit")), (_folder("A", extra=(("auth", "[1]"),)),), "A.auth", "auth"),
        (_url("x"), (Folder(info=Info(name="A"), extra=(("request", "[1]"),)),), "A.headers", "headers"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_not_sent_with_a_guess(
    unclear: Request, chain: tuple[Folder, ...], kind: str, field: str
) -> None:
    with pytest.raises(NotSendable) as refused:
        _resolve(unclear, chain=chain)
    assert f"“{kind}”" in refused.value.what.english()
    assert refused.value.field == field


def test_descriptions_and_unknown_keys_do_not_stand_in_the_way() -> None:
    odd = (("description", "{type: markdown}"), ("x-more", "1"))
    request = Request(http=Http(headers=(Header(name="A", extra=odd),), extra=(("params", "5"), ("x", "1"))))
    assert len(_ready(request).headers) == 1


_NAMES = st.sampled_from(["a", "b", "c", "a.x", "secret", "unknown", "$guid", "?Ask", "process.env.X", DRAFT])
_TEXTS = st.lists(
    _NAMES.map(lambda name: "{{" + name + "}}") | st.sampled_from(["", "x", "{{", "}}", '{"x": "', '"}', "\n"]),
    max_size=5,
).map("".join)
_BODIES: st.SearchStrategy[Body] = st.none() | st.builds(TextBody, data=_TEXTS) | st.builds(JsonBody, data=_TEXTS)
_FIXED: tuple[Auth, ...] = (None, "inherit", Unknown("hawk", ""))
_AUTHS: st.SearchStrategy[Auth] = (
    st.sampled_from(_FIXED)
    | st.builds(BasicAuth, username=_TEXTS, password=_TEXTS)
    | st.builds(BearerAuth, token=_TEXTS)
)
_HEADERS = st.lists(st.builds(Header, name=_TEXTS, value=_TEXTS, disabled=st.booleans()), max_size=3).map(tuple)
_REQUESTS = st.builds(
    Request,
    http=st.none() | st.builds(Http, url=_TEXTS, headers=_HEADERS, body=_BODIES, auth=_AUTHS),
    runtime=st.builds(
        Runtime, assertions=st.lists(st.builds(Assertion, expression=_TEXTS, value=_TEXTS), max_size=2).map(tuple)
    ),
)


@given(
    request=_REQUESTS,
    defaults=st.builds(Defaults, headers=_HEADERS, auth=_AUTHS),
    values=st.dictionaries(st.sampled_from(["a", "b", "c"]), _TEXTS),
    answered=st.booleans(),
)
def test_any_request_is_resolved_asked_about_or_refused_and_no_secret_shows(
    request: Request, defaults: Defaults, values: dict[str, str], answered: bool
) -> None:
    scopes = _scopes({**values, "secret": f"{CANARY}-1", "file": None}, secret=("secret",))
    known = {DRAFT: Secret(f"{CANARY}-2")}
    answers = (("?Ask", Text(f"{CANARY}-3")), ("process.env.X", Text(f"{CANARY}-4"))) if answered else ()
    shown = ""
    try:
        found = _resolve(request, scopes, (Folder(request=defaults),), known, answers)
        shown = f"{found}{found!r}"
    except RestDeskError as error:
        shown = f"{error}{error.what}{error.advice}{error.field}"
    assert CANARY not in shown
