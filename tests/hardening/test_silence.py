# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Nothing of the vault gets out with an error: planted markers show up nowhere."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.hardening.silence import MOST_BYTES, keep_crashes, state_folder
from casuskluis.storage.database import make_engine

MARKER = "Kanariepietje"
MISHAPS = f"""
import logging, os, sys, threading, warnings
from casuskluis.hardening import silence
from casuskluis.hardening.starting import begin
begin(os.environ)
silence.catch_all(silence.tell_code)
silence.hush_logging()
name = "{MARKER}"
class Frail:
    def __del__(self):
        raise ValueError(name)
Frail()
worker = threading.Thread(target=lambda: [].index(name), name=name)
worker.start(); worker.join()
warnings.warn(f"let op {{name}}")
logging.getLogger(name).critical("let op %s", name)
try:
    raise KeyError(name)
except KeyError as inner:
    raise LookupError(f"verpakt {{name}}") from inner
"""
CRASH = f"""
import sys, ctypes
from pathlib import Path
from casuskluis.hardening.silence import keep_crashes
name = "{MARKER}"
def fall(person):
    ctypes.string_at(0)
with keep_crashes(Path(sys.argv[1])):
    fall(name)
"""


def test_no_error_of_any_thread_or_object_tells_a_value() -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", MISHAPS], check=False, capture_output=True, text=True
    )
    told = done.stdout + done.stderr
    assert done.returncode == 1
    assert MARKER not in told
    assert [line.partition(" ")[0] for line in done.stderr.splitlines()] == [
        "ValueError", "ValueError", "LookupError"
    ]  # fmt: skip


def test_a_crash_leaves_lines_of_code_and_no_value(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", CRASH, str(tmp_path)],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    kept = (tmp_path / "storing.txt").read_text()
    assert done.returncode == -11
    assert "in fall" in kept
    assert MARKER not in kept + done.stderr + done.stdout


def test_the_file_with_crashes_stays_small(tmp_path: Path) -> None:
    path = tmp_path / "storing.txt"
    path.write_text("x" * (MOST_BYTES + 1))
    script = CRASH.replace("    fall(name)", "    pass")
    command = [sys.executable, "-c", script, str(tmp_path)]
    subprocess.run(command, check=True)  # noqa: S603 - our own interpreter
    assert path.stat().st_size == 0


def test_a_place_where_nothing_can_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    with keep_crashes(tmp_path / "bestand"):
        pass


@pytest.mark.parametrize(
    ("variables", "windows", "place"),
    [
        ({"LOCALAPPDATA": "/w/Local"}, True, "/w/Local/casuskluis"),
        ({"XDG_STATE_HOME": "/home/x/.staat"}, False, "/home/x/.staat/casuskluis"),
    ],
)
def test_the_file_stands_where_the_system_wants_it(
    variables: dict[str, str], place: str, *, windows: bool
) -> None:
    assert state_folder(variables, windows=windows) == Path(place)


def test_an_error_of_the_database_would_hold_values_without_our_setting() -> None:
    assert MARKER in _said(create_engine("sqlite://"))


def test_an_error_of_our_database_holds_no_value() -> None:
    assert MARKER not in _said(make_engine(lambda: sqlcipher.connect(":memory:")))


def _said(engine: Engine) -> str:
    with engine.connect() as open_one, pytest.raises(SQLAlchemyError) as raised:
        open_one.execute(text("INSERT INTO niets VALUES (:name)"), {"name": MARKER})
    engine.dispose()
    return str(raised.value)
