"""A text of a request as it can be shown before it is sent: variables filled where their values are no secret."""

from restdesk.errors import InputError
from restdesk.model.request import Param
from restdesk.model.text import Secret, Text
from restdesk.variables.find import spans
from restdesk.variables.path import encoded, path_spans
from restdesk.variables.scopes import Scopes
from restdesk.variables.showing import shown

LONGEST = 20_000
"""Characters of a URL up to which it is shown as it will be sent."""

_MARK = "rdseen{}x"


class Sight:
    """Fills texts with what may be seen; what has no value yet stands as it is written, a secret is masked."""

    def __init__(self, scopes: Scopes) -> None:
        self._known = scopes
        self._marks: list[str] = []

    def text(self, source: str) -> Text:
        """Return `source` with a mark for each variable without a value: letters and digits, as no encoding changes."""
        texts: list[Text] = []
        end = 0
        for span in spans(source):
            texts += [Text(source[end : span.start]), self._value(span.name, source[span.start : span.end])]
            end = span.end
        return Text.join((*texts, Text(source[end:])))

    def plain(self, source: str) -> str:
        """Return `source` as it is shown."""
        return self.spelled(self.text(source))

    def spelled(self, text: Text) -> str:
        """Return a text with its variables in place of the marks."""
        return self.written(str(text))

    def written(self, shown: str) -> str:
        """Return what is shown with the variables in place of the marks."""
        for number in reversed(range(len(self._marks))):
            shown = shown.replace(_MARK.format(number), self._marks[number])
        return shown

    def mark(self, written: str) -> str:
        """Return a mark that stands for something until all else is made."""
        self._marks.append(written)
        return _MARK.format(len(self._marks) - 1)

    def _value(self, name: str, written: str) -> Text:
        found = shown(name, self._known)
        if found.kind == "secret":
            return Text(Secret("x"))
        if found.kind in ("unknown", "dynamic") or found.value.endswith("…"):
            return Text(self.mark(written))
        pieces: list[str] = []
        end = 0
        for span in spans(found.value):
            pieces += [found.value[end : span.start], self.mark(found.value[span.start : span.end])]
            end = span.end
        return Text("".join((*pieces, found.value[end:])))


def sent_url(url: str, params: tuple[Param, ...], scopes: Scopes, *, encode: bool) -> str:
    """Return the URL as it will go out, secrets masked; empty for one that is too long or cannot be called."""
    from restdesk.sending.address import address

    if not url.strip() or len(url) > LONGEST:
        return ""
    sight = Sight(scopes)
    text = _with_path(url, params, sight, encode=encode)
    try:
        found = address(text, encode=encode)
    except InputError:
        return ""
    port = "" if found.port == {"http": 80, "https": 443}[found.scheme] else f":{found.port}"
    host = f"[{found.host}]" if ":" in str(found.host) else str(found.host)
    is_open = "://" not in text.reveal() and text.reveal().lstrip().startswith(_MARK[:6])
    scheme = "" if is_open else f"{found.scheme}://"  # a variable without a value may bring its own
    return sight.written(f"{scheme}{host}{port}{found.target}")


def _with_path(url: str, params: tuple[Param, ...], sight: Sight, *, encode: bool) -> Text:
    """Fill the path parameters that have a value; the others stay."""
    values = {param.name: param.value for param in params if param.type == "path" and not param.disabled}
    texts: list[Text] = []
    end = 0
    for span in path_spans(url):
        value = sight.text(values[span.name]) if values.get(span.name) else None
        kept = Text(sight.mark(url[span.start : span.end]))
        texts += [sight.text(url[end : span.start]), kept if value is None else encoded(value) if encode else value]
        end = span.end
    return Text.join((*texts, sight.text(url[end:])))
