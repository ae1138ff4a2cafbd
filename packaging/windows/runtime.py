# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The packed Python in the list of all that is in a package; Linux brings its own."""

import json
import re
from pathlib import Path
from typing import Any

from bundle.papers import FOLDER, SBOM

_PYTHON = re.compile(rb"(?<=tags/v)\d+\.\d+\.\d+")
_OPENSSL = re.compile(rb"(?<=OpenSSL )\d+\.\d+\.\d+(?= )")


def name_interpreter(folder: Path) -> None:
    """Add the Python of a staged program, and its OpenSSL, to the list.

    The versions are read in the libraries themselves, so that they cannot differ from them.

    Raises:
        SystemExit: When a library does not say its version.
    """
    (python,) = folder.glob("python3[0-9]*.dll")
    place = folder / FOLDER / SBOM
    bill = json.loads(place.read_text("utf-8"))
    bill["components"] += [
        _component("cpython", _said(python, _PYTHON), "PSF-2.0", "https://www.python.org/"),
        _component(
            "openssl", _said(folder / "libcrypto-3.dll", _OPENSSL), "Apache-2.0",
            "https://github.com/openssl/openssl/",
        ),
    ]  # fmt: skip
    place.write_text(json.dumps(bill, indent=1, sort_keys=True) + "\n", "utf-8")


def _said(library: Path, version: re.Pattern[bytes]) -> str:
    found = version.search(library.read_bytes())
    if found is None:
        raise SystemExit(f"{library.name} does not say its version.")
    return found[0].decode("ascii")


def _component(name: str, version: str, licence: str, source: str) -> dict[str, Any]:
    reference = f"pkg:generic/{name}@{version}"
    return {
        "type": "library", "bom-ref": f"{reference}?inside=python", "name": name,
        "version": version, "purl": reference, "licenses": [{"expression": licence}],
        "externalReferences": [{"type": "website", "url": source}],
        "description": "of the packed Python",
    }  # fmt: skip
