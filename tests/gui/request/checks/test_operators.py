"""The operators that are offered are those that are judged."""

from restdesk.checks.operators import OPERATORS as JUDGED
from restdesk.checks.value import UNDEFINED
from restdesk.gui.request.checks.operators import OPERATORS, operator_choices, takes_value


def test_the_operators_that_are_offered_are_those_that_are_judged() -> None:
    assert [row.name for row in OPERATORS] == [row.name for row in JUDGED]


def test_only_what_ignores_its_value_is_offered_without_one() -> None:
    for row in JUDGED:
        if not takes_value(row.name):
            assert row.judge(UNDEFINED, "1") == row.judge(UNDEFINED, "[other")
    assert next(row.name for row in OPERATORS if not row.has_value) == "isEmpty"
    assert takes_value("somethingElse")


def test_each_is_offered_with_its_meaning() -> None:
    choices = dict(operator_choices())
    assert choices["eq"] == "eq — equals"
    once = {"contains": "contains", "startsWith": "starts with", "endsWith": "ends with", "isNull": "is null"}
    once |= {"isEmpty": "is empty", "isNotEmpty": "is not empty"}
    assert {name: text for name, text in choices.items() if not text.startswith(f"{name} — ")} == once
