"""What holds for every cookie that a server may think of."""

from hypothesis import given
from hypothesis import strategies as st

from restdesk.model.cookie import Jar
from restdesk.sending.cookies.date import cookie_date
from restdesk.sending.cookies.jar import received, stored
from restdesk.sending.cookies.matching import domain_matches, path_matches
from restdesk.sending.cookies.set_cookie import set_cookie
from tests.sending.cookies.shop import NOW, asked, sent, set_by

LABELS = st.sampled_from(["a", "b", "example", "com", "co", "uk", "github", "io", "localhost"])
HOSTS = st.lists(LABELS, min_size=1, max_size=4).map(".".join) | st.sampled_from(["127.0.0.1", "10.0.0.1"])
PATHS = st.lists(st.sampled_from(["", "a", "b", "ab"]), max_size=4).map(lambda names: "/" + "/".join(names))
SCHEMES = st.sampled_from(["http", "https"])
TEXTS = st.text() | st.text(st.sampled_from('ab=; \t,"-./:019GMTJan\x00\x7f\u212a\ud800'))
ATTRIBUTES = st.one_of(
    HOSTS.map("Domain={}".format),
    HOSTS.map("Domain=.{}".format),
    PATHS.map("Path={}".format),
    st.integers(-2, 10**30).map("Max-Age={}".format),
    st.sampled_from(["Secure", "HttpOnly", "SameSite=None", "SameSite=Lax", "Expires=1 Jan 2000 00:00:00"]),
    TEXTS,
)
NAMES = st.sampled_from(["a", "b", "", "__Host-a", "__Secure-a"])
SET_COOKIES = TEXTS | st.builds(lambda name, rest: "; ".join([f"{name}=v", *rest]), NAMES, st.lists(ATTRIBUTES))


@given(TEXTS | SET_COOKIES)
def test_reading_never_fails(text: str) -> None:
    cookie_date(text)
    set_cookie(text, NOW)
    jar = set_by("https://a.example.com/", text)
    sent(jar, "https://a.example.com/").encode("latin-1")


@given(HOSTS, PATHS, SCHEMES, st.lists(SET_COOKIES, max_size=5), HOSTS, PATHS, SCHEMES)
def test_a_cookie_never_goes_where_it_does_not_belong(
    host: str, path: str, scheme: str, values: list[str], other: str, other_path: str, other_scheme: str
) -> None:
    jar = set_by(f"{scheme}://{host}{path}", *values)
    for cookie in jar.cookies:
        assert domain_matches(host, cookie.domain)
        if not sent(Jar((cookie,)), f"{other_scheme}://{other}{other_path}"):
            continue
        assert domain_matches(other, cookie.domain)
        assert other == host or not cookie.host_only
        assert path_matches(other_path, cookie.path)
        loopback = other in ("localhost", "127.0.0.1") or other.endswith(".localhost")
        assert not cookie.secure or other_scheme == "https" or loopback


@given(st.lists(st.tuples(HOSTS, st.lists(SET_COOKIES, max_size=4)), max_size=4))
def test_a_jar_has_each_cookie_once_and_setting_it_again_changes_nothing(seen: list[tuple[str, list[str]]]) -> None:
    jar = Jar()
    for host, values in seen:
        cookies = received(jar, asked(f"https://{host}/"), values, NOW)
        jar = stored(jar, cookies, NOW)
        assert stored(jar, cookies, NOW) == jar
    assert len({cookie.key for cookie in jar.cookies}) == len(jar.cookies)
    assert not any(cookie.expired(NOW) for cookie in jar.cookies)
