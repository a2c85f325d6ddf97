"""Does the walks of docs/walks by keyboard alone, and takes a picture of each step.

The steps stand in `walk_steps.py` and its siblings; what each is to show is looked for in the real window, before the
picture is taken, and the walk ends where it is not there. Once in English and once in Korean, under Xvfb and, if there
is one, a window manager; without Xvfb on Qt's offscreen platform.
"""

import contextlib
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "walks"
LANGUAGES = ("en", "ko")
NAMES = ("daily-work", "collections")


def main() -> int:
    """Do all walks in both languages, or those that are named; one in one language when called by itself."""
    if len(sys.argv) == 3 and sys.argv[2] in LANGUAGES:
        from scripts.walk_child import walk

        return walk(sys.argv[1], sys.argv[2], FOLDER)
    names = sys.argv[1:] or NAMES
    with _display() as platform, contextlib.ExitStack() as stack:
        for name, language in itertools.product(names, LANGUAGES):
            home = stack.enter_context(tempfile.TemporaryDirectory())
            environ = os.environ | {
                "HOME": home,
                "RESTDESK_HOME": f"{home}/restdesk",
                "RESTDESK_LANGUAGE": language,
                "RESTDESK_THEME": "light",
            }
            code = subprocess.run(
                [sys.executable, "-m", "scripts.walk", name, language], env=environ | platform, cwd=ROOT, check=False
            ).returncode
            if code:
                return code
    return 0


@contextlib.contextmanager
def _display() -> Iterator[dict[str, str]]:
    """An X server and a window manager as far as they are there; yields what the window's environment needs."""
    server = shutil.which("Xvfb")
    if server is None:
        print("Xvfb is not installed: the walk is done without a display (QT_QPA_PLATFORM=offscreen).")
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    ready, told = os.pipe()
    command = [server, "-displayfd", str(told), "-screen", "0", "1280x860x24", "-nolisten", "tcp", "-noreset"]
    with contextlib.ExitStack() as stack:
        _started(stack, command, pass_fds=(told,))
        os.close(told)
        with os.fdopen(ready) as number:
            platform = {"DISPLAY": f":{number.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        manager = shutil.which("openbox")
        if manager is not None:
            _started(stack, [manager], env=os.environ | platform)
        yield platform


def _started(
    stack: contextlib.ExitStack, command: list[str], pass_fds: tuple[int, ...] = (), env: dict[str, str] | None = None
) -> None:
    process = subprocess.Popen(command, pass_fds=pass_fds, env=env, stderr=subprocess.DEVNULL)
    stack.callback(process.wait)
    stack.callback(process.terminate)


if __name__ == "__main__":
    sys.exit(main())
