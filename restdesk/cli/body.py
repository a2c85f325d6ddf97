"""The body that a command line gives: a text, the parts of a form, or a file."""

import json
from collections.abc import Sequence
from pathlib import Path

import typer

from restdesk.model.request import Body, FileBody, FileChoice, JsonBody, MultipartBody, Part, TextBody


def given_body(data: str | None, form: Sequence[str], binary: str | None) -> tuple[Body, tuple[Path, ...]]:
    """Return the body of -d, -F or --data-binary, and the files it reads; raises BadParameter."""
    if (data is not None) + bool(form) + (binary is not None) > 1:
        raise typer.BadParameter("give one body: -d, -F or --data-binary", param_hint="-d")
    if binary is not None:
        path = _file(binary, "--data-binary", "@FILE")
        return FileBody(data=(FileChoice(file_path=str(path), content_type=_BYTES, selected=True),)), (path,)
    if form:
        parts = tuple(map(_part, form))
        return MultipartBody(data=parts), tuple(Path(str(part.value)) for part in parts if part.type == "file")
    return _text(data), ()


_BYTES = "application/octet-stream"


def _part(pair: str) -> Part:
    name, equals, value = pair.partition("=")
    if not equals or not name:
        raise typer.BadParameter("write NAME=VALUE or NAME=@FILE", param_hint="-F")
    if value.startswith("@"):
        return Part(name=name, type="file", value=str(_file(value, "-F", "NAME=@FILE")))
    return Part(name=name, value=value)


def _file(written: str, option: str, form: str) -> Path:
    """Return the file that stands behind the @, absolute: a request of no collection has no folder."""
    if len(written) < 2 or not written.startswith("@"):
        raise typer.BadParameter(f"write {form}", param_hint=option)
    return Path(written[1:]).absolute()


def _text(data: str | None) -> Body:
    if data is None:
        return None
    try:
        json.loads(data, parse_int=str)  # numbers of any length
    except (ValueError, RecursionError):
        return TextBody(data=data)
    return JsonBody(data=data)
