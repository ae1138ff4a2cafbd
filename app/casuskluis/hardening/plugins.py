# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which plug-ins of Qt this process has in its memory, and which it may have."""

from collections.abc import Collection, Mapping
from pathlib import Path, PurePosixPath

_MAPS = Path("/proc/self/maps")
_ANY = frozenset({"*"})
ALLOWED: Mapping[str, frozenset[str]] = {
    "platforms": frozenset({"qxcb", "qwayland", "qoffscreen", "qminimal", "qwindows"}),
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": _ANY,
    "styles": _ANY,
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin"}),
    "printsupport": frozenset({"cupsprintersupport"}),
    "wayland-decoration-client": _ANY,
    "wayland-graphics-integration-client": _ANY,
    "wayland-shell-integration": _ANY,
    "xcbglintegrations": _ANY,
}
"""By folder. Printing asks for the print service, and only when the officer prints."""


def mapped(maps: Path = _MAPS) -> tuple[str, ...] | None:
    """Return the files of plug-ins in memory; None where the system does not tell."""
    try:
        lines = maps.read_text("utf-8", "replace").splitlines()
    except OSError:
        return None
    files = {line[line.index("/") :] for line in lines if "/" in line}
    return tuple(sorted(one for one in files if "/plugins/" in one and "/Qt" in one))


def strange(files: Collection[str]) -> tuple[str, ...]:
    """Return those that may not be there."""
    return tuple(one for one in files if not _may(PurePosixPath(one)))


def _may(file: PurePosixPath) -> bool:
    names = ALLOWED.get(file.parent.name, frozenset())
    return names is _ANY or file.name.removeprefix("lib").split(".")[0] in names
