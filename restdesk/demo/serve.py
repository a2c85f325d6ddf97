"""The demo server's process: its options, its port, its end."""

import argparse
import json
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory

DEFAULT_PORT = 5000
LOOPBACK = "127.0.0.1"
THREADS = 32
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_LOOK = 0.5
_PIECE = 1_000_000

Leaving = SimpleQueue[None]


def main(argv: Sequence[str]) -> int:
    """Serves on 127.0.0.1 until a signal comes or, with `--with-parent`, until standard input ends.

    Prints one line of JSON to standard output once connections are accepted: `address`, `apiKey`, `basicPassword`
    and `loginPassword`. Returns the exit code: 0, or 2 where the port that was asked for cannot be had.
    """
    options = _options(argv)
    # From here on a signal only asks to leave, so that the temporary folder is always removed.
    leaving: Leaving = SimpleQueue()
    _leave_on_signals(leaving)
    try:
        listener = _listener(options.port)
    except OSError as fault:
        print(
            f"Port {options.port} cannot be used: {fault.strerror}. "
            "Give another one with --port, or leave --port out to get a free one.",
            file=sys.stderr,
        )
        return 2
    if options.with_parent:
        threading.Thread(target=_leave_with_parent, args=(leaving,), daemon=True).start()
    with listener, TemporaryDirectory(prefix="restdesk-demo-", ignore_cleanup_errors=True) as folder:
        _serve(listener, Path(folder), leaving)
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("restdesk demo", description="Serves the Demo API on this machine only.")
    parser.add_argument(
        "--port", type=_port, metavar="N", help=f"port to listen on (default: {DEFAULT_PORT}, or a free one)"
    )
    parser.add_argument("--with-parent", action="store_true", help="stop when standard input ends")
    return parser.parse_args(argv)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; give a number from 0 to 65535")
    return int(text)


def _leave_on_signals(leaving: Leaving) -> None:
    for name in _SIGNALS:
        if number := getattr(signal, name, None):
            # SimpleQueue.put may be called from a signal handler; Event.set could wait for itself there.
            signal.signal(number, lambda *_: leaving.put(None))


def _leave_with_parent(leaving: Leaving) -> None:
    """Reads standard input to its end, which comes when the parent closes it or dies, on every system.

    Reads the descriptor itself: a thread that still held the lock of `sys.stdin` would abort the process at its end.
    """
    try:
        while os.read(0, 4096):
            pass
    except OSError:
        pass
    leaving.put(None)


def _listener(port: int | None) -> socket.socket:
    """A listening socket: on this port, or without one on 5000, or on a free port where that is taken."""
    if port is not None:
        return _listening(port)
    try:
        return _listening(DEFAULT_PORT)
    except OSError:
        return _listening(0)


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # On Windows SO_REUSEADDR would let two servers share a port.
        name = "SO_EXCLUSIVEADDRUSE" if sys.platform == "win32" else "SO_REUSEADDR"
        listener.setsockopt(socket.SOL_SOCKET, getattr(socket, name), 1)
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener


def _serve(listener: socket.socket, folder: Path, leaving: Leaving) -> None:
    import waitress
    from waitress.parser import HTTPRequestParser
    from waitress.wasyncore import close_all

    from restdesk.demo import basic, users
    from restdesk.demo.app import create_app
    from restdesk.demo.settings import Settings

    logging.getLogger("waitress").setLevel(logging.ERROR)
    HTTPRequestParser.path = ""  # waitress asks for it, too, where a client left before it was told of its bad request
    settings = Settings(f"http://{LOOPBACK}:{listener.getsockname()[1]}", folder / "users.db")
    connections: dict[int, object] = {}
    server = waitress.create_server(
        create_app(settings),
        map=connections,
        sockets=[listener],
        threads=THREADS,
        connection_limit=400,
        channel_request_lookahead=1,  # so that a client that has gone is noticed while it is being answered
        outbuf_overflow=4 * _PIECE,  # above the next limit: big answers wait for the client, not in a file
        outbuf_high_watermark=_PIECE,
        max_request_body_size=64 * _PIECE,
        ident="RestDesk-demo",
        log_socket_errors=False,
    )
    loop = threading.Thread(target=server.run, name="waitress", daemon=True)
    loop.start()
    ready = {
        "address": settings.address,
        "apiKey": settings.api_key,
        "basicPassword": basic.PASSWORD,
        "loginPassword": users.USERS[0][1],
    }
    print(json.dumps(ready), flush=True)
    _wait(leaving)
    settings.stopping.set()
    server.task_dispatcher.shutdown(timeout=1)
    # Sockets are closed by the thread that waits for them; without any its loop ends.
    server.trigger.pull_trigger(lambda: close_all(connections))
    loop.join(timeout=2)


def _wait(leaving: Leaving) -> None:
    while True:
        try:
            leaving.get(timeout=_LOOK)  # Windows runs signal handlers only between two waits
        except Empty:
            continue
        return
