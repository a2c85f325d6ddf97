"""Checks and captures on a response."""

from collections.abc import Callable

import pytest

from restdesk.checks.judge import Judgement, judge
from restdesk.checks.operators import OPERATORS
from restdesk.model.exchange import Captured, CheckResult, Field, Response
from restdesk.model.ready import ReadyAssertion
from restdesk.model.request import Selector, SetVariable, Target
from restdesk.model.struct import Unknown
from restdesk.model.text import Secret, Text
from restdesk.spool import Body

RESPONSE = Response(
    http_version="HTTP/1.1",
    status=200,
    reason="OK",
    headers=(
        Field("Content-Type", "application/json"),
        Field("X-Count", "12"),
        Field("X-Many", "a"),
        Field("x-many", "b"),
    ),
    body=Body(),
    wire_size=0,
)
BODY = r"""
{"message": "안녕 \"세계\"", "big": 12345678901234567890, "price": 1.10, "exp": 1e2, "yes": true, "none": null,
 "text": "1", "empty": "", "tags": ["a", "b", 3, "4"], "rows": [{"id": 1, "b c": {"it's": "deep"}}], "$a_1": 5}
"""


def _judge(
    expression: str, operator: str, value: str | Text, body: str = BODY, mask: Callable[[str], str] = str
) -> CheckResult:
    text = Text(value) if isinstance(value, str) else value
    found = judge((ReadyAssertion(expression, operator, text),), (), RESPONSE, 0.0234, lambda: body, mask)
    return found.checks[0]


@pytest.mark.parametrize(
    ("expression", "operator", "value"),
    [
        ("res.status", "eq", "200"),
        ("res.status", "eq", " 200.0 "),
        ("res.status", "neq", "404"),
        ("res.status", "neq", '"200"'),
        ("res.statusText", "eq", "OK"),
        ("res.responseTime", "eq", "23"),
        ('res.headers["content-type"]', "startsWith", "application/"),
        ("res.headers['Content-Type']", "eq", "application/json"),
        ("res.headers.CONTENT", "neq", "x"),
        ("res.headers", "isDefined", ""),
        ('res.headers["x-count"]', "eq", '"12"'),
        ('res.headers["X-Many"]', "eq", "a, b"),
        ("res.body.message", "contains", "안녕"),
        ("res.body.message", "contains", '"세계"'),
        ("res.body.big", "eq", "12345678901234567890"),
        ("res.body.big", "neq", "12345678901234567891"),
        ("res.body.price", "eq", "1.1"),
        ("res.body.exp", "eq", "100"),
        ("res.body.yes", "eq", "true"),
        ("res.body.yes", "neq", "'true'"),
        ("res.body.none", "eq", "null"),
        ("res.body.none", "isDefined", ""),
        ("res.body.text", "eq", '"1"'),
        ("res.body.text", "eq", "'1'"),
        ("res.body.text", "neq", "1"),
        ("res.body.text", "contains", "1"),
        ("res.body.empty", "eq", ""),
        ("res.body.tags", "contains", "a"),
        ("res.body.tags", "contains", "3"),
        ("res.body.tags", "contains", '"4"'),
        ("res.body.tags[1]", "eq", "b"),
        ("res.body.tags['1']", "eq", "b"),
        ("res.body.tags.length", "eq", "4"),
        ("res.body.text.length", "eq", "1"),
        ('res.body.rows[0]["b c"][\'it\\\'s\']', "eq", "deep"),
        ("res.body.$a_1", "eq", "5"),
        ("res.body.nothing", "neq", "x"),
        ("res.body", "isDefined", ""),
        (" res.status ", "eq", "200"),
        ('res("message")', "contains", "안녕"),
        ("res('rows[0].id')", "eq", "1"),
        (' res ( "rows.id" ).length ', "eq", "1"),
        ('res("rows.id")[0]', "eq", "1"),
        ('res("nothing.more")', "isUndefined", ""),
    ],
)  # fmt: skip
def test_a_check_passes(expression: str, operator: str, value: str) -> None:
    result = _judge(expression, operator, value)
    assert result.outcome == "passed", result
    assert (result.expression, result.operator, result.value) == (expression, operator, value)


@pytest.mark.parametrize(
    ("expression", "operator", "value", "actual"),
    [
        ("res.status", "eq", "404", "200"),
        ("res.status", "startsWith", "2", "200"),
        ("res.body.text", "eq", "1", '"1"'),
        ("res.body.big", "eq", "12345678901234567168", "12345678901234567890"),
        ("res.body.none", "eq", "0", "null"),
        ("res.body.yes", "eq", "1", "true"),
        ("res.body.tags", "eq", '["a"]', '["a", "b", 3, "4"]'),
        ("res.body.tags", "contains", "4", '["a", "b", 3, "4"]'),
        ("res.body.rows[0].id", "contains", "1", "1"),
        ("res.body.nothing", "isDefined", "", "undefined"),
        ("res.body.nothing.more", "neq", "x", "undefined"),
        ("res.body.none.more", "isDefined", "", "undefined"),
        ("res.body.tags[99999999999999999999]", "isDefined", "", "undefined"),
        ("res.body.tags[4]", "isDefined", "", "undefined"),
        ("res.headers.nothing", "isDefined", "", "undefined"),
    ],
)
def test_a_check_fails_and_says_what_was_found(expression: str, operator: str, value: str, actual: str) -> None:
    result = _judge(expression, operator, value)
    assert (result.outcome, result.actual, result.why) == ("failed", actual, None)


@pytest.mark.parametrize(
    "expression",
    [
        "", "res", "res.", "res.url", "req.url", "status", "response.status", "res.status + 1", "res.getStatus()",
        "res.body.items.map(x => x)", "res(a.b)", "res('a', x => x)", "res('a[?]')", "res('a'", "res('a')x",
        "res.body..a", "res.body[a]", 'res.body["a]', "res.body.a-b",
        "res.body[0", "res.body.1a", 'res.body["\\n"]', "res.body[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_more_than_a_path_cannot_be_evaluated(expression: str) -> None:
    result = _judge(expression, "isDefined", "")
    assert result.outcome == "error"
    assert result.why is not None
    assert "cannot be evaluated" in result.why.english()
    assert len(result.why.english()) < 400


@pytest.mark.parametrize("operator", ["sameAs", "EQ", "", " gt"])
def test_an_unknown_operator_cannot_be_evaluated(operator: str) -> None:
    result = _judge("res.status", operator, "1")
    assert result.outcome == "error"
    assert result.why is not None
    assert "cannot be evaluated" in result.why.english()


@pytest.mark.parametrize(
    "body", ["[" * 100_000, '{"a":' * 100_000 + "1" + "}" * 100_000, "[" * 100_000 + "]" * 100_000]
)
@pytest.mark.parametrize("expression", ["res.body", "res.body.a.a", "res.body[0]"])
def test_a_body_of_100000_levels_is_an_error_and_no_crash(expression: str, body: str) -> None:
    result = _judge(expression, "isDefined", "", body)
    assert result.outcome == "error"
    assert result.why is not None
    assert "too deep" in result.why.english()


@pytest.mark.parametrize("levels", [850, 900, 950, 980, 990, 1000])
@pytest.mark.parametrize("operator", [row.name for row in OPERATORS])
def test_a_deep_body_never_crashes(operator: str, levels: int) -> None:
    body = "[" * levels + "]" * levels
    for expression in ("res.body", "res.body[0]", "res.body[0][0]"):
        assert _judge(expression, operator, "x", body).outcome in ("passed", "failed", "error")


@pytest.mark.parametrize(
    ("body", "operator", "value", "outcome"),
    [
        ("", "eq", "", "passed"),
        ("plain text", "contains", "text", "passed"),
        ("NaN", "eq", "NaN", "passed"),
        ('{"a": NaN}', "startsWith", '"{"', "passed"),
        (' "text" ', "eq", "text", "passed"),
        ("12", "eq", "12", "passed"),
        ("1e99999999999999999999", "eq", "1e99999999999999999999", "passed"),
        ("1e99999999999999999999", "eq", "1", "failed"),
        ("9" * 10_000, "eq", "9" * 10_000, "passed"),
        ("\ud800", "contains", "x", "failed"),
    ],
)
def test_any_body_can_be_judged(body: str, operator: str, value: str, outcome: str) -> None:
    assert _judge("res.body", operator, value, body).outcome == outcome


def test_the_body_is_read_once_and_only_if_asked_for() -> None:
    reads: list[str] = []

    def body() -> str:
        reads.append("read")
        return "{}"

    def check(expression: str) -> ReadyAssertion:
        return ReadyAssertion(expression, "isDefined", Text())

    judge((check("res.status"),), (), RESPONSE, 0, body)
    assert reads == []
    judge((check("res.body.a"), check("res.body.b")), (), RESPONSE, 0, body)
    assert reads == ["read"]


def test_actual_values_are_masked_and_then_cut() -> None:
    secret = "s3cr3t" * 10
    body = "x" * 190 + secret + "y" * 1000
    result = _judge("res.body", "contains", Text(Secret(secret)), body, lambda text: text.replace(secret, "•"))
    assert result.outcome == "passed"
    assert result.actual == "x" * 190 + "•" + "y" * 9
    assert "s3cr3t" not in repr(result)


def _capture(expression: str, body: str = BODY, **changes: str) -> Judgement:
    action = SetVariable(
        phase=changes.get("phase", "after-response"),
        selector=Selector(expression=expression, method=changes.get("method", "jsonq")),
        variable=Target(name=changes.get("name", "token"), scope="runtime"),
    )
    return judge((), (action,), RESPONSE, 0, lambda: body)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("res.body.message", '안녕 "세계"'),
        ("res.body.big", "12345678901234567890"),
        ("res.body.price", "1.10"),
        ("res.body.yes", "true"),
        ("res.body.empty", ""),
        ("res.body.tags", '["a", "b", 3, "4"]'),
        ("res('rows.id')[0]", "1"),
        ('res.headers["X-Count"]', "12"),
    ],
)
def test_a_value_is_captured(expression: str, value: str) -> None:
    found = _capture(expression)
    assert found.captures == (Captured("token", "runtime", found=True),)
    assert found.values == (("token", "runtime", value),)


@pytest.mark.parametrize(
    ("expression", "changes", "why"),
    [
        ("res.body.nothing", {}, "leads to nothing"),
        ("res.body.nothing.more", {}, "leads to nothing"),
        ("res.body.none", {}, "leads to nothing"),
        ("res.body.map()", {}, "cannot be evaluated"),
        ("res.body.message", {"phase": "before-request"}, "before-request"),
        ("res.body.message", {"method": "xpath"}, "xpath"),
        ("res.body.message", {"name": ""}, "name a variable"),
    ],
)
def test_a_capture_that_finds_nothing_says_why(expression: str, changes: dict[str, str], why: str) -> None:
    found = _capture(expression, **changes)
    (capture,) = found.captures
    assert not capture.found
    assert capture.why is not None
    assert why in capture.why.english()
    assert found.values == ()


def test_an_unknown_action_is_told() -> None:
    (capture,) = judge((), (Unknown("send-mail", "{type: send-mail}"),), RESPONSE, 0, lambda: "").captures
    assert not capture.found
    assert capture.why is not None
    assert "send-mail" in capture.why.english()
