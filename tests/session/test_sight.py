"""What is seen of a URL before it is sent: encoded, filled, and without a secret."""

import pytest

from restdesk.log import MASK
from restdesk.model.request import Param
from restdesk.session.sight import LONGEST, sent_url
from restdesk.variables.scopes import Layer, Scopes, Value

SCOPES = Scopes(
    (
        Layer(
            "environment",
            "local",
            (
                *(
                    Value("base", "http://h:8080"),
                    Value("key", "canary", secret=True),
                    Value("later", None, secret=True),
                ),
                *(Value("outer", "a b {{nope}}"), Value("bad", "x y")),
            ),
        ),
    )
)
PARAMS = (Param("id", "a/{{key}}", "path"), Param("off", "1", "path", disabled=True))


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("http://h/plain?a=1", "http://h/plain?a=1"),
        ("http://h/한", "http://h/%ED%95%9C"),
        ("{{base}}/a b", "http://h:8080/a%20b"),
        ("HTTP://H:80/%zz|", "http://h/%zz|"),
        ("h:443/", "https://h/"),
        ("localhost/x#there", "http://localhost/x"),
        ("{{base}}/:id/{un}/:off", f"http://h:8080/a%2F{MASK}/{{un}}/:off"),
        ("{{base}}/?k={{key}}&l={{later}}", f"http://h:8080/?k={MASK}&l={MASK}"),
        ("{{nope}}/x y", "{{nope}}/x%20y"),
        ("http://{{nope}}/x?{{outer}}", "http://{{nope}}/x?a%20b%20{{nope}}"),
        ("http://h/{{$guid}}", "http://h/{{$guid}}"),
        ("htp:/", ""),
        ("", ""),
        ("http://h/" + "x" * LONGEST, ""),
    ],
)
def test_a_url_is_seen_as_it_will_go_out(url: str, sent: str) -> None:
    assert sent_url(url, PARAMS, SCOPES, encode=True) == sent


@pytest.mark.parametrize(("url", "sent"), [("http://h/a|b", "http://h/a|b"), ("http://h/a b", "")])
def test_without_encoding_it_goes_out_as_it_is_typed_or_not_at_all(url: str, sent: str) -> None:
    assert sent_url(url, (), SCOPES, encode=False) == sent


def test_many_variables_without_a_value_each_stand_in_their_place() -> None:
    url = "http://h/?" + "&".join(f"a={{{{v{number}}}}}" for number in range(25))
    assert sent_url(url, (), SCOPES, encode=True) == url
