"""What is told about a URL that cannot be called."""

import pytest

from restdesk.errors import UrlRefused
from restdesk.model.text import Text
from restdesk.sending.address import address


@pytest.mark.parametrize("url", ["http://kim:swordfish@[::1", "http://kim:swordfish@", "kim:swordfish@[x/"])
def test_a_refused_url_is_shown_without_its_password(url: str) -> None:
    with pytest.raises(UrlRefused) as refused:
        address(Text(url), encode=True)
    assert "swordfish" not in str(refused.value)
