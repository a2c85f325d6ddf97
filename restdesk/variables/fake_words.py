"""Words for made-up values that the library of fake data has none of. English, as are its own."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(", "))


ABBREVIATIONS = _words(
    "API, CPU, CSS, DNS, GPU, HTML, HTTP, IP, JSON, LAN, PNG, RAM, SQL, SSD, TCP, TLS, UDP, URL, USB, XML"
)
ADJECTIVES = _words(
    "back-end, cached, digital, encrypted, idle, mobile, neural, open, primary, redundant, remote, shared, solid "
    "state, virtual, wireless"
)
NOUNS = _words(
    "alarm, array, bandwidth, bus, card, circuit, driver, feed, firewall, interface, matrix, monitor, panel, port, "
    "program, protocol, sensor, server, system, transmitter"
)
VERBS = _words(
    "back up, bypass, calculate, compress, connect, copy, index, input, navigate, override, parse, program, reboot, "
    "synthesize, transmit"
)
ING_VERBS = _words(
    "backing up, bypassing, calculating, compressing, connecting, copying, indexing, navigating, overriding, parsing,"
    " programming, rebooting, synthesizing, transmitting"
)
PHRASES = (
    "We need to {verb} the {adjective} {abbreviation} {noun}!",
    "Try to {verb} the {abbreviation} {noun}, maybe it will {verb} the {adjective} {noun}!",
    "You can't {verb} the {noun} without {ing} the {adjective} {abbreviation} {noun}!",
    "The {abbreviation} {noun} is down, {verb} the {adjective} {noun} so we can {verb} it again!",
)

PRODUCTS = _words(
    "Ball, Bike, Bowl, Chair, Cheese, Gloves, Hat, Keyboard, Lamp, Mouse, Pants, Pizza, Salad, Shirt, Shoes, Soap, "
    "Table, Towels, Tuna"
)
PRODUCT_ADJECTIVES = _words(
    "Awesome, Elegant, Ergonomic, Fantastic, Generic, Gorgeous, Handcrafted, Handmade, Incredible, Intelligent, "
    "Licensed, Practical, Refined, Rustic, Sleek, Small, Tasty"
)
MATERIALS = _words(
    "Bamboo, Bronze, Concrete, Cotton, Fresh, Frozen, Glass, Granite, Metal, Plastic, Rubber, Soft, Steel, Wooden"
)
DEPARTMENTS = _words(
    "Automotive, Baby, Beauty, Books, Clothing, Computers, Electronics, Games, Garden, Grocery, Health, Home, "
    "Industrial, Jewelry, Kids, Movies, Music, Outdoors, Shoes, Sports, Tools, Toys"
)

COLUMNS = _words(
    "avatar, category, comment, createdAt, email, group, id, name, password, phone, status, title, token, updatedAt"
)
COLUMN_TYPES = _words(
    "bigint, binary, bit, blob, boolean, char, date, datetime, decimal, double, enum, float, geometry, int, "
    "mediumint, point, real, serial, set, smallint, text, time, timestamp, tinyint, varchar"
)
COLLATIONS = _words(
    "ascii_bin, ascii_general_ci, cp1250_bin, cp1250_general_ci, latin1_bin, utf8_bin, utf8_general_ci, "
    "utf8_unicode_ci, utf8mb4_unicode_ci"
)
ENGINES = _words("ARCHIVE, BLACKHOLE, CSV, InnoDB, MEMORY, MyISAM")

ACCOUNTS = _words(
    "Auto Loan Account, Checking Account, Credit Card Account, Home Loan Account, Investment Account, Money Market "
    "Account, Personal Loan Account, Savings Account"
)
TRANSACTIONS = _words("deposit, invoice, payment, withdrawal")

JOB_AREAS = _words(
    "Accountability, Brand, Communications, Configuration, Data, Factors, Functionality, Group, Identity, "
    "Infrastructure, Integration, Marketing, Mobility, Operations, Program, Quality, Research, Security, Solutions, "
    "Web"
)
JOB_DESCRIPTORS = _words(
    "Central, Chief, Corporate, Customer, Direct, District, Dynamic, Forward, Future, Global, Human, International, "
    "Lead, National, Principal, Product, Regional, Senior"
)
JOB_TYPES = _words(
    "Administrator, Analyst, Architect, Assistant, Associate, Consultant, Coordinator, Designer, Developer, Director,"
    " Engineer, Executive, Manager, Officer, Planner, Representative, Specialist, Strategist, Supervisor, Technician"
)

BUZZ = _words(
    "aggregate, deliver, deploy, drive, enable, engage, evolve, harness, integrate, iterate, leverage, optimize, "
    "reinvent, scale, streamline, transform, visualize"
)
BS_ADJECTIVES = _words(
    "24/7, B2B, best-of-breed, cross-platform, dynamic, end-to-end, global, holistic, innovative, mission-critical, "
    "real-time, scalable, seamless, sticky, turn-key, vertical"
)
BS_NOUNS = _words(
    "architectures, channels, communities, content, e-commerce, experiences, infrastructures, interfaces, markets, "
    "models, networks, paradigms, platforms, schemas, solutions, supply-chains, synergies, users"
)
CATCH_ADJECTIVES = _words(
    "Adaptive, Automated, Balanced, Centralized, Configurable, Decentralized, Digitized, Distributed, Enhanced, "
    "Extended, Innovative, Integrated, Managed, Multi-layered, Open-source, Optimized, Persistent, Reduced, Robust, "
    "Secured, Streamlined, Universal"
)
CATCH_DESCRIPTORS = _words(
    "24 hour, asynchronous, bandwidth-monitored, client-driven, context-sensitive, dynamic, fault-tolerant, global, "
    "heuristic, homogeneous, intermediate, local, mobile, modular, multimedia, object-oriented, responsive, scalable,"
    " stable, static, user-facing"
)
CATCH_NOUNS = _words(
    "access, alliance, analyzer, application, approach, architecture, array, challenge, collaboration, core, "
    "database, emulation, framework, function, interface, knowledge base, matrix, middleware, model, protocol, "
    "secured line, software, structure, toolset, workforce"
)

FOLDERS = _words(
    "/Applications, /Library, /Users, /bin, /boot, /dev, /etc, /home, /home/user, /lib, /media, /mnt, /opt, /opt/bin,"
    " /private/tmp, /root, /sbin, /srv, /sys, /tmp, /usr/bin, /usr/local/bin, /usr/local/src, /usr/share, /var/log, "
    "/var/mail, /var/spool, /var/tmp"
)
COMMON_TYPES = _words(
    "application/pdf, audio/mpeg, image/gif, image/jpeg, image/png, text/css, text/csv, text/html, text/plain, "
    "video/mp4, video/mpeg"
)
COMMON_ENDS = _words("gif, htm, html, jpeg, jpg, m1v, mp2, mp3, mp4, mpeg, mpg, pdf, png, wav")
FILE_TYPES = _words("application, audio, font, image, message, model, text, video")
ENDS = _words(
    "avi, bin, bmp, bz2, css, csv, doc, docx, epub, flac, gif, gz, html, ico, jar, jpg, js, json, md, mkv, mp3, mp4, "
    "odt, pdf, png, pptx, rtf, sql, svg, tar, tiff, txt, wav, webm, webp, xls, xlsx, xml, yaml, zip"
)

CURRENCY_SYMBOLS = _words("$, kr, ¥, £, €, ₡, ₦, ₩, ₪, ₫, ₭, ₮, ₱, ₴, ₹, ₽, ฿, ៛, ﷼")
MONTHS = _words("January, February, March, April, May, June, July, August, September, October, November, December")
LANGUAGES = _words(
    "ar, bn, cs, da, de, el, en, es, fa, fi, fr, he, hi, hu, id, it, ja, ka, ko, lt, nb, nl, pl, pt, ro, ru, sk, sv, "
    "sw, th, tr, uk, ur, vi, zh, zu"
)
