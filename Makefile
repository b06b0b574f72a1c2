# `make demo` and `make test` need only Python ≥ 3.11 and make: everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WHEELS := $(VENV)/wheels
WORKERS ?= auto
PLATFORM ?=
VERSION ?=

MINUTES ?= 10
DEPTH ?= 20

LEDGERS ?=
SECONDS ?= 60

# What a process loads cannot be told while coverage loads its own.
UNMEASURED := --deselect tests/commands/test_version.py::test_nothing_heavy_is_loaded_for_it \
	--deselect tests/test_output.py::test_views_and_output_import_nothing_heavy

.PHONY: torture demo test lint types layers tests tests-postgresql deep coverage wheel binary wheelhouse bench load reference articles rules schema guide clean

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

tests: $(READY)  ## what runs at a desk: within a minute, almost everywhere the whole suite goes
	$(BIN)/python -m pytest -n $(WORKERS)

tests-postgresql: $(READY)  ## what runs at a desk again, with every ledger on a PostgreSQL that begins and ends with the run
	TRACKER_ENGINE=postgresql TRACKER_DEPTH=1 $(BIN)/python -m pytest -n $(WORKERS)

deep: $(READY)  ## every test, as in CI
	TRACKER_DEPTH=4 $(BIN)/python -m pytest -n $(WORKERS)

coverage: $(READY)  ## the tests again, slower, and which lines of the program none of them runs
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest -n $(WORKERS) $(UNMEASURED)
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report --skip-covered --sort=miss

wheel: $(READY) $(WHEELS)/.ready  ## build sdist and wheel, install it without dev dependencies into an empty venv, run it
	sh tests/wheel.sh $(CURDIR)/$(BIN)/python $(CURDIR)/$(WHEELS)

binary: $(VENV)/.frozen  ## one folder with a Python of its own, for machines that have none: dist/tracker
	$(VENV)/frozen/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/binary packaging/tracker.spec

wheelhouse: $(WHEELS)/.ready  ## every wheel that `pip install --no-index` needs, and how: dist/wheelhouse; for others PLATFORM=win_amd64 VERSION=3.12
	sh packaging/wheelhouse.sh $(CURDIR)/$(BIN)/python $(CURDIR)/$(WHEELS) dist/wheelhouse $(PLATFORM) $(VERSION)

bench: $(READY)  ## every question at 1,000, 10,000 and 100,000 tasks, and ratios, into benchmarks/README.md
	rm -rf build/bench
	$(PYTHON) -m venv build/bench
	build/bench/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt . sqlite-utils
	$(BIN)/python benchmarks/run.py --tracker build/bench/bin/tracker --data build/bench-data --write

load: $(READY)  ## clerks at once on practice ledgers of yours, LEDGERS="FILE ADDRESS …", into benchmarks/README.md
	$(BIN)/python benchmarks/load.py $(foreach each,$(LEDGERS),--ledger '$(each)') --seconds $(SECONDS) \
		--pause 0 5 --kind mixed overdue progress import --write

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

schema: $(READY)  ## write the schema of a ledger on PostgreSQL anew, from the tables as they are declared
	mkdir -p build
	$(BIN)/python docs/generate_schema.py > build/schema.sql
	mv build/schema.sql migrations/postgresql/$$($(BIN)/python -c 'from tracker.ledger.storage import HEAD; print(HEAD)').sql

guide: $(READY)  ## write the outputs, numbers and contents of docs/huong-dan.md anew; read the difference before you commit it
	$(BIN)/python docs/generate_contents.py docs/huong-dan.md
	PYTHONPATH=tests:benchmarks $(BIN)/python tests/transcripts.py docs/huong-dan.md

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tracker needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

$(WHEELS)/.ready: $(READY)  # what the wheel needs is kept here, so that `make test` asks no network again
	$(BIN)/python -c 'import tomllib; of = tomllib.load(open("pyproject.toml", "rb"))["project"]; \
		print(*of["dependencies"], *of["optional-dependencies"]["postgresql"], sep="\n")' \
		> $(VENV)/needs.txt
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --constraint constraints.txt \
		--wheel-dir $(WHEELS) --requirement $(VENV)/needs.txt
	touch $@

$(VENV)/.frozen: $(READY)  # what goes into the folder: the program as it is installed, and none of what it is developed with
	$(PYTHON) -m venv --clear $(VENV)/frozen
	$(VENV)/frozen/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt '.[binary]'
	touch $@

clean:
	rm -rf $(VENV) dist build
