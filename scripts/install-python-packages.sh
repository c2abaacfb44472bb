#!/bin/sh
# Makes .venv from requirements.lock, every file checked against its hash, and installs this project into it.
# Does nothing when the lock, pyproject.toml, the folder and the Python are those of last time.
set -eu
cd "$(dirname "$0")/.."
. scripts/machine.sh

stamp='.venv/installed-from'

# The folder and the Python first: where either is new, the environment is made afresh.
state() {
    pwd
    .venv/bin/python -VV
    sha256sum requirements.lock pyproject.toml
}

if state 2>/dev/null | cmp -s - "$stamp"; then
    exit 0
fi
if ! python=$(find_python); then
    say "需要 Python 3.11 以上版本及其 venv 模块（Debian：apt-get install python3 python3-venv）" \
        "Python 3.11 or later with its venv module is needed (Debian: apt-get install python3 python3-venv)"
    exit 1
fi
say "正在按 requirements.lock 安装 Python 软件包到 .venv" "Installing the Python packages of requirements.lock into .venv"
if ! .venv/bin/python -m pip --version >/dev/null 2>&1 ||
    { [ -e "$stamp" ] && [ "$(state | head -n 2)" != "$(head -n 2 "$stamp")" ]; }; then
    "$python" -m venv --clear .venv
fi
.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
state >"$stamp"
