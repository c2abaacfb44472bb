#!/bin/sh
# Makes .venv-bench from the locks: this project and the peers that the benchmarks compare it with. Those written in
# JavaScript go to .venv-bench/eleventy, where there is npm; without it they are left out of the comparison.
# Does nothing when the locks are those of last time.
set -eu
cd "$(dirname "$0")/.."
. scripts/machine.sh

stamp='.venv-bench/installed-from'
node_lock='benchmarks/eleventy/package-lock.json'

if sha256sum requirements-bench.lock "$node_lock" 2>/dev/null | cmp -s - "$stamp"; then
    exit 0
fi
say "正在安装性能对比所用的软件包到 .venv-bench" "Installing the packages of the benchmarks into .venv-bench"
.venv/bin/python -m venv --clear .venv-bench
.venv-bench/bin/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement requirements-bench.lock
.venv-bench/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
if command -v npm >/dev/null 2>&1; then
    mkdir -p .venv-bench/eleventy
    cp benchmarks/eleventy/package.json "$node_lock" .venv-bench/eleventy/
    npm ci --prefix .venv-bench/eleventy --ignore-scripts --no-audit --no-fund --silent
else
    say "没有 npm，不与 Eleventy 对比" "There is no npm: Eleventy is left out of the comparison"
fi
sha256sum requirements-bench.lock "$node_lock" >"$stamp"
