"""Where variables stand in a text, and how they are coloured."""

import pytest

from restdesk.model.text import Text
from restdesk.variables.find import Span, draft_name, kind, spans
from restdesk.variables.scopes import Layer, Scopes, Value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("plain { } }} {{", ()),
        ("{{a}}", ((0, 5, "a"),)),
        ("x{{ a b }}y{{c.d}}", ((1, 10, "a b"), (11, 18, "c.d"))),
        ('{"n": {{n}}}', ((6, 11, "n"),)),
        ("{{{a}}}", ((1, 6, "a"),)),
        ("{{a{{b}}", ((3, 8, "b"),)),
        ("{{}} {{ }} {{a\n}}", ()),
        ("{{$guid}}{{?Your name}}", ((0, 9, "$guid"), (9, 23, "?Your name"))),
        ("{{? Your name }}", ((0, 16, "?Your name"),)),
        ("{{process.env.HOME}}", ((0, 20, "process.env.HOME"),)),
        ("안녕{{이름}}", ((2, 8, "이름"),)),
    ],
)
def test_complete_variables_are_found(text: str, found: tuple[tuple[int, int, str], ...]) -> None:
    assert spans(text) == found


@pytest.mark.parametrize("text", ["{{" * 200_000, "{{a" * 200_000, "{{" + "a" * 400_000, "{{a}}" * 100_000])
def test_long_texts_are_searched_once(text: str) -> None:
    assert len(spans(text)) == (100_000 if text.endswith("}}") else 0)


SCOPES = Scopes(
    (
        Layer("given", "", (Value("key", Text("typed")),)),
        Layer("environment", "local", (Value("host", "x"), Value("key", None, secret=True))),
    )
)


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("host", "known"),
        ("key", "secret"),
        ("draft-0123456789abcdef", "secret"),
        ("draft-0123456789ABCDEF", "unknown"),
        ("nothing", "unknown"),
        ("$guid", "dynamic"),
        ("$nothing", "unknown"),
        ("?Label", "dynamic"),
        ("process.env.HOME", "dynamic"),
    ],
)
def test_a_variable_is_coloured_by_what_is_known_of_it(name: str, colour: str) -> None:
    assert kind(Span(0, 0, name), SCOPES) == colour


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{{draft-0123456789abcdef}}", "draft-0123456789abcdef"),
        ("{{draft-0123456789abcdef}}x", ""),
        ("{{other}}", ""),
        ("draft-0123456789abcdef", ""),
    ],
)
def test_a_reference_to_a_typed_secret_is_known_by_its_name(text: str, name: str) -> None:
    assert draft_name(text) == name
