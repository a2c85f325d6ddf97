# Every habit of the project; `make` alone lists them. PYTHON=python3.12 chooses another Python for .venv,
# ARGS='-k redirect' goes to what is started.
PYTHON = python3
UV = uv
ARGS =

python = .venv/bin/python
translations = $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))

.PHONY: help setup run test test-httpx2 counterparts check bench pictures walk texts lock clean

help: ## list what can be made
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/make \1	\2/p' Makefile | expand -t 20

setup: .venv/.ready $(translations) ## make .venv with everything; does nothing the second time

run: setup ## open the window, or run the sample collection where there is no display
	@sh scripts/run.sh $(ARGS)

test: setup ## run the tests, without a display
	@QT_QPA_PLATFORM=offscreen $(python) -m pytest -n 2 $(ARGS)

test-httpx2: setup ## run the tests of sending with httpx2 in place of httpx
	@RESTDESK_HTTP=httpx2 QT_QPA_PLATFORM=offscreen $(python) -m pytest -n 2 tests/sending $(ARGS)

counterparts: setup ## run what RestDesk saves in the programs of others (Bruno's command line; needs node and npm)
	@sh scripts/counterparts.sh
	@RESTDESK_COUNTERPARTS=wanted QT_QPA_PLATFORM=offscreen $(python) -m pytest -n 2 -m counterparts tests/counterparts $(ARGS)

check: setup ## style, types, import rules, length of files
	@echo "==> Style (ruff)"
	@$(python) -m ruff check
	@$(python) -m ruff format --check
	@echo "==> Types (mypy)"
	@$(python) -m mypy
	@echo "==> Import rules (import-linter)"
	@.venv/bin/lint-imports --no-logo
	@echo "==> No file over 500 lines"
	@$(python) scripts/long_files.py

bench: setup ## measure what the project promises
	@$(python) -m benchmarks $(ARGS)

pictures: setup ## make the screenshots in docs/pictures
	@$(python) scripts/messages.py
	@$(python) -m scripts.pictures $(ARGS)

walk: setup ## do the walks of docs/walks by keyboard, in English and Korean, with a picture a step
	@$(python) -m scripts.walk $(ARGS)

texts: setup ## take new texts of the code over into the translations
	@$(python) scripts/translations.py update

lock: ## renew requirements.lock (needs uv)
	@$(UV) pip compile pyproject.toml --extra dev --universal --python-version 3.11 --constraints constraints.txt \
		--generate-hashes --no-header --no-emit-index-url --no-emit-find-links --quiet --output-file requirements.lock

clean: ## remove what was made here
	@rm -rf .venv .counterparts build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@rm -f resources/translations/*.qm
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment that was moved here from elsewhere, or whose Python is gone, is made again.
ifneq ($(shell test -x $(python) && cat .venv/.ready 2>/dev/null),$(shell pwd -P))
.PHONY: .venv/.ready
endif

.venv/.ready: requirements.lock pyproject.toml
	@sh scripts/setup.sh $(PYTHON)

# Where Qt's system libraries are missing the window could not start either: said, and no reason to stop.
%.qm: %.ts | .venv/.ready
	@echo "==> Compiling $<"
	@$(python) hatch_build.py $< || true
