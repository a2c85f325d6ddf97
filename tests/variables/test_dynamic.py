"""Values that are made anew at each use."""

import random
import re
import subprocess
import sys
from datetime import datetime

import pytest

from restdesk.variables.dynamic import DYNAMIC
from restdesk.variables.dynamic_words import MEANINGS

NOW = 1_700_000_000.25
POSTMAN = re.findall(
    r"\w+",
    """
guid timestamp isoTimestamp randomUUID randomAlphaNumeric randomBoolean randomInt randomColor randomHexColor
randomAbbreviation randomIP randomIPV6 randomMACAddress randomPassword randomLocale randomUserAgent randomProtocol
randomSemver randomFirstName randomLastName randomFullName randomNamePrefix randomNameSuffix randomJobArea
randomJobDescriptor randomJobTitle randomJobType randomPhoneNumber randomPhoneNumberExt randomCity randomStreetName
randomStreetAddress randomCountry randomCountryCode randomLatitude randomLongitude randomAvatarImage randomImageUrl
randomAbstractImage randomAnimalsImage randomBusinessImage randomCatsImage randomCityImage randomFoodImage
randomNightlifeImage randomFashionImage randomPeopleImage randomNatureImage randomSportsImage randomTransportImage
randomImageDataUri randomBankAccount randomBankAccountName randomCreditCardMask randomBankAccountBic
randomBankAccountIban randomTransactionType randomCurrencyCode randomCurrencyName randomCurrencySymbol randomBitcoin
randomCompanyName randomCompanySuffix randomBs randomBsAdjective randomBsBuzz randomBsNoun randomCatchPhrase
randomCatchPhraseAdjective randomCatchPhraseDescriptor randomCatchPhraseNoun randomDatabaseColumn randomDatabaseType
randomDatabaseCollation randomDatabaseEngine randomDateFuture randomDatePast randomDateRecent randomWeekday randomMonth
randomDomainName randomDomainSuffix randomDomainWord randomEmail randomExampleEmail randomUserName randomUrl
randomFileName randomFileType randomFileExt randomCommonFileName randomCommonFileType randomCommonFileExt
randomFilePath randomDirectoryPath randomMimeType randomPrice randomProduct randomProductAdjective
randomProductMaterial randomProductName randomDepartment randomNoun randomVerb randomIngverb randomAdjective randomWord
randomWords randomPhrase randomLoremWord randomLoremWords randomLoremSentence randomLoremSentences randomLoremParagraph
randomLoremParagraphs randomLoremText randomLoremSlug randomLoremLines
""",
)


class SeededClock:
    """A clock that stands, whose chance begins from a number."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def now(self) -> float:
        return NOW

    def monotonic(self) -> float:
        return 0.0

    def guid(self) -> str:
        return f"guid-{self._random.getrandbits(32)}"

    def random_int(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def token(self, digits: int) -> str:
        return "0" * digits


@pytest.mark.parametrize("name", sorted({f"${name}" for name in POSTMAN} | set(DYNAMIC)))
def test_each_name_of_postman_makes_a_text_that_chance_alone_decides(name: str) -> None:
    first, again = (DYNAMIC[name](SeededClock(7)) for _ in range(2))
    assert first == again
    assert first.strip()
    assert "{" not in first, "a template was not filled"
    made = {DYNAMIC[name](SeededClock(seed)) for seed in range(40)}
    assert len(made) > 1 or name in ("$timestamp", "$isoTimestamp")


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("$timestamp", "1700000000"),
        ("$isoTimestamp", r"2023-11-14T22:13:20\.250Z"),
        ("$randomInt", r"\d{1,3}|1000"),
        ("$randomAlphaNumeric", "[a-z0-9]"),
        ("$randomHexColor", "#[0-9a-f]{6}"),
        ("$randomIP", r"\d+\.\d+\.\d+\.\d+"),
        ("$randomIPV6", "[0-9a-f:]+"),
        ("$randomMACAddress", "([0-9a-f]{2}:){5}[0-9a-f]{2}"),
        ("$randomPassword", "[A-Za-z0-9]{15}"),
        ("$randomSemver", r"\d\.\d\.\d"),
        ("$randomPhoneNumber", r"\d{3}-\d{3}-\d{4}"),
        ("$randomPhoneNumberExt", r"\d{2}-\d{3}-\d{3}-\d{4}"),
        ("$randomCountryCode", "[A-Z]{2}"),
        ("$randomCurrencyCode", "[A-Z]{3}"),
        ("$randomLatitude", r"-?\d{1,2}\.\d{4}"),
        ("$randomBankAccount", r"\d{8}"),
        ("$randomPrice", r"\d{1,4}\.\d{2}"),
        ("$randomEmail", r"[^@\s]+@example\.(com|org|net)"),
        ("$randomUrl", r"https?://\S+"),
        ("$randomFilePath", r"/\S+/\w+\.\w+"),
        ("$randomImageDataUri", r"data:image/svg\+xml;charset=UTF-8,[A-Za-z0-9%/._-]+"),
        ("$randomLoremSlug", "[a-z]+-[a-z]+-[a-z]+"),
    ],
)
def test_what_is_made_has_the_form_that_its_name_promises(name: str, pattern: str) -> None:
    for seed in range(20):
        assert re.fullmatch(pattern, DYNAMIC[name](SeededClock(seed)))


@pytest.mark.parametrize(
    ("name", "earliest", "latest"),
    [("$randomDatePast", -365, 0), ("$randomDateFuture", 0, 365), ("$randomDateRecent", -1, 0)],
)
def test_dates_lie_where_their_names_say(name: str, earliest: int, latest: int) -> None:
    for seed in range(20):
        days = (datetime.fromisoformat(DYNAMIC[name](SeededClock(seed))).timestamp() - NOW) / 86_400
        assert earliest <= days <= latest


def test_the_library_of_fake_data_is_imported_with_the_first_value_and_not_before() -> None:
    code = "import sys, restdesk.variables.dynamic; print('faker' in sys.modules)"
    ran = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_each_name_says_in_one_short_line_what_it_makes() -> None:
    assert list(MEANINGS) == list(DYNAMIC)
    for name, meaning in MEANINGS.items():
        assert 0 < len(meaning.text) <= 45, name
        assert not meaning.text.endswith("."), name
