# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writes the wheels that belong to the lock in `packaging/manifest.toml`.

Run it after `make lock`. The hashes are those of the lock; this only picks, of every package,
the one wheel that Windows and the packed Python take.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from packaging.requirements import Requirement
from windows import inputs

_MARK = "[wheels]\n"


def surroundings(python: str) -> dict[str, str]:
    """Return what markers in the lock ask of a computer with Windows."""
    return {
        "extra": "",
        "implementation_name": "cpython",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_system": "Windows",
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": "win32",
    }


def wanted(lock: str, python: str) -> Iterator[str]:
    """Give the lines of the lock that hold on Windows, without their markers."""
    for line in lock.replace("\\\n", " ").splitlines():
        head, *hashes = line.split("--hash=")
        if not head.strip() or head.startswith("#"):
            continue
        needed = Requirement(head.strip())
        if needed.marker is None or needed.marker.evaluate(surroundings(python)):
            checks = " ".join(f"--hash={one.strip()}" for one in hashes)
            yield f"{needed.name}{needed.specifier} {checks}"


def main() -> None:
    """Fetch the wheels and write their names and hashes."""
    manifest = inputs.read_manifest()
    lines = list(wanted(inputs.LOCK.read_text("utf-8"), manifest.python))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        inputs._download(manifest, lines, place)  # noqa: SLF001 - the other half of this module
        found = {one.name: inputs.digest(one) for one in sorted(place.iterdir())}
        inputs.CACHE.mkdir(parents=True, exist_ok=True)
        for one in place.iterdir():
            one.copy(inputs.CACHE) if hasattr(one, "copy") else _copy(one)
    text = inputs.MANIFEST.read_text("utf-8")
    before, _, _ = text.partition(_MARK)
    table = "".join(f'"{name}" = "{sha256}"\n' for name, sha256 in found.items())
    inputs.MANIFEST.write_text(before + _MARK + table, encoding="utf-8")


def _copy(file: Path) -> None:
    (inputs.CACHE / file.name).write_bytes(file.read_bytes())


if __name__ == "__main__":
    main()
