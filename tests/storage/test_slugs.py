"""Names of files: readable, unique, safe on every system."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.storage.slugs import free, same, slug


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Get users", "get-users"),
        ("  Get   users  ", "get-users"),
        ("사용자 목록 조회", "사용자-목록-조회"),
        (unicodedata.normalize("NFD", "한글 요청"), "한글-요청"),
        ("Straße Überblick", "straße-überblick"),
        ("получить", "получить"),
        ("日本語", "日本語"),
        ("नमस्ते", "नमस्ते"),
        ("GET /users/{{id}}?a=b", "get-users-id-a-b"),
        ('a<b>c:d"e/f\\g|h?i*j', "a-b-c-d-e-f-g-h-i-j"),
        ("v1.2 login", "v1.2-login"),
        ("snake_case", "snake_case"),
        ("..hidden", "hidden"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf", "rf"),
        ("ends with dots...", "ends-with-dots"),
        ("a\tb\nc\0d\x7fe", "a-b-c-d-e"),
        ("evil\u202egpj.exe", "evil-gpj.exe"),
        ("zero\u200bwidth\ufeff", "zero-width"),
        ("half\ud800", "half"),
        ("Login 🔑️", "login"),
        ("🔑️", "request"),
        ("\u3164", "request"),
        ("\u0301", "request"),
        ("", "request"),
        ("...", "request"),
        ("CON", "con-1"),
        ("nul", "nul-1"),
        ("Aux.x", "aux-1.x"),
        ("COM1", "com1-1"),
        ("LPT²", "lpt²-1"),
        ("COM10", "com10"),
        ("console", "console"),
        ("Folder", "folder-1"),
        ("opencollection", "opencollection-1"),
        ("Environments", "environments-1"),
        ("node_modules", "node_modules-1"),
    ],
)
def test_a_shown_name_becomes_a_files_name(name: str, wanted: str) -> None:
    assert slug(name) == wanted


def test_a_folder_without_a_name_is_a_folder() -> None:
    assert slug("?", "new-folder") == "new-folder"
    assert slug("", "folder") == "folder-1"


@pytest.mark.parametrize("letter", ["a", "가", "😀a", "é", "𠀀"])
def test_a_long_name_stays_short_enough_for_every_disk(letter: str) -> None:
    made = slug(letter * 500)
    assert 25 <= len(made) <= 60
    assert len(f"{made}-999.yml".encode()) <= 143


@pytest.mark.parametrize(
    ("name", "taken", "wanted"),
    [
        ("a.yml", [], "a.yml"),
        ("a.yml", ["b.yml"], "a.yml"),
        ("a.yml", ["a.yml"], "a-2.yml"),
        ("a.yml", ["A.YML", "a-2.yml", "A-3.yml"], "a-4.yml"),
        ("users", ["Users"], "users-2"),
        ("v1.2", ["v1.2"], "v1.2-2"),
        ("한글.yml", [unicodedata.normalize("NFD", "한글.yml")], "한글-2.yml"),
        ("straße.yml", ["STRASSE.yml"], "straße-2.yml"),
        ("e\u0301.yml", ["É.yml"], "e\u0301-2.yml"),
        ("x" * 251 + ".yml", ["x" * 251 + ".yml"], "x" * 249 + "-2.yml"),
    ],
)
def test_a_name_is_free_without_regard_to_case_and_unicode_form(name: str, taken: list[str], wanted: str) -> None:
    assert free(name, taken) == wanted


@given(st.text(), st.sampled_from(["request", "new-folder"]))
def test_no_name_makes_a_file_that_some_system_refuses(name: str, empty: str) -> None:
    made = slug(name, empty)
    assert made
    assert made == unicodedata.normalize("NFC", made)
    assert not set(made) & set('<>:"/\\|?* \0')
    assert not any(unicodedata.category(letter)[0] in "CZ" for letter in made)
    assert not made.startswith((".", "-"))
    assert not made.endswith((".", "-"))
    assert len(f"{made}-999.yml".encode()) <= 143
    assert slug(made, empty) == made or "-1" in made


@given(st.text(min_size=1))
def test_two_spellings_of_a_name_are_the_same(name: str) -> None:
    assert same(name) == same(unicodedata.normalize("NFD", name)) == same(unicodedata.normalize("NFC", name))
