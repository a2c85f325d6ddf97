"""A request as a cURL command, quoted for a shell. Pure: what is sent is given in ready-made parts.

The command sends the same request: the headers are all named, curl's own are taken away, and no body is read anew.
"""

import re
import shlex
from collections.abc import Callable, Iterator
from typing import Literal

import msgspec

Shell = Literal["posix", "cmd", "powershell"]


class FormPart(msgspec.Struct, frozen=True, kw_only=True):
    """One field of a multipart form: a text, or a file by its path."""

    name: str
    value: str = ""
    path: str = ""
    file_name: str = ""
    content_type: str = ""


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """What curl is told; every text as it is to stand there."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: str | None = None
    file: str = ""
    """Path of the file that is the body."""
    form: tuple[FormPart, ...] = ()
    options: tuple[tuple[str, ...], ...] = ()
    """Further options, each with its values: `("--proxy", "http://…")`."""


def curl_line(call: Call, shell: Shell = "posix") -> str:
    """Return the command; raises ValueError for a NUL character, which no command line can carry."""
    quote = _QUOTES[shell]
    groups = [" ".join(quote(word) for word in words) for words in _options(call)]
    if any("\0" in group for group in groups):
        raise ValueError("a command line cannot carry a NUL character")
    program = "curl.exe" if shell == "powershell" else "curl"
    return f"{program} " + f" {_CONTINUED[shell]}\n  ".join(groups)


def _options(call: Call) -> Iterator[tuple[str, ...]]:
    """Yield the options in groups: a group is one line."""
    glob = ("--globoff",) if re.search(r"[][{}]", call.url) else ()
    yield (*glob, *_method(call), call.url) if not call.url.startswith("-") else (*_method(call), "--url", call.url)
    yield from call.options
    for name, value in _headers(call):
        yield ("-H", f"{name}: {value}" if value else f"{name};")
    for name in _taken_away(call):
        yield ("-H", f"{name}:")
    if call.form:
        yield from map(_part, call.form)
    elif call.file:
        yield ("--data-binary", f"@{call.file}")
    elif call.body is not None:
        yield ("--data-raw", call.body)


def _method(call: Call) -> tuple[str, ...]:
    has_body = bool(call.form or call.file) or call.body is not None
    if call.method == "HEAD" and not has_body:
        return ("--head",)
    usual = "POST" if has_body else "GET"
    return () if call.method == usual else ("-X", call.method)


def _headers(call: Call) -> Iterator[tuple[str, str]]:
    for name, value in call.headers:
        if not (call.form and name.lower() == "content-type"):  # curl has a boundary of its own
            yield name, value


def _taken_away(call: Call) -> Iterator[str]:
    """Yield the headers that curl would add by itself."""
    named = {name.lower() for name, _ in call.headers}
    own = ["User-Agent", "Accept"]
    if call.file or call.body is not None:
        own.append("Content-Type")
    if call.form or call.file or call.body is not None:
        own.append("Expect")  # curl asks to continue before a large body
    return (name for name in own if name.lower() not in named)


def _part(part: FormPart) -> tuple[str, str]:
    if not part.path and not part.content_type:
        return "--form-string", f"{part.name}={part.value}"
    kind = f";type={part.content_type}" if part.content_type else ""
    if not part.path:
        return "-F", f"{part.name}={_form_quoted(part.value)}{kind}"
    named = f";filename={_form_quoted(part.file_name)}" if part.file_name else ""
    return "-F", f"{part.name}=@{_form_quoted(part.path)}{named}{kind}"


def _form_quoted(text: str) -> str:
    """Return a text in the double quotes that curl's -F understands."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _cmd(word: str) -> str:
    """Quote for cmd.exe: first as programs read their arguments, then every character that cmd itself would take."""
    if re.fullmatch(r"[A-Za-z0-9_./:@=+-]+", word):
        return word
    quoted = re.sub(r'(\\*)"', r'\1\1\\"', word)
    quoted = re.sub(r"(\\+)\Z", r"\1\1", quoted)
    escaped = re.sub(r'[()%!^"<>&|]', r"^\g<0>", f'"{quoted}"')
    return re.sub(r"\r\n|\n|\r", "^\n\n", escaped)


def _powershell(word: str) -> str:
    """Quote for PowerShell, 7.3 and later, which hands arguments on as they are."""
    if re.fullmatch(r"[A-Za-z0-9_./:=+][A-Za-z0-9_./:=+-]*|-[A-Za-z]|--[a-z0-9.-]+", word):
        return word
    return "'" + re.sub("['\u2018\u2019\u201a\u201b]", r"\g<0>\g<0>", word) + "'"


_QUOTES: dict[Shell, Callable[[str], str]] = {"posix": shlex.quote, "cmd": _cmd, "powershell": _powershell}
_CONTINUED: dict[Shell, str] = {"posix": "\\", "cmd": "^", "powershell": "`"}
