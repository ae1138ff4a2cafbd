# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Small files of every kind, honest ones and others."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

_TYPES = (
    '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.{kind}+xml"/></Types>'
)
_DOCUMENT = "openxmlformats-officedocument.wordprocessingml.document.main"


def pdf(text: str = "Verslag van het gesprek", pages: int = 1) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for page in range(pages):
        canvas.drawString(72, 700, f"{text} {page + 1}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def image(kind: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, (20, 120, 200)).save(stream, kind)
    return stream.getvalue()


def word(kind: str = _DOCUMENT, more: Mapping[str, bytes] | None = None) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES.format(kind=kind))
        package.writestr("word/document.xml", "<w:document/>")
        for name, content in (more or {}).items():
            package.writestr(f"word/{name}", content)
    return stream.getvalue()


def word_with_program() -> bytes:
    return word("ms-word.document.macroEnabled.main")


def bomb(side: int = 60_000) -> bytes:
    """Return a PNG of a few kilobytes that says it is a square of this many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        code = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + code

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000), 9)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
