"""How the bar asks about settings that came from a file and are used only once a person allows them."""

from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import one_line
from restdesk.model.ready import OverrideKind, OverrideWanted, Place
from restdesk.session.state import Change, CheckingStopped, OverrideAllowed
from restdesk.words import QT_TRANSLATE_NOOP, Words

_TEXTS: dict[OverrideKind, Words] = {
    "verify": QT_TRANSLATE_NOOP(
        "Overrides", "The file does not want the certificate of {host} to be checked: anybody could answer for it."
    ),
    "connectTo": QT_TRANSLATE_NOOP("Overrides", "The file wants to connect to {value} in place of {host}."),
    "sni": QT_TRANSLATE_NOOP("Overrides", "The file wants to ask {host} for the certificate of {value}."),
    "proxy": QT_TRANSLATE_NOOP("Overrides", "The file wants to call {host} through the proxy {value}."),
    "limits": QT_TRANSLATE_NOOP("Overrides", "The file wants to raise a limit of the response: {value}."),
}


def said_of(question: OverrideWanted) -> str:
    """Return what the file wants, in the language of now."""
    return words(_TEXTS[question.name]).format(host=one_line(question.host), value=one_line(question.value))


def allowing(question: OverrideWanted, place: Place) -> Change:
    """Return the change of the state that allows it."""
    if question.name == "verify":
        return CheckingStopped(question.host)
    return OverrideAllowed(place.collection, question.name, question.value)
