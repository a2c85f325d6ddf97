"""What the place of a hit is called, and where it is edited."""

from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import one_line
from restdesk.session.finding.query import FoundFile, Hit
from restdesk.session.finding.texts import Address
from restdesk.words import QT_TRANSLATE_NOOP, Words

_PLACES: tuple[tuple[str, Words], ...] = (
    ("tags", QT_TRANSLATE_NOOP("Found", "Tag")),
    ("url", QT_TRANSLATE_NOOP("Found", "URL")),
    ("headers", QT_TRANSLATE_NOOP("Found", "Header")),
    ("params", QT_TRANSLATE_NOOP("Found", "Parameter")),
    ("body", QT_TRANSLATE_NOOP("Found", "Body")),
    ("auth", QT_TRANSLATE_NOOP("Found", "Auth")),
    ("assertions", QT_TRANSLATE_NOOP("Found", "Check")),
    ("actions", QT_TRANSLATE_NOOP("Found", "Capture")),
    ("variables", QT_TRANSLATE_NOOP("Found", "Variable")),
    ("docs", QT_TRANSLATE_NOOP("Found", "Docs")),
    ("docs_ko", QT_TRANSLATE_NOOP("Found", "Docs")),
    ("proxy", QT_TRANSLATE_NOOP("Found", "Proxy")),
    ("certificate", QT_TRANSLATE_NOOP("Found", "Certificate")),
    ("client_certificates", QT_TRANSLATE_NOOP("Found", "Certificate")),
    ("description", QT_TRANSLATE_NOOP("Found", "Description")),
    ("info", QT_TRANSLATE_NOOP("Found", "Name")),
    ("name", QT_TRANSLATE_NOOP("Found", "Name")),
)
"""The first of these that is in an address says what it is."""

_SETTING = QT_TRANSLATE_NOOP("Found", "Setting")
_DESCRIPTION = QT_TRANSLATE_NOOP("Found", "Description")
_ABOVE = ("http", "graphql", "runtime", "request", "data")
_LONGEST_ROW = 40


def place_of(hit: Hit) -> str:
    """Return in a few words where a hit stands: `Header X-Trace`."""
    known = next((text for name, text in _PLACES if name in hit.address), _SETTING)
    shown = f"{words(known)} {one_line(hit.row, _LONGEST_ROW)}" if hit.row else words(known)
    told = hit.address[-1] == "description" and len(hit.address) > 1
    return f"{shown}, {words(_DESCRIPTION)}" if told else shown


def field_of(address: Address) -> str:
    """Return what editors call the field at an address: `headers[2].value`, `body`, `docs`."""
    parts = [part for part in address if part not in _ABOVE]
    if parts and parts[0] == "own":
        parts[0] = "docs" if "docs_ko" in parts else "x-restdesk"
    if parts and parts[0] in ("info", "name", "description"):
        return ""
    field = ""
    for part in parts[: 1 if parts and parts[0] == "docs" else None]:
        field += f"[{part}]" if isinstance(part, int) else f".{part}" if field else str(part)
    return field


def where(file: FoundFile) -> str:
    """Return the names of the collection and the folders that a file lies in."""
    return " / ".join(one_line(name, 60) for name in file.above)
