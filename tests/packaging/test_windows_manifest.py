# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The packages for Windows are made of pinned inputs, and of nothing else."""

import fnmatch
import re
import zipfile
from pathlib import Path

import pytest
from bundle import papers
from windows import inputs, pin, stage

MANIFEST = inputs.read_manifest()
LOCKED = {
    papers.plain(line.split("==")[0]): line
    for line in pin.wanted(inputs.LOCK.read_text("utf-8"), MANIFEST.python)
}
PINNED = {papers.plain(name.split("-")[0]): name for name in MANIFEST.wheels}


def test_every_library_that_windows_needs_is_pinned_and_no_other() -> None:
    assert set(PINNED) == set(LOCKED)


@pytest.mark.parametrize("library", sorted(LOCKED))
def test_the_pinned_wheel_is_one_of_the_lock(library: str) -> None:
    wheel = PINNED[library]

    assert f"sha256:{MANIFEST.wheels[wheel]}" in LOCKED[library]
    assert f"=={wheel.split('-')[1]} " in LOCKED[library]


@pytest.mark.parametrize("wheel", MANIFEST.wheels)
def test_a_pinned_wheel_is_for_windows_and_the_packed_python(wheel: str) -> None:
    python, abi, platform = wheel.removesuffix(".whl").split("-")[-3:]

    assert platform in {"any", "win_amd64"}
    assert python.startswith(("py", "cp3"))
    assert abi in {"none", "abi3", f"cp{MANIFEST.python.replace('.', '')}"}


def test_a_digest_has_the_length_of_one() -> None:
    every = [*MANIFEST.wheels.values(), *MANIFEST.releases.values(), MANIFEST.smoke.sha256]

    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in every)


def test_an_input_that_differs_by_a_byte_is_refused(tmp_path: Path) -> None:
    name, sha256 = next(iter(MANIFEST.wheels.items()))
    (tmp_path / name).write_bytes(b"iets anders")

    with pytest.raises(inputs.WrongInput, match="is not the file that the manifest pins"):
        inputs.checked(tmp_path / name, sha256)
    with pytest.raises(inputs.WrongInput, match="is missing"):
        inputs.checked(tmp_path / "er_niet.whl", sha256)


def test_a_python_that_the_manifest_does_not_know_is_refused(tmp_path: Path) -> None:
    given = tmp_path / "python-3.13.99-embed-amd64.zip"
    with zipfile.ZipFile(given, "w") as empty:
        empty.writestr("python.exe", b"")

    with pytest.raises(inputs.WrongInput, match=r"not in \[interpreter\.releases\]"):
        inputs.interpreter(MANIFEST, given)


def test_the_packed_python_has_no_tls_no_processes_and_no_wmi() -> None:
    kept = " ".join(MANIFEST.keep)

    assert not re.search(r"_ssl|libssl|_wmi|_multiprocessing|_sqlite3|winsound", kept)


NEVER = (
    "PySide6/QtNetwork.pyd",
    "PySide6/plugins/tls/qschannelbackend.dll",
    "PySide6/plugins/networkinformation/qnetworklistmanager.dll",
    "PySide6/plugins/generic/qtuiotouchplugin.dll",
    "PySide6/plugins/platforms/qvnc.dll",
    "PySide6/Qt6WebEngineCore.dll",
    "PySide6/Qt6DBus.dll",
    "PySide6/QtDBus.pyd",
    "PIL/_avif.cp313-win_amd64.pyd",
    "holidays/countries/germany.py",
    "alembic/templates/generic/env.py",
    "shiboken6/vcamp140.dll",
    "pyphen/dictionaries/hyph_de_DE.dic",
    "pygments/lexers/javascript.py",
    "sqlalchemy/testing/suite/__init__.py",
)
ALONG = (
    "PySide6/QtWidgets.pyd",
    "PySide6/Qt6Network.dll",  # Qt6Pdf.dll does not load without
    "PySide6/plugins/platforms/qwindows.dll",
    "PIL/_imaging.cp313-win_amd64.pyd",
    "holidays/countries/netherlands.py",
    "holidays/locale/nl/LC_MESSAGES/NL.mo",
    "pyphen/dictionaries/hyph_nl_NL.dic",
    "pyrage/pyrage.pyd",
    "casuskluis/hardening/gate.py",
)


@pytest.mark.parametrize("path", NEVER)
def test_what_windows_does_without_stays_behind(path: str) -> None:
    assert stage.chosen([path], MANIFEST) == ()


@pytest.mark.parametrize("path", ALONG)
def test_what_the_program_needs_on_windows_goes_along(path: str) -> None:
    assert stage.chosen([path], MANIFEST) == (path,)


def test_no_rule_of_the_manifest_touches_the_program_itself() -> None:
    own = [f"{name}/module.py" for name in stage.OWN]

    assert stage.chosen(own, MANIFEST) == tuple(own)
    for pattern in MANIFEST.leave_out:
        assert not any(fnmatch.fnmatchcase(one, pattern) for one in own)


@pytest.mark.parametrize(
    "path",
    [
        "lib/PySide6/QtNetwork.pyd",
        "lib/PySide6/plugins/tls/qopensslbackend.dll",
        "lib/PySide6/plugins/generic/qtuiotouchplugin.dll",
        "lib/PySide6/plugins/platforms/qvnc.dll",
        "_ssl.pyd",
        "libssl-3.dll",
    ],
)
def test_a_way_to_a_network_is_named_when_it_got_in(path: str) -> None:
    assert stage.forbidden([path, "lib/PySide6/Qt6Network.dll", "python.exe"]) == (path,)
