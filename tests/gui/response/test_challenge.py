"""What a 401 asks for, in words."""

import pytest

from restdesk.gui.response.challenge import MOST, notes_of_challenge, set_up_by
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.remedies import Offer, SetUpAuth, offers_of_note
from restdesk.model.exchange import Exchange, Field, Sent, SentLine
from tests.gui.response.exchanges import exchange, hop, response

CREDENTIAL = Sent("", "", 0, (SentLine("Authorization", "Basic ••••••", "auth", "auth"),))


def refused(*values: str, status: int = 401, sent: Sent | None = None) -> Exchange:
    headers = tuple(Field("WWW-Authenticate", value) for value in values)
    answer = response(b"", status, "", headers=headers)
    return exchange(hop(answer) if sent is None else hop(answer, sent=sent))


def said(value: Exchange) -> list[str]:
    return [note.english() for note in notes_of_challenge(value)]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Basic", ["This server asks for Basic authentication: a user name and a password."]),
        (
            'basic realm="The “shop”"',
            [
                "This server asks for Basic authentication for the area “The “shop””: a user name and a password.",
            ],
        ),
        ("Bearer", ["This server asks for a Bearer token."]),
        ("Bearer realm=api", ["This server asks for a Bearer token for the area “api”."]),
        (
            'Bearer error="invalid_token", error_description="The token expired"',
            [
                "The server did not take the Bearer token: it is wrong, has expired or was withdrawn. Get a new one.",
                "The server says: “The token expired”",
            ],
        ),
        ('Digest realm="x", nonce="y"', ["This server asks for Digest authentication, which RestDesk does not have."]),
        ("Negotiate", ["This server asks for Negotiate authentication, which RestDesk does not have."]),
        (
            "Negotiate, Basic",
            [
                "This server asks for Negotiate authentication, which RestDesk does not have.",
                "This server asks for Basic authentication: a user name and a password.",
            ],
        ),
    ],
)
def test_a_challenge_is_said_in_words(value: str, words: list[str]) -> None:
    assert said(refused(value)) == words


def test_a_401_without_a_challenge_says_that_too() -> None:
    assert said(refused()) == [
        "The server does not know who asks, and does not say by what it wants to be told.",
    ]


def test_a_password_that_was_not_taken_is_told_from_one_that_was_not_sent() -> None:
    assert said(refused("Basic realm=x", sent=CREDENTIAL)) == [
        "The server did not take this user name and password. It asks for Basic authentication for the area “x”."
    ]


def test_a_403_is_not_a_401() -> None:
    [words] = said(refused("Basic realm=x", status=403))
    assert "forbids it (403)" in words
    [words] = said(refused('Bearer error="insufficient_scope", scope="write"', status=403))
    assert words == "The Bearer token is good, but may not do this. The server wants the scope “write”."


@pytest.mark.parametrize("status", [200, 400, 407, 500])
def test_another_status_is_no_challenge(status: int) -> None:
    assert said(refused("Basic", status=status)) == []


@pytest.mark.parametrize(
    ("value", "offer"),
    [("Basic", ("basic", "Set up Basic")), ("Bearer", ("bearer", "Set up Bearer")), ("Digest", None)],
)
def test_a_button_sets_the_scheme_up_where_there_is_one(value: str, offer: tuple[str, str] | None) -> None:
    outcome = Outcome(refused(value))
    [note] = notes_of_challenge(refused(value))
    found = offers_of_note(outcome, note)
    if offer is None:
        assert found == ()
        assert set_up_by(note) is None
        return
    [made] = found
    assert isinstance(made, Offer)
    assert (made.mend, made.label.english()) == (SetUpAuth(offer[0]), offer[1])


def test_hostile_texts_are_short_and_few() -> None:
    values = [f'Scheme{number} realm="{"x" * 10_000}"' for number in range(50)]
    words = said(refused(*values, 'Basic realm="' + "y" * 10_000))
    assert len(words) == MOST
    assert all(len(text) < 300 for text in words)
    [text] = said(refused('Basic realm="a\u202eb\nc"'))
    assert "⟨U+202E⟩" in text
    assert "\n" not in text
