"""Names whose value is made anew at each use: those of Postman, which Bruno has too."""

from collections.abc import Callable, Mapping

from restdesk.clock import Clock
from restdesk.variables import fake_words as words
from restdesk.variables.fake import (
    characters,
    currency,
    faked,
    formatted,
    image,
    iso,
    joined,
    moment,
    number,
    one_of,
    phrase,
    picture,
    repeated,
    slug,
)

_DAY = 86_400
_WORD = faked("word")
_FILE = joined(".", faked("word"), one_of(words.ENDS))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
_BOTH_CASES = _LETTERS + _LETTERS.upper() + _DIGITS
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

DYNAMIC: Mapping[str, Callable[[Clock], str]] = {
    # What is told apart, and time.
    "$guid": lambda clock: clock.guid(),
    "$timestamp": lambda clock: str(int(clock.now())),
    "$isoTimestamp": lambda clock: iso(clock.now()),
    "$randomUUID": lambda clock: clock.guid(),
    "$randomNanoId": characters(_BOTH_CASES + "_-", 21),
    # Numbers, texts, colours.
    "$randomInt": lambda clock: str(clock.random_int(0, 1000)),
    "$randomAlphaNumeric": characters(_LETTERS + _DIGITS, 1),
    "$randomBoolean": one_of(("true", "false")),
    "$randomColor": faked("safe_color_name"),
    "$randomHexColor": faked("hex_color"),
    "$randomAbbreviation": one_of(words.ABBREVIATIONS),
    # The internet.
    "$randomIP": faked("ipv4"),
    "$randomIPV4": faked("ipv4"),
    "$randomIPV6": faked("ipv6"),
    "$randomMACAddress": faked("mac_address"),
    "$randomPassword": characters(_BOTH_CASES, 15),
    "$randomLocale": one_of(words.LANGUAGES),
    "$randomUserAgent": faked("user_agent"),
    "$randomProtocol": one_of(("http", "https")),
    "$randomSemver": lambda clock: ".".join(str(clock.random_int(0, 9)) for _ in range(3)),
    "$randomDomainName": faked("domain_name"),
    "$randomDomainSuffix": faked("tld"),
    "$randomDomainWord": faked("domain_word"),
    "$randomEmail": faked("email"),
    "$randomExampleEmail": faked("safe_email"),
    "$randomUserName": faked("user_name"),
    "$randomUrl": faked("url"),
    # People.
    "$randomFirstName": faked("first_name"),
    "$randomLastName": faked("last_name"),
    "$randomFullName": joined(" ", faked("first_name"), faked("last_name")),
    "$randomNamePrefix": faked("prefix"),
    "$randomNameSuffix": faked("suffix"),
    # Professions.
    "$randomJobArea": one_of(words.JOB_AREAS),
    "$randomJobDescriptor": one_of(words.JOB_DESCRIPTORS),
    "$randomJobTitle": joined(" ", one_of(words.JOB_DESCRIPTORS), one_of(words.JOB_AREAS), one_of(words.JOB_TYPES)),
    "$randomJobType": one_of(words.JOB_TYPES),
    # Telephones, addresses, places.
    "$randomPhoneNumber": formatted("###-###-####"),
    "$randomPhoneNumberExt": formatted("##-###-###-####"),
    "$randomCity": faked("city"),
    "$randomStreetName": faked("street_name"),
    "$randomStreetAddress": faked("street_address"),
    "$randomCountry": faked("country"),
    "$randomCountryCode": faked("country_code"),
    "$randomLatitude": number(-90, 90, 4),
    "$randomLongitude": number(-180, 180, 4),
    # Pictures.
    "$randomAvatarImage": lambda clock: f"https://avatars.githubusercontent.com/u/{clock.random_int(1, 99_999_999)}",
    "$randomImageUrl": image(),
    "$randomAbstractImage": image("abstract"),
    "$randomAnimalsImage": image("animals"),
    "$randomBusinessImage": image("business"),
    "$randomCatsImage": image("cats"),
    "$randomCityImage": image("city"),
    "$randomFoodImage": image("food"),
    "$randomNightlifeImage": image("nightlife"),
    "$randomFashionImage": image("fashion"),
    "$randomPeopleImage": image("people"),
    "$randomNatureImage": image("nature"),
    "$randomSportsImage": image("sports"),
    "$randomTransportImage": image("transport"),
    "$randomImageDataUri": picture,
    # Money.
    "$randomBankAccount": formatted("########"),
    "$randomBankAccountName": one_of(words.ACCOUNTS),
    "$randomCreditCardMask": formatted("####"),
    "$randomBankAccountBic": faked("swift8"),
    "$randomBankAccountIban": faked("iban"),
    "$randomTransactionType": one_of(words.TRANSACTIONS),
    "$randomCurrencyCode": currency(0),
    "$randomCurrencyName": currency(1),
    "$randomCurrencySymbol": one_of(words.CURRENCY_SYMBOLS),
    "$randomBitcoin": joined("", one_of(("1", "3")), characters(_BASE58, 33)),
    # Companies.
    "$randomCompanyName": faked("company"),
    "$randomCompanySuffix": faked("company_suffix"),
    "$randomBs": joined(" ", one_of(words.BUZZ), one_of(words.BS_ADJECTIVES), one_of(words.BS_NOUNS)),
    "$randomBsAdjective": one_of(words.BS_ADJECTIVES),
    "$randomBsBuzz": one_of(words.BUZZ),
    "$randomBsNoun": one_of(words.BS_NOUNS),
    "$randomCatchPhrase": joined(
        " ", one_of(words.CATCH_ADJECTIVES), one_of(words.CATCH_DESCRIPTORS), one_of(words.CATCH_NOUNS)
    ),
    "$randomCatchPhraseAdjective": one_of(words.CATCH_ADJECTIVES),
    "$randomCatchPhraseDescriptor": one_of(words.CATCH_DESCRIPTORS),
    "$randomCatchPhraseNoun": one_of(words.CATCH_NOUNS),
    # Databases.
    "$randomDatabaseColumn": one_of(words.COLUMNS),
    "$randomDatabaseType": one_of(words.COLUMN_TYPES),
    "$randomDatabaseCollation": one_of(words.COLLATIONS),
    "$randomDatabaseEngine": one_of(words.ENGINES),
    # Dates.
    "$randomDateFuture": moment(1, 365 * _DAY),
    "$randomDatePast": moment(-365 * _DAY, -1),
    "$randomDateRecent": moment(-_DAY, -1),
    "$randomWeekday": one_of(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
    "$randomMonth": one_of(words.MONTHS),
    # Files.
    "$randomFileName": _FILE,
    "$randomFileType": one_of(words.FILE_TYPES),
    "$randomFileExt": one_of(words.ENDS),
    "$randomCommonFileName": joined(".", _WORD, one_of(words.COMMON_ENDS)),
    "$randomCommonFileType": one_of(words.FILE_TYPES),
    "$randomCommonFileExt": one_of(words.COMMON_ENDS),
    "$randomFilePath": joined("/", one_of(words.FOLDERS), _FILE),
    "$randomDirectoryPath": one_of(words.FOLDERS),
    "$randomMimeType": faked("mime_type"),
    # Shops.
    "$randomPrice": number(0, 1000, 2),
    "$randomProduct": one_of(words.PRODUCTS),
    "$randomProductAdjective": one_of(words.PRODUCT_ADJECTIVES),
    "$randomProductMaterial": one_of(words.MATERIALS),
    "$randomProductName": joined(
        " ", one_of(words.PRODUCT_ADJECTIVES), one_of(words.MATERIALS), one_of(words.PRODUCTS)
    ),
    "$randomDepartment": one_of(words.DEPARTMENTS),
    # Words and sentences.
    "$randomNoun": one_of(words.NOUNS),
    "$randomVerb": one_of(words.VERBS),
    "$randomIngverb": one_of(words.ING_VERBS),
    "$randomAdjective": one_of(words.ADJECTIVES),
    "$randomWord": _WORD,
    "$randomWords": repeated(_WORD, 2, 5),
    "$randomPhrase": phrase,
    "$randomLoremWord": _WORD,
    "$randomLoremWords": repeated(_WORD, 3, 3),
    "$randomLoremSentence": faked("sentence"),
    "$randomLoremSentences": repeated(faked("sentence"), 2, 6),
    "$randomLoremParagraph": faked("paragraph"),
    "$randomLoremParagraphs": repeated(faked("paragraph"), 3, 3, "\n"),
    "$randomLoremText": faked("text"),
    "$randomLoremSlug": slug,
    "$randomLoremLines": repeated(faked("sentence"), 1, 5, "\n"),
}
"""By name, with its `$`; the timestamp counts seconds since 1970-01-01 UTC, the number is from 0 to 1000."""
