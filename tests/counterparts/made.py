"""A collection of every feature that both programs send: each request calls a path of its own."""

from typing import Any

from restdesk.model.auth import INHERIT, ApiKeyAuth, BasicAuth, BearerAuth
from restdesk.model.collection import Defaults, Environment, EnvironmentOwn, Folder, SettingsByType
from restdesk.model.request import (
    Assertion,
    Body,
    FileBody,
    FileChoice,
    FormBody,
    FormField,
    Graphql,
    GraphqlBody,
    Header,
    Http,
    Info,
    JsonBody,
    MultipartBody,
    Own,
    Param,
    Part,
    Request,
    Runtime,
    Selector,
    Settings,
    SetVariable,
    Target,
    TextBody,
    TypedValue,
    Variable,
    XmlBody,
)

ENVIRONMENT = "로컬: local"
SECRETS = {"rootPassword": "corréct horse", "token": "tok-123456"}
FILE = "첨부 file.txt"

GREEN = (
    ("res.status", "eq", "200"),
    ("res.status", "neq", "404"),
    ("res.body.number", "gt", "6"),
    ("res.body.number", "gte", "7"),
    ("res.body.float", "lt", "2"),
    ("res.body.number", "lte", "7"),
    ("res.body.text", "in", "a, plain text, b"),
    ("res.body.number", "notIn", "1, 2, 3"),
    ("res.body.text", "contains", "ain te"),
    ("res.body.text", "notContains", "fancy"),
    ("res.body.list", "length", "3"),
    ("res.body.text", "matches", "^pl.*t$"),
    ("res.body.text", "notMatches", "^x"),
    ("res.body.text", "startsWith", "plain"),
    ("res.body.text", "endsWith", "text"),
    ("res.body.number", "between", "1, 10"),
    ("res.body.empty", "isEmpty", ""),
    ("res.body.list", "isNotEmpty", ""),
    ("res.body.nothing", "isNull", ""),
    ("res.body.missing", "isUndefined", ""),
    ("res.body.text", "isDefined", ""),
    ("res.body.yes", "isTruthy", ""),
    ("res.body.no", "isFalsy", ""),
    ("res.body", "isJson", ""),
    ("res.body.float", "isNumber", ""),
    ("res.body.text", "isString", ""),
    ("res.body.no", "isBoolean", ""),
    ("res.body.list", "isArray", ""),
    ('res.headers["x-answer"]', "eq", "a: b"),
    ("res.body.list[1]", "eq", "two"),
    ("res.body.object.a.b", "eq", '"deep"'),
    ("res.body.yes", "eq", "true"),
    ("res.body.nothing", "eq", "null"),
    ("res.statusText", "eq", "OK"),
    ("res.body.text", "eq", "{{plainText}}"),
)
RED = (
    ("res.status", "eq", "201"),
    ("res.status", "neq", "200"),
    ("res.body.number", "gt", "7"),
    ("res.body.number", "gte", "8"),
    ("res.body.float", "lt", "1"),
    ("res.body.number", "lte", "6"),
    ("res.body.text", "in", "a, b"),
    ("res.body.number", "notIn", "1, 7"),
    ("res.body.text", "contains", "fancy"),
    ("res.body.text", "notContains", "plain"),
    ("res.body.list", "length", "4"),
    ("res.body.text", "matches", "^x"),
    ("res.body.text", "notMatches", "^plain"),
    ("res.body.text", "startsWith", "text"),
    ("res.body.text", "endsWith", "plain"),
    ("res.body.number", "between", "8, 10"),
    ("res.body.list", "isEmpty", ""),
    ("res.body.empty", "isNotEmpty", ""),
    ("res.body.text", "isNull", ""),
    ("res.body.text", "isUndefined", ""),
    ("res.body.missing", "isDefined", ""),
    ("res.body.no", "isTruthy", ""),
    ("res.body.yes", "isFalsy", ""),
    ("res.body.text", "isJson", ""),
    ("res.body.text", "isNumber", ""),
    ("res.body.number", "isString", ""),
    ("res.body.number", "isBoolean", ""),
    ("res.body.object", "isArray", ""),
    ("res.body.number", "eq", '"7"'),
    ("res.body.yes", "eq", '"true"'),
    ("res.body.missing", "eq", "a"),
    ("res.body.missing.deeper", "eq", "a"),
)

OBJECT = TypedValue(type="object", data='{"a": {"b": "깊은 값"}}')
ROOT = Defaults(
    headers=(Header(name="X-Root", value="{{place}}"), Header(name="X-Never", value="1", disabled=True)),
    auth=BasicAuth(username="뿌리 root", password="{{rootPassword}}"),
    variables=(
        Variable(name="place", value="collection"),
        Variable(name="fromRoot", value="root: 'quoted' \"twice\" # no comment"),
        Variable(name="off", value="never", disabled=True),
    ),
)


def environment(address: str) -> Environment:
    """Return the environment, for the server there."""
    return Environment(
        name=ENVIRONMENT,
        color="#2a7f62",
        description="For the machine at hand: 로컬",
        variables=(
            Variable(name="baseUrl", value=address),
            Variable(name="place", value="environment"),
            Variable(name="count", value=TypedValue(type="number", data="12")),
            Variable(name="truth", value=TypedValue(type="boolean", data="true")),
            Variable(name="thing", value=OBJECT),
            Variable(name="plainText", value="plain text"),
            Variable(name="version", value="1.10"),
            Variable(name="word", value="yes"),
            Variable(name="lines", value='first\n  second: "x"\n\n# third\n'),
            Variable(name="nested", value="<{{place}}|{{word}}>"),
            Variable(name="off", value="never", disabled=True),
            *(Variable(name=name, secret=True) for name in SECRETS),
        ),
        own=EnvironmentOwn(production=False),
    )


FRUITS = Folder(
    info=Info(name="과일: Fruits"),
    request=Defaults(
        headers=(Header(name="X-Folder", value="{{place}}"), Header(name="X-Root", value="of the folder")),
        auth=BearerAuth(token="{{token}}"),
        variables=(Variable(name="place", value="folder"), Variable(name="fruit", value="사과")),
        settings=SettingsByType(http=Settings(max_redirects=4)),
    ),
    docs="# 과일\n\nHas *fruits*: all of them.\n",
    own=Own(docs_ko="과일"),
)
DEEP = Folder(
    info=Info(name="Deep & low"),
    request=Defaults(auth=INHERIT, variables=(Variable(name="fruit", value="배"),)),
)


def call(key: str, *, rest: str = "", tags: tuple[str, ...] = (), **fields: Any) -> Request:
    """Return a request whose path begins with `key`; fields are those of `http` and of the file."""
    kept = {name: fields.pop(name) for name in ("runtime", "settings", "own", "docs") if name in fields}
    http = Http(**{"url": f"{{{{baseUrl}}}}/{key}{rest}"} | fields)
    return Request(info=Info(name=key, type="http", tags=tags), http=http, **kept)


def post(key: str, body: Body, **fields: Any) -> Request:
    """Return a request with a body."""
    return call(key, method="POST", body=body, **fields)


def checks(rows: tuple[tuple[str, str, str], ...]) -> Runtime:
    """Return assertions."""
    made = (Assertion(expression=expression, operator=how, value=value) for expression, how, value in rows)
    return Runtime(assertions=(*made, Assertion(expression="res.status", value="500", disabled=True)))


def capture(name: str, expression: str, *, disabled: bool = False) -> SetVariable:
    """Return a capture into a runtime variable."""
    return SetVariable(selector=Selector(expression=expression), variable=Target(name=name), disabled=disabled)


def top(address: str) -> tuple[Request, ...]:
    """Return the requests at the top, for the server there."""
    return (*_SENDING, *_BODIES, *_SETTINGS, *_OTHERS, *_in_clear(address))


def _in_clear(address: str) -> tuple[Request, ...]:
    key = ApiKeyAuth(key="api_key", value="in-clear", placement="query")
    secret = ApiKeyAuth(key="api_key", value="{{token}}", placement="query")
    return (
        call("auth-query", url=f"{address}/auth-query?a=1", auth=key),
        call("auth-query-secret", url=f"{address}/auth-query-secret?a=1", auth=secret),
        call("auth-query-variable", rest="?a=1", auth=secret),
    )


_SENDING = (
    call("query-expression", runtime=checks((("res('object.a.b')", "eq", "deep"),))),
    call("plain", tags=("smoke", "빠름: fast"), docs="# Docs\n\n```yaml\na: 1 # b\n```\n\ttab\n"),
    call("auth-inherited", auth=INHERIT),
    call("auth-basic", auth=BasicAuth(username="a b", password="{{token}}")),
    call("auth-bearer", auth=BearerAuth(token="{{token}}")),
    call("auth-key", auth=ApiKeyAuth(key="X-Api-Key", value="{{token}}")),
    call("green", runtime=checks(GREEN)),
    call("red", runtime=checks(RED)),
    call(
        "precedence",
        rest="/{{place}}",
        runtime=Runtime(variables=(Variable(name="place", value="request"), Variable(name="own", value="{{place}}!"))),
        headers=(Header(name="X-Own", value="{{own}}"), Header(name="X-Nested", value="{{nested}}")),
    ),
    call("without", rest="/{{place}}"),
    call(
        "typed",
        rest="/{{count}}/{{truth}}/{{version}}/{{word}}?b={{thing.a.b}}",
        headers=(Header(name="X-Typed", value="{{fromRoot}}"),),
    ),
    call(
        "params",
        rest="/:id/x?a=1&b=&c=x y&과일=사과&d={{word}}",
        params=(
            Param(name="id", value="7 é9", type="path", description="of the thing"),
            Param(name="a", value="1", description="first: one"),
            Param(name="b", value=""),
            Param(name="c", value="x y"),
            Param(name="과일", value="사과"),
            Param(name="d", value="{{word}}"),
            Param(name="off", value="1", disabled=True),
        ),
    ),
    call("path-slash", rest="/:id", params=(Param(name="id", value="7/8", type="path"),)),
    call(
        "headers",
        headers=(
            Header(name="X-Root", value="of the request"),
            Header(name="x-lower", value="a"),
            Header(name="X_Odd.Name!", value="b: c, \"d\" 'e' # f", description="odd: one"),
            Header(name="X-Empty", value=""),
            Header(name="X-Off", value="1", disabled=True),
            Header(name="Accept", value="application/json"),
            Header(name="X-{{word}}", value="{{place}}"),
        ),
    ),
)
_BODIES = (
    post("json", JsonBody(data='{\n  // a comment\n  "a": 12, /* b */ "이름": "{{word}}"\n}\n')),
    post("json-separator", JsonBody(data='{"u": "x\u2028y"}\n')),
    post("json-separator-comment", JsonBody(data='{"u": "x\u2028y" /* why */}\n')),
    post("json-number", JsonBody(data='{"a": {{count}}}')),
    post("json-both", JsonBody(data='{"a": {{count}} // b\n}')),
    post("json-odd", JsonBody(data='{"a": 1.10, "b": 12345678901234567890, "a": "\\u00e9/\\/"}')),
    post("json-typed", JsonBody(data="[1]"), headers=(Header(name="Content-Type", value="application/vnd.api+json"),)),
    post("text", TextBody(data="one\r\ntwo: {{place}}\r\n\r\n  three # x\u2028end")),
    post("text-lines", TextBody(data="{{lines}}|\n\tx  \n")),
    post("xml", XmlBody(data='<?xml version="1.0"?>\n<a b="{{place}}">한글 &amp; <!-- x --></a>\n')),
    post(
        "form",
        FormBody(
            data=(
                FormField(name="a", value="x y+z&=%"),
                FormField(name="이름", value="{{fruit2}}사과"),
                FormField(name="off", value="1", disabled=True),
                FormField(name="empty", value=""),
                FormField(name="a", value="again: {{place}}"),
            )
        ),
        runtime=Runtime(variables=(Variable(name="fruit2", value="배, "),)),
    ),
    post(
        "multipart",
        MultipartBody(
            data=(
                Part(name="text", value="한글: {{place}}\nzwei"),
                Part(name="json", value='{"a": 1}', content_type="application/json"),
                Part(name="off", value="1", disabled=True),
                Part(name="file", type="file", value=("plain.txt",)),
                Part(name="files", type="file", value=("plain.txt", "data.bin"), content_type="application/x-thing"),
            )
        ),
    ),
    post("file", FileBody(data=(FileChoice(file_path="data.bin", content_type="application/x-thing", selected=True),))),
    post("korean-file", FileBody(data=(FileChoice(file_path=FILE, content_type="text/plain", selected=True),))),
    call("delete", method="DELETE"),
    call("put", method="PUT", body=TextBody(data="x")),
)
_SETTINGS = (
    call("raw-url", rest="/%2Fa?x=%20y&z=a%2Bb", settings=Settings(encode_url=False)),
    call("encoded", rest="/a b/한글?q=ü", settings=Settings(encode_url=True)),
    call("encoded-default", rest="/a b?r=a+b%20c"),
    call("encoded-twice", rest="?r=a+b%20c", settings=Settings(encode_url=True)),
    call("stay", rest="/redirect/1", settings=Settings(follow_redirects=False)),
    call("go", rest="/redirect/2", settings=Settings(max_redirects=2)),
    call("too-far", rest="/redirect/3", settings=Settings(max_redirects=1)),
    call("late", rest="/slow", settings=Settings(timeout=300)),
    call("omitted", settings=Settings(omit_headers=("User-Agent", "accept-encoding"))),
    call(
        "own-keys",
        own=Own(docs_ko="한국어\n문서", http_version="1.1", safe=True, cookies=False),
        docs="One line",
        settings=Settings(forward_authorization_header=False, timeout=20000),
    ),
)
_OTHERS = (
    Request(
        info=Info(name="graph", type="graphql"),
        graphql=Graphql(
            url="{{baseUrl}}/graph",
            headers=(Header(name="X-Graph", value="1"),),
            body=GraphqlBody(query='query Q($n: Int) {\n  fruit(n: $n, s: "한글")\n}\n', variables='{"n":{{count}}}'),
        ),
    ),
    Request(
        info=Info(name="graph-spaced", type="graphql"),
        graphql=Graphql(url="{{baseUrl}}/graph-spaced", body=GraphqlBody(query="{ a }", variables='{ "n": 1.0 }')),
    ),
    call("captured", rest="/{{captured}}/{{second}}/{{captured3}}"),
    call(
        "capture",
        runtime=Runtime(
            actions=(
                capture("captured", "res.body.token"),
                capture("second", "res.body.list[1]"),
                capture("never", "res.body.text", disabled=True),
                capture("captured3", "res.body.object.a.b"),
            )
        ),
    ),
    call("asks", rest="/{{?Which one}}"),
)
INSIDE = (
    call("folder-plain", rest="/{{place}}/{{fruit}}", auth=INHERIT),
    call("folder-none", rest="/x"),
    call("folder-redirects", rest="/redirect/4"),
)
LOW = (
    call("deep", rest="/{{fruit}}", auth=INHERIT, headers=(Header(name="X-Deep", value="{{place}}"),)),
    call("deep-own", rest="/{{fruit}}", auth=BasicAuth(username="u", password="{{rootPassword}}")),
)
