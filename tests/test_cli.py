"""The command line: what a user of a shell expects of one."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from newsdoc.writers import from_dict

typer_testing = pytest.importorskip("typer.testing", reason="the extra `cli` is not installed")

STORY = "Harbor city votes to bring back its trams\n\nThe council voted on Monday.\n"


@pytest.fixture
def story(tmp_path: Path) -> str:
    """A file with a story."""
    path = tmp_path / "trams.txt"
    path.write_text(STORY)
    return str(path)


def run(*arguments: str, data: bytes | None = None) -> typer_testing.Result:  # type: ignore[name-defined]  # behind importorskip
    """Call newsdoc with these arguments."""
    from newsdoc.cli import app

    return typer_testing.CliRunner().invoke(app, list(arguments), input=data)


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of a shell; `newsdoc` stands for this newsdoc."""
    command = command.replace("newsdoc", f"{sys.executable} -m newsdoc")
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


# -- parse -------------------------------------------------------------------------------


def test_parse_summarises(story: str) -> None:
    """Without an option a story is summed up in a few lines."""
    result = run("parse", story)

    assert result.exit_code == 0
    assert result.stdout.startswith("Harbor city votes to bring back its trams\n  file ")
    assert re.search(r"body +1 paragraph, 0 quotes, 0 captions", result.stdout)


def test_parse_to_json_lines(story: str) -> None:
    """With --json each story is a line that `from_dict` reads."""
    result = run("parse", "--json", story, story)
    lines = result.stdout.splitlines()

    assert result.exit_code == 0
    assert [STORY, STORY] == [from_dict(json.loads(line)).source.text for line in lines]


def test_parse_to_a_file(story: str, tmp_path: Path) -> None:
    """With -o the lines go to a file, and nothing is said."""
    out = tmp_path / "out.jsonl"
    result = run("parse", story, "-o", str(out))

    assert (0, "", "") == (result.exit_code, result.stdout, result.stderr)
    assert json.loads(out.read_text("utf-8"))["source"]["name"] == story


def test_a_file_that_is_written_anew_keeps_who_may_read_it(story: str, tmp_path: Path) -> None:
    """The permissions of the file that stood there are those of the new one."""
    out = tmp_path / "out.jsonl"
    out.touch(mode=0o600)
    run("parse", story, "-o", str(out))

    assert out.stat().st_size
    assert out.stat().st_mode & 0o777 == 0o600


def test_parse_standard_input() -> None:
    """A dash is standard input."""
    result = run("parse", "--json", "-", data=STORY.encode())

    assert json.loads(result.stdout)["source"]["text"] == STORY


def test_what_cannot_be_read_is_told_and_the_rest_is_done(story: str) -> None:
    """A missing file gives a message and 1; the files after it are parsed all the same."""
    result = run("parse", "none.txt", story, "--json")

    assert result.exit_code == 1
    assert result.stderr == "newsdoc: no such file: 'none.txt'\n"
    assert len(result.stdout.splitlines()) == 1


def test_an_unreadable_file(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """So does a file that is there and cannot be read."""

    def locked(path: str) -> bytes:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("newsdoc.inputs.content", locked)
    result = run("parse", story)

    assert (1, f"newsdoc: {story}: Permission denied\n") == (result.exit_code, result.stderr)
    assert result.stdout == ""


def test_an_output_that_cannot_be_written(story: str, tmp_path: Path) -> None:
    """An output that cannot be opened is told, not thrown."""
    result = run("parse", story, "-o", str(tmp_path / "none" / "out.jsonl"))

    assert result.exit_code == 1
    assert "No such file or directory" in result.stderr


@pytest.mark.parametrize("call", [["parse", "-o"], ["show", "--html"]])
def test_a_file_that_is_read_is_not_written_over(story: str, call: list[str]) -> None:
    """The story stands as it stood, and 2 says that the call makes no sense."""
    command, option = call
    for name in (story, story[:-1] + "?"):  # by its name, or by a glob
        result = run(command, name, option, story)

        assert result.exit_code == 2
        assert "is read" in result.stderr
        assert Path(story).read_text("utf-8") == STORY


def test_where_nothing_was_read_the_output_stays(tmp_path: Path) -> None:
    """A call that fails leaves what an earlier one wrote, and no half of a file."""
    kept = tmp_path / "kept.jsonl"
    kept.write_text("{}\n")
    result = run("parse", str(tmp_path / "none.txt"), "-o", str(kept))

    assert result.exit_code == 1
    assert kept.read_text() == "{}\n"
    assert [kept] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "arguments",
    [["parse"], ["parse", "--format", "plane", "x"], ["pares", "x"], ["parse", "--jsn", "x"]],
)
def test_calls_that_make_no_sense(arguments: list[str]) -> None:
    """A wrong call gives 2 and says what is wrong."""
    result = run(*arguments)

    assert result.exit_code == 2
    assert "Usage: " in result.stderr
    assert result.stdout == ""


# -- the others ----------------------------------------------------------------------------


def test_show(story: str) -> None:
    """`show` sets each block beside its role."""
    result = run("show", story)

    assert result.exit_code == 0
    assert re.search(r"headline +Harbor city votes", result.stdout)


def test_show_as_a_page(story: str, tmp_path: Path) -> None:
    """`show --html` writes a page."""
    page = tmp_path / "trams.html"
    result = run("show", story, "--html", str(page))

    assert (0, "") == (result.exit_code, result.stdout)
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_explain(story: str) -> None:
    """`explain` tells the role, the parser and the evidence of each block."""
    result = run("explain", story)

    assert re.search(r"0 headline +headline .* Harbor city votes", result.stdout)


def test_no_file_to_show_or_explain() -> None:
    """They too give 1 for a file that is not there."""
    assert run("show", "none.txt").exit_code == 1
    assert run("explain", "none.txt").exit_code == 1


def test_formats() -> None:
    """`formats` lists every format with what it is."""
    listed = run("formats").stdout

    assert re.search(r"^plain +read +plain text", listed, re.MULTILINE)
    assert re.search(r"^nitf +read +News Industry", listed, re.MULTILINE)
    assert re.search(r"^json +written$", listed, re.MULTILINE)


def test_version() -> None:
    """`--version` says the version of the package."""
    try:
        installed = version("newsdoc")
    except PackageNotFoundError:
        pytest.skip("newsdoc runs from a checkout that is not installed")

    assert run("--version").stdout == f"newsdoc {installed}\n"


def test_help_names_the_commands() -> None:
    """Without anything the help is shown."""
    for command in ("parse", "show", "explain", "formats"):
        assert command in run("--help").stdout


# -- as a process ----------------------------------------------------------------------------


def test_a_reader_that_leaves_early(tmp_path: Path) -> None:
    """A broken pipe is no error to talk about."""
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(STORY + "The trams are back.\n\n" * 1000)
    result = shell(f"newsdoc parse --json '{tmp_path}/*.txt' | head -c 100")

    assert result.stderr == ""
    assert len(result.stdout) == 100


def test_no_colours_in_a_pipe(story: str) -> None:
    """What goes into a pipe is plain text, and so is all with NO_COLOR."""
    assert "\x1b" not in shell(f"newsdoc show {story}").stdout
    assert "\x1b" not in shell(f"newsdoc show {story}", NO_COLOR="1").stdout


def test_a_terminal_that_knows_ascii_only(tmp_path: Path) -> None:
    """Letters that the output cannot write are replaced; JSON lines are UTF-8 all the same."""
    path = tmp_path / "zurich.txt"
    path.write_text("Zürich votes on trams\n\nThe council voted.\n", "utf-8")

    assert shell(f"newsdoc parse {path}", PYTHONIOENCODING="ascii").stdout.startswith("Z?rich")
    assert "Zürich" in shell(f"newsdoc parse --json {path}", PYTHONIOENCODING="ascii").stdout
    assert shell(f"newsdoc show {path}", PYTHONIOENCODING="ascii").returncode == 0
    assert shell(f"newsdoc explain {path}", PYTHONIOENCODING="ascii").returncode == 0


def test_without_the_extra(tmp_path: Path) -> None:
    """Who lacks the extra is told its name, without a traceback."""
    (tmp_path / "typer.py").write_text("raise ModuleNotFoundError('typer', name='typer')")
    result = shell("newsdoc formats", PYTHONPATH=f"{tmp_path}:{os.environ.get('PYTHONPATH', '')}")

    assert result.returncode == 1
    assert result.stderr == (
        "newsdoc: the command line needs its extra: pip install 'newsdoc[cli]'\n"
    )


def test_stories_of_a_file_are_told_apart(tmp_path: Path) -> None:
    """Where a file holds several stories, `show` and `explain` say where the next begins."""
    path = tmp_path / "two.jsonl"
    path.write_text('{"title": "Ferry sold", "text": "One."}\n{"title": "Locks shut", "text": "Two."}\n')

    for command in ("show", "explain"):
        words = run(command, str(path)).stdout

        assert "Ferry sold" in words.partition("story 2")[0]
        assert "Locks shut" in words.partition("story 2")[2]
