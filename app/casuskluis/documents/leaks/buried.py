# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What stands in the bytes of a PDF although no reader shows it.

Earlier revisions of a file, objects that nothing lists any more, words between two objects or
after the end, and bytes after the end of a compressed stream.
"""

import re
import zlib
from collections.abc import Iterator

import pikepdf

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+(\d{1,5})\s+obj\b(.*?)\bendobj\b", re.DOTALL)
_STREAM = re.compile(rb"\bstream\r?\n(.*?)\r?\n?endstream\b", re.DOTALL)
_CROSS_TABLE = re.compile(rb"\d{10} \d{5} [nf]\s*")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{4,})>")
_MARK = b"\xfe\xff"
_LARGEST = 1 << 26
"""A stream that would become larger than this, in bytes, is read up to here."""


def buried_texts(pdf: bytes, document: pikepdf.Pdf) -> Iterator[str]:
    """Yield every text of the file that is in no object of the document."""
    listed = {thing.objgen for thing in document.objects}
    last: dict[tuple[int, int], re.Match[bytes]] = {}
    gaps, before = [], 0
    for match in _OBJECT.finditer(pdf):
        gaps.append(pdf[before : match.start()])
        before = match.end()
        key = (int(match[1]), int(match[2]))
        for old in filter(None, [last.get(key), None if key in listed else match]):
            if not _holds_the_listing(old[3]):
                yield from _texts(old[3])
        last[key] = match
    for gap in (*gaps, pdf[before:]):
        if gap.strip():
            yield from _texts(_CROSS_TABLE.sub(b"", gap))


def after_the_end(raw: bytes) -> bytes:
    """Return the bytes that follow the end of a compressed stream; usually none."""
    reader = zlib.decompressobj()
    try:
        reader.decompress(raw, _LARGEST)
    except zlib.error:
        return b""
    return reader.unused_data.strip()


def _holds_the_listing(source: bytes) -> bool:
    """Whether it is a list of objects, not one of them: it has no words of its own."""
    return b"/XRef" in source


def _texts(source: bytes) -> Iterator[str]:
    """Yield what can be read in the source of an object, in every usual way to write it."""
    plain = _STREAM.sub(b" ", source)
    yield plain.decode("latin-1")
    yield plain.decode("utf-8", "ignore")
    for match in _HEX.finditer(plain):
        yield from _of_hex(b"".join(match[1].split()))
    for match in _STREAM.finditer(source):
        inner = _inflated(match[1])
        yield inner.decode("latin-1")
        yield inner.decode("utf-8", "ignore")
        for found in _HEX.finditer(inner):
            yield from _of_hex(b"".join(found[1].split()))


def _of_hex(digits: bytes) -> Iterator[str]:
    data = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    yield data.decode("utf-16-be" if data.startswith(_MARK) else "latin-1", "ignore")


def _inflated(raw: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(raw, _LARGEST)
    except zlib.error:
        return raw
