"""What may be shown of a variable before anything is sent."""

import pytest

from restdesk.model.text import Text
from restdesk.variables.dynamic import DYNAMIC
from restdesk.variables.scopes import Layer, Scopes, Value
from restdesk.variables.showing import LONGEST, listed, shown

SCOPES = Scopes(
    (
        Layer("runtime", "", (Value("ticket", Text("hunter2-hunter2").secret(), True),)),
        Layer("given", "", (Value("host", Text("http://a")), Value("mixed", Text("u:") + Text("pw-pw-pw").secret()))),
        Layer(
            "environment",
            "local",
            (Value("host", "http://b"), Value("key", None, True), Value("written", "{{ticket}}", True)),
            "environments/local.yml",
        ),
        Layer(
            "collection",
            "Shop",
            (
                Value("url", "{{host}}/{{ path }}?k={{key}}&t={{ticket}}&m={{mixed}}&w={{written}}&g={{$guid}}"),
                Value("loop", "x{{pool}}"),
                Value("pool", "{{loop}}"),
                Value("big", "y" * 5000),
                Value("holds", '{"a": {"b": "inside"}}'),
                *(Value(f"n{number}", f"{{{{n{number + 1}}}}}" * 50) for number in range(9)),
                Value("n9", ""),
            ),
            "opencollection.yml",
        ),
    )
)


@pytest.mark.parametrize(
    ("name", "kind", "value"),
    [
        ("host", "known", "http://a"),
        ("url", "known", "http://a/{{path}}?k=••••••&t=••••••&m=u:••••••&w=••••••&g={{$guid}}"),
        ("key", "secret", "••••••"),
        ("ticket", "secret", "••••••"),
        ("mixed", "known", "u:••••••"),
        ("loop", "known", "x{{loop}}"),
        ("big", "known", "y" * (LONGEST - 1) + "…"),
        ("holds.a.b", "known", "inside"),
        ("n0", "known", ""),
        ("path", "unknown", "{{path}}"),
        ("$guid", "dynamic", "{{$guid}}"),
        ("?Who", "dynamic", "{{?Who}}"),
        ("draft-0123456789abcdef", "secret", "••••••"),
    ],
)
def test_a_value_is_resolved_as_far_as_it_may_be_seen(name: str, kind: str, value: str) -> None:
    one = shown(name, SCOPES)
    assert (one.name, one.kind, one.value) == (name, kind, value)


def test_weaker_definitions_come_after_the_one_that_counts() -> None:
    places = [(one.layer.kind, one.layer.path, one.text) for one in shown("host", SCOPES).definitions]
    assert places == [("given", "", "http://a"), ("environment", "environments/local.yml", "http://b")]


def test_no_secret_is_in_what_is_shown_or_listed() -> None:
    everything = repr([*listed(SCOPES), *(shown(name, SCOPES) for name in SCOPES.names())])
    assert "hunter2" not in everything
    assert "pw-pw" not in everything


def test_names_are_listed_once_in_the_order_of_the_alphabet_dynamic_ones_last() -> None:
    names = [one.name for one in listed(SCOPES)]
    assert names[:4] == ["big", "holds", "host", "key"]
    assert names[names.index("$guid") :] == list(DYNAMIC)
    assert len(names) == len(set(names))
