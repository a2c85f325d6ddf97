"""What is kept, how long, and what is sent to whom."""

import json
import pickle

import msgspec
import pytest

from restdesk.log import MASK
from restdesk.model.cookie import Jar
from restdesk.sending.cookies.jar import MOST, MOST_OF_A_DOMAIN, received, stored, to_send
from tests.sending.cookies.shop import DAY, NOW, asked, only, sent, set_by


@pytest.mark.parametrize(
    ("domain", "url", "goes"),
    [
        ("", "http://www.example.com/", True),
        ("", "http://WWW.example.com:8080/", True),
        ("", "https://www.example.com/", True),
        ("", "http://a.www.example.com/", False),
        ("", "http://example.com/", False),
        ("example.com", "http://example.com/", True),
        ("example.com", "http://a.b.example.com/", True),
        ("example.com", "http://anexample.com/", False),
        ("example.com", "http://example.com.evil.net/", False),
        ("example.com", "http://example.com./", False),
        ("example.com", "http://example.org/", False),
    ],
)
def test_a_cookie_goes_to_its_hosts_alone(domain: str, url: str, goes: bool) -> None:
    jar = set_by("http://www.example.com/", f"a=b; Domain={domain}")
    assert sent(jar, url) == ("a=b" if goes else "")


@pytest.mark.parametrize(
    ("path", "requested", "goes"),
    [
        ("/", "/", True),
        ("/", "/a/b", True),
        ("/a", "/a", True),
        ("/a", "/a/b", True),
        ("/a", "/ab", False),
        ("/a", "/A", False),
        ("/a/", "/a", False),
        ("/a/", "/a/b", True),
        ("/a", "/", False),
        ("/a%2Fb", "/a/b", False),
    ],
)
def test_a_cookie_goes_to_its_path_and_below(path: str, requested: str, goes: bool) -> None:
    jar = set_by("http://a.example/", f"a=b; Path={path}")
    assert sent(jar, f"http://a.example{requested}") == ("a=b" if goes else "")


def test_a_secure_cookie_is_not_sent_in_clear() -> None:
    jar = set_by("https://a.example/", "a=b; Secure", "c=d")
    assert sent(jar, "http://a.example/") == "c=d"
    assert sent(jar, "https://a.example/") == "a=b; c=d"


@pytest.mark.parametrize("same_site", ["Strict", "Lax", "None; Secure"])
def test_same_site_withholds_nothing_from_what_a_person_sends(same_site: str) -> None:
    jar = set_by("https://a.example/", f"a=b; HttpOnly; SameSite={same_site}")
    assert sent(jar, "https://a.example/") == "a=b"


def test_longer_paths_come_first_then_older_cookies() -> None:
    jar = set_by("http://a.example/", "late=1; Path=/x")
    jar = set_by("http://a.example/", "old=1", jar=jar, now=NOW - 9)
    jar = set_by("http://a.example/", "one=1", "two=1", "old=2", "deep=1; Path=/x/y", jar=jar, now=NOW + 9)
    assert sent(jar, "http://a.example/x/y/z", NOW + 9) == "deep=1; late=1; old=2; one=1; two=1"


def test_a_cookie_set_again_keeps_its_age_and_takes_all_else_from_the_new_one() -> None:
    jar = set_by("http://a.example/", "a=b; Max-Age=60; HttpOnly")
    cookie = only(set_by("http://a.example/", "a=c", jar=jar, now=NOW + 1))
    assert (cookie.value.reveal(), cookie.expires, cookie.http_only) == ("c", None, False)
    assert (cookie.created, cookie.updated) == (NOW, NOW + 1)


def test_same_names_of_other_domains_and_paths_are_other_cookies() -> None:
    jar = set_by("http://a.example.com/", "a=1", "a=2; Domain=example.com", "a=3; Domain=a.example.com", "a=4; Path=/x")
    assert sent(jar, "http://a.example.com/x") == "a=4; a=1; a=2; a=3"
    assert sent(jar, "http://example.com/x") == "a=2"


@pytest.mark.parametrize("late", [0.0, 1.0])
def test_a_cookie_whose_time_is_over_is_not_sent_and_goes_at_the_next_chance(late: float) -> None:
    jar = set_by("http://a.example/", "a=b; Max-Age=60")
    assert sent(jar, "http://a.example/", NOW + 59.9) == "a=b"
    assert sent(jar, "http://a.example/", NOW + 60 + late) == ""
    assert set_by("http://b.example/", "c=d", jar=jar, now=NOW + 60 + late).cookies[0].name == "c"


@pytest.mark.parametrize("over", ["Max-Age=0", "Max-Age=-5", "Expires=Thu, 01 Jan 1970 00:00:00 GMT"])
def test_a_server_deletes_its_cookie(over: str) -> None:
    jar = set_by("http://a.example/x", "a=b", "c=d")
    assert only(set_by("http://a.example/y", f"a=; {over}", jar=jar)).name == "c"
    assert len(set_by("http://a.example/y", f"a=; Path=/y; {over}", jar=jar).cookies) == 2


def test_a_server_deletes_a_cookie_that_it_set_in_the_same_response() -> None:
    assert set_by("http://a.example/", "a=b", "a=; Max-Age=0") == Jar()


def test_a_thousand_cookies_in_one_response_are_cut_to_the_newest() -> None:
    values = [f"n{number}={'x' * 900}" for number in range(1000)]
    jar = set_by("http://a.example/", *values)
    assert [cookie.name for cookie in jar.cookies] == [f"n{number}" for number in range(1000 - MOST_OF_A_DOMAIN, 1000)]


def test_of_a_full_domain_the_insecure_cookies_go_first() -> None:
    jar = set_by("https://a.example/", "old=1; Secure")
    values = [f"n{number}=1" for number in range(MOST_OF_A_DOMAIN + 5)]
    jar = set_by("https://a.example/", *values, jar=jar, now=NOW + 1)
    assert len(jar.cookies) == MOST_OF_A_DOMAIN
    assert jar.cookies[0].name == "old"


def test_a_full_domain_takes_nothing_from_others() -> None:
    jar = set_by("http://b.example/", "mine=1")
    jar = set_by("http://a.example/", *(f"n{number}=1" for number in range(500)), jar=jar, now=NOW + 1)
    assert sent(jar, "http://b.example/", NOW + 1) == "mine=1"


def test_of_a_full_jar_the_cookies_that_were_not_set_for_the_longest_time_go() -> None:
    jar = Jar()
    for host in range(MOST // 100 + 1):
        values = [f"n{number}=1" for number in range(100)]
        jar = set_by(f"http://h{host}.example/", *values, jar=jar, now=NOW + host)
        jar = set_by("http://h0.example/", "n0=1", jar=jar, now=NOW + host)
    assert len(jar.cookies) == MOST
    assert sent(jar, "http://h0.example/", NOW + DAY) == "n0=1"
    assert sent(jar, "http://h1.example/", NOW + DAY) == "; ".join(f"n{number}=1" for number in range(1, 100))


def test_two_sends_at_once_lose_nothing_of_one_another() -> None:
    jar = set_by("http://a.example/", "a=1", "b=1", "c=1")
    one = received(jar, asked("http://a.example/"), ("a=2", "c=; Max-Age=0"), NOW)
    other = received(jar, asked("http://a.example/"), ("b=2", "d=2"), NOW)
    assert sent(stored(stored(jar, one, NOW), other, NOW), "http://a.example/") == "a=2; b=2; d=2"
    assert sent(stored(stored(jar, other, NOW), one, NOW), "http://a.example/") == "a=2; b=2; d=2"


@pytest.mark.parametrize(("text", "header"), [("sid=v4lue", f"sid={MASK}"), ("v4lue", MASK), ("sid=", "sid=")])
def test_values_are_masked_wherever_they_are_shown(text: str, header: str) -> None:
    jar = set_by("http://a.example/", text)
    value = to_send(jar, asked("http://a.example/"), NOW)
    assert str(value) == header
    assert value.reveal() == text
    assert "v4lue" not in f"{jar!r} {jar.cookies} {value!r}"


def test_no_encoder_takes_a_cookie() -> None:
    cookie = only(set_by("http://a.example/", "a=b"))
    with pytest.raises(TypeError):
        msgspec.json.encode(cookie)
    with pytest.raises(TypeError):
        msgspec.msgpack.encode(cookie)
    with pytest.raises(TypeError):
        json.dumps(msgspec.structs.asdict(cookie))
    with pytest.raises(TypeError):
        pickle.dumps(cookie)


def test_letters_beyond_ascii_go_back_as_the_bytes_that_came() -> None:
    jar = set_by("http://a.example/", "이름=값")
    assert only(jar).name == "이름"
    assert sent(jar, "http://a.example/").encode("latin-1").decode() == "이름=값"
