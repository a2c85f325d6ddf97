"""A process with a window survives what nobody expected, and Ctrl+C in its terminal ends it."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

BEGIN = """
    import sys
    from PySide6.QtCore import QTimer, qWarning
    from restdesk.gui import app

    open_window = app.open_window

    def opened(argv):
        window = open_window(argv)
        window.begun.connect(lambda: QTimer.singleShot(0, lambda: begun(window)))
        return window

    app.open_window = opened
"""
RUN = """
    sys.exit(app.main([]))
"""


def program(middle: str) -> list[str]:
    """A command that opens the window and calls `begun(window)` of `middle` once the session is there."""
    return [sys.executable, "-c", "".join(textwrap.dedent(part) for part in (BEGIN, middle, RUN))]


SHOWN = """
    from PySide6.QtWidgets import QLabel

    def shown(window):
        return " ".join(label.text() for label in window.area.bar.findChildren(QLabel))

    def wait(window, text):
        if text in shown(window):
            print(shown(window))
            window.close()
        else:
            QTimer.singleShot(10, lambda: wait(window, text))
"""


@pytest.mark.parametrize(
    ("mishap", "named"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("threading.Thread(target=lambda: [][0]).start()", "IndexError"),
        ("qWarning('something of ours')", "Qt"),
    ],
)
def test_what_nobody_expected_stands_in_the_bar_and_in_the_log(mishap: str, named: str) -> None:
    begun = f"""
    import threading

    def begun(window):
        QTimer.singleShot(10, lambda: wait(window, "{named}"))
        {mishap}
    """
    done = subprocess.run(program(SHOWN + begun), capture_output=True, text=True, timeout=40, check=False)
    assert (done.returncode, named in done.stdout) == (0, True), done.stderr
    log = Path(os.environ["RESTDESK_HOME"], "state", "restdesk.log")
    assert named in log.read_text("utf-8")


def test_ctrl_c_in_the_terminal_ends_the_window() -> None:
    begun = """
    def begun(window):
        print("begun", flush=True)
    """
    process = subprocess.Popen(program(begun), stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
    finally:
        process.kill()
        process.communicate()
