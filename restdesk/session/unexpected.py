"""The one place for exceptions that nobody expected: logged masked, shown, and RestDesk goes on."""

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any

from restdesk.log import Log, Mask

Show = Callable[[str, str], None]


class Reporter:
    """Takes what every hook catches; `show(kind, details)` is told from whatever thread it came in."""

    def __init__(self, log: Log, mask: Mask) -> None:
        self._log = log
        self._mask = mask
        self.show: Show = lambda kind, details: None
        """Who shows it: the window sets this."""

    def report(self, error: BaseException) -> None:
        """Log the error with its traceback, masked, and show it."""
        self.tell(type(error).__name__, "".join(traceback.format_exception(error)))

    def tell(self, kind: str, details: str) -> None:
        """Log and show something that is no exception, such as a message of Qt; masked."""
        details = self._mask.apply(details)
        self._log.error(f"{kind}\n{details}")
        self.show(kind, details)

    def install(self) -> None:
        """Take over the hooks of the interpreter and of threads; called by the program, not by tests."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error)

    def _on_thread(self, args: Any) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def _on_unraisable(self, args: Any) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)
