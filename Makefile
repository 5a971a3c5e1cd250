# The two commands of the README.  Both need Python 3.11 or later and make, nothing else:
# each sets up .venv on its first call.  Another Python: make test PYTHON=python3.12

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
SEED := $(firstword $(wildcard seeds/*.txt))

# The versions that this checkout was tested with; for the build of the package too.
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_BUILD_CONSTRAINT := $(PIP_CONSTRAINT)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test clean

demo: $(VENV)/demo.stamp
	$(BIN)/newsdoc show $(SEED)

test: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2

clean:
	rm -rf $(VENV)

# The stamps: a second call installs nothing unless what is to be installed has changed.
$(VENV)/pip.stamp: constraints.txt
	@echo "setting up $(VENV), once: it takes a minute or two" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet pip
	@touch $@

$(VENV)/demo.stamp: $(VENV)/pip.stamp pyproject.toml
	@$(BIN)/python -m pip install --quiet --editable '.[cli]'
	@touch $@

$(VENV)/test.stamp: $(VENV)/demo.stamp
	@$(BIN)/python -m pip install --quiet --editable '.[cli,docx,html,pandas,places]' --group dev
	@touch $@
