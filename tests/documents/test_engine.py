# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""ReportLab under our control: no foreign settings, no foreign code, no encryption."""

import hashlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from reportlab import rl_config

import casuskluis.documents
from casuskluis.documents.engine import SETTINGS
from documents.kinds import AGREED, KINDS

SOURCES = sorted(Path(casuskluis.documents.__file__).parent.rglob("*.py"))
TESTS = Path(__file__).parents[1]
PRINT_A_HASH = (
    "import hashlib; from documents import samples; from casuskluis.documents import agenda;"
    "print(hashlib.sha256(agenda.build(samples.agenda())).hexdigest())"
)
PRINT_ALL_HASHES = (
    "import hashlib; from documents.kinds import AGREED, KINDS;"
    "[print(kind, hashlib.sha256(KINDS[kind]()).hexdigest()) for kind in AGREED]"
)


def fingerprint(home: Path, script: str = PRINT_A_HASH, **environment: str) -> str:
    """Return the hash of the sample agenda, or of all, built by a process of its own."""
    given = os.environ | {"HOME": str(home), "USERPROFILE": str(home)} | environment
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script],
        env=given | {"PYTHONPATH": str(TESTS)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_processes_with_other_hash_seeds_clocks_and_settings_agree(tmp_path: Path) -> None:
    here = [f"{kind} {hashlib.sha256(KINDS[kind]()).hexdigest()}" for kind in AGREED]
    seeded = fingerprint(tmp_path, PRINT_ALL_HASHES, PYTHONHASHSEED="42")
    moved = fingerprint(
        tmp_path,
        PRINT_ALL_HASHES,
        PYTHONHASHSEED="0",
        TZ="Asia/Tokyo",
        RL_useA85="1",
        RL_invariant="1",
        LANG="C",
    )

    assert seeded.splitlines() == here
    assert moved.splitlines() == here


@pytest.mark.parametrize("name", [".reportlab_mods", ".reportlab_settings"])
def test_code_in_the_home_directory_never_runs(tmp_path: Path, name: str) -> None:
    trace = tmp_path / "trace"
    (tmp_path / name).write_text(f"open({str(trace)!r}, 'w').close()\n", encoding="utf-8")

    fingerprint(tmp_path)

    assert not trace.exists()


def test_every_setting_that_matters_has_its_value() -> None:
    for name, value in SETTINGS.items():
        assert getattr(rl_config, name) == value, name


@pytest.mark.parametrize(
    "word", ["pdfencrypt", "StandardEncryption", "invariant=1", "setEncrypt"]
)
def test_reportlab_encryption_and_invariant_mode_are_never_used(word: str) -> None:
    assert [path.name for path in SOURCES if word in path.read_text("utf-8")] == []


def test_the_identifier_of_a_file_never_reads_as_a_name_by_chance() -> None:
    with pikepdf.open(io.BytesIO(KINDS["recovery sheet"]())) as document:
        for part in document.trailer["/ID"]:
            assert re.fullmatch(rb"[0-9a-f]{32}", bytes(part))
