#!/bin/sh
# run.sh [ARGUMENT…]: open the window; where there is no display run the sample collection in the terminal.
set -eu
here=$(dirname "$0")/..
case $(uname -s) in
Linux | *BSD) display=${DISPLAY:-}${WAYLAND_DISPLAY:-} ;;
*) display=always ;;
esac
if [ -n "$display" ]; then
    exec "$here/.venv/bin/restdesk" "$@"
fi
echo "No display found: running the sample collection in the terminal instead."
exec "$here/.venv/bin/restdesk" run --sample
