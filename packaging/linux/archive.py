# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Archives with the same bytes every time: a folder as .tar.xz, and files as the .deb they form.

Files of a kind stand together, and addresses in machine code are made alike before packing (the
filter for x86 of xz): that is a twentieth of the size. The format of a .deb: `man 5 deb`.
"""

import lzma
import tarfile
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from io import BytesIO
from pathlib import Path
from typing import IO

_MAGIC = b"!<arch>\n"
HARDEST = 9


def pack(folder: Path, top: str, at: int, level: int | None = HARDEST) -> bytes:
    """Return a folder as .tar.xz; all in it belongs to the administrator.

    Args:
        folder: What goes in.
        top: What the folder is called in the archive.
        at: The moment of every file, in seconds since 1970.
        level: How hard it is packed, up to 9; None for a .tar.
    """
    folders = sorted(one for one in folder.rglob("*") if one.is_dir() and not one.is_symlink())
    files = {*folder.rglob("*")} - {*folders}
    ordered = sorted(files, key=lambda one: (one.suffix, one.relative_to(folder).as_posix()))
    target = BytesIO()
    with (
        _packing(target, level) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in (folder, *folders, *ordered):
            within = path.relative_to(folder).as_posix()
            name = top if within == "." else f"{top}/{within}"
            _add(archive, path, name, at)
    return target.getvalue()


def _packing(target: BytesIO, level: int | None) -> AbstractContextManager[IO[bytes]]:
    if level is None:
        return nullcontext(target)
    filters = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": level}]
    return lzma.open(target, "wb", check=lzma.CHECK_CRC64, filters=filters)


def _add(archive: tarfile.TarFile, path: Path, name: str, at: int) -> None:
    entry = archive.gettarinfo(path, name)
    if entry.islnk():
        raise ValueError(f"{name} is a second name of a file")
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = at
    if not entry.isreg():
        archive.addfile(entry)
        return
    with path.open("rb") as content:
        archive.addfile(entry, content)


def deb(parts: Mapping[str, bytes], at: int) -> bytes:
    """Return files as one .deb.

    Args:
        parts: By name, in the order of the format.
        at: The moment of each, in seconds since 1970.
    """
    made = [_MAGIC]
    for name, content in parts.items():
        made.append(
            f"{name:<16}{at:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n".encode()
        )
        made.append(content + b"\n" * (len(content) % 2))
    return b"".join(made)
