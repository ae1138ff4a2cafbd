# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looks for words and keys on a disk and in the memory of a process."""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ON_DISK = ("utf-8", "utf-16-le", "utf-16-be")
IN_MEMORY = ("utf-8", "utf-16-le")
"""How Python and Qt hold a text."""
_HALF = 16
_PACKED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|PK\x03\x04")
_MOST_UNPACKED = 4 * 1024 * 1024
_WITH_FILE = 6
"""Parts of a line about memory that belongs to a file."""
_ENTRY = 30
"""Bytes at the head of a file in a zip."""


@dataclass(frozen=True)
class Needle:
    """What may stand nowhere.

    Attributes:
        name: What it is; this is told, never the content.
        shapes: Every way in which it could stand somewhere.
    """

    name: str
    shapes: tuple[bytes, ...]


def words(wanted: Mapping[str, str], codes: Iterable[str] = ON_DISK) -> list[Needle]:
    """Return needles for texts, as they are and as an index holds them, in these encodings."""
    kinds = tuple(codes)
    return [
        Needle(name, tuple(
            form.encode(code)
            for form in dict.fromkeys((text, text.casefold()))
            for code in kinds
        ))
        for name, text in wanted.items()
    ]  # fmt: skip


def keys(wanted: Mapping[str, bytes]) -> list[Needle]:
    """Return needles for keys: each half of 16 bytes, plain and in hexadecimal."""
    return [
        Needle(
            f"{name}, bytes {start} on",
            (half, half.hex().encode(), half.hex().upper().encode()),
        )
        for name, key in wanted.items()
        for start in range(0, len(key) - _HALF + 1, _HALF)
        for half in (key[start : start + _HALF],)
    ]


def held(content: bytes, needles: Iterable[Needle]) -> set[str]:
    """Return the names of what stands in these bytes."""
    return {one.name for one in needles if any(shape in content for shape in one.shapes)}


def on_disk(
    roots: Iterable[Path], needles: list[Needle], left_out: Iterable[Path]
) -> list[str]:
    """Return every hit in the names and bytes of files, packed parts of them included.

    Args:
        roots: Folders to look in.
        needles: What is looked for.
        left_out: Folders that may hold it: what the officer saved.
    """
    skipped = tuple(left_out)
    return sorted(
        f"{name} in {path}"
        for root in roots
        for path in [root, *root.rglob("*")]
        if not any(path.is_relative_to(one) for one in skipped)
        for name in _of_file(path, needles)
    )


def _of_file(path: Path, needles: list[Needle]) -> set[str]:
    found = held(str(path).encode(), needles)
    if path.is_symlink() or not path.is_file():
        return found
    content = path.read_bytes()
    found |= held(content, needles)
    for part in unpacked(content):
        found |= held(part, needles)
    return found


def unpacked(content: bytes) -> Iterator[bytes]:
    """Return what can be unpacked anywhere in these bytes, and is not a few bytes of chance."""
    for place in _PACKED.finditer(content):
        start, bits = place.start(), zlib.MAX_WBITS
        if place.group().startswith(b"PK"):
            head = content[start : start + _ENTRY]
            start += _ENTRY + int.from_bytes(head[26:28], "little")
            start += int.from_bytes(head[28:30], "little")
            bits = -zlib.MAX_WBITS
        reader = zlib.decompressobj(bits)
        try:
            part = reader.decompress(content[start : start + _MOST_UNPACKED], _MOST_UNPACKED)
        except zlib.error:
            continue
        if len(part) > _HALF:
            yield part


def in_memory(process: int, needles: list[Needle]) -> tuple[set[str], int]:
    """Return what stands in the memory of a process, and how many bytes were looked through.

    Everything it can have written itself: no parts of files that are only read.
    """
    found: set[str] = set()
    looked = 0
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            if not _is_own(line):
                continue
            start, end = (int(part, 16) for part in line.split(maxsplit=1)[0].split("-"))
            try:
                memory.seek(start)
                content = memory.read(end - start)
            except (OSError, OverflowError):
                continue
            looked += len(content)
            if content.count(0) < len(content):
                found |= held(content, needles)
    for part in ("environ", "cmdline"):
        found |= held(Path(f"/proc/{process}/{part}").read_bytes(), needles)
    return found, looked


def _is_own(line: str) -> bool:
    parts = line.split()
    written = "w" in parts[1] or len(parts) < _WITH_FILE or parts[5].startswith("[")
    return parts[1].startswith("r") and written and "[v" not in line
