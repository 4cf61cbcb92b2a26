# make build   .venv from the locked requirements, then the plan: output/$(TAHUN)/
# make test    what the tests need, then all of them
# make check   format, lint and types
# make accept  takes intended changes of outputs into the golden files
# make docs    docs/aturan.md anew, from the manual page of every code
# make bundle  the folder that needs no Python, dist/Renja/, tried out
# make lock    both lock files anew, from pyproject.toml
# make clean   removes what was built; make distclean also .venv
# On Windows: the commands in README.md.

PYTHON ?= python3
TAHUN ?= 2024
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
NPM := $(shell command -v npm 2>/dev/null)
# Libraries are compiled as they are installed, whatever this machine asks: every start is slow else.
export PYTHONDONTWRITEBYTECODE :=
COMPILE := $(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
	pyproject.toml

.PHONY: build test check accept docs bundle lock clean distclean
.DEFAULT_GOAL := build

build: .venv/installed
	$(BIN)/renja build $(TAHUN)

test: .venv/installed-dev tests/node_modules tests/wheelhouse
	$(BIN)/python -m pytest -n auto --dist loadfile

check: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

accept: .venv/installed-dev
	$(BIN)/renja schema --quiet
	RENJA_ACCEPT=1 $(BIN)/python -m pytest -q
	git status --short tests

docs: .venv/installed-dev
	$(BIN)/python -m tests.docs.aturan

bundle: .venv/installed-dev build
	$(BIN)/pyinstaller --noconfirm --log-level WARN --workpath dist/.pyinstaller bundle/renja.spec
	$(BIN)/python bundle/smoke.py dist/Renja --same-as output/$(TAHUN)

lock: .venv/installed-dev
	$(COMPILE) --group build -o requirements.lock
	$(COMPILE) --group build --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf output/[0-9]* output/beda dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find renja tests -name __pycache__ -prune -exec rm -rf {} +

distclean: clean
	rm -rf .venv tests/node_modules tests/wheelhouse

.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " \
		+ sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.lock
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

# What pre-commit installs the hook from in its test, which talks to no network.
tests/wheelhouse: requirements.lock
	$(PIP) wheel --require-hashes --no-deps --wheel-dir $@ -r requirements.lock
	@touch $@

# The outside checks of tests/package.json. Where they can't be had, their tests are skipped by name.
tests/node_modules: tests/package.json
ifdef NPM
	$(NPM) install --prefix tests --no-package-lock --no-audit --no-fund --loglevel=error \
		|| echo "npm could not install the outside checks: their tests will be skipped"
	@mkdir -p $@ && touch $@
endif
