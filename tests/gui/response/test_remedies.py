"""The buttons beside a failure: which there are, what they say, and what a click hands up."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.pane import ResponsePane
from restdesk.gui.response.remedies import REMEDIES, Mend, ShowChain, UseScheme, UseUrl, offers, offers_of_note
from restdesk.model.exchange import Certificate, Exchange, Failure, Tls
from restdesk.session.allowed import Once
from restdesk.session.state import AuthorityTrusted, CheckingResumed, CheckingStopped
from restdesk.words import QT_TRANSLATE_NOOP
from tests.gui.response.exchanges import exchange, hop, response

WHAT = QT_TRANSLATE_NOOP("Tests", "It failed.")
NOT_FOLLOWED = QT_TRANSLATE_NOOP("Tests", "The redirect to {host} was not followed.")
CHAIN = tuple(
    Certificate(subject=name, issuer="CA", not_before="", not_after="", fingerprint="", pem=f"PEM of {name}")
    for name in ("server", "intermediate")
)


def failed(kind: str, *hops: str, chain: tuple[Certificate, ...] = (), came: bool = False) -> Exchange:
    """A Send that failed at the last of these URLs."""
    answer = response(b"start", complete=False) if came else None
    made = [hop(answer, url=url) for url in hops or ("https://api.example.com/",)]
    return exchange(*made, failure=Failure(kind, WHAT.message(), WHAT.message(), "", chain))


HERE = "api.example.com:443"
TRUST = (f"Trust this certificate for {HERE}", AuthorityTrusted(HERE, "PEM of intermediate"))
UNCHECKED = ("Send without checking", CheckingStopped(HERE))
SHOW = ("Show the certificate", ShowChain())
ELSEWHERE = ("https://a.example/", "https://b.example:8443/x?y={{z}}")


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (failed("CertificateUnknownIssuer", chain=CHAIN), [TRUST, UNCHECKED, SHOW]),
        (failed("CertificateSelfSigned", chain=CHAIN), [TRUST, UNCHECKED, SHOW]),
        (failed("CertificateUnknownIssuer"), [UNCHECKED]),
        (failed("CertificateExpired", chain=CHAIN), [UNCHECKED, SHOW]),
        (failed("CertificateForOtherHost", chain=CHAIN), [UNCHECKED, SHOW]),
        (failed("CertificateNotYetValid"), [UNCHECKED]),
        (failed("CertificateRefused"), [UNCHECKED]),
        (
            failed("CertificateSelfSigned", *ELSEWHERE),
            [("Use this URL", UseUrl("https://b.example:8443/x?y=%7B%7Bz%7D%7D"))],
        ),
        (
            failed("CertificateExpired", "https://[::1]:8443/"),
            [("Send without checking", CheckingStopped("[::1]:8443"))],
        ),
        (failed("CertificateExpired", "https://••••••.example/"), []),
        (failed("PlainExpected"), [("Use http://", UseScheme("http"))]),
        (failed("PlainExpected", *ELSEWHERE), []),
        (failed("TlsFailed"), []),
        (failed("TlsExpected", "http://api.example.com:8443/"), [("Use https://", UseScheme("https"))]),
        (failed("BodyTooLarge", came=True), [("Raise the limit for this Send", Once(limits=10))]),
        (failed("RatioTooHigh"), [("Raise the limit for this Send", Once(limits=10))]),
        (failed("HeadTooLarge"), [("Raise the limit for this Send", Once(limits=10))]),
        (failed("TooManyFields"), [("Raise the limit for this Send", Once(limits=10))]),
        (failed("DeadlinePassed", came=True), [("Send without the time limit", Once(timeless=True))]),
        (failed("ConnectionRefused"), []),
        (failed("Cancelled"), []),
        (exchange(hop(response())), []),
    ],
    ids=lambda value: value.failure.kind if isinstance(value, Exchange) and value.failure else None,
)
def test_each_failure_has_the_buttons_that_mend_it(value: Exchange, wanted: list[tuple[str, Mend]]) -> None:
    assert [(offer.label.english(), offer.mend) for offer in offers(Outcome(value))] == wanted


def test_every_kind_in_the_table_is_an_error_of_ours() -> None:
    from restdesk import errors

    kinds = {kind for remedy in REMEDIES for kind in remedy.kinds}
    assert {kind for kind in kinds if not hasattr(errors, kind)} == set()


@pytest.mark.parametrize(
    ("url", "host", "wanted"),
    [
        ("https://other.example/x", "other.example", "https://other.example/x"),
        ("http://example.com:81/", "example.com:81", "http://example.com:81/"),
        ("https://other.example/x", "third.example", ""),
        ("", "other.example", ""),
    ],
)
def test_a_redirect_that_wants_the_body_can_be_sent_to_by_a_click(url: str, host: str, wanted: str) -> None:
    outcome = Outcome(exchange(hop(response(status=307)), offer=url))
    found = offers_of_note(outcome, NOT_FOLLOWED.message(host=host))
    assert [offer.mend for offer in found] == ([Once(to=wanted)] if wanted else [])
    assert [offer.label.english() for offer in found] == ([f"Send it to {host}, without credentials"] if wanted else [])


def press(pane: ResponsePane, text: str) -> None:
    [button] = [button for button in pane.findChildren(QPushButton) if button.isVisible() and button.text() == text]
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("value", "text", "mend"),
    [
        (failed("CertificateExpired"), *UNCHECKED),
        (failed("DeadlinePassed", came=True), "Send without the time limit", Once(timeless=True)),
        (
            exchange(hop(response(), url="https://api.example.com/", tls=Tls("TLSv1.3", "x", verified=False))),
            "Check it again",
            CheckingResumed(HERE),
        ),
    ],
)
def test_a_click_hands_up_what_it_changes(
    qtbot: QtBot, pane: ResponsePane, value: Exchange, text: str, mend: Mend
) -> None:
    pane.show_exchange(value)
    with qtbot.waitSignal(pane.mend) as told:
        press(pane, text)
    assert told.args == [mend]


def test_a_refused_certificate_can_be_looked_at(pane: ResponsePane) -> None:
    pane.show_exchange(failed("CertificateSelfSigned", chain=CHAIN))
    press(pane, "Show the certificate")
    tabs = pane.findChild(QTabWidget, "responseTabs")
    assert isinstance(tabs, QTabWidget)
    assert tabs.tabText(tabs.currentIndex()) == "Timeline"


def test_the_buttons_go_with_their_failure(make_pane: Callable[[], Any]) -> None:
    pane = make_pane()
    pane.show_exchange(failed("CertificateExpired"))
    pane.show_exchange(failed("ConnectionRefused"))
    assert not [button for button in pane.findChildren(QPushButton) if button.isVisible()]
