"""curl's options as far as they matter here: their letters, which have a value, which change nothing of a request.

After `curl --help all` of curl 8.
"""

NAMES = {
    "A": "--user-agent",
    "b": "--cookie",
    "c": "--cookie-jar",
    "C": "--continue-at",
    "d": "--data",
    "D": "--dump-header",
    "e": "--referer",
    "E": "--cert",
    "f": "--fail",
    "F": "--form",
    "g": "--globoff",
    "G": "--get",
    "H": "--header",
    "i": "--include",
    "I": "--head",
    "J": "--remote-header-name",
    "k": "--insecure",
    "K": "--config",
    "L": "--location",
    "m": "--max-time",
    "N": "--no-buffer",
    "o": "--output",
    "O": "--remote-name",
    "p": "--proxytunnel",
    "q": "--disable",
    "r": "--range",
    "R": "--remote-time",
    "s": "--silent",
    "S": "--show-error",
    "T": "--upload-file",
    "u": "--user",
    "U": "--proxy-user",
    "v": "--verbose",
    "w": "--write-out",
    "x": "--proxy",
    "X": "--request",
    "y": "--speed-time",
    "Y": "--speed-limit",
    "z": "--time-cond",
    "Z": "--parallel",
    "#": "--progress-bar",
    "0": "--http1.0",
    "1": "--tlsv1",
    "4": "--ipv4",
    "6": "--ipv6",
}
"""The options that have a letter."""

_SHOWING = (
    "--cookie-jar --dump-header --output --output-dir --stderr --trace --trace-ascii --write-out --speed-time "
    "--speed-limit --connect-timeout --retry --retry-delay --retry-max-time --limit-rate --max-filesize "
    "--keepalive-time --parallel-max --continue-at --etag-save --libcurl"
)
_SENDING = (
    "--request --url --header --data --data-ascii --data-binary --data-raw --data-urlencode --json --form "
    "--form-string --user --oauth2-bearer --user-agent --referer --range --cookie --upload-file --max-time "
    "--max-redirs --proxy --proxy-user --proxy-header --preproxy --noproxy --socks4 --socks4a --socks5 "
    "--socks5-hostname --cert --cert-type --key --key-type --pass --cacert --capath --crlfile --pinnedpubkey "
    "--ciphers --tls13-ciphers --tls-max --curves --connect-to --resolve --interface --local-port --dns-servers "
    "--doh-url --unix-socket --abstract-unix-socket --config --netrc-file --aws-sigv4 --request-target --time-cond "
    "--url-query --variable --expand-url --expand-data --expand-header --etag-compare --alt-svc --hsts --proto "
    "--proto-redir --proto-default --delegation --service-name --login-options --happy-eyeballs-timeout-ms --quote "
    "--rate --ech --ip-tos --tlsuser --tlspassword --tlsauthtype --proxy-tlsuser --proxy-tlspassword "
    "--proxy-tlsauthtype --proxy-pass --proxy-cert --proxy-cert-type --proxy-key --proxy-key-type --proxy-cacert "
    "--proxy-capath --proxy-crlfile --proxy-pinnedpubkey --proxy-ciphers --proxy-tls13-ciphers --proxy1.0 "
    "--sasl-authzid --mail-auth --mail-from --mail-rcpt --pubkey --krb --haproxy-clientip --engine --random-file "
    "--egd-file --ipfs-gateway --postquote --prequote --telnet-option --tftp-blksize --vlan-priority --dns-interface "
    "--dns-ipv4-addr --dns-ipv6-addr --expect100-timeout --ftp-account --ftp-alternative-to-user --ftp-method "
    "--ftp-port --ftp-ssl-ccc-mode --hostpubmd5 --hostpubsha256 --proxy-service-name --socks5-gssapi-service "
    "--create-file-mode"
)
_QUIET = (
    "--silent --show-error --verbose --include --fail --fail-with-body --fail-early --no-buffer --progress-bar "
    "--no-progress-meter --remote-name --remote-name-all --remote-header-name --remote-time --create-dirs "
    "--globoff --disable --compressed --no-keepalive --tcp-nodelay --tcp-fastopen --parallel --retry-connrefused "
    "--retry-all-errors --styled-output --no-styled-output --trace-time --path-as-is --http1.0 --ssl-reqd "
    "--basic --no-alpn --no-sessionid --suppress-connect-headers --ipv4 --ipv6 --post301 --post302 --post303"
)

WITH_VALUE = {**dict.fromkeys(_SHOWING.split(), False), **dict.fromkeys(_SENDING.split(), True)}
"""The options that have a value, and whether it may change what is sent."""

FLAGS = frozenset(_QUIET.split())
"""The options without a value that change nothing, or nothing that RestDesk does not do by itself."""
