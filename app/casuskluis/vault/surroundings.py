# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What kind of place a vault or a backup stands in: synchronised, on a network, on a stick.

Only names, marks and the list of mounted disks are looked at; nothing is opened or changed.
Sources: the naming of conflict copies by Dropbox, OneDrive, Google Drive, Nextcloud and
Syncthing in their manuals; proc(5) for ``mountinfo``; GetDriveTypeW of the Windows API.
"""

import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

_OURS = r"(?:data|vault|vernietigd)"
_SUFFIX = r"\.(?:db|json)(?:\.2)?"
_CONFLICT = re.compile(
    rf"""
    ~\$.*                                           # held by another program
    | .*(?:conflic|kopie|copy).*                    # (conflicted copy …), [Conflict]
    | {_OURS} \s? \(\d+\) {_SUFFIX}                 # vault (1).json
    | {_OURS} (?:\.db|\.json) \s? \(\d+\) (?:\.2)?  # vault.json (1).2
    | {_OURS} -[^.]+ {_SUFFIX}                      # data-LAPTOP.db
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CLOUD_NAMES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "OneDrive": r"onedrive(?:\s?[-–].*)?|sharepoint.*",
        "Dropbox": r"dropbox(?:\s\(.*\))?",
        "Google Drive": r"google\s?drive.*|(?:my|mijn) drive",
        "iCloud": r"icloud\s?drive.*|com~apple~clouddocs",
        "Nextcloud": r"nextcloud\d*|owncloud\d*",
        "Box": r"box(?:\ssync)?",
    }.items()
}
_CLOUD_MARKS: Mapping[str, str] = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "Nextcloud",
}
_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_REMOTE = frozenset(
    {
        "9p", "afs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
        "smb3", "smbfs", "vboxsf",
    }
)  # fmt: skip
_REMOTE_BY_PROGRAM = frozenset(
    {
        "curlftpfs", "davfs2", "gcsfuse", "glusterfs", "google-drive-ocamlfuse", "gvfsd-fuse",
        "onedriver", "rclone", "s3fs", "smbnetfs", "sshfs",
    }
)  # fmt: skip
"""After ``fuse.``: not every such disk is far away, a container may stand on one."""
_STICKS = ("/media/", "/run/media/", "/mnt/usb", "/Volumes/")
_MOUNTS = Path("/proc/self/mountinfo")
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4
_MOST = 20


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What kind of place a folder is.

    Attributes:
        name: Of the folder, without where it stands.
        cloud: Name of the program that synchronises it; empty for none that is known.
        network: Whether it is on another computer.
        removable: Whether it is on a disk that can be pulled out.
        copies: Names of what a synchronising program left beside the files of a vault.
    """

    name: str
    cloud: str = ""
    network: bool = False
    removable: bool = False
    copies: tuple[str, ...] = ()


def look_around(
    folder: Path, environment: Mapping[str, str] | None = None, mounts: Path = _MOUNTS
) -> Surroundings:
    """Tell what kind of place a folder is; may wait for a slow disk, never fails.

    Args:
        folder: A vault, or where backups come.
        environment: Of the process.
        mounts: The list of mounted disks, as Linux gives it.
    """
    place = Path(os.path.realpath(folder))
    system, stick = _disk(folder, place, mounts)
    return Surroundings(
        name=folder.name,
        cloud=_cloud(place, os.environ if environment is None else environment),
        network=system,
        removable=stick,
        copies=conflict_copies(folder),
    )


def conflict_copies(folder: Path) -> tuple[str, ...]:
    """Return what a synchronising program left in a vault, by name; nothing is opened.

    Such a copy is the work of another computer that met the same vault. Which of the two is the
    right one only somebody can tell who knows what was done where.
    """
    found: list[str] = []
    with suppress(OSError):
        found = [one.name for one in folder.iterdir() if is_conflict_copy(one.name)]
    return tuple(sorted(found)[:_MOST])


def is_conflict_copy(name: str) -> bool:
    """Tell whether a file in a vault has a name that synchronising programs give."""
    return _CONFLICT.fullmatch(name) is not None


def _cloud(place: Path, environment: Mapping[str, str]) -> str:
    for variable in _CLOUD_VARIABLES:
        root = environment.get(variable, "")
        if root and _within(place, PurePath(os.path.realpath(root))):
            return "OneDrive"
    for part in place.parts:
        for name, pattern in _CLOUD_NAMES.items():
            if pattern.fullmatch(part):
                return name
    for above in (place, *place.parents):
        for mark, name in _CLOUD_MARKS.items():
            if os.path.lexists(above / mark):
                return name
    return ""


def _disk(folder: Path, place: Path, mounts: Path) -> tuple[bool, bool]:
    """Return whether a place is on another computer, and whether it can be pulled out."""
    if str(folder).startswith(("\\\\", "//")) or str(place).startswith("\\\\"):
        return True, False
    if os.name == "nt":
        kind = _drive_type(place.anchor)
        return kind == _DRIVE_REMOTE, kind == _DRIVE_REMOVABLE
    lines: list[str] = []
    with suppress(OSError):
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    return _is_remote(_system_of(place, lines)), f"{place}/".startswith(_STICKS)


def _system_of(place: Path, lines: Iterable[str]) -> str:
    """Return the kind of file system a place is on, from the lines of ``mountinfo``."""
    longest, system = -1, ""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:  # noqa: PLR2004 - the place is the fifth
            continue
        point = re.sub(r"\\([0-7]{3})", _octal, fields[4])
        if len(point) >= longest and _within(place, PurePath(point)):
            longest, system = len(point), after.split(" ")[0]
    return system


def _octal(found: re.Match[str]) -> str:
    return chr(int(found.group(1), 8))


def _is_remote(system: str) -> bool:
    kind, _, program = system.partition(".")
    return system in _REMOTE or (kind == "fuse" and program in _REMOTE_BY_PROGRAM)


def _within(place: PurePath, root: PurePath) -> bool:
    return place == root or root in place.parents


def _drive_type(root: str) -> int:
    import ctypes  # noqa: PLC0415 - only Windows asks

    windows = getattr(ctypes, "windll", None)
    return int(windows.kernel32.GetDriveTypeW(root)) if windows is not None else 0
