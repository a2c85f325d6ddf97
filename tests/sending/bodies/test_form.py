"""Forms as the URL standard serialises them."""

import pytest

from restdesk.errors import BodyRefused
from restdesk.log import MASK
from restdesk.model.text import Secret, Text
from tests.sending.bodies.made_of import body, field


@pytest.mark.parametrize(
    ("name", "value", "sent"),
    [
        ("a", "b", "a=b"),
        ("a b", "c+d", "a+b=c%2Bd"),
        ("", "", "="),
        ("name", "", "name="),
        ("한", "글", "%ED%95%9C=%EA%B8%80"),
        ("*-._", "AZaz09", "*-._=AZaz09"),
        ("~!'()", "&=;/?:@%#", "%7E%21%27%28%29=%26%3D%3B%2F%3F%3A%40%25%23"),
        ("line", "a\r\nb\0", "line=a%0D%0Ab%00"),
        ("😀", "é", "%F0%9F%98%80=%C3%A9"),
    ],
)
def test_a_field_is_encoded_as_the_url_standard_says(name: str, value: str, sent: str) -> None:
    made = body("form-urlencoded", field(name, value))
    assert (made.recipe.text.reveal(), made.recipe.size) == (sent, len(sent))
    assert made.content_type.reveal() == "application/x-www-form-urlencoded"


def test_fields_keep_their_order_and_their_number() -> None:
    fields = [field(name, value) for name, value in (("b", "1"), ("a", "2"), ("b", "3"))]
    assert body("form-urlencoded", *fields).recipe.text.reveal() == "b=1&a=2&b=3"
    assert body("form-urlencoded").recipe.size == 0


def test_a_secret_of_a_field_is_masked_and_sent() -> None:
    made = body("form-urlencoded", field("key", Text("x ", Secret("s e+"), "&")))
    assert str(made.recipe.text) == f"key=x+{MASK}%26"
    assert made.recipe.text.reveal() == "key=x+s+e%2B%26"


def test_a_broken_character_is_refused_with_its_field() -> None:
    with pytest.raises(BodyRefused) as caught:
        body("form-urlencoded", field("a", "\ud800", field="body[3]"))
    assert caught.value.field == "body[3]"
