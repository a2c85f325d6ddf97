import pytest
from PySide6.QtWidgets import QApplication

from restdesk.gui.response.origins import OriginRow, origins_of
from restdesk.model.exchange import Exchange, Sent, SentLine
from restdesk.model.ready import Used
from tests.gui.response.exchanges import exchange, hop, response

LINES = (
    SentLine("Host", "x", "automatic"),
    SentLine("X-Own", "1", "header", "headers[1]"),
    SentLine("X-Folder", "2", "header", "My.Open.headers[0]"),
    SentLine("Authorization", "Bearer ••••••", "auth", "Open.auth"),
    SentLine("Cookie", "a=••••••", "cookies"),
)
USED = (
    Used("path", "url", "environment", "local"),
    Used("id", "params[0].value", "request"),
    Used("own", "headers[1].value", "folder", "Open"),
    Used("other", "headers[11].value", "collection", "Mine"),
    Used("draft-0123456789abcdef", "Open.auth.token", "typed"),
    Used("what", "body", "runtime"),
    Used("form", "body[2].value", "dynamic"),
)
ONE = exchange(hop(response(), sent=Sent("GET / HTTP/1.1\n", "x", 1, LINES)), used=USED)


def test_each_part_says_where_it_came_from(qapp: QApplication) -> None:
    assert origins_of(ONE) == [
        OriginRow("URL", "the URL field", "url"),
        OriginRow("{{path}}", "the environment “local”", "url", is_variable=True),
        OriginRow("{{id}}", "the request's variables", "params[0].value", is_variable=True),
        OriginRow("Host", "added by RestDesk"),
        OriginRow("X-Own", "Headers, row 2", "headers[1]"),
        OriginRow("{{own}}", "the folder “Open”", "headers[1].value", is_variable=True),
        OriginRow("X-Folder", "Headers of “My.Open”, row 1", "My.Open.headers[0]"),
        OriginRow("Authorization", "Auth of “Open”", "Open.auth"),
        OriginRow("••••••", "a secret typed into the field", "Open.auth.token", is_variable=True),
        OriginRow("Cookie", "the store of cookies", "cookies"),
        OriginRow("Body", "the Body pane", "body"),
        OriginRow("{{what}}", "captured from a response", "body", is_variable=True),
        OriginRow("{{form}}", "made anew for each Send", "body[2].value", is_variable=True),
    ]


@pytest.mark.parametrize(
    ("field", "words"),
    [("url", "the user name in the URL"), ("auth", "the Auth pane"), ("Open.auth", "Auth of “Open”")],
)
def test_a_credential_names_its_owner(qapp: QApplication, field: str, words: str) -> None:
    line = SentLine("Authorization", "Basic ••••••", "auth", field)
    rows = origins_of(exchange(hop(response(), sent=Sent("", "", 0, (line,)))))
    assert [row.origin for row in rows if row.part == "Authorization"] == [words]


def test_each_hop_is_headed_and_only_the_first_has_the_url_field(qapp: QApplication) -> None:
    rows = origins_of(exchange(hop(response(status=302)), hop(response(), url="http://b/")))
    assert [(row.part, row.origin, row.field) for row in rows] == [
        ("GET http://example.com/data", "", ""),
        ("URL", "the URL field", "url"),
        ("GET http://b/", "", ""),
        ("URL", "the redirect before", ""),
    ]


@pytest.mark.parametrize("nothing", [None, exchange()])
def test_where_nothing_was_sent_there_are_no_rows(qapp: QApplication, nothing: Exchange | None) -> None:
    assert origins_of(nothing) == []
