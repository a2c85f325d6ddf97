"""The one place for exceptions that nobody expected."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from restdesk.log import MASK, Log, Mask
from restdesk.session.unexpected import Reporter


@pytest.fixture
def reporter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reporter]:
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    mask = Mask()
    mask.add("swordfish")
    log = Log(mask)
    log.open(tmp_path)
    yield Reporter(log, mask)
    log.close()


def test_a_failing_thread_is_shown_and_logged_without_its_secret(reporter: Reporter, tmp_path: Path) -> None:
    shown = list[tuple[str, str]]()
    reporter.show = lambda kind, details: shown.append((kind, details))
    reporter.install()

    def fail() -> None:
        raise ValueError("the password is swordfish")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    [(kind, details)] = shown
    assert kind == "ValueError"
    assert "in fail" in details
    log = (tmp_path / "restdesk.log").read_text("utf-8")
    assert "ValueError" in log
    assert "swordfish" not in details + log


def test_a_message_that_is_no_exception_is_shown_masked(reporter: Reporter) -> None:
    shown = list[str]()
    reporter.show = lambda kind, details: shown.append(details)
    reporter.tell("Qt", "cannot load swordfish.png")
    assert shown == [f"cannot load {MASK}.png"]


def test_an_exception_of_the_main_thread_is_shown(reporter: Reporter) -> None:
    shown = list[str]()
    reporter.show = lambda kind, details: shown.append(kind)
    reporter.install()
    try:
        raise LookupError("x")
    except LookupError as error:
        sys.excepthook(LookupError, error, error.__traceback__)
    assert shown == ["LookupError"]


class _FailsAtItsEnd:
    def __del__(self) -> None:
        raise OSError("x")


def test_an_exception_that_cannot_be_raised_is_shown(reporter: Reporter) -> None:
    shown = list[str]()
    reporter.show = lambda kind, details: shown.append(kind)
    reporter.install()
    _FailsAtItsEnd()
    assert shown == ["OSError"]
