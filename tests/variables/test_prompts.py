"""`{{?Label}}` asks in every field, once a label."""

import pytest

from restdesk.model.auth import BasicAuth
from restdesk.model.config import Proxy, ProxyConfig
from restdesk.model.ready import Answers
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
    JsonBody,
    MultipartBody,
    Own,
    Param,
    Part,
    Request,
    Runtime,
    Variable,
)
from restdesk.model.text import Text
from restdesk.variables.filling import Want
from restdesk.variables.resolve import Needs, resolve
from restdesk.variables.scopes import Layer, Scopes, Value
from tests.variables.test_dynamic import SeededClock

ASK = "{{? Which one }}"


@pytest.mark.parametrize(
    ("request_", "field"),
    [
        (Request(http=Http(url=f"http://x/{ASK}")), "url"),
        (Request(http=Http(url="http://x/:id", params=(Param(name="id", value=ASK, type="path"),))), "params.path.id"),
        (Request(http=Http(headers=(Header(name=ASK, value="v"),))), "headers[0].name"),
        (Request(http=Http(headers=(Header(name="X", value=ASK),))), "headers[0].value"),
        (Request(http=Http(body=JsonBody(data=ASK))), "body"),
        (Request(http=Http(body=FormBody(data=(FormField(name="a", value=ASK),)))), "body[0].value"),
        (Request(http=Http(body=MultipartBody(data=(Part(name=ASK),)))), "body[0].name"),
        (Request(http=Http(body=FileBody(data=(FileChoice(file_path=ASK, selected=True),)))), "body[0].filePath"),
        (Request(graphql=Graphql(body=GraphqlBody(variables=ASK))), "body.variables"),
        (Request(http=Http(auth=BasicAuth(username=ASK))), "auth.username"),
        (
            Request(http=Http(), own=Own(proxy=Proxy(config=ProxyConfig(hostname=f"{ASK}")))),
            "settings.proxy.hostname",
        ),
        (Request(http=Http(), runtime=Runtime(assertions=(Assertion(value=ASK),))), "assertions[0].value"),
        (Request(http=Http(url="{{v}}"), runtime=Runtime(variables=(Variable(name="v", value=ASK),))), "variable v"),
    ],
)
def test_a_prompt_asks_wherever_a_variable_may_stand(request_: Request, field: str) -> None:
    variables = tuple(Value(one.name, str(one.value)) for one in request_.runtime.variables)
    scopes = Scopes((Layer("request", "", variables),))
    found = resolve(request_, (), scopes, SeededClock(1), {}, Answers())
    assert isinstance(found, Needs)
    assert found == Needs(prompts=(Want("?Which one", field),))
    answers = Answers((("?Which one", Text("this").secret()),))
    assert not isinstance(resolve(request_, (), scopes, SeededClock(1), {}, answers), Needs)
