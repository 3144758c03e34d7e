# Every target sets up what it needs: a virtual environment with the locked dependencies.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
# What users install, and nothing else, at the versions of the lock.
USERS  := .venv-users
ASSETS := $(addprefix scripts/mkdocs_briefings/,assets preview/assets editing/browser)
VSCODE := scripts/vscode
SCRIPTS := $(ASSETS) $(VSCODE)/src
HTML   := $(addprefix scripts/mkdocs_briefings/,templates/*.j2 theme/*.html theme/*/*.html)
# Material announces the end of MkDocs 1.x at each start; our users have already decided.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Images of containers set it; each command would compile every module again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: build serve test check fix docs schema fuzz bench bench-search bench-names bench-alarms reproducible dist vsix sbom licences lock clean

build: $(READY)  ## build the site into site/, every warning an error
	$(BIN)/mkdocs build --strict

serve: $(READY)  ## live preview on http://127.0.0.1:8000
	$(BIN)/mkdocs serve --livereload

test: $(READY)  ## every test, on all processors
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(READY)  ## format, lint, types and the content itself
	$(BIN)/ruff format --check scripts tests
	$(BIN)/ruff check scripts tests
	$(BIN)/oxfmt --check $(SCRIPTS)
	$(BIN)/oxlint --deny-warnings $(SCRIPTS)
	$(BIN)/djlint --quiet $(HTML)
	$(BIN)/mypy
	$(BIN)/briefings check --strict --level warning

fix: $(READY)  ## what `check` can mend by itself
	$(BIN)/ruff format scripts tests
	$(BIN)/ruff check --fix scripts tests
	$(BIN)/oxfmt $(SCRIPTS)
	$(BIN)/oxlint --fix $(SCRIPTS)

docs: $(READY)  ## the help of all commands into the guide
	$(BIN)/python -m mkdocs_briefings.cli.manual docs/guide/commands.md

schema: $(READY)  ## schemas of front matter, for editors
	mkdir -p .vscode/schemas
	sed -n 's|.*"./.vscode/schemas/\(.*\).json".*|\1|p' .vscode/settings.json | while read -r kind; do \
	  $(BIN)/briefings schema --draft-07 --kind $$kind > .vscode/schemas/$$kind.json || exit; done

reproducible: $(READY)  ## build the whole site twice, under other circumstances, and compare
	PYTHON=$(BIN)/python .ci/reproducible

dist: $(READY)  ## wheel and source distribution, into dist/
	$(BIN)/python -m hatchling build --directory dist

vsix: $(VSCODE)/node_modules/.ready  ## the extension for VS Code, into dist/ (needs Node.js 20)
	mkdir -p dist
	cp LICENSE $(VSCODE)
	cd $(VSCODE) && npm run --silent build && \
	  npx --no vsce package --no-dependencies --allow-missing-repository --out ../../dist/

sbom: $(USERS)/.ready  ## list what users install as CycloneDX, into dist/
	mkdir -p dist
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --mc-type application \
	  --output-reproducible --output-file dist/sbom.cdx.json $(USERS)/bin/python

licences: $(USERS)/.ready  ## list the licences of what users install, into dist/
	mkdir -p dist
	$(BIN)/pip-licenses --python $(USERS)/bin/python --with-urls --format markdown \
	  --output-file dist/licences.md

bench: $(READY)  ## time our builds, preview and commands against other generators
	$(BIN)/python scripts/bench --json .cache/bench/results.json

bench-search: $(READY)  ## time the first search against Material's (needs Chromium)
	$(BIN)/python scripts/bench/search.py --sizes 1000

bench-names: $(READY)  ## resolve the names of real parliaments in every spelling
	$(BIN)/python scripts/bench/names.py

bench-alarms: $(READY)  ## count false alarms over made briefings and news articles
	$(BIN)/python scripts/bench/false_alarms.py

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; set PYTHON=…" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(READY)

$(USERS)/.ready: $(READY)
	$(PYTHON) -m venv --clear --without-pip $(USERS)
	sed -e '/--hash=/d' -e 's/ *\\$$//' requirements.lock > $(USERS)/constraints.txt
	$(BIN)/pip --python $(USERS)/bin/python install --quiet --constraint $(USERS)/constraints.txt .
	touch $(USERS)/.ready

# Nothing that a package brings is run while it is installed.
$(VSCODE)/node_modules/.ready: $(VSCODE)/package-lock.json
	cd $(VSCODE) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

fuzz: $(READY)  ## look for bytes that make a reader raise, a minute for each (Linux)
	$(BIN)/pip install --quiet 'atheris>=3.0'
	mkdir -p .cache/fuzz
	for target in front-matter citations listings bodies names html articles; do \
	  PYTHONPATH=. $(BIN)/python tests/fuzz/fuzz.py $$target -max_total_time=60 -artifact_prefix=.cache/fuzz/ || exit; done
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest tests/properties

lock: ## resolve the dependencies again (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-annotate --quiet \
	  --custom-compile-command 'make lock' --output-file requirements.lock

clean:
	rm -rf $(VENV) $(USERS) $(VSCODE)/node_modules $(VSCODE)/out $(VSCODE)/LICENSE dist site .cache .pytest_cache .mypy_cache .ruff_cache
