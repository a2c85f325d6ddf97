#!/bin/sh
# system.sh [PYTHON]: is this Python new enough, and are the system libraries and fonts there that Qt needs?
# As root on Debian and Ubuntu what is missing is installed; elsewhere one line names it and the set-up goes on.
set -eu
python=${1:-python3}
PATH=$PATH:/usr/sbin:/sbin

fail() {
    echo "$*" >&2
    exit 1
}

command -v "$python" >/dev/null ||
    fail "RestDesk needs Python 3.11 or newer, and $python was not found. Install it, or name another: make setup PYTHON=python3.12"
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "RestDesk needs Python 3.11 or newer, and $python is $version. Name a newer one: make setup PYTHON=python3.12"

[ "$(uname -s)" = Linux ] || exit 0

# The library, and Debian's package that has it.
libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libbrotlidec.so.1 libbrotli1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libwayland-cursor.so.0 libwayland-cursor0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xinerama.so.0 libxcb-xinerama0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxkbcommon.so.0 libxkbcommon0
'

has_font() { # LANGUAGE FILE: is there a font for the language? Without fontconfig's own list, a file of this name?
    if command -v fc-list >/dev/null; then
        [ -n "$(fc-list ":lang=$1" file)" ]
    else
        [ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/root}/.local/share/fonts" -name "$2" 2>/dev/null)" ]
    fi
}

lacking=
packages=
lack() { # THING PACKAGE
    lacking="$lacking $1"
    packages="$packages $2"
}

"$python" -c 'import ensurepip, venv' 2>/dev/null || lack "python-venv" "python$version-venv"
known=$(ldconfig -p 2>/dev/null || true)
if [ -n "$known" ]; then
    while read -r library package; do
        case $known in
        *"$library "*) ;;
        *) [ -z "$library" ] || lack "$library" "$package" ;;
        esac
    done <<END
$libraries
END
fi
has_font en 'NotoSans-Regular.*' || lack "a-Latin-font" fonts-noto-core
has_font ko 'NotoSansCJK-Regular.*' || lack "a-Korean-font" fonts-noto-cjk

[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Please install by hand what RestDesk's window needs and this system lacks:$lacking"
    exit 0
fi

current() { # PACKAGE: its name here; since 2024 Debian and Ubuntu add t64 to some
    if apt-cache show "$1t64" >/dev/null 2>&1; then echo "$1t64"; else echo "$1"; fi
}

names=
rename() {
    names=
    for package in $packages; do names="$names $(current "$package")"; done
}

if [ "$(id -u)" = 0 ]; then
    echo "==> Installing system packages:$packages"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # the names are words
    if log=$(apt-get update -qq 2>&1) && rename &&
        log=$(apt-get install -qq -y --no-install-recommends $names 2>&1); then
        exit 0
    fi
    printf '%s\n' "$log" >&2
fi
rename
echo "Please install by hand what RestDesk's window needs: sudo apt-get install --no-install-recommends$names"
