from http import HTTPStatus

import pytest

from restdesk.content.header_notes import NOTES, note_of
from restdesk.content.status_codes import MEANINGS, meaning

REGISTERED = {
    *range(100, 105),
    *range(200, 209),
    226,
    *range(300, 309),
    *range(400, 419),
    *range(421, 427),
    *(428, 429, 431, 451),
    *range(500, 509),
    *(510, 511),
}


def test_every_registered_status_is_explained() -> None:
    assert set(MEANINGS) == REGISTERED
    assert {int(status) for status in HTTPStatus} <= REGISTERED


@pytest.mark.parametrize(("status", "words"), [(299, "succeeded"), (499, "fault"), (599, "failed"), (999, "nothing")])
def test_another_number_means_what_its_class_does(status: int, words: str) -> None:
    assert words in meaning(status).text


def test_each_meaning_is_one_sentence_of_its_own() -> None:
    texts = [words.text for words in (*MEANINGS.values(), *NOTES.values())]
    assert all(text.endswith(".") and len(text) < 130 for text in texts)
    assert len({words.text for words in MEANINGS.values()}) == len(MEANINGS)


def test_headers_are_known_without_regard_to_case() -> None:
    assert note_of("Content-Type") == note_of("CONTENT-TYPE") is not None
    assert note_of("X-Nobody-Knows") is None
    assert len(NOTES) >= 70
    assert all(name == name.lower() for name in NOTES)
