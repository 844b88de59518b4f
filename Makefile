# make demo   the sample stories, through the whole chain, to two answers
# make test   every test                    make check   format, lint, types, imports, fast tests
# make bench  words per second              make lock    newer versions of everything
PYTHON ?= python3
BIN := .venv/bin
DEMO := .demo

.PHONY: demo test check format bench lock clean

demo: .venv/ready
	@rm -rf $(DEMO)
	@$(BIN)/dateline ingest --no-server --home $(DEMO) seeds/articles/*.txt
	@echo; echo "How many US troops in Iraq, as of when, according to whom:"
	@$(BIN)/dateline timeline troops --actor "United States" --place Iraq --home $(DEMO)
	@echo; echo "Which deadlines were open on 10 December 2021:"
	@$(BIN)/dateline deadlines --on 2021-12-10 --home $(DEMO)

test: .venv/ready
	$(BIN)/pytest

check: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -m "not slow and not prefect"

format: .venv/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/ready
	$(BIN)/python bench/extract.py

lock: .venv/ready
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile requirements.in --universal --python-version 3.11 --upgrade --no-annotate --no-header \
		--no-emit-index-url --no-emit-find-links --output-file requirements.lock

clean:
	rm -rf .venv $(DEMO) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis *.egg-info

# The environment: made when it is missing or the versions changed, else nothing happens.
.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "dateline needs Python 3.11 or newer; say which one: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 1; }
	@echo "Setting up .venv (once, about a minute)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@
