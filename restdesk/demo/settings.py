"""What the demo server is made with when it starts."""

import secrets
import string
import threading
from dataclasses import dataclass, field
from pathlib import Path

API_KEY_LENGTH = 32


def new_api_key() -> str:
    """A random API key of upper- and lower-case letters and digits."""
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(API_KEY_LENGTH))


def new_token_secret() -> str:
    """A random key for signing tokens with HS256: 32 bytes, as RFC 7518, section 3.2 asks, in 64 hex digits."""
    return secrets.token_hex(32)


@dataclass(frozen=True)
class Settings:
    """Values of one run of the server.

    `address` is the server's own, like `http://127.0.0.1:5000`. `users_file` is where the SQLite file of the users
    is made; it must not exist yet. `stopping` is set when the server is about to leave, so that waiting answers end.
    """

    address: str
    users_file: Path
    api_key: str = field(default_factory=new_api_key, repr=False)
    token_secret: str = field(default_factory=new_token_secret, repr=False)
    stopping: threading.Event = field(default_factory=threading.Event)
