"""100 MB of minified JSON in a worker: first lines, all of it, its memory, and the window's heartbeat meanwhile.

A 5 ms timer beats in a window at rest, first alone, then while the body is laid out and searched again and again.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.figures import beat_gaps, spread

BEAT = 5
"""Milliseconds."""

BEATS = 2_000
SIZE = 100_000_000
TIMES = 3
NEEDLES = (("plain", "user 77777", False), ("any case", "USER 77777", False), ("pattern", r"user \d*7{5}\b", True))


def run() -> list[str]:
    """Return the lines of results."""
    with tempfile.TemporaryDirectory() as home:
        body = Path(home, "body.json")
        _write(body)
        environ = os.environ | {"RESTDESK_HOME": home}
        environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "benchmarks.big_bodies", str(body)]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=600, check=True)
    told = json.loads(done.stdout.splitlines()[-1])
    return [
        f"first lines: {spread(told['first'])}",
        f"all lines ({told['lines']}): {spread(told['all'])}",
        *(f"found, {name}: {spread(told[name])}" for name, _, _ in NEEDLES),
        f"the worker's memory at its peak: {told['memory'] / 1024:.0f} MB",
        f"gaps of the idle window, p50 / p99.9 / longest: {beat_gaps(told['idle'])}",
        f"gaps meanwhile ({len(told['busy'])} beats): {beat_gaps(told['busy'])}",
    ]


def _write(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        size = file.write("[")
        number = 0
        while size < SIZE:
            row = {
                "id": number,
                "name": f"user {number}",
                "score": number / 7,
                "active": number % 3 == 0,
                "tags": ["a", "b\n", "서울"],
                "address": {"street": f"{number} Main St", "geo": {"lat": 37.5, "lng": 127.0}},
            }
            size += file.write(f"{',' if number else ''}{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}")
            number += 1
        file.write("]")


def _beat(body: Path) -> None:
    """Show the window, let it beat alone and beside the work, and print what was measured, times in milliseconds."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from restdesk.gui.app import open_window

    window = open_window([])
    while window.desk is None or window.desk.documents.request() is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    session, background = window.desk.session, window.desk.context.background
    told: dict[str, Any] = {"idle": [], "busy": [], "first": [], "all": [], **{name: [] for name, _, _ in NEEDLES}}
    gaps = told["idle"]
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(BEAT)

    def wait(holds: Callable[[], bool]) -> None:
        while not holds():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def done(work: Any, hear: Callable[[str, float, Any], object]) -> Any:
        begun = time.perf_counter()
        ended: list[Any] = []
        handle = background.run(work, owner=window)
        handle.event(lambda event: hear(type(event).__name__, (time.perf_counter() - begun) * 1000, event))
        handle.done(ended.append)
        wait(lambda: bool(ended))
        return ended[0]

    wait(lambda: len(gaps) >= BEATS)
    session.big.warm()
    wait(lambda: len(gaps) >= BEATS + 200)
    gaps, last = told["busy"], time.perf_counter()

    def note(name: str, after: float, _event: Any) -> None:
        if name in ("FirstLines", "Shown"):
            told["first" if name == "FirstLines" else "all"].append(after)

    while len(gaps) < BEATS or len(told["all"]) < TIMES:
        view = done(session.big.shown(body, body.stat().st_size, "json"), note).view
        for name, needle, regex in NEEDLES:
            begun = time.perf_counter()
            done(session.big.find(view, needle, regex=regex), lambda _name, _after, _event: None)
            told[name].append((time.perf_counter() - begun) * 1000)
        told["lines"] = view.lines
        session.big.discard(view)
    timer.stop()
    told["memory"] = _peak(os.getpid())
    window.close_unasked()
    print(json.dumps(told))


def _peak(parent: int) -> int:
    """The most memory that a child of this process had, in KiB; 0 where /proc does not tell."""
    peaks = [0]
    for status in Path("/proc").glob("[0-9]*/status"):
        fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        command = status.with_name("cmdline").read_bytes()
        if fields.get("PPid", "").strip() == str(parent) and command.endswith(b"worker\0"):
            peaks.append(int(fields["VmHWM"].split()[0]))
    return max(peaks)


if __name__ == "__main__":
    _beat(Path(sys.argv[1]))
