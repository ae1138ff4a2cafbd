# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers of a package: the texts of the licences, and the list of all that is in it.

The list is a CycloneDX 1.6 document. It names what a library holds inside too: its own
metadata do not tell that, so it stands in ``inside.toml``.
"""

import json
import re
import tomllib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.parser import Parser
from pathlib import Path
from typing import Any

from bundle.contents import is_licence
from bundle.staging import LOCK, ROOT, moment, version

HERE = Path(__file__).parent
TEXTS = ROOT / "packaging" / "licences"
SBOM = "casuskluis.cdx.json"
FOLDER = "licenties"
_QT_SOURCE = "https://download.qt.io/official_releases/qt/{short}/{version}/single/"
_PYSIDE_SOURCE = (
    "https://download.qt.io/official_releases/QtForPython/pyside6/PySide6-{version}-src/"
)
_NAMESPACE = uuid.UUID("3a3cf1c4-2f0e-5d62-9f55-0a8f3f6d7f11")
_PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """A library in a package.

    Attributes:
        name: As the lock writes it.
        version: Its version.
        licence: SPDX expression.
        holder: Who made it.
        source: Where its source is.
        folder: Of its metadata, beside the library.
        module: What its files begin with.
    """

    name: str
    version: str
    licence: str
    holder: str
    source: str
    folder: Path
    module: str


def libraries() -> dict[str, dict[str, str]]:
    """Return what is known of every library, by its name in the lock."""
    return tomllib.loads((HERE / "libraries.toml").read_text("utf-8"))


def inside() -> list[dict[str, str]]:
    """Return what libraries hold inside."""
    found: list[dict[str, str]] = tomllib.loads((HERE / "inside.toml").read_text("utf-8"))["part"]
    return found


def locked() -> dict[str, tuple[str, ...]]:
    """Return the versions in the lock by name; some differ by the version of Python."""
    found: dict[str, tuple[str, ...]] = {}
    for name, pinned in _PINNED.findall(LOCK.read_text("utf-8")):
        found[name] = (*found.get(name, ()), pinned)
    return found


def parts(packages: Path) -> tuple[Part, ...]:
    """Return the libraries that are in a folder, by name.

    Args:
        packages: The `site-packages` of a package.

    Raises:
        SystemExit: When one of them is not in `libraries.toml`.
    """
    return tuple(sorted(_found(packages), key=lambda one: one.name))


def plain(name: str) -> str:
    """Return a name the way the lock writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _found(packages: Path) -> Iterator[Part]:
    known = libraries()
    for folder in packages.glob("*.dist-info"):
        told = _told(folder)
        name = plain(str(told["Name"]))
        if name == "casuskluis":
            continue
        if name not in known:
            raise SystemExit(f"{name} has no licence in packaging/bundle/libraries.toml.")
        about = known[name]
        module = "PySide6" if name.startswith("pyside6") else folder.name.split("-")[0]
        yield Part(
            name, str(told["Version"]), about["licence"], about["holder"], about["source"],
            folder, module,
        )  # fmt: skip


def _told(folder: Path) -> Message:
    return Parser().parsestr((folder / "METADATA").read_text("utf-8"), headersonly=True)


def write_papers(folder: Path, packages: Path) -> None:
    """Write the licences and the list of what is in a package.

    Args:
        folder: Of the package; gets the folder ``licenties``.
        packages: Its `site-packages`.
    """
    target = folder / FOLDER
    target.mkdir()
    found = parts(packages)
    (target / "EUPL-1.2.txt").write_bytes((ROOT / "LICENSE").read_bytes())
    for text in TEXTS.glob("*.txt"):
        (target / text.name).write_bytes(text.read_bytes())
    (target / "LEESMIJ.txt").write_text(read_me(found), "utf-8")
    (target / SBOM).write_text(json.dumps(bill(found), indent=1, sort_keys=True) + "\n", "utf-8")
    for one in found:
        _copy_texts(one, target / "pakketten" / one.name)


def read_me(found: tuple[Part, ...]) -> str:
    """Return what says which licences there are, with the exact sources of Qt."""
    qt = next(one.version for one in found if one.name == "pyside6-essentials")
    text = (TEXTS / "LEESMIJ.txt").read_text("utf-8")
    text = text.replace("@QT_SOURCE@", qt_source(qt))
    return text.replace("@PYSIDE_SOURCE@", pyside_source(qt))


def qt_source(qt: str) -> str:
    """Return where the source of a version of Qt is."""
    return _QT_SOURCE.format(short=".".join(qt.split(".")[:2]), version=qt)


def pyside_source(qt: str) -> str:
    """Return where the source of a version of PySide6 is."""
    return _PYSIDE_SOURCE.format(version=qt)


def bill(found: tuple[Part, ...]) -> dict[str, Any]:
    """Return the list of what is in a package, as CycloneDX 1.6."""
    own = f"pkg:generic/casuskluis@{version()}"
    components = [_component(one) for one in found]
    names = {one.name for one in found}
    versions = {one.name: one.version for one in found}
    within = [
        *(_dated(one, versions) for one in inside() if one["inside"] in names),
        *(crate for one in found for crate in crates(one)),
    ]
    modules = list(_qt_modules(found))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{version()} {moment()} {sorted((one.name, one.version) for one in found)}')}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application", "bom-ref": own, "name": "casuskluis",
                "version": version(), "purl": own, "licenses": [{"expression": "EUPL-1.2"}],
            },
        },
        "components": components + [_inner(one) for one in within] + modules,
        "dependencies": [{"ref": own, "dependsOn": [_reference(one) for one in found]}]
        + [
            {
                "ref": _reference(one),
                "dependsOn": [_inner_reference(w) for w in within if w["inside"] == one.name],
            }
            for one in found
        ],
    }  # fmt: skip


def _reference(one: Part) -> str:
    return f"pkg:pypi/{one.name}@{one.version}"


def _component(one: Part) -> dict[str, Any]:
    return {
        "type": "library", "bom-ref": _reference(one), "name": one.name, "version": one.version,
        "purl": _reference(one), "licenses": [{"expression": one.licence}],
        "supplier": {"name": one.holder},
        "externalReferences": [{"type": "website", "url": one.source}],
    }  # fmt: skip


def crates(one: Part) -> list[dict[str, str]]:
    """Return the parts in Rust that a library says it holds, in the form of `inside.toml`.

    What only served to build it, or is for a test, is not in it.
    """
    found = {}
    for file in sorted(one.folder.glob("sboms/*.json")):
        for told in json.loads(file.read_text("utf-8"))["components"]:
            if told.get("purl", "").startswith("pkg:cargo/") and told.get("scope") != "excluded":
                found[told["name"], told["version"]] = {
                    "inside": one.name, "name": told["name"], "version": told["version"],
                    "licence": _spdx(told), "kind": "cargo",
                    "source": f"https://crates.io/crates/{told['name']}/{told['version']}",
                }  # fmt: skip
    return [found[key] for key in sorted(found)]


def _spdx(told: dict[str, Any]) -> str:
    """Return the licence in a list of others; what they do not know stays unknown."""
    given = [
        one.get("expression") or one["license"].get("id") or one["license"]["name"]
        for one in told.get("licenses", ())
    ]
    known = [str(one) for one in given if one != "Unknown"]
    return " AND ".join(known) if known else "NOASSERTION"


def _dated(one: dict[str, str], versions: dict[str, str]) -> dict[str, str]:
    """Leave out a version that is that of another version of the library."""
    if one.get("of", versions[one["inside"]]) == versions[one["inside"]]:
        return one
    return {name: value for name, value in one.items() if name != "version"}


def _purl(one: dict[str, str]) -> str:
    name = one["name"].lower().replace(" ", "-")
    dated = f"@{one['version']}" if "version" in one else ""
    return f"pkg:{one.get('kind', 'generic')}/{name}{dated}"


def _inner_reference(one: dict[str, str]) -> str:
    return f"{_purl(one)}?inside={one['inside']}"


def _inner(one: dict[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "library", "bom-ref": _inner_reference(one), "name": one["name"],
        "licenses": [{"expression": one["licence"]}], "purl": _purl(one),
        "externalReferences": [{"type": "vcs", "url": one["source"]}],
        "description": f"built into {one['inside']}",
    }  # fmt: skip
    return made | ({"version": one["version"]} if "version" in one else {})


def _qt_modules(found: tuple[Part, ...]) -> Iterator[dict[str, Any]]:
    """Return the libraries of Qt that are in the package, each by itself."""
    wheel = next(one for one in found if one.name == "pyside6-essentials")
    root = wheel.folder.parent / "PySide6"
    names = {
        path.name.removeprefix("lib").split(".")[0]
        for path in root.rglob("*Qt6*")
        if re.search(r"\.so|\.dll", path.name)
    }
    for name in sorted(names):
        yield {
            "type": "library", "bom-ref": f"pkg:generic/{name.lower()}@{wheel.version}",
            "name": name, "version": wheel.version,
            "purl": f"pkg:generic/{name.lower()}@{wheel.version}",
            "licenses": [{"expression": "LGPL-3.0-only"}],
            "externalReferences": [
                {"type": "source-distribution", "url": qt_source(wheel.version)}
            ],
        }  # fmt: skip


def _copy_texts(one: Part, target: Path) -> None:
    """Copy the texts that a library brings; the LGPL of Qt stands beside them already."""
    for path in sorted(one.folder.rglob("*")):
        name = path.relative_to(one.folder).as_posix()
        if path.is_file() and is_licence(name):
            place = target / name.removeprefix("licenses/")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(path.read_bytes())
