"""Every operator of checks, judged as Bruno judges it."""

import pytest

from restdesk.checks.judge import judge
from restdesk.checks.operators import OPERATORS
from restdesk.checks.pattern import LONGEST
from restdesk.model.ready import ReadyAssertion
from restdesk.model.text import Secret, Text
from tests.checks.test_judge import RESPONSE
from tests.checks.test_judge import _judge as judged

BODY = r"""
{"text": "hello world", "one": "1", "five": 5, "price": 1.10, "huge": 1e999999999, "yes": true, "no": false,
 "none": null, "empty": "", "blank": [], "bare": { }, "tags": ["a", "b", 3], "thing": {"id": 1, "length": 3},
 "lines": "a\nb\n", "at": "kim@shop.example", "date": "2026-11-24"}
"""

HOLDS = [
    ("five", "gt", "4.99"),
    ("five", "gte", "5.0"),
    ("huge", "gt", "1"),
    ("five", "lt", "6"),
    ("five", "lte", "5"),
    ("five", "in", "4, 5"),
    ("five", "in", "[5]"),
    ("one", "in", '"1", 2'),
    ("text", "in", "hello world,x"),
    ("five", "notIn", "1,2"),
    ("one", "notIn", "1,2"),
    ("nothing", "notIn", "1"),
    ("text", "contains", "lo w"),
    ("text", "notContains", "low"),
    ("tags", "notContains", "c"),
    ("tags", "notContains", '"3"'),
    ("text", "length", "11"),
    ("tags", "length", "3"),
    ("thing", "length", "3"),
    ("empty", "length", "0"),
    ("text", "matches", "^hello"),
    ("text", "matches", "/w.rld$/"),
    ("at", "matches", r"^[^@\s]+@[^@\s]+\.\w+$"),
    ("date", "matches", r"^(?<year>\d{4})-\d{2}-\d{2}$"),
    ("text", "matches", r"(?=.*hello)(?=.*world)"),
    ("five", "matches", "^5$"),
    ("none", "matches", "^null$"),
    ("lines", "notMatches", "b$"),
    ("text", "notMatches", "^world"),
    ("nothing", "notMatches", "a"),
    ("text", "startsWith", "hello"),
    ("text", "endsWith", "world"),
    ("five", "between", "1,10"),
    ("five", "between", "5, 5"),
    ("price", "between", "1.09,1.11"),
    ("empty", "isEmpty", ""),
    ("blank", "isEmpty", ""),
    ("bare", "isEmpty", ""),
    ("text", "isNotEmpty", ""),
    ("tags", "isNotEmpty", ""),
    ("thing", "isNotEmpty", ""),
    ("none", "isNull", ""),
    ("nothing", "isUndefined", ""),
    ("none", "isDefined", ""),
    ("yes", "isTruthy", ""),
    ("no", "isFalsy", ""),
    ("thing", "isJson", ""),
    ("five", "isNumber", ""),
    ("one", "isString", ""),
    ("no", "isBoolean", ""),
    ("tags", "isArray", ""),
    ("text", "isString", "whatever stands here"),
]

FAILS = [
    ("five", "gt", "5"),
    ("one", "gt", "0"),
    ("five", "gt", "four"),
    ("nothing", "lt", "1"),
    ("five", "gte", "6"),
    ("five", "lte", "4"),
    ("five", "lt", "5"),
    ("five", "in", "1,2"),
    ("one", "in", "1,2"),
    ("text", "notIn", "hello world"),
    ("thing", "contains", "id"),
    ("thing", "notContains", "id"),
    ("none", "notContains", "x"),
    ("tags", "notContains", "3"),
    ("five", "length", "1"),
    ("text", "length", "eleven"),
    ("text", "matches", "^world"),
    ("nothing", "matches", "undefined"),
    ("lines", "matches", "b$"),
    ("text", "startsWith", "world"),
    ("five", "endsWith", "5"),
    ("five", "between", "6,10"),
    ("one", "between", "0,2"),
    ("five", "between", "1"),
    ("five", "isEmpty", ""),
    ("none", "isEmpty", ""),
    ("none", "isNotEmpty", ""),
    ("nothing", "isNull", ""),
    ("none", "isUndefined", ""),
    ("nothing", "isDefined", ""),
    ("one", "isTruthy", ""),
    ("none", "isFalsy", ""),
    ("tags", "isJson", ""),
    ("one", "isNumber", ""),
    ("none", "isString", ""),
    ("five", "isBoolean", ""),
    ("thing", "isArray", ""),
    ("none.deeper", "isUndefined", ""),
]


@pytest.mark.parametrize(("path", "operator", "value"), HOLDS)
def test_a_check_holds(path: str, operator: str, value: str) -> None:
    assert judged(f"res.body.{path}", operator, value, BODY).outcome == "passed"


@pytest.mark.parametrize(("path", "operator", "value"), FAILS)
def test_a_check_fails(path: str, operator: str, value: str) -> None:
    assert judged(f"res.body.{path}", operator, value, BODY).outcome == "failed"


def test_every_operator_of_the_format_is_tried_both_ways() -> None:
    names = {row.name for row in OPERATORS}
    assert len(names) == len(OPERATORS) == 28
    assert {operator for _, operator, _ in HOLDS} == names - {"eq", "neq"}
    assert {operator for _, operator, _ in FAILS} | {"notMatches"} == names - {"eq", "neq"}


@pytest.mark.parametrize(
    ("pattern", "text", "said"),
    [
        ("(a", "aa", "“(a” is not a regular expression that RestDesk can read."),
        ("a" * 150 + "[", "aa", "“" + "a" * 150 + "[” is not a regular expression that RestDesk can read."),
        ("b", "a" * (LONGEST + 1), "“b” cannot be evaluated: RestDesk searches in texts of up to 64 KB"),
    ],
)
def test_a_pattern_that_cannot_be_evaluated_says_why(pattern: str, text: str, said: str) -> None:
    result = judged("res.body", "matches", pattern, text)
    assert (result.outcome, result.actual) == ("error", "")
    assert result.why is not None
    assert result.why.english().startswith(said)


def test_what_is_secret_in_a_pattern_is_not_said() -> None:
    why = judged("res.body", "matches", Text("(", Secret("hidden")), "text").why
    assert why is not None
    assert "hidden" not in why.english()


def test_a_pattern_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restdesk.checks.pattern.SECONDS", 0.3)
    result = judged("res.body", "matches", "(a+)+$", "a" * 60 + "!")
    assert result.outcome == "error"
    assert result.why is not None
    assert result.why.english() == "“(a+)+$” cannot be evaluated: the search takes too long."


def test_after_some_patterns_that_never_end_no_other_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restdesk.checks.pattern.SECONDS", 0.1)
    checks = (ReadyAssertion("res.body", "matches", Text("(a+)+$")),) * 3 + (
        ReadyAssertion("res.body", "matches", Text("a+")),
        ReadyAssertion("res.status", "eq", Text("200")),
    )
    found = judge(checks, (), RESPONSE, 0.0, lambda: "a" * 60 + "!").checks
    assert [check.outcome for check in found] == ["error", "error", "error", "error", "passed"]
