"""Bodies that are sent and shown, and not edited here: forms and files."""

from typing import Any

import msgspec

from restdesk.model.request import Body, FileBody, FormBody, MultipartBody
from restdesk.words import QT_TRANSLATE_NOOP

LISTED = {
    FormBody: QT_TRANSLATE_NOOP("BodyForms", "Form"),
    MultipartBody: QT_TRANSLATE_NOOP("BodyForms", "Multipart form"),
    FileBody: QT_TRANSLATE_NOOP("BodyForms", "File"),
}
"""The kinds and what the box calls them."""


def listing(body: Body) -> str:
    """Return the keys of a body as its file has them, those apart that RestDesk does not know."""
    return msgspec.yaml.encode(_without_extra(msgspec.to_builtins(body))).decode()


def _without_extra(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_extra(inner) for key, inner in value.items() if key != "extra"}
    return [_without_extra(inner) for inner in value] if isinstance(value, list | tuple) else value
