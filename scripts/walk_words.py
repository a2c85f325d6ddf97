"""What a step of the walk is made of, and the text that is made of the steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True)
class Said:
    """A text of the window, in the language that it speaks; `context` is where the translation has it."""

    context: str
    text: str


@dataclass(frozen=True)
class Both:
    """A text in English and in Korean."""

    en: str
    ko: str


@dataclass(frozen=True)
class Setting:
    """A setting that is to have that value."""

    key: str
    value: object


@dataclass(frozen=True)
class Tab:
    """What the tab at a place is to say, the last one at -1."""

    place: int
    text: str | Both


@dataclass(frozen=True)
class Closed:
    """The window is to be closed."""


@dataclass(frozen=True)
class Gone:
    """A text that is not to be seen any more."""

    text: str


@dataclass(frozen=True)
class Copied:
    """A text that is to stand on the clipboard."""

    text: str


@dataclass(frozen=True)
class Type:
    """Typed text; a text of the window is typed in its language."""

    text: str | Said | Both


@dataclass(frozen=True)
class Paste:
    """A text that is on the clipboard is pasted."""

    text: str


@dataclass(frozen=True)
class Until:
    """A key is pressed until the focus is on the control of that object name; how it is called for a reader."""

    chord: str
    control: str
    en: str
    ko: str


Deed = str | Type | Paste | Until
"""What is done: a chord such as `Ctrl+P`, or one of the above."""
Sight = str | Said | Both | Gone | Copied | Setting | Tab | Closed


@dataclass(frozen=True)
class Step:
    """One step: `shows` is looked for in the window, `en` and `ko` tell a reader what to look at."""

    name: str
    deeds: tuple[Deed, ...]
    en: str
    ko: str
    shows: tuple[Sight, ...]
    focus: str = ""
    """Object name, or kind, of what has the focus then."""


_TITLES = {"en": "# A day's work, by keyboard alone", "ko": "# 키보드만으로 하는 하루 일"}
_INTRODUCTIONS = {
    "en": "`make walk` does these steps in the real window, looks for each sight, and takes the pictures. "
    "This text is made of the same table as the walk.",
    "ko": "`make walk`는 실제 창에서 이 단계를 그대로 하고, 보여야 할 것을 확인하고, 그림을 남깁니다. "
    "이 글도 같은 표에서 만들어집니다.",
}


def spoken(text: str | Said | Both, language: str) -> str:
    """A text as it is read in that language; what the window says needs its translation to be installed."""
    from PySide6.QtCore import QCoreApplication

    if isinstance(text, Both):
        return text.ko if language == "ko" else text.en
    return QCoreApplication.translate(text.context, text.text) if isinstance(text, Said) else text


def told(steps: Sequence[Step], language: str) -> str:
    """The walk as a text in Markdown, with its pictures."""
    folder = "pictures" if language == "en" else f"pictures/{language}"
    lines = [_TITLES[language], "", _INTRODUCTIONS[language]]
    for number, step in enumerate(steps, 1):
        sight = step.ko if language == "ko" else step.en
        seen = ", ".join(f"`{part}`" for each in step.shows if (part := _seen(each, language)))
        lines += ["", f"## {number}. {_pressed(step, language)}", "", sight + (f" ({seen})" if seen else "")]
        if Closed() not in step.shows:
            lines += ["", f"![{sight}]({folder}/{number:02}-{step.name}.png)"]
    return "\n".join(lines) + "\n"


def _pressed(step: Step, language: str) -> str:
    """The keys of a step in words."""
    parts = [_deed(deed, language) for deed in step.deeds]
    grouped = [(part, len(list(same))) for part, same in groupby(parts)]
    words = [part if count == 1 else f"{part} ×{count}" for part, count in grouped]
    return ", ".join(words) or {"en": "Start RestDesk", "ko": "RestDesk를 시작합니다"}[language]


def _deed(deed: Deed, language: str) -> str:
    korean = language == "ko"
    match deed:
        case Type(text):
            return f"“{spoken(text, language)}”"
        case Paste(text):
            return f"`{text}`, Ctrl+V"
        case Until(chord, _control, en, ko):
            return f"{ko}까지 {chord}" if korean else f"{chord} to {en}"
    return deed


def _seen(sight: Sight, language: str) -> str:
    match sight:
        case str() | Said() | Both():
            return spoken(sight, language)
    return ""
