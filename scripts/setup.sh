#!/bin/sh
# setup.sh [PYTHON]: make .venv with all that requirements.lock names and RestDesk itself. Called by make setup when
# something changed; may be interrupted at any point and called again.
set -eu
cd "$(dirname "$0")/.."
python=${1:-python3}
unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_USER=0

sh scripts/system.sh "$python"

usable() { # not left half made, made here, and its Python still runs
    [ ! -e .venv/.unfinished ] &&
        { [ ! -e .venv/.ready ] || [ "$(cat .venv/.ready)" = "$(pwd -P)" ]; } &&
        .venv/bin/python -m pip --version >/dev/null 2>&1
}

if ! usable; then
    echo "==> Making the virtual environment .venv"
    "$python" -m venv --clear .venv
fi
: >.venv/.unfinished
echo "==> Installing the Python packages that requirements.lock names (about 200 MB; some minutes on a slow line)"
.venv/bin/python -m pip install -qq --require-hashes --requirement requirements.lock
echo "==> Installing RestDesk itself, so that a change in this folder takes effect at once"
.venv/bin/python -m pip install -qq --no-deps --no-build-isolation --editable .
rm .venv/.unfinished
pwd -P >.venv/.ready
