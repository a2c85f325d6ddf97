"""A variable gets another name, where it is defined and where it is used."""

from pathlib import Path

import pytest

from restdesk.model.auth import BasicAuth, BearerAuth
from restdesk.model.collection import (
    Brief,
    Collection,
    Defaults,
    Environment,
    EnvironmentNode,
    Folder,
    FolderNode,
    RequestNode,
    Root,
)
from restdesk.model.config import Config, PemCertificate, Proxy, ProxyAuth, ProxyConfig
from restdesk.model.request import (
    Assertion,
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
    SetVariable,
    Target,
    TypedValue,
    Variable,
)
from restdesk.variables.renaming import (
    Definition,
    Use,
    definers,
    is_variable_name,
    renamed_global,
    renamed_variable,
    uses,
)

OUTER = Definition("environment")


def _request(http: Http | None = None, *variables: Variable, **more: object) -> Request:
    return Request(http=http or Http(url="{{host}}/a"), runtime=Runtime(variables=variables), **more)  # type: ignore[arg-type]


def _collection(**fields: object) -> Collection:
    usual: dict[str, object] = {
        "folder": Path("/c"),
        "content": Root(info=Info(name="Shop")),
        "environments": (_environment("local", Variable(name="host", value="http://x")),),
    }
    return Collection(**(usual | fields))  # type: ignore[arg-type]


def _environment(name: str, *variables: Variable, extends: str = "") -> EnvironmentNode:
    content = Environment(name=name, variables=variables, extends=extends)
    return EnvironmentNode(path=f"environments/{name}.yml", content=content)


def _one(request: Request) -> Collection:
    return _collection(children=(RequestNode.of("r.yml", request),))


@pytest.mark.parametrize(
    "request_",
    [
        _request(Http(url="{{%s}}/a?b={{ %s }}")),
        _request(Http(headers=(Header(name="X-{{%s}}", value="{{%s.key}}"),))),
        _request(Http(headers=(Header(name="Off", value="{{%s}}", disabled=True),))),
        _request(Http(params=(Param(name="id", value="{{%s}}", type="path"), Param(name="{{%s}}")))),
        _request(Http(body=JsonBody(data='{"a": "{{%s}}"}'))),
        _request(Http(body=FormBody(data=(FormField(name="{{%s}}", value="{{%s}}"),)))),
        _request(Http(body=MultipartBody(data=(Part(type="file", value=("{{%s}}", "x"), content_type="{{%s}}"),)))),
        _request(Http(body=FileBody(data=(FileChoice(file_path="{{%s}}.bin", selected=True),)))),
        _request(Http(auth=BasicAuth(username="{{%s}}", password="{{%s}}"))),
        Request(graphql=Graphql(url="{{%s}}", body=GraphqlBody(query="{ a }", variables='{"x": "{{%s}}"}'))),
        Request(http=Http(), runtime=Runtime(assertions=(Assertion(expression="res.status", value="{{%s}}"),))),
        _request(Http(), Variable(name="v", value="{{%s}}"), Variable(name="t", value=TypedValue(data="{{%s}}"))),
        Request(
            http=Http(),
            own=Own(
                proxy=Proxy(config=ProxyConfig(hostname="{{%s}}", auth=ProxyAuth(username="{{%s}}"))),
                certificate=PemCertificate(certificate_file_path="{{%s}}.pem", passphrase="{{%s}}"),
            ),
        ),
    ],
)
def test_every_text_of_a_request_in_which_variables_stand_follows(request_: Request) -> None:
    old, wanted = (_spelled(request_, name) for name in ("host", "baseUrl"))
    assert _spelled(request_, "host") != request_
    changed = dict(renamed_variable(_one(old), OUTER, "host", "baseUrl"))
    assert changed == {
        "r.yml": wanted,
        "environments/local.yml": Environment(name="local", variables=(Variable(name="baseUrl", value="http://x"),)),
    }


def _spelled(request: Request, name: str) -> Request:
    from restdesk.variables.texts import with_texts

    return with_texts(request, lambda text, _: text.replace("%s", name))


def test_what_only_looks_like_the_variable_stays() -> None:
    request = _request(
        Http(url="{{hostname}}/host/{host}/{{ host}", headers=(Header(name="host", value="{{ghost}} {{a.host}}"),)),
        info=Info(name="{{host}}"),
        docs="{{host}}",
    )
    assert [path for path, _ in renamed_variable(_one(request), OUTER, "host", "baseUrl")] == ["environments/local.yml"]


def test_a_dotted_name_that_is_a_variable_of_its_own_stays() -> None:
    dotted = _environment("local", Variable(name="a", value="{}"), Variable(name="a.b", value="x"))
    collection = _collection(
        environments=(dotted,), children=(RequestNode.of("r.yml", _request(Http(url="{{a.b}} {{a.c}} {{a.b.c}}"))),)
    )
    changed = dict(renamed_variable(collection, OUTER, "a", "n"))
    assert changed["r.yml"] == _request(Http(url="{{a.b}} {{n.c}} {{a.b.c}}"))


def _nested() -> Collection:
    """A collection in which `host` is defined in the root, two environments, a folder and a request."""
    http = Http(url="{{host}}")
    inner = FolderNode(
        path="f",
        content=Folder(
            request=Defaults(
                variables=(Variable(name="host", value="f"), Variable(name="other", value="{{host}}")),
                headers=(Header(name="X", value="{{host}}"),),
            )
        ),
        children=(
            RequestNode.of("f/own.yml", _request(http, Variable(name="host", value="r"))),
            RequestNode.of("f/plain.yml", _request(http)),
        ),
    )
    root = Root(
        request=Defaults(variables=(Variable(name="host", value="c"),), auth=BearerAuth(token="{{host}}")),
        config=Config(proxy=Proxy(config=ProxyConfig(hostname="{{host}}"))),
    )
    return _collection(
        content=root,
        environments=(
            _environment("local", Variable(name="host", value="l"), Variable(name="url", value="{{host}}/v1")),
            _environment("prod", Variable(name="host", value="p")),
        ),
        children=(inner, RequestNode.of("top.yml", _request(http))),
    )


@pytest.mark.parametrize(
    ("definition", "paths"),
    [
        (
            Definition("environment"),
            ["opencollection.yml", "environments/local.yml", "environments/prod.yml", "top.yml"],
        ),
        (
            Definition("collection"),
            ["opencollection.yml", "environments/local.yml", "environments/prod.yml", "top.yml"],
        ),
        (Definition("folder", "f"), ["f/folder.yml", "f/plain.yml"]),
        (Definition("request", "f/own.yml"), ["f/own.yml"]),
        (Definition("global"), []),
    ],
)
def test_a_nearer_definition_keeps_its_name_and_its_uses(definition: Definition, paths: list[str]) -> None:
    changed = renamed_variable(_nested(), definition, "host", "base")
    assert [path for path, _ in changed] == paths


def test_definitions_of_one_place_are_renamed_with_all_that_uses_them() -> None:
    changed = dict(renamed_variable(_nested(), Definition("folder", "f"), "host", "base"))
    folder = changed["f/folder.yml"]
    assert isinstance(folder, Folder)
    assert [one.name for one in folder.request.variables] == ["base", "other"]
    assert folder.request.variables[1].value == folder.request.headers[0].value == "{{base}}"
    assert definers(_nested(), "host") == (
        *("opencollection.yml", "environments/local.yml", "environments/prod.yml"),
        *("f/folder.yml", "f/own.yml"),
    )


def test_the_uses_are_named_by_file_and_input() -> None:
    assert uses(_nested(), OUTER, "host") == (
        Use("opencollection.yml", "auth.token", "{{host}}"),
        Use("opencollection.yml", "config.proxy.config.hostname", "{{host}}"),
        Use("environments/local.yml", "variable url", "{{host}}/v1"),
        Use("top.yml", "url", "{{host}}"),
    )


def _capture(scope: str) -> SetVariable:
    return SetVariable(selector=Selector("res.body.t"), variable=Target(name="ticket", scope=scope))


@pytest.mark.parametrize(
    ("scope", "kind", "renamed"),
    [
        ("runtime", "environment", True),
        ("environment", "environment", True),
        ("global", "environment", False),
        ("environment", "global", False),
        ("global", "global", True),
        ("runtime", "global", False),
    ],
)
def test_captures_set_the_variable_by_its_new_name(scope: str, kind: str, renamed: bool) -> None:
    taking = Request(http=Http(), runtime=Runtime(actions=(_capture(scope),)))
    using = _request(Http(url="http://x/{{ticket}}"))
    nodes = (
        RequestNode(path="a.yml", brief=Brief.of(taking), content=taking),
        RequestNode.of("b.yml", using),
    )
    definition = Definition(kind)  # type: ignore[arg-type]
    changed = dict(renamed_variable(_collection(children=nodes), definition, "ticket", "pass"))
    if not renamed:
        assert not changed
        return
    request = changed["a.yml"]
    assert isinstance(request, Request)
    assert request.runtime.actions[0].variable.name == "pass"  # type: ignore[union-attr]
    assert changed["b.yml"] == _request(Http(url="http://x/{{pass}}"))


def test_what_a_folder_captures_is_renamed_in_the_folder_too() -> None:
    folder = Folder(request=Defaults(actions=(_capture("runtime"),)))
    using = _request(Http(url="http://x/{{ticket}}"))
    collection = _collection(
        children=(FolderNode(path="f", content=folder), RequestNode.of("b.yml", using)), environments=()
    )
    changed = dict(renamed_variable(collection, OUTER, "ticket", "pass"))
    assert set(changed) == {"f/folder.yml", "b.yml"}


def test_a_global_variable_is_renamed_where_nothing_nearer_defines_it() -> None:
    collection = _collection(
        environments=(_environment("local", Variable(name="near", value="x")),),
        children=(RequestNode.of("r.yml", _request(Http(url="{{far}}/{{near}}"))),),
    )
    assert renamed_variable(collection, Definition("global"), "near", "n") == ()
    assert dict(renamed_variable(collection, Definition("global"), "far", "n")) == {
        "r.yml": _request(Http(url="{{n}}/{{near}}"))
    }
    everywhere = Environment(variables=(Variable(name="far", value="1"), Variable(name="x", value="{{far}}")))
    assert renamed_global(everywhere, "far", "n").variables == (
        Variable(name="n", value="1"),
        Variable(name="x", value="{{n}}"),
    )


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("host", True),
        ("한글", True),
        ("a.b-c d", True),
        ("", False),
        (" host", False),
        ("a}b", False),
        ("a\nb", False),
        ("$guid", False),
        ("$mine", True),
        ("?Label", False),
        ("process.env.HOME", False),
        ("draft-0123456789abcdef", False),
    ],
)
def test_what_a_variable_may_be_called(name: str, fits: bool) -> None:
    assert is_variable_name(name) is fits
