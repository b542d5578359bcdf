# `make site` builds the site into dist/; `make test` checks everything. Both need Python 3.11+ and make;
# what else `make test` needs (see TOOLS) it installs with apt where it may.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# -qq: errors only; --require-hashes: what was tested, byte for byte; --no-deps: nothing is resolved anew, so that what a
# registry got since changes nothing (`pip check` then says whether a lock is whole)
PIP := $(BIN)/python -m pip install -qq --require-hashes --no-deps
# two workers: browser and build tests wait for other processes more than they compute
WORKERS ?= 2

.PHONY: site serve check test lint fast browser mutate bench budgets lighthouse coverage fuzz cards golden tools lock clean

site: $(VENV)/site
	$(BIN)/python build.py build

serve: $(VENV)/site
	$(BIN)/python build.py serve

check: $(VENV)/site
	$(BIN)/python build.py check

# --- tests -------------------------------------------------------------------------------------------------------

# in one run, the quick tests first: the site is built once for all of them
test: tools
	$(MAKE) --no-print-directory lint
	$(BIN)/pytest -n $(WORKERS)

lint: $(VENV)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/biome ci --error-on-warnings
	$(BIN)/djlint --lint --quiet templates

# Takes today's pages of the small site as the expected ones, and shows what that changes. The commit says why.
golden: $(VENV)/test
	$(BIN)/pytest -q tests/test_golden.py --renew-golden
	git --no-pager diff -- tests/sites/small/expected
	git status --short -- tests/sites/small/expected

# everything that needs neither Chromium nor nginx
fast: $(VENV)/test
	$(BIN)/pytest -n $(WORKERS) -m "not browser and not server"

# THOROUGH=--thorough: axe by all its rules in every colour and size, every page through the HTML checker
browser: $(VENV)/test
	$(BIN)/pytest -n $(WORKERS) -m "browser or server" $(THOROUGH)

# Which lines and branches no test reaches. Takes twice as long as the tests alone, so it is no part of `make test`.
coverage: $(VENV)/test
	$(BIN)/pytest -n $(WORKERS) --cov --cov-report=term

# The property tests with thousands of new examples, and ten times as many seeded cases of the calculators. What fails
# becomes an @example of its test.
fuzz: $(VENV)/test
	$(BIN)/pytest -n $(WORKERS) --hypothesis-profile=fuzz --thorough tests/yaml_file tests/decode tests/calculate

# Changes the functions of the rules language a little, thousands of times, and asks the tests whether they notice.
# Takes most of an hour, so it is no part of `make test`. `mutmut results` and `mutmut show NAME` tell what got away.
mutate: $(VENV)/mutate
	rm -rf mutants
	$(BIN)/mutmut run --max-children $(WORKERS)
	$(BIN)/python benchmarks/mutants.py

# What every page of dist/ weighs, against its budget. `make test` asks the same of the pages it builds.
budgets: site
	$(BIN)/python benchmarks/budgets.py dist

# Lighthouse over five pages of dist/, as a phone sees them. Needs npm, which fetches it for this run only.
lighthouse: site $(VENV)/test
	PYTHONPATH=. $(BIN)/python benchmarks/lighthouse.py dist

# A compiled calculator against the engine of publicodes. Needs node and npm, which fetches that engine for this run only.
bench: $(VENV)/site
	$(BIN)/python benchmarks/calculators.py

# Draws the pictures for those a page is sent to (content/cards/) and the icons for phones anew, after their words changed.
cards: $(VENV)/test tools
	$(BIN)/python tools/cards.py

# Programs the tests drive, as program:package (the whole of Chromium only where its shell lacks a setting); then what is
# no program: Chinese letters for Chromium, and a library of Playwright's driver.
TOOLS := chromium:chromium chromium-headless-shell:chromium-headless-shell nginx:nginx-light java:default-jre-headless git:git \
	pdftotext:poppler-utils tsc:node-typescript
LIBRARIES := fonts-noto-cjk libatomic1

tools:
	@missing=""; \
	for tool in $(TOOLS); do \
		PATH="$$PATH:/usr/sbin" command -v "$${tool%%:*}" >/dev/null || missing="$$missing $${tool#*:}"; \
	done; \
	for library in $(LIBRARIES); do \
		dpkg -s "$$library" >/dev/null 2>&1 || missing="$$missing $$library"; \
	done; \
	$(INSTALL)

# Installs the Debian packages in the shell's $missing, where there are any.
define INSTALL
test -n "$$missing" || exit 0; \
echo "missing:$$missing"; \
if test "$$(id -u)" -ne 0; then echo "install these as root, then run make again" >&2; exit 1; fi; \
export DEBIAN_FRONTEND=noninteractive; \
apt-get update -qq && apt-get install -qq --no-install-recommends $$missing >/dev/null
endef

# --- the virtual environment -------------------------------------------------------------------------------------
# $(VENV)/site and $(VENV)/test are empty files that say: this lock file is installed.

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@missing=""; $(PYTHON) -c "import ensurepip, venv" 2>/dev/null || missing=" python3-venv"; $(INSTALL)
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/site: requirements/site.txt | $(VENV)/python
	$(PIP) -r $<
	$(BIN)/python -m pip check -qq
	@touch $@

$(VENV)/mutate: requirements/mutate.txt | $(VENV)/python
	$(PIP) -r $<
	$(BIN)/python -m pip check -qq
	@touch $@

$(VENV)/test: requirements/test.txt | $(VENV)/python
	$(PIP) -r $<
	$(BIN)/python -m pip check -qq
	@touch $@ $(VENV)/site

# --- lock files --------------------------------------------------------------------------------------------------

# Renews the pinned versions. Look at the difference and at the projects' changelogs before you commit it.
COMPILE := ../$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header

lock: $(VENV)/python
	$(PIP) -r requirements/lock.txt
	cd requirements && $(COMPILE) site.in -o site.txt
	cd requirements && $(COMPILE) test.in -o test.txt
	cd requirements && $(COMPILE) mutate.in -o mutate.txt
	cd requirements && $(COMPILE) lock.in -o lock.txt
	$(BIN)/python tools/requires.py

clean:
	rm -rf $(VENV) dist mutants .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
