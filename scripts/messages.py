"""Makes docs/messages.md: all that RestDesk says of failures and beside a response, in English and Korean side by side.

The values put in are examples; where a cause stands, it is what a system really said.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from restdesk import errors
from restdesk.errors import RestDeskError
from restdesk.words import Words
from scripts.translations import TRANSLATIONS, messages

PAGE = Path(__file__).resolve().parent.parent / "docs" / "messages.md"

VALUES = {
    "address": "127.0.0.1",
    "answer": "403 Forbidden",
    "code": "INTERNAL_ERROR",
    "coding": "snappy",
    "column": "7",
    "host": "api.example.com",
    "kind": "digest",
    "length": "1024",
    "limit": "3",
    "least": "0",
    "line": "12",
    "location": "ftp://example.com/file",
    "method": "GE T",
    "most": "1000",
    "name": "token",
    "names": "Authorization, Cookie",
    "path": "users/new.yml",
    "port": "8080",
    "proxy": "http://proxy.example.com:3128",
    "seconds": "10",
    "setting": "sni",
    "start": r"SSH-2.0-OpenSSH_9.2\r\n",
    "url": "http://example.com:99999/",
    "value": "a b",
    "where": "URL",
}
"""What stands for a value, by its name, where nothing better is known."""

OF_ITS_OWN: dict[str, dict[str, str]] = {
    "HeaderRefused": {"name": "X Id"},
    "HeaderNeeded": {"name": "Host"},
    "FramingRefused": {"name": "Content-Length"},
    "FileNotChosen": {"where": "photo"},
    "VariableTooDeep": {"limit": "10"},
    "EnvironmentCircle": {"name": "staging", "names": "staging → base → staging"},
    "EnvironmentParentMissing": {"name": "staging", "parent": "base"},
    "EnvironmentNotFound": {"name": "staging", "names": "local, production"},
    "TooManyRedirects": {"limit": "5"},
    "AddressRefused": {"address": "localhost"},
    "FolderNotFound": {"path": "my-api"},
    "NotACollection": {"path": "my-api"},
    "FileOutside": {"path": "../photo.jpg"},
    "FileRefused": {"path": "NUL"},
    "UploadFailed": {"path": "photo.jpg"},
    "UploadChanged": {"path": "photo.jpg"},
    "ClientCertificateUnusable": {"path": "me.p12"},
    "PassphraseWrong": {"path": "me.p12"},
    "HeadTooLarge": {"limit": "1,000,000"},
    "TooManyFields": {"limit": "10,000"},
    "BodyTooLarge": {"limit": "2,000"},
    "RatioTooHigh": {"limit": "1,000"},
    "InterimEndless": {"limit": "100"},
    "BodyUndecodable": {"coding": "gzip"},
    "ProxyNameRefused": {"proxy": "proxy.example.com:99999"},
    "NumberRefused": {"value": "soon"},
    "HalfDone": {"names": "users/new.yml, users/list.yml"},
    "PathTooLong": {"path": "users/a-very-long-name.yml"},
    "StoreFailed": {"path": "restdesk.db"},
    "StoreNewer": {"path": "restdesk.db"},
    "SecretLost": {"where": "Password"},
    "Unexpected": {"kind": "ZeroDivisionError"},
}

CAUSES = {
    "NameNotResolved": "[Errno -2] Name or service not known",
    "ConnectionRefused": "[Errno 111] Connect call failed ('127.0.0.1', 8080)",
    "HostUnreachable": "[Errno 101] Network is unreachable",
    "ConnectionLost": "Server disconnected without sending a response.",
    "CertificateRefused": "unsuitable certificate purpose",
    "CertificateExpired": "certificate has expired",
    "CertificateNotYetValid": "certificate is not yet valid",
    "CertificateForOtherHost": "Hostname mismatch, certificate is not valid for 'api.example.com'.",
    "CertificateSelfSigned": "self-signed certificate",
    "CertificateUnknownIssuer": "unable to get local issuer certificate",
    "TlsFailed": "UNEXPECTED_MESSAGE",
    "PlainExpected": "WRONG_VERSION_NUMBER",
    "TlsVersionRefused": "TLSV1_ALERT_PROTOCOL_VERSION",
    "ClientCertificateWanted": "TLSV13_ALERT_CERTIFICATE_REQUIRED",
    "ClientCertificateRefused": "TLSV1_ALERT_UNKNOWN_CA",
    "ClientCertificateUnusable": "[Errno 2] No such file or directory: 'me.p12'",
    "PassphraseWrong": "Incorrect password, could not decrypt key",
    "ProxyUnreachable": "[Errno 111] Connect call failed ('127.0.0.1', 3128)",
    "ProxyBroken": r"SSH-2.0-OpenSSH_9.2\r\n",
    "ProtocolBroken": "conflicting Content-Length headers",
    "BodyIncomplete": "peer closed connection without sending complete message body (received 5 bytes, expected 10)",
    "BodyOverrun": "7 bytes more",
    "BodyUndecodable": "Error -3 while decompressing data: incorrect header check",
    "FileNotWritten": "Input/output error",
    "FolderReadOnly": "Permission denied",
    "DiskFull": "No space left on device",
    "PathTooLong": "File name too long",
    "StoreFailed": "disk I/O error",
    "SpoolFailed": "[Errno 28] No space left on device",
    "Unexpected": "division by zero",
}

_SPECIAL = re.compile(r"([\\`*_|\[\]#])")


def page() -> str:
    """Return the whole page as Markdown."""
    korean = {(context, text): said for context, text, said in messages(TRANSLATIONS / "restdesk_ko.ts")}
    lines = ["# What RestDesk says", "", *_of_this_page()]
    for branch in _branches():
        lines += ["", f"## {_heading(branch)}", "", "| | English | 한국어 |", "|---|---|---|"]
        lines += [_row(kind, korean) for kind in _said_by(branch)]
    lines += ["", "## Beside a response (notes)", "", "| English | 한국어 |", "|---|---|"]
    notes = sorted(text for context, text in korean if context == "Notes")
    lines += [" | ".join(("", *_both(Words("Notes", text), {}, korean), "")).strip() for text in notes]
    return "\n".join(lines) + "\n"


def kinds() -> Iterator[type[RestDeskError]]:
    """Give every error that has a title of its own, in the order in which they are written."""
    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, RestDeskError) and "title" in vars(kind):
            yield kind


def _of_this_page() -> list[str]:
    return [
        "Made by `scripts/messages.py` out of `restdesk/errors.py` and `resources/translations`; not to be edited.",
        "Of each: what happened, **what to do**, and an example of the technical cause. The names are those of",
        "`restdesk/errors.py`.",
    ]


def _branches() -> list[type[RestDeskError]]:
    """Return the kinds that others belong to, and last the root, for those that belong to none."""
    return [kind for kind in RestDeskError.__subclasses__() if kind.__subclasses__()] + [RestDeskError]


def _heading(branch: type[RestDeskError]) -> str:
    return "Others" if branch is RestDeskError else (branch.__doc__ or branch.__name__).strip().rstrip(".")


def _said_by(branch: type[RestDeskError]) -> list[type[RestDeskError]]:
    if branch is RestDeskError:
        alone = [kind for kind in RestDeskError.__subclasses__() if not kind.__subclasses__()]
        return [kind for kind in kinds() if kind in alone]
    return [kind for kind in kinds() if issubclass(kind, branch)]


def _row(kind: type[RestDeskError], korean: dict[tuple[str, str], str]) -> str:
    values = OF_ITS_OWN.get(kind.__name__, {})
    titles, remedies = (_both(words, values, korean) for words in (kind.title, kind.remedy))
    cause = f"<br>({_plain(CAUSES[kind.__name__])})" if kind.__name__ in CAUSES else ""
    cells = [f"{title}<br>**{remedy}**{cause}" for title, remedy in zip(titles, remedies, strict=True)]
    return f"| {kind.__name__} | {cells[0]} | {cells[1]} |"


def _both(words: Words, values: dict[str, str], korean: dict[tuple[str, str], str]) -> tuple[str, str]:
    message = words.message(**(VALUES | values))
    return _plain(message.english()), _plain(message.fill(korean.get((words.context, words.text)) or "—"))


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text).replace("<", "&lt;").replace("\n", " ")


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
