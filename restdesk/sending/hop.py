"""What a hop shows of what was sent and how it went, masked."""

from collections.abc import Iterator

from restdesk.model.exchange import Hop, Sent, SentLine
from restdesk.model.text import Text
from restdesk.sending.choice import Choice
from restdesk.sending.parts import cut
from restdesk.sending.proxies import shown
from restdesk.sending.record import KEPT, Record
from restdesk.sending.request import Outgoing
from restdesk.words import QT_TRANSLATE_NOOP, Message

NOT_IN_HTTP2 = QT_TRANSLATE_NOOP("Notes", "Not sent, because HTTP/2 does not allow it: {names}.")
PROXY_ANSWERED = QT_TRANSLATE_NOOP("Notes", "The answer 407 comes from the proxy {proxy}, not from the server.")


def hop_of(outgoing: Outgoing, wired: Outgoing, choice: Choice, record: Record, dropped: tuple[str, ...]) -> Hop:
    """Return the hop as far as it came; `wired` is `outgoing` as it went to a proxy."""
    return Hop(
        method=outgoing.method,
        url=str(outgoing.url),
        sent=_sent(wired, record) if record.sent else Sent("", "", 0),
        phases=record.phases(),
        reused=record.reused,
        remote=record.remote,
        local=record.local,
        proxy=shown(choice.proxy) if choice.proxy else "",
        interim=record.interim,
        tls=record.tls,
        dropped=dropped,
        response=record.response,
    )


def notes_of(record: Record, choice: Choice) -> tuple[Message, ...]:
    """Return what else a person should know of the hop."""
    notes = [NOT_IN_HTTP2.message(names=", ".join(record.left_out))] if record.left_out else []
    if choice.proxy and record.tls is None and record.response and record.response.status == 407:
        notes.append(PROXY_ANSWERED.message(proxy=shown(choice.proxy)))
    return tuple(notes)


def _sent(outgoing: Outgoing, record: Record) -> Sent:
    head, lines = _head(outgoing, record), tuple(_lines(outgoing, record))
    if outgoing.body is None:
        return Sent(head, "", 0, lines)
    return Sent(head, str(_start(outgoing.body.text)), outgoing.body.size, lines)


def _lines(outgoing: Outgoing, record: Record) -> Iterator[SentLine]:
    """Yield the headers with where each came from."""
    auth = outgoing.auth.field if outgoing.auth else "auth"
    for line in outgoing.lines:
        if line.key in record.left_out:
            continue
        name, value = str(line.name), str(line.value)
        if line.credential:
            yield SentLine(name, value, "auth", auth)
        elif line.automatic:
            yield SentLine(name, value, "cookies" if line.key == "cookie" else "automatic")
        else:
            yield SentLine(name, value, "header", line.field)


def _head(outgoing: Outgoing, record: Record) -> str:
    version = "HTTP/2" if record.framed else "HTTP/1.1"
    left = record.left_out
    lines = (f"{line.name}: {line.value}\n" for line in outgoing.lines if not left or line.key not in left)
    return f"{outgoing.method} {outgoing.target} {version}\n" + "".join(lines)


def _start(text: Text) -> Text:
    """Return the characters of the first 64 KiB."""
    start = text.reveal()[:KEPT].encode()[:KEPT].decode(errors="ignore")
    return cut(text, 0, len(start))
