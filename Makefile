# make build   set up this machine and build this repository's own office into build/
# make test    the same set-up, then everything CI runs
# See README.md.

.DEFAULT_GOAL := build
.NOTPARALLEL:
.PHONY: build test setup lint check-generated build-strict pytest bench clean

BIN := .venv/bin

build: setup
	@$(BIN)/cadre-docs build

# The tests come last, so that the last line is their summary.
test: setup lint check-generated build-strict pytest

# Quick when nothing is missing.
setup:
	@scripts/install-system-packages.sh
	@scripts/install-python-packages.sh
	@scripts/install-fonts.sh

lint: setup
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

# What is generated and committed must be what would be generated now.
check-generated: setup
	@$(BIN)/cadre-docs schema --check
	@$(BIN)/python scripts/generate_calendar.py --check
	@$(BIN)/python scripts/generate_document_types.py --check

build-strict: setup
	@$(BIN)/cadre-docs build --strict

# Two processes; the tests of one file stay together and share its offices.
pytest: setup
	@$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

# The peers have an environment of their own; the results of the last run are committed.
bench: setup
	@scripts/install-benchmark-packages.sh
	@mkdir -p benchmarks/results
	@set -e; for benchmark in benchmarks/[a-z]*.py; do \
		results="benchmarks/results/$$(basename "$$benchmark" .py).txt"; \
		echo "$$benchmark"; .venv-bench/bin/python "$$benchmark" >"$$results"; cat "$$results"; done

# What a build makes; .venv and .cache stay.
clean:
	@rm -rf build
