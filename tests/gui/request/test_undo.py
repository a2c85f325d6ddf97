"""Edits of a request are steps: one field and one run of typing each."""

import pytest
from msgspec.structs import replace

from restdesk.gui.request.undo import TextStep, Undo, ValueStep, with_texts
from restdesk.gui.steps import MOST, field_of
from restdesk.gui.text.splices import Splice
from restdesk.model.request import Header, Http, JsonBody, Param, Request, TextBody

START = Request(http=Http(url="http://a/", headers=(Header("A", "1"), Header("B", "2")), body=JsonBody("{}")))


def http(**fields: object) -> Request:
    assert START.http is not None
    return replace(START, http=replace(START.http, **fields))


@pytest.mark.parametrize(
    ("after", "field"),
    [
        (START, ""),
        (http(url="http://b/"), "http.url"),
        (http(headers=(Header("A", "1"), Header("B", "3"))), "http.headers[1].value"),
        (http(headers=(Header("A", "1"), Header("C", "3"))), "http.headers[1]"),
        (http(headers=(Header("A", "1"), Header(), Header("B", "2"))), "http.headers[1]+"),
        (http(headers=(Header("A", "1"),)), "http.headers"),
        (http(body=JsonBody("[]")), "http.body.data"),
        (http(body=None), "http.body"),
        (http(url="http://b/?c", params=(Param("c"),)), "http"),
        (replace(START, docs="d"), "docs"),
    ],
)
def test_the_field_that_differs_is_named(after: Request, field: str) -> None:
    assert field_of(START, after) == field


def typed(undo: Undo, *urls: str, at: float = 0.0, step: float = 0.1) -> None:
    for number, url in enumerate(urls):
        undo.edited(http(url=url), at + number * step)


def test_a_word_typed_into_a_field_is_one_step() -> None:
    undo = Undo(START)
    typed(undo, "http://a/x", "http://a/xy", "http://a/xyz")
    step = undo.back()
    assert isinstance(step, ValueStep)
    assert (step.before, step.after) == (START, http(url="http://a/xyz"))
    assert not undo.can_undo
    assert undo.can_redo
    assert undo.forth() == step


def test_after_a_second_of_quiet_a_step_begins() -> None:
    undo = Undo(START)
    typed(undo, "http://a/x", "http://a/xy", step=1.5)
    assert undo.back() is not None
    assert undo.can_undo


def test_a_new_row_and_what_is_typed_into_it_are_one_step() -> None:
    undo = Undo(START)
    rows = http().http.headers  # type: ignore[union-attr]
    undo.edited(http(headers=(*rows, Header("X"))), 0.0)
    undo.edited(http(headers=(*rows, Header("X-Id"))), 0.5)
    undo.back()
    assert not undo.can_undo


def test_an_edit_after_an_undo_forgets_what_was_taken_back() -> None:
    undo = Undo(START)
    typed(undo, "http://a/x")
    undo.back()
    undo.shown(START)
    typed(undo, "http://a/y", at=0.2)
    assert not undo.can_redo
    step = undo.back()
    assert isinstance(step, ValueStep)
    assert step.after == http(url="http://a/y")


def test_text_of_a_body_is_left_to_its_editor() -> None:
    undo = Undo(START)
    undo.edited(http(body=JsonBody("[]")), 0.0)
    assert not undo.can_undo
    undo.spliced("bodyEdit", Splice(0, b"", b"a\0"), 0.0)
    undo.spliced("bodyEdit", Splice(1, b"", b"b\0"), 0.1)
    undo.spliced("bodyEdit", Splice(0, b"", b"c\0"), 0.2)
    assert undo.back() == TextStep("bodyEdit", Splice(0, b"", b"c\0"), 0.2)
    assert undo.back() == TextStep("bodyEdit", Splice(0, b"", b"a\0b\0"), 0.1)


def test_a_command_is_a_step_of_its_own_with_the_body_s_text() -> None:
    undo = Undo(START)
    typed(undo, "http://a/x")
    undo.edited(http(body=JsonBody("[]")), 0.1, whole=True)
    typed(undo, "http://a/xy", at=0.2)
    undo.back()
    step = undo.back()
    assert isinstance(step, ValueStep)
    assert step.whole
    assert undo.can_undo


def test_only_the_newest_steps_are_kept() -> None:
    undo = Undo(START)
    typed(undo, *(f"http://a/{number}" for number in range(MOST + 50)), step=2.0)
    steps = 0
    while undo.back() is not None:
        steps += 1
    assert steps == MOST


def test_taking_a_field_back_leaves_the_text_that_was_typed_meanwhile() -> None:
    kept = with_texts(http(url="http://old/"), http(body=JsonBody("typed since")))
    assert kept == http(url="http://old/", body=JsonBody("typed since"))
    assert with_texts(http(body=TextBody("t")), http()) == http(body=TextBody("t"))
