"""The tests' own guard: what a careless test leaves behind fails it, and the real home is watched."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CARELESS = """
import os, subprocess, sys, threading
from pathlib import Path
import pytest

kept = []

def test_thread():
    kept.append(threading.Thread(target=threading.Event().wait, name="lane-files", daemon=True))
    kept[-1].start()

def test_process():
    kept.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))

def test_window(qtbot):
    from PySide6.QtWidgets import QWidget
    kept.append(QWidget(objectName="stray"))

def test_clean(qtbot):
    from PySide6.QtWidgets import QMainWindow
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    thread = threading.Thread(target=lambda: None)
    thread.start()
    thread.join()
    subprocess.run([sys.executable, "-c", ""], check=True)
    assert window.isVisible()

def test_own_home(tmp_path_factory):
    import restdesk.paths
    own = Path(os.environ["RESTDESK_HOME"])
    assert own.is_dir() and list(own.iterdir()) == []
    assert own in restdesk.paths.find(os.environ).data.parents
    own.joinpath("written").touch()

def test_own_home_again():
    assert list(Path(os.environ["RESTDESK_HOME"]).iterdir()) == []

def test_warning_of_qt(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("something is wrong")

def test_warning_of_python():
    import warnings
    warnings.warn("old", DeprecationWarning)
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with this project's test configuration and no tests yet."""
    tests = tmp_path / "tests"
    tests.mkdir()
    for name in ("conftest.py", "traces.py"):
        tests.joinpath(name).write_bytes(ROOT.joinpath("tests", name).read_bytes())
    tmp_path.joinpath("pyproject.toml").write_bytes(ROOT.joinpath("pyproject.toml").read_bytes())
    return tmp_path


def outcomes(house: Path, tests: str, **environ: str) -> tuple[int, dict[str, set[str]], str]:
    """Run the tests; return the exit code, the words that pytest wrote for each test, and all it wrote."""
    house.joinpath("tests", "test_it.py").write_text(tests)
    # Patience is for what is ending; what a careless test leaves here never ends.
    traces = house / "tests" / "traces.py"
    traces.write_text(traces.read_text().replace("PATIENCE = 5.0", "PATIENCE = 0.2"))
    command = [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", "--basetemp", str(house / "temporary")]
    environ = {**os.environ, "PYTHONPATH": str(ROOT), **environ}
    done = subprocess.run(command, cwd=house, env=environ, capture_output=True, text=True, check=False)
    words: dict[str, set[str]] = {}
    for line in done.stdout.splitlines():
        if "::test_" in line and line.split()[0].startswith("tests/"):
            name, word = line.split()[:2]
            words.setdefault(name.partition("::test_")[2], set()).add(word)
    return done.returncode, words, done.stdout + done.stderr


def test_what_a_test_leaves_behind_fails_it(house: Path) -> None:
    code, words, text = outcomes(house, CARELESS)
    assert code == 1
    assert words == {
        "thread": {"PASSED", "ERROR"},
        "process": {"PASSED", "ERROR"},
        "window": {"PASSED", "ERROR"},
        "clean": {"PASSED"},
        "own_home": {"PASSED"},
        "own_home_again": {"PASSED"},
        "warning_of_qt": {"FAILED"},
        "warning_of_python": {"FAILED"},
    }, text
    for left in ("left behind: thread lane-files", "left behind: process ", "left behind: window QWidget 'stray'"):
        assert left in text


@pytest.mark.parametrize(
    ("folder", "existed"),
    [(".config", False), (".local/share", True), (".cache", True), (".local/state", False)],
)
def test_a_test_that_writes_into_the_real_home_fails_the_run(house: Path, folder: str, existed: bool) -> None:
    home = house / "real home"
    real = home / folder / "restdesk"
    if existed:
        real.mkdir(parents=True)
    unset = {f"XDG_{name}_HOME": "" for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    naughty = (
        f"from pathlib import Path\ndef test_it():\n    p = Path({str(real)!r}, 'drafts')\n    p.mkdir(parents=True)"
    )
    code, words, text = outcomes(house, naughty, HOME=str(home), **unset)
    assert words == {"it": {"PASSED"}}, text
    assert code == 1
    assert f"the real home was touched: {real / 'drafts'}" in text


def test_a_run_that_keeps_to_its_own_home_passes(house: Path) -> None:
    home = house / "real home"
    home.joinpath(".config", "restdesk").mkdir(parents=True)
    proper = (
        "from pathlib import Path\nimport os\ndef test_it():\n    assert 'real' not in str(Path.home())\n"
        "    Path.home().joinpath('x').touch()"
    )
    code, _words, text = outcomes(house, proper, HOME=str(home), XDG_CONFIG_HOME="", HTTP_PROXY="http://127.0.0.1:9")
    assert code == 0, text
    assert [path.name for path in home.rglob("*")] == [".config", "restdesk"]
