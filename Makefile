# The commands of the house. `make site` and `make test` need Python 3.11+ and nothing else of ours.

PYTHON ?= python3
PORT ?= 8000
SITE ?= site
VENV_PYTHON = .venv/bin/python
# Four browsers at once are enough for anybody; a file's tests share their set-up, so they stay together.
PYTEST = $(VENV_PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadfile

.PHONY: help site serve demo test check goldens lock clean environment-site environment-test

help:
	@echo 'make site    build the site of source_pdfs/ into site/'
	@echo 'make serve   show site/ on http://127.0.0.1:$(PORT)/'
	@echo 'make demo    build demo/, the same site over 200 invented fichas'
	@echo 'make test    run everything that must hold: style, types, tests, browser'
	@echo 'make check   the quick half of it: style and types'
	@echo 'make goldens rewrite the stored results in tests/golden/; read their diff'
	@echo 'make lock    renew the locked dependencies in requirements/'
	@echo 'make clean   remove what was built (not the environment)'

site: environment-site
	@$(VENV_PYTHON) -m build_site
	@echo 'To open it: make serve'

serve:
	@test -f $(SITE)/index.html || { echo 'There is no $(SITE)/ yet: make $(SITE)'; exit 1; }
	@echo 'http://127.0.0.1:$(PORT)/ (stop with Ctrl+C)'
	@$(PYTHON) -m http.server --bind 127.0.0.1 --directory $(SITE) $(PORT)

# What prints invented fichas belongs to the tests.
demo: environment-test
	@$(VENV_PYTHON) tools/demo.py
	@echo 'To open it: make serve SITE=demo'

# pytest runs last: its closing line is the last line of the output.
test: check
	@CHROMIUM="$$($(VENV_PYTHON) tools/machine.py)" && export CHROMIUM && $(PYTEST)

check: environment-test
	@$(VENV_PYTHON) -m ruff check --quiet .
	@$(VENV_PYTHON) -m ruff format --check --quiet .
	@$(VENV_PYTHON) -m mypy --no-error-summary

# Writing a golden fails its test: nothing passes until the diff was read and the tests ran again.
goldens: environment-test
	-@$(PYTEST) --rewrite-goldens --quiet
	@git diff --stat tests/golden

environment-site:
	@$(PYTHON) tools/environment.py site

environment-test:
	@$(PYTHON) tools/environment.py test

# The test lock takes its versions from the site's: what is tested is what is published.
COMPILE = $(VENV_PYTHON) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command 'make lock'
lock:
	@$(PYTHON) tools/environment.py lock
	$(COMPILE) pyproject.toml --output-file requirements/site.txt
	$(COMPILE) pyproject.toml --group test --constraints requirements/site.txt --output-file requirements/test.txt
	$(COMPILE) --group lock --output-file requirements/lock.txt

clean:
	rm -rf site demo .demo docs/fichas docs/datos docs/metodologia/notas docs/calidad docs/explorar.md docs/glosario docs/hallazgos docs/ministerios \
		docs/no-cuadra docs/ods docs/programas docs/rankings docs/regiones docs/servicios .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
