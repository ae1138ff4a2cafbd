# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys
import time
from itertools import product
from pathlib import Path

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.hardening import plugins, words
from casuskluis.hardening.gate import Gate
from casuskluis.hardening.selfcheck import (
    Check,
    Finding,
    SelfCheck,
    Verdict,
    check_libraries,
)
from casuskluis.vault.errors import LibraryTooOld
from casuskluis.vault.libraries import check_libraries as real_libraries

RUN = """
import os, time
from casuskluis.hardening.starting import begin
check = begin(os.environ)
start = time.perf_counter()
found = check.run()
print(round((time.perf_counter() - start) * 1000, 2))
print(*(f"{one.check}={one.verdict}" for one in found))
print(check.gate.network, check.gate.programs)
"""


def _run(*options: str, **more: str) -> list[str]:
    import os  # noqa: PLC0415 - only for the child

    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, *options, "-c", RUN],
        check=True, capture_output=True, text=True, env=os.environ | more,
    )  # fmt: skip
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="what Linux tells of a process")
def test_a_start_as_it_should_be_is_good_in_a_few_milliseconds() -> None:
    took, found, refused = _run("-I")
    assert set(found.split()) == {
        "network=good", "programs=good", "isolation=good", "foreign_code=good",
        "debugger=good", "memory=good", "files=good",
    }  # fmt: skip
    # its own tries are not counted as attempts
    assert refused == "0 0"
    assert float(took) < 10


def test_foreign_code_is_told_and_a_plain_python_is_said_to_be_one() -> None:
    found = _run(LD_PRELOAD="/bestaat-niet.so")[1]
    assert "foreign_code=doubtful" in found
    assert "isolation=absent" in found


def test_a_folder_python_starts_code_from_is_told_unless_it_is_isolated(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.stdout.write('vreemd ')\n")
    told = _run(PYTHONPATH=str(tmp_path))
    assert told[0].startswith("vreemd ")
    assert "foreign_code=doubtful" in told[1]
    apart = _run("-I", PYTHONPATH=str(tmp_path))
    assert not apart[0].startswith("vreemd ")
    assert "foreign_code=good" in apart[1]


def test_an_open_gate_is_found_and_refused() -> None:
    found = SelfCheck(gate=Gate(sys.executable, [])).run()
    by_check = {one.check: one.verdict for one in found}
    assert by_check[Check.NETWORK] is Verdict.REFUSED
    assert by_check[Check.PROGRAMS] is Verdict.REFUSED
    assert words.refusal(found).startswith("Casuskluis start niet")


def test_a_program_as_handed_out_must_be_isolated() -> None:
    found = SelfCheck(gate=Gate(sys.executable, []), bundled=True).run()
    expected = Verdict.GOOD if sys.flags.isolated else Verdict.REFUSED
    assert {one.check: one.verdict for one in found}[Check.ISOLATION] is expected


def test_every_finding_that_can_be_has_a_sentence() -> None:
    possible = [
        *product(Check, (Verdict.GOOD, Verdict.ABSENT)),
        *((check, Verdict.DOUBTFUL) for check in
          (Check.FOREIGN_CODE, Check.DEBUGGER, Check.MEMORY, Check.FILES, Check.PLUGINS)),
        *((check, Verdict.REFUSED) for check in
          (Check.NETWORK, Check.PROGRAMS, Check.ISOLATION, Check.LIBRARIES)),
    ]  # fmt: skip
    for check, verdict in possible:
        said = words.sentence(Finding(check, verdict))
        assert said.endswith(".")
        assert "{" not in said


def test_only_a_refusal_stops_the_start_and_only_doubts_are_told() -> None:
    found = [Finding(Check.MEMORY, Verdict.DOUBTFUL), Finding(Check.FILES, Verdict.GOOD)]
    assert words.refusal(found) == ""
    assert len(words.doubts(found)) == 1
    assert words.refusal([*found, Finding(Check.NETWORK, Verdict.REFUSED)])


def test_the_encryption_of_this_computer_may_open_a_vault() -> None:
    start = time.process_time()
    assert check_libraries(real_libraries) == Finding(Check.LIBRARIES, Verdict.GOOD)
    assert time.process_time() - start < 5


def test_an_encryption_that_is_too_old_is_refused() -> None:
    def old() -> None:
        raise LibraryTooOld

    assert issubclass(LibraryTooOld, CasuskluisError)
    assert check_libraries(old).verdict is Verdict.REFUSED


MAPS = """\
7f01-7f02 r--p 0 08:01 1 /opt/PySide6/Qt/plugins/platforms/lib{0}.so
7f03-7f04 r--p 0 08:01 2 /opt/PySide6/Qt/plugins/{1}.so
7f05-7f06 rw-p 0 00:00 0 [heap]
7f07-7f08 r--p 0 08:01 3 /usr/lib/libc.so.6
"""


@pytest.mark.parametrize(
    ("platform", "other", "strange"),
    [
        ("qxcb", "iconengines/libqsvgicon", 0),
        ("qvnc", "iconengines/libqsvgicon", 1),
        ("qxcb", "generic/libqtuiotouchplugin", 1),
        ("qxcb", "tls/libqopensslbackend", 1),
        ("qxcb", "networkinformation/libqnetworkmanager", 1),
        ("qxcb", "platformthemes/libqgtk3", 1),
        ("qxcb", "imageformats/libqjpeg", 0),
    ],
)
def test_a_plugin_that_is_not_allowed_is_found(
    tmp_path: Path, platform: str, other: str, strange: int
) -> None:
    maps = tmp_path / "maps"
    maps.write_text(MAPS.format(platform, other))
    found = plugins.mapped(maps)
    assert found is not None
    assert len(found) == 2
    assert len(plugins.strange(found)) == strange


def test_a_system_that_does_not_tell_is_said_so(tmp_path: Path) -> None:
    assert plugins.mapped(tmp_path / "niets") is None
