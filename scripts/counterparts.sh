#!/bin/sh
# counterparts.sh: bring the programs of others that read what RestDesk writes into .counterparts: Bruno's command line,
# as tests/counterparts/package-lock.json names it. Ends with 3 and one line where that is not possible here.
set -eu
cd "$(dirname "$0")/.."
missing() {
    echo "Bruno's command line is not here: $1." >&2
    exit 3
}
bru=.counterparts/node_modules/.bin/bru
if [ -x "$bru" ] && cmp -s tests/counterparts/package-lock.json .counterparts/package-lock.json; then
    exit 0
fi
command -v npm >/dev/null && command -v node >/dev/null || missing "it needs node 20 and npm, install them"
node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' || missing "it needs node 20 or later"
mkdir -p .counterparts
cp tests/counterparts/package.json tests/counterparts/package-lock.json .counterparts/
echo "==> Installing Bruno's command line (275 MB, half a minute)"
if ! (cd .counterparts && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null); then
    rm -f .counterparts/package-lock.json
    missing "npm could not install it"
fi
