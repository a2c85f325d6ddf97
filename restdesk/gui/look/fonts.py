"""The two fonts of the window: the system's own, and a monospaced one for what goes on the wire."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from restdesk.gui.look.scale import px

TEXT_PIXELS = 13
MONO_PIXELS = 12

_KOREAN = ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic")
_KOREAN_MONO = ("Noto Sans Mono CJK KR", "D2Coding", "NanumGothicCoding", *_KOREAN)


def text_font() -> QFont:
    """The interface font of the system, 13 px at 100 %, with Korean families to fall back on."""
    return _font(QFontDatabase.SystemFont.GeneralFont, TEXT_PIXELS, _KOREAN)


def mono_font(pixels: int = MONO_PIXELS, bold: bool = False) -> QFont:
    """The fixed-pitch font of the system, `pixels` at 100 %, with Korean families to fall back on."""
    font = _font(QFontDatabase.SystemFont.FixedFont, pixels, _KOREAN_MONO)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setFixedPitch(True)
    font.setBold(bold)
    return font


def bold(font: QFont) -> QFont:
    """The same font, semi-bold."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _font(kind: QFontDatabase.SystemFont, pixels: int, fallbacks: tuple[str, ...]) -> QFont:
    """The system's font of that kind; by its real name, for an alias would lose to a fallback that exists."""
    font = QFontDatabase.systemFont(kind)
    font.setFamilies([_family(font.family()), *fallbacks])
    font.setPixelSize(px(pixels))
    return font


@cache
def _family(named: str) -> str:
    """The real name of a family; asking the font system takes some milliseconds."""
    return QFontInfo(QFont(named)).family()
