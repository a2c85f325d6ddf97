"""A display, a session bus and an accessibility bus of their own, and RestDesk as a child process on them."""

import contextlib
import ctypes
import ctypes.util
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

from tests.accessibility.bus import PATIENCE, Bus
from tests.accessibility.display import Display
from tests.accessibility.reader import Reader

ROOT = Path(__file__).parents[2]
_LIBEXEC = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib/at-spi2", "/usr/lib")
_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def launcher() -> str | None:
    """Where the accessibility bus's launcher is; None where the package is not installed."""
    return next((found for folder in _LIBEXEC if (found := shutil.which("at-spi-bus-launcher", path=folder))), None)


def lacking() -> list[str]:
    """The Debian packages that these tests need and that are not installed here."""
    needed = {
        "at-spi2-core": launcher(),
        "dbus": shutil.which("dbus-daemon"),
        "xvfb": shutil.which("Xvfb"),
        "libx11-6": ctypes.util.find_library("X11"),
    }
    return [package for package, found in needed.items() if not found]


@contextlib.contextmanager
def restdesk(folder: Path, *arguments: str, **environ: str) -> Iterator[Reader]:
    """Start everything, RestDesk with these arguments last, and end it all again."""
    folder.chmod(0o700)
    environment = {
        key: value for key, value in os.environ.items() if key not in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY")
    }
    environment |= {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "RESTDESK_HOME": str(folder / "restdesk")}
    with contextlib.ExitStack() as stack:
        environment["DISPLAY"] = _display(stack)
        environment["DBUS_SESSION_BUS_ADDRESS"] = session = _session_bus(stack, folder, environment)
        found = launcher()
        assert found is not None
        _started(stack, [found, "--launch-immediately"], environment)
        display = Display(environment["DISPLAY"])
        stack.callback(display.close)
        bus = Bus(_accessibility_bus(session))
        stack.callback(bus.close)
        environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        _started(stack, [sys.executable, "-m", "restdesk", *arguments], environment | environ)
        yield Reader(bus, display)


def _started(stack: contextlib.ExitStack, command: Sequence[str], environment: Mapping[str, str]) -> None:
    """Start a process in a session of its own; it and what it started end with the stack."""
    process = subprocess.Popen(command, env=environment, cwd=ROOT, start_new_session=True, stderr=subprocess.DEVNULL)
    stack.callback(_end, process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _display(stack: contextlib.ExitStack) -> str:
    """Start an X server that finds a free number by itself, and return its name."""
    ready, told = os.pipe()
    command = ["Xvfb", "-displayfd", str(told), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]
    process = subprocess.Popen(command, pass_fds=[told], start_new_session=True, stderr=subprocess.DEVNULL)
    stack.callback(_end, process)
    os.close(told)
    with os.fdopen(ready) as number:
        return f":{number.readline().strip()}"


def _session_bus(stack: contextlib.ExitStack, folder: Path, environment: Mapping[str, str]) -> str:
    """Start a session bus that starts no services, and return its address."""
    configuration = folder / "bus.conf"
    configuration.write_text(_CONFIGURATION.format(folder=folder))
    command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile", "--print-address=1"]
    process = subprocess.Popen(
        command, env=environment, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    stack.callback(_end, process)
    assert process.stdout is not None
    with process.stdout:
        return process.stdout.readline().decode().strip()


def _accessibility_bus(session: str) -> str:
    """Ask the session bus for the accessibility bus's address until there is one."""
    question = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
    end = time.monotonic() + PATIENCE
    with open_dbus_connection(session) as connection:
        while True:
            answer = connection.send_and_get_reply(question, timeout=PATIENCE)
            if answer.header.message_type.name != "error" and answer.body[0]:
                return str(answer.body[0])
            assert time.monotonic() < end, f"no accessibility bus: {answer.body}"
            time.sleep(0.02)
