"""The developer's tasks: `nox` runs what CI runs, `nox -l` lists them all."""

from __future__ import annotations

from pathlib import Path

import nox

PYTHONS = ["3.11", "3.12", "3.13"]
"""Every Python that newsdoc supports; one that is not installed is skipped."""

ROOT = Path(__file__).parent

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["lint", "types", "tests", "docs"]
nox.options.error_on_missing_interpreters = False


def install(session: nox.Session, *what: str) -> None:
    """Install with the pinned versions, those of the build included."""
    pins = {"PIP_CONSTRAINT": str(ROOT / "constraints.txt")}
    session.install("pip", env=pins)
    session.install(*what, env={**pins, "PIP_BUILD_CONSTRAINT": pins["PIP_CONSTRAINT"]})


def install_wheel(session: nox.Session, extras: str, *groups: str) -> None:
    """Build the wheel and install it: what is tested is what users get, not the checkout."""
    dist = Path(session.create_tmp()).resolve() / "dist"
    install(session, "build", "hatchling")
    session.run("python", "-m", "build", "--wheel", "--outdir", str(dist), silent=True)
    wheel = max(dist.glob("*.whl"), key=lambda path: path.stat().st_mtime)
    flags = [flag for group in groups for flag in ("--group", group)]
    install(session, f"newsdoc[{extras}] @ {wheel.as_uri()}", *flags)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run all tests against the built wheel."""
    install_wheel(session, "cli,docx,html,pandas,places", "dev")
    session.run("pytest", "-n", "2", *session.posargs)


@nox.session(python=PYTHONS[0])
def types(session: nox.Session) -> None:
    """Check the types of everything, strictly."""
    install(session, "-e", ".[cli,docx,html,pandas,places]", "--group", "dev")
    session.run("mypy", *session.posargs)


@nox.session(python=PYTHONS[0])
def lint(session: nox.Session) -> None:
    """Look for what ruff knows to be wrong."""
    install(session, "--group", "lint")
    session.run("ruff", "check", ".", *session.posargs)


@nox.session(python=PYTHONS[0])
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error."""
    install(session, "-e", ".[cli,places,testing]", "--group", "docs")
    session.run("sphinx-build", "-W", "--keep-going", "-b", "html", "docs", "docs/_build/html")


@nox.session(python=PYTHONS[0])
def bench(session: nox.Session) -> None:
    """Measure speed and memory; look at the figures, no test depends on them."""
    install_wheel(session, "cli", "test")
    session.run("pytest", "benchmarks", "--benchmark-only", *session.posargs)


@nox.session(python=PYTHONS[0])
def fuzz(session: nox.Session) -> None:
    """Try the promises on many thousand examples that Hypothesis makes up."""
    install_wheel(session, "cli,docx,html,pandas,places", "test")
    environment = {"HYPOTHESIS_PROFILE": "full"}
    session.run("pytest", "-n", "2", "tests/promises", "tests/fuzz", *session.posargs, env=environment)
