"""The name of a saved response."""

import pytest

from restdesk.content.file_name import LONGEST, file_name

URL = "http://example.com/data"


@pytest.mark.parametrize(
    ("url", "disposition", "content_type", "wanted"),
    [
        ("http://example.com/a/b.json?c=d", "", "", "b.json"),
        (URL, "", "application/json; charset=utf-8", "data.json"),
        (URL, "", "application/problem+json", "data.json"),
        ("http://example.com/", "", "text/html", "response.html"),
        ("http://[broken", "", "", "response"),
        (URL, 'attachment; filename="..\\..\\etc/passwd"', "text/plain", "passwd.txt"),
        (URL, "attachment; filename=report.pdf", "", "report.pdf"),
        (URL, "attachment; filename=x.txt; filename*=UTF-8''%ED%95%9C%EA%B8%80.txt", "", "한글.txt"),
        (URL, 'attachment; filename="say \\"hi\\".txt"', "", "say _hi_.txt"),
        ("http://example.com/a/..%2F..%2Fetc%2Fpasswd", "", "text/plain", "passwd.txt"),
        ("http://example.com/..", "", "", "response"),
        ("http://example.com/.bashrc", "", "", "bashrc"),
        ("http://example.com/CON", "", "text/plain", "_CON.txt"),
        ("http://example.com/nul.json", "", "", "_nul.json"),
        ("http://example.com/console.json", "", "", "console.json"),
        (URL, 'attachment; filename="a\u202etxt\x07.exe"', "", "atxt.exe"),
        (URL, 'attachment; filename="a:b*c?.txt. "', "", "a_b_c_.txt"),
    ],
)
def test_a_name_from_outside_is_made_harmless(url: str, disposition: str, content_type: str, wanted: str) -> None:
    assert file_name(url, disposition, content_type) == wanted


@pytest.mark.parametrize("letter", ["a", "가", "😀"])
def test_a_long_name_keeps_its_ending_and_fits_every_disk(letter: str) -> None:
    found = file_name(URL, f'attachment; filename="{letter * 300}.json"')
    assert found.endswith(".json")
    assert len(found) <= LONGEST
    assert len(found.encode()) <= 255
