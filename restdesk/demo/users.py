"""The users who may log in: a SQLite file with hashed passwords."""

import sqlite3
from contextlib import closing
from pathlib import Path

from werkzeug.security import check_password_hash, generate_password_hash

USERS = (("admintak01", "pwdforapitest01"), ("admintak02", "pwdforapitest02"))
HASHING = "scrypt:16384:8:1"  # what RFC 7914, section 2 thinks of for logging in by hand: about 50 ms


class Users:
    """The table of users in one SQLite file."""

    def __init__(self, file: Path) -> None:
        """Makes the file with the names in `USERS`; of each password only a salted scrypt hash is stored."""
        self._file = file
        rows = [(name, generate_password_hash(password, HASHING)) for name, password in USERS]
        # A name that nobody has is checked against some hash, so that it takes as long as a wrong password.
        self._any_hash = rows[0][1]
        with closing(sqlite3.connect(file)) as database, database:
            database.execute("CREATE TABLE users (username TEXT PRIMARY KEY, password_hash TEXT NOT NULL)")
            database.executemany("INSERT INTO users VALUES (?, ?)", rows)

    def knows(self, username: str, password: str) -> bool:
        """Whether there is a user of this name with this password."""
        with closing(sqlite3.connect(self._file)) as database:
            row = database.execute("SELECT password_hash FROM users WHERE username = ?", (username,)).fetchone()
        right = check_password_hash(row[0] if row else self._any_hash, password)
        return right and row is not None
