# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The check of what is packed finds what should not be there."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from bundle.papers import FOLDER, SBOM
from bundle.staging import version
from check_packages import deb_faults, wheel_faults
from linux.archive import deb, pack

SITE = "usr/lib/casuskluis/lib/python3.11/site-packages"
PINNED = {"six.py": "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"}  # of no bytes


def package(folder: Path, files: dict[str, bytes]) -> Path:
    """Return a package with these files and the papers of nothing."""
    papers = {f"usr/lib/casuskluis/{FOLDER}/{SBOM}": b'{"components": []}'}
    for name, content in (papers | files).items():
        place = folder / "root" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    made = folder / "made.deb"
    parts = {"debian-binary": b"2.0\n", "control.tar.xz": b"", "data.tar.xz": b""}
    made.write_bytes(deb({**parts, "data.tar.xz": pack(folder / "root", ".", 1, 0)}, 1))
    return made


@pytest.mark.parametrize(
    ("path", "content", "told"),
    [
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", b"", "may reach a network"),
        ("PySide6/QtNetwork.abi3.so", b"", "may reach a network"),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", b"", "may reach a network"),
        ("PySide6/Qt/plugins/generic/libqtuiotouchplugin.so", b"", "may reach a network"),
        ("numpy/tests/odd.py", b"", "is not in the list of what goes along"),
        ("strange.py", b"", "is of no wheel in the lock"),
        ("six.py", b"changed", "is not the file of the wheel"),
        ("six-1.17.0.dist-info/METADATA", b"", "six is packed or listed, not both"),
    ],
)
def test_what_does_not_belong_in_the_package_is_named(
    tmp_path: Path, path: str, content: bytes, told: str
) -> None:
    found = list(deb_faults(package(tmp_path, {f"{SITE}/{path}": content}), PINNED))

    assert any(told in one for one in found), found


def test_a_file_of_a_wheel_is_no_fault(tmp_path: Path) -> None:
    found = list(deb_faults(package(tmp_path, {f"{SITE}/six.py": b""}), PINNED))

    assert not any("six" in one for one in found)
    assert "LGPL-3.0.txt is missing" in found


def test_a_file_that_others_may_change_is_named(tmp_path: Path) -> None:
    made = package(tmp_path, {})
    (tmp_path / "root").chmod(0o777)
    made.write_bytes(deb({"data.tar.xz": pack(tmp_path / "root", ".", 1, 0)}, 1))

    assert ". can be changed by others" in list(deb_faults(made, {}))


def test_a_wheel_with_something_strange_in_it_is_refused(tmp_path: Path) -> None:
    about = f"casuskluis-{version()}.dist-info"
    wheel = tmp_path / f"casuskluis-{version()}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as opened:
        opened.writestr("tests/odd.py", "odd")
        opened.writestr(f"{about}/RECORD", "tests/odd.py,sha256=wrong,3\n")

    found = "\n".join(wheel_faults(wheel))

    assert "tests/odd.py does not belong in the wheel" in found
    assert "the wheel has no licence" in found
    assert "tests/odd.py is not what the wheel says it is" in found


def test_the_archive_in_a_package_is_found_again(tmp_path: Path) -> None:
    made = package(tmp_path, {"usr/odd": b"odd"})
    whole = made.read_bytes()

    with tarfile.open(fileobj=io.BytesIO(whole[whole.index(b"data.tar.xz") + 60 :])) as archive:
        assert "./usr/odd" in archive.getnames()
