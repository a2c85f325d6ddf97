"""One rotating log, masked: 3 files of 1 MB in the state folder; never bodies, header or query values."""

import base64
import json
import logging
import logging.handlers
from collections import deque
from pathlib import Path
from urllib.parse import quote

MASK = "••••••"
"""What stands in place of a secret wherever something is shown or written."""

SHORTEST = 6
"""Characters; a secret with fewer cannot be searched for without masking ordinary text."""

LONGEST = 64 * 1024
"""Characters; of a longer secret, such as a captured body, only the value itself is searched for: it has no room to
be kept in every spelling."""


class Mask:
    """Replaces known secret values in free text: the second net, behind masking by origin."""

    def __init__(self) -> None:
        self._spellings: dict[str, None] = {}

    def add(self, value: str) -> None:
        """Hide `value` from now on, also percent-encoded, JSON-escaped and in base64 at any alignment."""
        if len(value) >= SHORTEST:
            self._spellings.update(dict.fromkeys(_spellings(value) if len(value) <= LONGEST else (value,)))

    def apply(self, text: str) -> str:
        """Return `text` with every known secret replaced by `MASK`."""
        for spelling in sorted(self._spellings, key=len, reverse=True):
            text = text.replace(spelling, MASK)
        return text


class Log:
    """The log of one process; what is told before `open` is kept until then, the newest hundred records of it."""

    def __init__(self, mask: Mask) -> None:
        self._mask = mask
        self._logger = logging.Logger("restdesk")
        self._handler: logging.Handler = _Waiting()
        self._logger.addHandler(self._handler)

    def open(self, folder: Path) -> None:
        """Write to `folder`/restdesk.log from now on; raises OSError where that cannot be."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = logging.handlers.RotatingFileHandler(
            folder / "restdesk.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        waiting = self._handler
        self._use(handler)
        if isinstance(waiting, _Waiting):
            for record in tuple(waiting.records):
                handler.handle(record)

    def info(self, text: str) -> None:
        """Note that something happened."""
        self._logger.info("%s", self._mask.apply(text))

    def error(self, text: str) -> None:
        """Note a failure, with its traceback where it has one."""
        self._logger.error("%s", self._mask.apply(text))

    def close(self) -> None:
        """Close the file; what comes later goes nowhere."""
        self._use(logging.NullHandler())

    def _use(self, handler: logging.Handler) -> None:
        self._logger.addHandler(handler)
        self._logger.removeHandler(self._handler)
        self._handler.close()
        self._handler = handler


class _Waiting(logging.Handler):
    """Keeps the newest records until there is a file."""

    def __init__(self) -> None:
        super().__init__()
        self.records: deque[logging.LogRecord] = deque(maxlen=100)

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def _spellings(value: str) -> list[str]:
    raw = value.encode("utf-8", "surrogatepass")
    escapes = [json.dumps(value, ensure_ascii=ascii_only)[1:-1] for ascii_only in (False, True)]
    spelled = [value, quote(raw, safe=""), quote(raw), *escapes]
    spelled += [_base64_inside(raw, shift) for shift in range(3)]
    return [text for text in spelled if len(text) >= SHORTEST]


def _base64_inside(raw: bytes, shift: int) -> str:
    """Return the characters that `raw` alone decides in base64 when `shift` bytes stand before it."""
    text = base64.b64encode(b"\0" * shift + raw).decode("ascii").rstrip("=")
    first = (shift * 8 + 5) // 6
    whole = (shift + len(raw)) * 8 // 6
    return text[first:whole]
