"""The body that a text and its content type are in the model: fields where they can be edited, else the text."""

from urllib.parse import parse_qsl, quote_plus

from restdesk.model.request import Body, FormBody, FormField, Header, JsonBody, TextBody, XmlBody

FORM = "application/x-www-form-urlencoded"


def header_value(headers: tuple[Header, ...], name: str) -> str:
    """Return the value of the first header of that name, whatever its case; an empty text if there is none."""
    return next((header.value for header in headers if header.name.lower() == name), "")


def body_of(text: str, headers: tuple[Header, ...], assumed: str = "") -> tuple[Body, tuple[Header, ...]]:
    """Return the body and the headers that send this very text; `assumed` is the content type where none is given.

    A header that a kind of body brings by itself is not kept a second time.
    """
    typed = header_value(headers, "content-type")
    kind = (typed or assumed).partition(";")[0].strip().lower()
    if kind == FORM and (fields := _fields(text)) is not None:
        return FormBody(fields), _without(headers, FORM)
    if kind == "application/json" or kind.endswith("+json"):
        return JsonBody(text), _without(headers, "application/json")
    if kind in ("application/xml", "text/xml") or kind.endswith("+xml"):
        return XmlBody(text), _without(headers, "application/xml")
    if not typed and assumed:
        headers = (*headers, Header("Content-Type", assumed))
    return TextBody(text), headers


def _fields(text: str) -> tuple[FormField, ...] | None:
    """Return the fields of a form whose text they make again, byte for byte; None for any other text."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=True, errors="strict")
    except (ValueError, UnicodeDecodeError):
        return None
    again = "&".join(f"{_encoded(name)}={_encoded(value)}" for name, value in pairs)
    return tuple(FormField(name, value) for name, value in pairs) if again == text else None


def _encoded(text: str) -> str:
    return quote_plus(text, safe="*-._").replace("~", "%7E")


def _without(headers: tuple[Header, ...], automatic: str) -> tuple[Header, ...]:
    return tuple(
        header for header in headers if (header.name.lower(), header.value.strip()) != ("content-type", automatic)
    )
