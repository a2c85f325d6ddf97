"""Bodies with their variables filled."""

import pytest

from restdesk.errors import FileNotChosen, InputError, NotSendable
from restdesk.model.ready import Answers, Ready, ReadyBody, ReadyField
from restdesk.model.request import (
    Body,
    FileBody,
    FileChoice,
    FormBody,
    FormField,
    Graphql,
    GraphqlBody,
    Http,
    MultipartBody,
    Own,
    Part,
    Request,
    XmlBody,
)
from restdesk.model.struct import Unknown
from restdesk.model.text import Secret, Text
from restdesk.variables.resolve import Needs, resolve
from restdesk.variables.scopes import Layer, Scopes, Value
from tests.variables.test_resolve import StillClock

SCOPES = Scopes((Layer("environment", "local", (Value("v", "x y", False), Value("s", None, True))),))
KNOWN = {"s": Secret("s3cr3t")}


def filled(body: Body) -> ReadyBody | None:
    ready = resolve(Request(http=Http(body=body)), (), SCOPES, StillClock(), KNOWN, Answers())
    assert isinstance(ready, Ready)
    return ready.body


def test_xml_is_filled() -> None:
    assert filled(XmlBody(data="<a>{{v}}</a>")) == ReadyBody("xml", Text("<a>", "x y", "</a>"))


def test_fields_of_a_form_are_filled_and_disabled_ones_left_out() -> None:
    rows = (
        FormField(name="{{v}}", value="{{s}}"),
        FormField(name="off", value="{{nothing}}", disabled=True),
        FormField(description="blank"),
        FormField(name="empty"),
    )
    assert filled(FormBody(data=rows)) == ReadyBody(
        "form-urlencoded",
        fields=(
            ReadyField(name=Text("x y"), value=Text(Secret("s3cr3t")), field="body[0]"),
            ReadyField(name=Text("empty"), field="body[3]"),
        ),
    )


def test_parts_of_a_form_are_filled_with_their_files_and_types() -> None:
    rows = (
        Part(name="{{v}}", value="{{v}}!", content_type="text/{{v}}"),
        Part(name="many", value=("1", "2")),
        Part(name="off", type="file", disabled=True),
        Part(name="f", type="file", value=("a{{v}}", "", "{{s}}"), content_type="{{v}}"),
        Part(name="one", type="file", value="b"),
    )
    body = filled(MultipartBody(data=rows))
    assert body is not None
    assert (body.type, body.boundary) == ("multipart-form", "0" * 32)
    assert body.fields == (
        ReadyField(name=Text("x y"), value=Text("x y", "!"), content_type=Text("text/", "x y"), field="body[0]"),
        ReadyField(name=Text("many"), value=Text("1"), field="body[1]"),
        ReadyField(name=Text("many"), value=Text("2"), field="body[1]"),
        ReadyField(
            name=Text("f"),
            files=(Text("a", "x y"), Text(Secret("s3cr3t"))),
            content_type=Text("x y"),
            field="body[3]",
        ),
        ReadyField(name=Text("one"), files=(Text("b"),), field="body[4]"),
    )


def test_the_selected_file_is_the_body() -> None:
    choices = (
        FileChoice(file_path="{{nothing}}"),
        FileChoice(file_path="{{v}}.bin", content_type="a/{{v}}", selected=True),
    )
    assert filled(FileBody(data=choices)) == ReadyBody(
        "file",
        fields=(ReadyField(files=(Text("x y", ".bin"),), content_type=Text("a/", "x y"), field="body[1]"),),
    )


@pytest.mark.parametrize(
    ("body", "kind", "field"),
    [
        (FileBody(), FileNotChosen, "body"),
        (FileBody(data=(FileChoice(file_path="a"),)), FileNotChosen, "body"),
        (FileBody(data=(FileChoice(selected=True),)), FileNotChosen, "body"),
        (FileBody(extra=(("data", "x"),)), NotSendable, "body.data"),
        (FormBody(data=(FormField(name="a", extra=(("value", "[]"),)),)), NotSendable, "body[0].value"),
        (MultipartBody(data=(Part(name="a", type="file"),)), FileNotChosen, "body[0].value"),
        (MultipartBody(data=(Part(extra=(("type", "odd"),)),)), NotSendable, "body[0].type"),
    ],
)
def test_what_is_not_understood_or_not_chosen_is_never_left_out(body: Body, kind: type[InputError], field: str) -> None:
    with pytest.raises(kind) as caught:
        filled(body)
    assert caught.value.field == field


def test_a_variable_that_is_missing_is_told_with_its_row() -> None:
    body = MultipartBody(data=(Part(name="a"), Part(name="b", type="file", value="{{gone}}")))
    needs = resolve(Request(http=Http(body=body)), (), SCOPES, StillClock(), KNOWN, Answers())
    assert isinstance(needs, Needs)
    assert [(want.name, want.field) for want in needs.missing] == [("gone", "body[1].value")]


def test_a_graphql_document_and_its_variables_are_filled() -> None:
    body = GraphqlBody(query='{ a(b: "{{v}}") }', variables='{"k": "{{s}}"}')
    request = Request(graphql=Graphql(body=body), own=Own(operation_name="A{{v}}"))
    ready = resolve(request, (), SCOPES, StillClock(), KNOWN, Answers())
    assert isinstance(ready, Ready)
    assert ready.method == "POST"
    assert ready.body == ReadyBody(
        "graphql",
        Text('{ a(b: "', "x y", '") }'),
        fields=(
            ReadyField(name=Text("variables"), value=Text('{"k": "', Secret("s3cr3t"), '"}'), field="body.variables"),
            ReadyField(name=Text("operationName"), value=Text("A{{v}}"), field="body.query"),
        ),
    )


@pytest.mark.parametrize(
    ("body", "field"),
    [(Unknown("", "[]"), "body"), (GraphqlBody(extra=(("variables", "{a: 1}"),)), "body.variables")],
)
def test_graphql_that_was_not_understood_is_not_sent(body: GraphqlBody | Unknown, field: str) -> None:
    with pytest.raises(NotSendable) as caught:
        resolve(Request(graphql=Graphql(body=body)), (), SCOPES, StillClock(), KNOWN, Answers())
    assert caught.value.field == field
