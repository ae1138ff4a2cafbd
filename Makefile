# The developer's commands. Each one sets up what it needs by itself.
.PHONY: help setup demo run test check fix suite lock bench pictures handbook monkey faults deb tar msi zip packages notices clean

PY := .venv/bin/python
DEMO := demo

help: ## Show these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Make the virtual environment and install what Qt needs
	@packaging/linux/setup.sh

demo: setup ## Fill a demonstration vault, print agenda and overview, check both
	@$(PY) -m casuskluis demo $(DEMO)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(PY) -m casuskluis_ui --kluis $(DEMO)/Veldhaven.kluis; fi

run: setup ## Open the window
	@$(PY) -m casuskluis_ui

test: check suite packages ## Check the code, run every test, build and check packages (CI)

check: setup ## Style, types, import contracts, dependencies
	@.venv/bin/ruff check --quiet
	@.venv/bin/ruff format --quiet --check
	@.venv/bin/mypy --no-error-summary
	@.venv/bin/lint-imports --no-logo --quiet 2>/dev/null || .venv/bin/lint-imports
	@told=$$(.venv/bin/deptry --no-ansi . 2>&1) || { echo "$$told"; exit 1; }
	@.venv/bin/vulture

suite: setup
	@QT_QPA_PLATFORM=offscreen packaging/linux/in_memory.sh \
		timeout --signal=INT --kill-after=60 2400 \
		.venv/bin/pytest -q -n 2 --dist worksteal -o faulthandler_timeout=300

fix: setup ## Format and repair what can be repaired by itself
	@.venv/bin/ruff check --fix --quiet || true
	@.venv/bin/ruff format --quiet

lock: ## Pin every package again by hash (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --extra spelling --group dev pyproject.toml \
		-o packaging/requirements/develop.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate -c packaging/requirements/develop.txt pyproject.toml \
		-o packaging/requirements/runtime.txt

bench: setup ## Measure everything beside others (half an hour), or WORK="save lists"; benchmarks/README.md
	@$(PY) benchmarks/rivals.py
	@$(PY) benchmarks/run.py $(WORK)

pictures: setup ## Photograph every place of the window, in five manners, into build/beelden
	@$(PY) packaging/make_pictures.py build/beelden

handbook: setup ## Make the pictures and the last chapter of the manual again
	@$(PY) packaging/make_pictures.py --handboek
	@$(PY) packaging/make_handbook.py

monkey: setup ## Let 20,000 random events loose on the demonstration vault
	@CASUSKLUIS_FULL=1 QT_QPA_PLATFORM=offscreen .venv/bin/pytest -q tests/ui/test_monkey.py

faults: setup ## Try every fault suite at full size (hours) and put the figures in SECURITY.md
	@status=0; CASUSKLUIS_FULL=1 QT_QPA_PLATFORM=offscreen .venv/bin/pytest -q -n 2 --dist worksteal \
		-o faulthandler_timeout=3600 tests/faults tests/vault || status=$$?; \
		$(PY) packaging/make_security_table.py; \
		$(PY) packaging/make_security_table.py --show; exit $$status

packages: setup ## Build what is given to others, not packed, and check what is in it
	@$(PY) packaging/check_packages.py

notices: setup ## Make the chapter about the software of others again
	@$(PY) packaging/make_notices.py

deb: setup ## Make the package for Debian and Ubuntu in dist
	@$(PY) packaging/linux/make_deb.py dist

tar: setup ## Make the archive for Linux that runs from any folder, in dist
	@$(PY) packaging/linux/make_tar.py dist

msi: setup ## Make the installer for Windows in dist; PYTHON_ZIP=… for a release
	@$(PY) packaging/make_windows.py msi $(if $(PYTHON_ZIP),--interpreter $(PYTHON_ZIP))

zip: setup ## Make the zip for Windows that runs from any folder; PYTHON_ZIP=… for a release
	@$(PY) packaging/make_windows.py zip $(if $(PYTHON_ZIP),--interpreter $(PYTHON_ZIP))

clean: ## Remove what was made, never a vault elsewhere
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build dist
