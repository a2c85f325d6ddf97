"""What a step of the walk is made of, and the text that is made of the steps."""

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


@dataclass(frozen=True)
class At:
    """The walk waits until the focus is on the control of that object name; a reader is not told."""

    control: str


@dataclass(frozen=True)
class ByHand:
    """A file of the collection is changed in another program: `old` becomes `new`."""

    path: str
    old: str
    new: str


@dataclass(frozen=True)
class UnderGit:
    """The folder of the collection is put under git, in a terminal."""


@dataclass(frozen=True)
class Given:
    """A value that the demo server has told, is typed; what it is is said for a reader."""

    name: str
    en: str
    ko: str


@dataclass(frozen=True)
class Diff:
    """`git diff` shows these lines and no others since the step before, as `+  name: x` and `-  name: y`."""

    path: str
    lines: tuple[str | Both, ...]


@dataclass(frozen=True)
class Files:
    """`git status` shows just these since the step before, as `A cart/add.yml`, `M …`, `D …`, `R old → new`."""

    rows: tuple[str | Both, ...]


@dataclass(frozen=True)
class Runs:
    """The collection runs green by that program, on the command line: `restdesk` or `bru`."""

    program: str


Deed = str | Type | Paste | Until | At | ByHand | UnderGit | Given
"""What is done: a chord such as `Ctrl+P`, or one of the above."""
Sight = str | Said | Both | Gone | Copied | Setting | Tab | Closed | Diff | Files | Runs


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


@dataclass(frozen=True)
class Walk:
    """A row of steps with its name, which its text and its pictures have, and its title in both languages."""

    name: str
    en: str
    ko: str
    steps: tuple[Step, ...]
    pictures: str = ""
    """The folder of its pictures in `pictures`; empty for that itself."""
    project: bool = False
    """Whether it begins with no collection and an empty folder under git, `~/shop`: `Diff` and `Files` look there."""


COMMANDS = {
    "restdesk": "restdesk run ~/shop --env local",
    "bru": "bru run -r --env local --sandbox developer",
}
"""How the collection is run on the command line; the values of secrets are given besides, by `--env-var`."""

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


def pictures_of(walk: Walk, language: str) -> str:
    """The folder of a walk's pictures, relative to docs/walks."""
    return "/".join(part for part in ("pictures", walk.pictures, "" if language == "en" else language) if part)


def told(walk: Walk, language: str) -> str:
    """The walk as a text in Markdown, with its pictures."""
    folder = pictures_of(walk, language)
    lines = [f"# {walk.ko if language == 'ko' else walk.en}", "", _INTRODUCTIONS[language]]
    for number, step in enumerate(walk.steps, 1):
        sight = step.ko if language == "ko" else step.en
        seen = ", ".join(f"`{part}`" for each in step.shows if (part := _seen(each, language)))
        lines += ["", f"## {number}. {_pressed(step, language)}", "", sight + (f" ({seen})" if seen else "")]
        for each in step.shows:
            if isinstance(each, Diff):
                rows = [spoken(line, language) for line in each.lines]
                lines += ["", f"`git diff {each.path}`", "", "```diff", *rows, "```"]
        if Closed() not in step.shows:
            lines += ["", f"![{sight}]({folder}/{number:02}-{step.name}.png)"]
    return "\n".join(lines) + "\n"


def _pressed(step: Step, language: str) -> str:
    """The keys of a step in words."""
    parts = [part for deed in step.deeds if (part := _deed(deed, language))]
    grouped = [(part, len(list(same))) for part, same in groupby(parts)]
    words = [part if count == 1 else f"{part} ×{count}" for part, count in grouped]
    if not words and (run := next((sight for sight in step.shows if isinstance(sight, Runs)), None)) is not None:
        return f"`{COMMANDS[run.program]}`"
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
        case ByHand(path, old, new):
            change = f"`{_short(old)}` → `{_short(new)}`"
            return f"다른 프로그램에서 {path}의 {change}" if korean else f"in another program, in {path}: {change}"
        case UnderGit():
            return "터미널에서 `git init`" if korean else "in a terminal: `git init`"
        case Given(_name, en, ko):
            return ko if korean else en
        case At():
            return ""
    return deed


def _short(text: str) -> str:
    return text.strip().replace("\n", " ⏎ ") or "∅"


def _seen(sight: Sight, language: str) -> str:
    match sight:
        case str() | Said() | Both():
            return spoken(sight, language)
        case Files(rows):
            return ", ".join(spoken(row, language) for row in rows)
    return ""
