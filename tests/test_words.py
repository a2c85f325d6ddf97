"""Marked texts and their values."""

from restdesk.model.text import Secret
from restdesk.words import QT_TRANSLATE_NOOP

HELLO = QT_TRANSLATE_NOOP("Tests", "The host {host} has {count} ports.")


def test_a_message_puts_its_values_into_the_english_text() -> None:
    assert HELLO.message(host="example.com", count=3).english() == "The host example.com has 3 ports."


def test_a_message_puts_its_values_into_a_translation_in_any_order() -> None:
    message = HELLO.message(host="example.com", count=3)
    assert message.fill("{count}개 포트: {host}") == "3개 포트: example.com"


def test_braces_in_a_value_are_not_read_as_another_value() -> None:
    assert "{count}" in HELLO.message(host="{count}", count=3).english()


def test_a_secret_among_the_values_is_masked() -> None:
    assert "hunter2" not in HELLO.message(host=Secret("hunter2"), count=1).english()
