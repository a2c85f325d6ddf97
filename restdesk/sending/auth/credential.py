"""How a scheme puts its credential into a request: always secret, and never over what was typed."""

from msgspec.structs import replace

from restdesk.model.text import Secret, Text
from restdesk.sending.request import Line, Outgoing
from restdesk.words import QT_TRANSLATE_NOOP

TYPED_WINS = QT_TRANSLATE_NOOP("Notes", "“{name}” was sent as typed; the chosen authentication was left out.")


def secret(text: str) -> Text:
    """Return what a scheme puts on the wire: secret, whatever it was made of."""
    return Text(Secret(text)) if text else Text()


def with_header(outgoing: Outgoing, name: str, value: Text) -> Outgoing:
    """Return the request with the credential in a header, or as it is, with a note, where that header was typed."""
    if any(line.key == name.lower() and not line.automatic for line in outgoing.lines):
        return _left_out(outgoing, name)
    others = (line for line in outgoing.lines if line.key != name.lower())
    return replace(outgoing, lines=(*others, Line(Text(name), value, credential=True)))


def with_query(outgoing: Outgoing, name: str, pair: Text) -> Outgoing:
    """Return the request with the credential in the query, or as it is, with a note, where that name was typed.

    `name` is percent-encoded, `pair` is `name=value`.
    """
    _path, question, query = outgoing.target.reveal().partition("?")
    if name in (typed.partition("=")[0] for typed in query.split("&")):
        return _left_out(outgoing, name)
    join = "?" if not question else "&" if query else ""
    return replace(outgoing, target=outgoing.target + join + pair)


def _left_out(outgoing: Outgoing, name: str) -> Outgoing:
    return replace(outgoing, notes=(*outgoing.notes, TYPED_WINS.message(name=name)))
