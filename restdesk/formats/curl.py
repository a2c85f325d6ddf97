"""A cURL command line as a request: what curl would send, as its manual says."""

import re
from collections.abc import Callable
from urllib.parse import quote

from msgspec.structs import replace

from restdesk.formats.body_of import FORM, body_of, header_value
from restdesk.formats.credentials import taken_out
from restdesk.formats.curl_options import FLAGS, NAMES, WITH_VALUE
from restdesk.formats.pasted import NotRead, Pasted
from restdesk.formats.shells import Unclosed, words
from restdesk.model.auth import Auth, BasicAuth, BearerAuth
from restdesk.model.request import (
    Body,
    FileBody,
    FileChoice,
    Header,
    Http,
    HttpVersion,
    Info,
    MultipartBody,
    Own,
    Part,
    Request,
    Settings,
)
from restdesk.words import QT_TRANSLATE_NOOP, Message

_UNCLOSED = QT_TRANSLATE_NOOP("Pasted", "The cURL line ends inside a quotation: {mark} has no end.")
_NO_URL = QT_TRANSLATE_NOOP("Pasted", "The cURL line has no URL.")
_OPTION = QT_TRANSLATE_NOOP("Pasted", "The option {option} was not taken over.")
_MORE_URLS = QT_TRANSLATE_NOOP("Pasted", "Only the first URL was taken over, not {url}.")
_FROM_FILE = QT_TRANSLATE_NOOP("Pasted", "{option} reads the file {path}: it was not taken over.")
_INSECURE = QT_TRANSLATE_NOOP(
    "Pasted", "{option} was not taken over: certificates are checked until you switch that off in Settings."
)

_BEGINS = re.compile(r"\s*(?:[$>#%]\s+)?(?:\S*[/\\])?curl(?:\.exe)?[\s\^`\\]", re.IGNORECASE)
_SECONDS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{0,9})?|\.[0-9]{1,9}")
_COUNT = re.compile(r"[0-9]{1,9}")
_VERSIONS: dict[str, HttpVersion] = {
    "--http1.1": "1.1",
    "--http2": "auto",
    "--http2-prior-knowledge": "2-prior-knowledge",
}


def is_curl(text: str) -> bool:
    """Whether a text begins as a cURL line does, a shell's prompt before it included."""
    return _BEGINS.match(text) is not None


def read_curl(text: str) -> Pasted:
    """Return what a cURL line sends; raises NotRead for one that curl could not send either."""
    try:
        found = words(re.sub(r"^\s*[$>#%]\s+", "", text))
    except Unclosed as error:
        raise NotRead(_UNCLOSED.message(mark=error)) from error
    line = _Line()
    line.read(found[1:])
    return line.pasted()


class _Line:
    """What the options say so far."""

    def __init__(self) -> None:
        self._urls: list[str] = []
        self._method = ""
        self._headers: list[Header] = []
        self._omitted: list[str] = []
        self._data: list[str] = []
        self._parts: list[Part] = []
        self._file = ""
        self._content_type = ""
        self._in_query = False
        self._head = False
        self._auth: Auth = None
        self._settings = Settings()
        self._version: HttpVersion | None = None
        self._left_out: list[Message] = []

    def read(self, arguments: list[str]) -> None:
        """Take the options and URLs in order."""
        rest = iter(arguments)
        for word in rest:
            if word == "--":
                self._urls += rest
            elif word.startswith("--"):
                name, _, value = word.partition("=")
                self._option(name, lambda value=value: value or next(rest, ""))  # type: ignore[misc]
            elif word.startswith("-") and word != "-":
                self._letters(word[1:], lambda: next(rest, ""))
            else:
                self._urls.append(word)

    def pasted(self) -> Pasted:
        """Return the request."""
        if not self._urls:
            raise NotRead(_NO_URL.message())
        for url in self._urls[1:]:
            self._left_out.append(_MORE_URLS.message(url=re.sub(r"//[^/?#]*@", "//", url)))  # no password is said
        url = self._urls[0] + self._query()
        body, headers = self._body()
        headers, auth = taken_out(headers)
        if not header_value(headers, "authorization"):
            auth = auth or self._auth  # a header of that name is sent in place of `--user`
        settings = replace(self._settings, omit_headers=tuple(self._omitted)) if self._omitted else self._settings
        http = Http(method=self._method or self._usual(body), url=url, headers=headers, body=body, auth=auth)
        request = Request(info=Info(type="http"), http=http, settings=settings, own=Own(http_version=self._version))
        return Pasted(request, tuple(self._left_out))

    def _letters(self, letters: str, following: Callable[[], str]) -> None:
        """Take `-sSLX`, where the last letter may have its value right behind it."""
        for place, letter in enumerate(letters):
            name = NAMES.get(letter, f"-{letter}")
            if name in WITH_VALUE:
                value = letters[place + 1 :]
                self._option(name, lambda value=value: value or following())  # type: ignore[misc]
                return
            self._option(name, following)

    def _option(self, name: str, value: Callable[[], str]) -> None:
        takes = _TAKES.get(name)
        if takes is not None:
            takes(self, value())
        elif name in ("--head", "--get"):
            self._head, self._in_query = self._head or name == "--head", self._in_query or name == "--get"
        elif name in ("--location", "--location-trusted", "--no-location"):
            self._settings = replace(self._settings, follow_redirects=name != "--no-location")
        elif name in _VERSIONS:
            self._version = None if _VERSIONS[name] == "auto" else _VERSIONS[name]
        elif name in ("--insecure", "--proxy-insecure"):
            self._left_out.append(_INSECURE.message(option=name))
        elif name in WITH_VALUE:
            value()  # which may be a credential: it is not said
            if WITH_VALUE[name]:
                self._left_out.append(_OPTION.message(option=name))
        elif name not in FLAGS:
            self._left_out.append(_OPTION.message(option=name))

    def _header(self, text: str) -> None:
        if text.startswith("@"):
            self._left_out.append(_FROM_FILE.message(option="--header", path=text[1:]))
            return
        name, colon, value = text.partition(":")
        if colon and not value.strip():
            self._omitted.append(name.strip())  # `-H 'Accept:'` takes an automatic header away
        elif colon:
            self._headers.append(Header(name.strip(), value.strip()))
        elif text.endswith(";"):
            self._headers.append(Header(text[:-1].strip(), ""))

    def _add_data(self, text: str, *, raw: bool = False) -> None:
        if text.startswith("@") and not raw:
            self._file = text[1:]
        else:
            self._data.append(text)

    def _add_encoded(self, text: str) -> None:
        """Take `--data-urlencode`: `content`, `=content`, `name=content`; `@file` and `name@file` read a file."""
        mark = re.search(r"[=@]", text)
        if mark is not None and mark[0] == "@":
            self._left_out.append(_FROM_FILE.message(option="--data-urlencode", path=text[mark.end() :]))
        elif mark is None:
            self._data.append(quote(text, safe="-._~"))
        else:
            name, content = text[: mark.start()], quote(text[mark.end() :], safe="-._~")
            self._data.append(f"{name}={content}" if name else content)

    def _add_json(self, text: str) -> None:
        self._add_data(text)
        self._content_type = "application/json"

    def _add_part(self, text: str, *, plain: bool = False) -> None:
        name, _, value = text.partition("=")
        if plain or value[:1] not in {"@", "<"}:
            content, given = (value, {}) if plain else _settings_of(value)
            self._parts.append(Part(name, "text", content, given.get("type", "")))
        elif value.startswith("<"):
            self._left_out.append(_FROM_FILE.message(option="--form", path=value[1:]))
        else:
            path, given = _settings_of(value[1:])
            files = tuple(part.strip('"') for part in path.split(","))
            self._parts.append(Part(name, "file", files[0] if len(files) == 1 else files, given.get("type", "")))
            if "filename" in given:
                self._left_out.append(_OPTION.message(option="filename="))

    def _credentials(self, text: str) -> None:
        user, _, password = text.partition(":")
        self._auth = BasicAuth(user, password)

    def _cookie(self, text: str) -> None:
        if "=" in text:
            self._headers.append(Header("Cookie", text))
        else:
            self._left_out.append(_FROM_FILE.message(option="--cookie", path=text))

    def _upload(self, path: str) -> None:
        self._file = path
        self._method = self._method or "PUT"
        self._content_type = "-"

    def _limit(self, text: str) -> None:
        if _SECONDS.fullmatch(text):
            self._settings = replace(self._settings, timeout=float(text) * 1000)
        else:
            self._left_out.append(_OPTION.message(option="--max-time"))

    def _redirects(self, text: str) -> None:
        if _COUNT.fullmatch(text):
            self._settings = replace(self._settings, max_redirects=int(text))
        else:
            self._left_out.append(_OPTION.message(option="--max-redirs"))

    def _query(self) -> str:
        if not (self._in_query and self._data):
            return ""
        return ("&" if "?" in self._urls[0] else "?") + "&".join(self._data)

    def _body(self) -> tuple[Body, tuple[Header, ...]]:
        headers = tuple(self._headers)
        if self._parts:
            return MultipartBody(tuple(self._parts)), headers
        if self._in_query or not (self._data or self._file):
            return None, headers
        if self._content_type == "application/json" and not header_value(headers, "accept"):
            headers = (*headers, Header("Accept", "application/json"))
        assumed = self._content_type or FORM
        if self._file and not self._data:
            kind = "" if assumed == "-" else header_value(headers, "content-type") or assumed
            return FileBody((FileChoice(self._file, kind, selected=True),)), headers
        if self._file:
            self._left_out.append(_FROM_FILE.message(option="--data", path=self._file))
        joint = "" if self._content_type == "application/json" else "&"
        return body_of(joint.join(self._data), headers, assumed)

    def _usual(self, body: Body) -> str:
        return "HEAD" if self._head else "GET" if body is None else "POST"


def _settings_of(text: str) -> tuple[str, dict[str, str]]:
    """Part `value;type=text/plain;filename=x` into value and settings; what is quoted keeps its semicolons."""
    quoted = re.match(r'"((?:[^"\\]|\\.)*)"', text)
    value = re.sub(r"\\(.)", r"\1", quoted[1]) if quoted else text.partition(";")[0]
    rest = text[quoted.end() :] if quoted else text[len(value) :]
    pairs = (piece.partition("=") for piece in rest.split(";") if "=" in piece)
    return value, {name.strip().lower(): given.strip().strip('"') for name, _, given in pairs}


def _set_method(line: _Line, text: str) -> None:
    line._method = text


_Take = Callable[[_Line, str], None]
_TAKES: dict[str, _Take] = {
    "--request": _set_method,
    "--url": lambda line, text: line._urls.append(text),
    "--header": _Line._header,
    "--data": _Line._add_data,
    "--data-ascii": _Line._add_data,
    "--data-binary": _Line._add_data,
    "--data-raw": lambda line, text: line._add_data(text, raw=True),
    "--data-urlencode": _Line._add_encoded,
    "--json": _Line._add_json,
    "--form": _Line._add_part,
    "--form-string": lambda line, text: line._add_part(text, plain=True),
    "--user": _Line._credentials,
    "--oauth2-bearer": lambda line, text: setattr(line, "_auth", BearerAuth(text)),
    "--user-agent": lambda line, text: line._headers.append(Header("User-Agent", text)),
    "--referer": lambda line, text: line._headers.append(Header("Referer", text)),
    "--range": lambda line, text: line._headers.append(Header("Range", f"bytes={text}")),
    "--cookie": _Line._cookie,
    "--upload-file": _Line._upload,
    "--max-time": _Line._limit,
    "--max-redirs": _Line._redirects,
}
