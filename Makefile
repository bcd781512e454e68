# `make` alone lists the commands. Python 3.11 or newer, make and a network connection are all they need.

PYTHON ?= python3
VENV = .venv
PY = $(VENV)/bin/python
INSTALL = $(PY) -m pip install --quiet --quiet --disable-pip-version-check
COMPILE = $(PY) -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock' $(LOCK)

# Material's notice that MkDocs 2 will differ: the versions here are locked.
export NO_MKDOCS_2_WARNING = 1

# On one thread the sums have one order, so that training gives the same file each time.
LABELLED_READINGS = OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONPATH=hooks:tests $(PY)

help:  ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1|/p' Makefile | awk -F'|' '{ printf "%-22s%s\n", $$1, $$2 }'

serve: $(VENV)/site.txt  ## live preview at http://127.0.0.1:8000/
	@$(PY) -m mkdocs serve

site: $(VENV)/site.txt  ## build the site into site/, strictly
	@$(PY) -m mkdocs build --strict

offline: $(VENV)/site.txt  ## build the site into site/ for reading from a folder, without a server
	@OFFLINE=true $(PY) -m mkdocs build --strict

test: $(VENV)/dev.txt  ## style, types and tests, browser tests included
	@$(PY) tests/chromium.py
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m pytest

bench-readings: $(VENV)/readings.txt  ## how often readings are right, beside other engines: make bench-readings LABELLED=folder
	@$(LABELLED_READINGS) tests/bench_readings.py $(LABELLED)

train-readings: $(VENV)/readings.txt  ## train the choice between readings anew: make train-readings LABELLED=folder
	@$(LABELLED_READINGS) tests/train_readings.py $(LABELLED)

train-names: $(VENV)/dev.txt  ## count anew which characters names are made of
	@PYTHONPATH=hooks:tests $(PY) tests/train_names.py

bench-words: $(VENV)/dev.txt  ## how many words of the articles a reader finds explained, beside plain jieba
	@PYTHONPATH=hooks:tests $(PY) tests/bench_words.py

check: $(VENV)/site.txt  ## unsure readings and unknown words of a seed: make check SEED=seeds/000.txt
	@PYTHONPATH=hooks $(PY) -m zhreader.check $(SEED)

candidates: $(VENV)/site.txt  ## what to explain next: terms of the articles that have no explainer
	@PYTHONPATH=hooks $(PY) -m zhreader.candidates

term: $(VENV)/site.txt  ## begin an explainer: make term TERM=物业公司
	@PYTHONPATH=hooks $(PY) -m zhreader.newterm "$(TERM)"

translation: $(VENV)/site.txt  ## the English of a seed, begun or looked through: make translation SEED=seeds/000.txt
	@PYTHONPATH=hooks $(PY) -m zhreader.translating $(SEED) --translator "$(or $(TRANSLATOR),$(shell git config user.name))" --checked $(CHECKED)

bench-search: $(VENV)/dev.txt  ## recall, precision and cost of the search: make bench-search SIZES="1000 10000"
	@PYTHONPATH=hooks:tests $(PY) tests/bench_search.py $(SIZES)

bench-page: $(VENV)/dev.txt  ## Lighthouse's scores on a phone, and what the first view of an article weighs
	@PYTHONPATH=hooks:tests $(PY) tests/bench_page.py

# LOCK=--upgrade moves to the newest versions that pyproject.toml allows.
lock: $(PY)  ## lock the versions anew after a change of pyproject.toml
	@$(INSTALL) uv
	@$(COMPILE) -o requirements.txt
	@$(COMPILE) -o requirements-dev.txt --group dev --constraint requirements.txt
	@$(COMPILE) -o requirements-readings.txt --group readings --constraint requirements-dev.txt

clean:  ## remove all that these commands made
	rm -rf $(VENV) site .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find hooks tests -name __pycache__ -prune -exec rm -rf {} +

.PHONY: help serve site offline test bench-page bench-search bench-words bench-readings train-names train-readings check candidates term translation lock clean

# --- the environment: a copy of the lock file inside it says what it holds ---

$(VENV)/site.txt: requirements.txt $(PY)
	@echo "Installing what the site needs …"
	@$(INSTALL) --require-hashes -r $<
	@cp $< $@

$(VENV)/dev.txt: requirements-dev.txt $(PY)
	@echo "Installing what the tests need …"
	@$(INSTALL) --require-hashes -r $<
	@cp $< $@

$(VENV)/readings.txt: requirements-readings.txt $(VENV)/dev.txt
	@echo "Installing what the training of readings needs …"
	@$(INSTALL) --require-hashes -r $<
	@cp $< $@

# The first Python that is new enough; PYTHON=… puts another at the head of the list.
$(PY):
	@for python in $(PYTHON) python3.14 python3.13 python3.12 python3.11; do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  echo "Making $(VENV) with $$("$$python" --version) …"; \
	  "$$python" -m venv --clear $(VENV) && exit; \
	  rm -rf $(VENV); \
	  echo "$$python could not make a virtual environment. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; \
	  exit 1; \
	done; \
	echo "No Python 3.11 or newer here ($(PYTHON) is older or missing). Install one, or name it: make PYTHON=/path/to/python3" >&2; \
	exit 1
