"""The only door: looks at the first argument and starts the window, a command, the demo server or a worker.

`restdesk` and `restdesk FOLDER` open the window; a command's name wins over a folder's (write `./run` for that).
"""

import os
import sys

COMMANDS = ("send", "run", "check")


def main(argv: list[str] | None = None) -> int:
    """Run RestDesk with `argv` (without the program's name) and return the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    first = arguments[0] if arguments else ""
    if first == "demo":
        from restdesk.demo.serve import main as demo

        return demo(arguments[1:])
    if first == "worker":
        from restdesk.content.worker import main as worker

        return worker()
    if first in COMMANDS or first.startswith("-"):
        from restdesk.cli.app import main as command

        return command(arguments)
    if not _has_display():
        print(
            "restdesk: no display found (DISPLAY and WAYLAND_DISPLAY are empty). "
            "Without one, use “restdesk run FOLDER” or “restdesk send METHOD URL”.",
            file=sys.stderr,
        )
        return 2
    from restdesk.gui.app import main as window

    return window(arguments)


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
