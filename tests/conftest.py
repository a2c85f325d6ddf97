"""What every test gets: a home of its own, English, no proxy, no display; and what none may leave behind."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.traces import RealHome, Traces

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("RESTDESK_TEST_PLATFORM", "offscreen")

settings.register_profile("house", deadline=None, database=None)
settings.load_profile("house")

_REAL_HOME = pytest.StashKey[RealHome]()

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "all_proxy", "no_proxy")
_ELSEWHERE = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}


def pytest_configure(config: pytest.Config) -> None:
    """Move the home away before a library looks for it; xdist's workers inherit the environment."""
    if hasattr(config, "workerinput"):
        return
    config.stash[_REAL_HOME] = RealHome(os.environ)
    elsewhere = tempfile.TemporaryDirectory(prefix="restdesk-tests-")
    config.add_cleanup(elsewhere.cleanup)
    for variable, name in _ELSEWHERE.items():
        folder = Path(elsewhere.name, name)
        folder.mkdir(mode=0o700)
        os.environ[variable] = str(folder)
    for variable in (*_PROXIES, "LANGUAGE", "LC_MESSAGES"):
        os.environ.pop(variable, None)
    os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the whole run if a test touched the person's own RestDesk."""
    home = session.config.stash.get(_REAL_HOME, None)
    if home and home.changes():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name what changed in the real home."""
    for change in config.stash[_REAL_HOME].changes():
        terminalreporter.write_line(f"ERROR the real home was touched: {change}", red=True)


@pytest.fixture(autouse=True)
def restdesk_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for this test alone, where RestDesk keeps settings, data, cache and log."""
    home = tmp_path_factory.mktemp("restdesk")
    monkeypatch.setenv("RESTDESK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_behind(restdesk_home: Path) -> Iterator[None]:
    """Fail the test that leaves a thread, a child process or a window behind.

    Session and module fixtures are set up before this one, so that their servers do not count.
    """
    before = Traces()
    yield
    left = before.left()
    assert not left, "left behind: " + "; ".join(left)
