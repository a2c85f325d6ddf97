"""Links in docs lead to requests and lessons of the same collection, to web pages, or nowhere."""

import pytest

from restdesk.gui.links import Inside, WebPage, target


@pytest.mark.parametrize(
    ("file", "link", "leads_to"),
    [
        ("opencollection.yml", "open/folder.yml", Inside("open")),
        ("open/folder.yml", "get-data.yml", Inside("open/get-data.yml")),
        ("open/folder.yml", "../token/log-in.yml", Inside("token/log-in.yml")),
        ("open/get-data.yml", "./post-data.yml#end", Inside("open/post-data.yml")),
        ("open/get-data.yml", "../opencollection.yml", Inside("")),
        ("a/b/c.yml", "folder.yml", Inside("a/b")),
        ("a/b.yml", "%EC%95%88.yml", Inside("a/안.yml")),
        ("x.yml", "https://example.com/a?b=c", WebPage("https://example.com/a?b=c")),
        ("x.yml", "HTTP://example.com", WebPage("HTTP://example.com")),
        ("x.yml", "../x.yml", None),
        ("a/x.yml", "../../x.yml", None),
        ("x.yml", "/etc/passwd", None),
        ("x.yml", "%2Fetc/passwd", None),
        ("x.yml", "..\\secret.yml", None),
        ("x.yml", "//server/share", None),
        ("x.yml", "file:///etc/passwd", None),
        ("x.yml", "javascript:alert(1)", None),
        ("x.yml", "mailto:someone@example.com", None),
        ("x.yml", "https:no-host", None),
        ("x.yml", "http://[broken", None),
        ("x.yml", "#top", None),
        ("x.yml", "", None),
    ],
)
def test_a_link_leads(file: str, link: str, leads_to: object) -> None:
    assert target(file, link) == leads_to
