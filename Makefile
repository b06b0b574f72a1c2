# `make demo` and `make test` need only Python ≥ 3.11 and make: everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= auto

MINUTES ?= 10
DEPTH ?= 20

.PHONY: torture demo test lint types layers tests wheel bench reference articles rules guide clean

demo: $(READY)  ## build a practice ledger and show the main lists
	rm -rf build/demo
	$(BIN)/tracker demo build/demo

test: lint types layers tests wheel  ## everything that must be green

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

tests: $(READY)
	$(BIN)/python -m pytest -n $(WORKERS)

wheel: $(READY)  ## install the wheel without dev dependencies into an empty venv, and run it there
	sh tests/wheel.sh $(BIN)/python

bench: $(READY)  ## whole-process medians and ratios; see benchmarks/README.md
	rm -rf build/bench
	$(PYTHON) -m venv build/bench
	build/bench/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt .
	$(BIN)/python benchmarks/run.py --tracker build/bench/bin/tracker

torture: $(READY)  ## any text in every reader, two users in every order, kills and faults at every write, for MINUTES (needs strace)
	TRACKER_DEPTH=$(DEPTH) $(BIN)/python -m pytest -n $(WORKERS) tests/test_readers_properties.py
	TRACKER_DEPTH=2 $(BIN)/python -m pytest -n 0 -q tests/commands/test_two_users.py
	PYTHONPATH=tests $(BIN)/python tests/torture.py --minutes $(MINUTES)

reference: $(READY)  ## write docs/reference.md anew from the help of the commands
	$(BIN)/python docs/generate_reference.py > docs/reference.md

articles: $(READY)  ## write docs/dieu-khoan.md anew: each article, its command, its rule, its test
	$(BIN)/python docs/generate_articles.py > docs/dieu-khoan.md

rules: $(READY)  ## write docs/quy-tac.md anew: every rule as the lawyer reads it
	$(BIN)/python docs/generate_rules.py > docs/quy-tac.md

guide: $(READY)  ## write the outputs in docs/huong-dan.md anew; read the difference before you commit it
	PYTHONPATH=tests $(BIN)/python tests/transcripts.py docs/huong-dan.md

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tracker needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) dist build
