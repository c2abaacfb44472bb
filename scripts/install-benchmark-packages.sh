#!/bin/sh
# Makes .venv-bench from requirements-bench.lock: this project and the peers that the benchmarks compare it with.
# Does nothing when the lock is that of last time.
set -eu
cd "$(dirname "$0")/.."
. scripts/machine.sh

stamp='.venv-bench/installed-from'

if sha256sum requirements-bench.lock 2>/dev/null | cmp -s - "$stamp"; then
    exit 0
fi
say "正在安装性能对比所用的软件包到 .venv-bench" "Installing the packages of the benchmarks into .venv-bench"
.venv/bin/python -m venv --clear .venv-bench
.venv-bench/bin/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement requirements-bench.lock
.venv-bench/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
sha256sum requirements-bench.lock >"$stamp"
