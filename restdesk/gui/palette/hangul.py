"""Korean in a search: a word found by its initials, and what was typed with the keyboard left in the other language.

The keyboard is the one of KS X 5002, which Korean calls the keyboard of two sets (두벌식).
"""

import re
from functools import cache

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MEDIALS = (
    "ㅏ",
    "ㅐ",
    "ㅑ",
    "ㅒ",
    "ㅓ",
    "ㅔ",
    "ㅕ",
    "ㅖ",
    "ㅗ",
    "ㅗㅏ",
    "ㅗㅐ",
    "ㅗㅣ",
    "ㅛ",
    "ㅜ",
    "ㅜㅓ",
    "ㅜㅔ",
    "ㅜㅣ",
    "ㅠ",
    "ㅡ",
    "ㅡㅣ",
    "ㅣ",
)
_FINALS = (
    *("", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ"),
    *("ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"),
)
_PAIRED = {
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
} | {
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
    "ㅘ": "ㅗㅏ",
    "ㅙ": "ㅗㅐ",
    "ㅚ": "ㅗㅣ",
    "ㅝ": "ㅜㅓ",
    "ㅞ": "ㅜㅔ",
    "ㅟ": "ㅜㅣ",
    "ㅢ": "ㅡㅣ",
}
_KEYS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", strict=True)) | {
    "Q": "ㅃ",
    "W": "ㅉ",
    "E": "ㄸ",
    "R": "ㄲ",
    "T": "ㅆ",
    "O": "ㅒ",
    "P": "ㅖ",
}
_LETTERS = {jamo: key.lower() for key, jamo in reversed(_KEYS.items())} | {
    "ㅃ": "q",
    "ㅉ": "w",
    "ㄸ": "e",
    "ㄲ": "r",
    "ㅆ": "t",
    "ㅒ": "o",
    "ㅖ": "p",
}
_FIRST, _LAST = 0xAC00, 0xD7A3
_HANGUL = re.compile("[\uac00-\ud7a3\u3131-\u3163]")


def has_hangul(text: str) -> bool:
    """Whether a syllable stands in a text, or a letter of one."""
    return _HANGUL.search(text) is not None


def are_initials(text: str) -> bool:
    """Whether a text is nothing but consonants: what stands for the beginnings of syllables."""
    letters = "".join(_PAIRED.get(char, char) for char in text if char != " ")
    return bool(letters) and all(char in INITIALS for char in letters)


def initials(text: str) -> str:
    """Return a text with each syllable as its first consonant, `새 요청` as `ㅅ ㅇㅊ`; all else stays."""
    return text.translate(_first_letters())


def letters(text: str) -> str:
    """Return the letters of all syllables one by one, `한` as `ㅎㅏㄴ`, so that half a syllable is found in a whole."""
    return text.translate(_all_letters())


def typed_in_latin(text: str) -> str:
    """Return what the same keys give with the keyboard in English: `ㄴ둥` is `send`."""
    return "".join(_LETTERS.get(char, char) for char in letters(text))


def typed_in_hangul(text: str) -> str:
    """Return the letters that the same keys give with the keyboard in Korean: `qhsorl` is `ㅂㅗㄴㅐㄱㅣ`."""
    return "".join(_KEYS.get(char, _KEYS.get(char.lower(), char)) for char in text)


@cache
def _first_letters() -> dict[int, str]:
    firsts = {char: INITIALS[(char - _FIRST) // 588] for char in range(_FIRST, _LAST + 1)}
    return firsts | {ord(char): pair for char, pair in _PAIRED.items()}


@cache
def _all_letters() -> dict[int, str]:
    apart = {char: _apart(char - _FIRST) for char in range(_FIRST, _LAST + 1)}
    return apart | {ord(char): pair for char, pair in _PAIRED.items()}


def _apart(place: int) -> str:
    return INITIALS[place // 588] + _MEDIALS[place % 588 // 28] + _FINALS[place % 28]
