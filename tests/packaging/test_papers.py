# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers tell of every library in the lock, with the licence it gives itself."""

import re
import runpy
from importlib import import_module
from importlib.metadata import PackageNotFoundError, metadata
from importlib.resources import files
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from bundle import papers
from bundle.staging import version
from cryptography.hazmat.backends.openssl import backend
from sqlcipher3 import dbapi2

import casuskluis

ROOT = Path(__file__).parents[2]
CHAPTER = files("casuskluis_resources") / "handboek" / "97-over-casuskluis.md"
LIBRARIES = papers.libraries()
OF_QT = {
    "ICU": "lib/libicuuc.so.73",
    "PCRE2": "lib/libQt6Core.so.6",
    "HarfBuzz": "lib/libQt6Gui.so.6",
    "libpng": "lib/libQt6Gui.so.6",
    "libjpeg-turbo": "plugins/imageformats/libqjpeg.so",
}
BUILT_IN = (
    ("SQLCipher", "sqlcipher3"),
    ("OpenSSL", "sqlcipher3"),
    ("OpenSSL", "cryptography"),
    ("ICU", "pyside6-essentials"),
    ("HarfBuzz", "pyside6-essentials"),
    ("FreeType", "pyside6-essentials"),
    ("PDFium", "pypdfium2"),
    ("libjpeg-turbo", "pillow"),
    ("qpdf", "pikepdf"),
    ("age", "pyrage"),
)


def packages() -> Path:
    """Return where the libraries of this environment are."""
    return Path(pikepdf.__file__).parents[1]


def of_the_lock() -> tuple[papers.Part, ...]:
    """Return what is here of the lock, without what only developers have."""
    return tuple(one for one in _installed() if one.name in LIBRARIES)


def _installed() -> list[papers.Part]:
    found = []
    for folder in packages().glob("*.dist-info"):
        name = papers.plain(folder.name.split("-")[0])
        if name in LIBRARIES:
            about = LIBRARIES[name]
            found.append(
                papers.Part(
                    name, folder.name.removesuffix(".dist-info").split("-")[1],
                    about["licence"], about["holder"], about["source"], folder, name,
                )
            )  # fmt: skip
    return sorted(found, key=lambda one: one.name)


def test_every_library_of_the_lock_is_known_and_no_other() -> None:
    assert set(LIBRARIES) == set(papers.locked())
    assert all(all(one.values()) for one in LIBRARIES.values())


@pytest.mark.parametrize("name", LIBRARIES)
def test_the_licence_is_what_the_library_says(name: str) -> None:
    try:
        told = metadata(name)
    except PackageNotFoundError:
        pytest.skip("not for this system")

    assert told["License-Expression"] in {None, LIBRARIES[name]["licence"]}


def test_the_notices_in_the_program_name_every_library_with_its_version() -> None:
    text = CHAPTER.read_text("utf-8")

    for name, versions in papers.locked().items():
        assert f"| {name} | {' of '.join(versions)} |" in text
    assert f"versie {version()}." in text
    assert text == runpy.run_path(str(ROOT / "packaging" / "make_notices.py"))["chapter"]()


def test_what_is_inside_a_library_has_the_version_it_says() -> None:
    said = {(one["inside"], one["name"]): one.get("version") for one in papers.inside()}
    connection = dbapi2.connect(":memory:")
    etree = import_module("lxml.etree")  # it brings no types
    (cipher,) = connection.execute("pragma cipher_version").fetchone()
    connection.close()

    assert cipher.split()[0] == said["sqlcipher3", "SQLCipher"]
    assert dbapi2.sqlite_version == said["sqlcipher3", "SQLite"]
    assert backend.openssl_version_text().split()[1] == said["cryptography", "OpenSSL"]
    assert pikepdf.__libqpdf_version__ == said["pikepdf", "qpdf"]
    assert _dotted(etree.LIBXML_VERSION) == said["lxml", "libxml2"]
    assert _dotted(etree.LIBXSLT_VERSION) == said["lxml", "libxslt"]


def test_what_is_inside_qt_has_the_version_it_says() -> None:
    inside = {
        one["name"]: one
        for one in papers.inside()
        if one["inside"] == "pyside6-essentials" and "version" in one
    }
    if metadata("pyside6-essentials")["Version"] != inside["ICU"]["of"]:
        pytest.skip("the versions are those of another Qt")

    for name, file in OF_QT.items():
        found = (packages() / "PySide6/Qt" / file).read_bytes()
        assert inside[name]["version"].encode() in found, name
    assert set(OF_QT) == set(inside)


def test_the_bill_has_what_its_format_asks() -> None:
    made: dict[str, Any] = papers.bill(of_the_lock())

    assert (made["bomFormat"], made["specVersion"], made["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(
        r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", made["serialNumber"]
    )
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", made["metadata"]["timestamp"])
    for one in made["components"]:
        assert one["type"] == "library"
        assert one["name"]
        assert one.get("version", "unsaid")
        assert re.fullmatch(r"pkg:(pypi|cargo|generic)/\S+", one["purl"])
        assert [list(each) for each in one["licenses"]] == [["expression"]]
        assert one["externalReferences"][0]["url"].startswith("https://")


def test_the_bill_names_what_is_built_into_libraries() -> None:
    made = papers.bill(of_the_lock())
    named = {(one["name"], one.get("description")) for one in made["components"]}

    for name, library in BUILT_IN:
        assert (name, f"built into {library}") in named


def test_a_library_without_a_licence_in_the_list_stops_the_build(tmp_path: Path) -> None:
    folder = tmp_path / "stranger-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.4\nName: stranger\nVersion: 1.0\n")

    with pytest.raises(SystemExit, match="stranger has no licence"):
        papers.parts(tmp_path)


def test_the_bill_names_every_part_once_and_is_the_same_every_time() -> None:
    made: dict[str, Any] = papers.bill(of_the_lock())
    references = [one["bom-ref"] for one in made["components"]]

    assert made == papers.bill(of_the_lock())
    assert len(set(references)) == len(references)
    assert {"SQLCipher", "SQLite", "OpenSSL"} <= {one["name"] for one in made["components"]}
    known = {*references, made["metadata"]["component"]["bom-ref"]}
    for one in made["dependencies"]:
        assert {one["ref"], *one["dependsOn"]} <= known


def test_the_texts_of_the_licences_of_qt_and_of_the_cipher_are_there() -> None:
    read_me = papers.read_me(of_the_lock())

    assert "@" not in read_me
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "Apache-2.0.txt", "SQLCipher.txt"} <= {
        one.name for one in papers.TEXTS.iterdir()
    }


def test_the_version_stands_in_one_place() -> None:
    assert casuskluis.__version__ == version()


def _dotted(numbers: tuple[int, ...]) -> str:
    return ".".join(str(one) for one in numbers)
