"""Where a variable's value comes from, in words."""

from restdesk.gui.translate import words
from restdesk.gui.variables.source import Variables
from restdesk.gui.widgets.plain import one_line
from restdesk.variables.dynamic import DYNAMIC
from restdesk.variables.find import PROCESS, PROMPT, is_draft
from restdesk.variables.scopes import Layer
from restdesk.variables.showing import Shown
from restdesk.words import QT_TRANSLATE_NOOP

_DEMO = QT_TRANSLATE_NOOP("VariableOrigin", "given by the demo server")
_SCOPES = {
    "runtime": QT_TRANSLATE_NOOP("VariableOrigin", "captured"),
    "token": QT_TRANSLATE_NOOP("VariableOrigin", "OAuth 2 token"),
    "given": QT_TRANSLATE_NOOP("VariableOrigin", "given on the command line"),
    "request": QT_TRANSLATE_NOOP("VariableOrigin", "this request"),
    "folder": QT_TRANSLATE_NOOP("VariableOrigin", "folder {name}"),
    "environment": QT_TRANSLATE_NOOP("VariableOrigin", "environment {name}"),
    "collection": QT_TRANSLATE_NOOP("VariableOrigin", "collection {name}"),
    "global": QT_TRANSLATE_NOOP("VariableOrigin", "Global"),
}
_OWN = QT_TRANSLATE_NOOP("VariableOrigin", "your own value in {origin}, not in the file")
_TYPED = QT_TRANSLATE_NOOP("VariableOrigin", "typed here")
_PROCESS = QT_TRANSLATE_NOOP("VariableOrigin", "variable of this machine")
_PROMPT = QT_TRANSLATE_NOOP("VariableOrigin", "asked for at each Send")
_DYNAMIC = QT_TRANSLATE_NOOP("VariableOrigin", "made anew at each Send")

_LONGEST = 60


def origin(name: str, layer: Layer, variables: Variables) -> str:
    """Return in a few words the place that gives a variable its value."""
    if layer.kind == "given" and variables.is_of_demo(name):
        return words(_DEMO)
    known = _SCOPES.get(layer.kind)
    place = layer.kind if known is None else words(known).format(name=one_line(layer.label, _LONGEST))
    return words(_OWN).format(origin=place) if layer.own else place


def without_place(name: str) -> str:
    """Return in a few words what gives the value of a variable that stands in no place, or an empty text."""
    if is_draft(name):
        return words(_TYPED)
    if name.startswith(PROCESS):
        return words(_PROCESS)
    if name.startswith(PROMPT):
        return words(_PROMPT)
    return words(_DYNAMIC) if name in DYNAMIC else ""


def meaning(name: str) -> str:
    """Return what is made for a variable that is made anew at each Send, or an empty text."""
    from restdesk.variables.dynamic_words import MEANINGS

    return words(MEANINGS[name]) if name in MEANINGS else ""


def comes_from(one: Shown, variables: Variables) -> str:
    """Return in a few words where the value that counts comes from; empty where nothing defines the variable."""
    if one.definitions:
        return origin(one.name, one.definitions[0].layer, variables)
    return without_place(one.name)
