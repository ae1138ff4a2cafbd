# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The guard in front of the Excel library: what is in the package, and is it safe?

An .xlsx is a ZIP package of XML parts. Every part that is needed is unpacked here within
limits, looked through, and written into a fresh package. The library only ever sees that one,
so a package whose directory tells lies, or that holds a bomb, does not reach it.
"""

import codecs
import io
import re
import zipfile
import zlib

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.sources import MEBIBYTE

MAX_UNPACKED = 100 * MEBIBYTE
"""100,000 rows of ten columns are some 50 MiB of XML."""
MAX_PARTS = 5000
_MAX_RATIO = 300
_RATIO_MATTERS = 8 * MEBIBYTE
"""Small parts may be very compressible; above this a high ratio is a bomb."""
_CHUNK = MEBIBYTE
_LOOKED_AT = 200
_ZIP = b"PK"
_OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_XML = re.compile(r".+\.(xml|rels)")
_NOT_NEEDED = re.compile(
    r"(docprops|customxml)/.*"
    r"|xl/(drawings|charts|chartsheets|theme|media|pivot\w*|externallinks|diagrams|richdata"
    r"|persons|threadedcomments|querytables|slicers|slicercaches|ctrlprops|activex|tables"
    r"|comments\w*\.xml|xmlmaps\.xml).*"
)
_HUGE_COUNT = re.compile(rb"(count\s*=\s*)([\"'])[\s+]*\d{7,}\s*[\"']", re.IGNORECASE)
_DECLARATION = re.compile(rb"<\s*!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


class NotAnExcelFile(CasuskluisError):
    """The content is no .xlsx, whatever the name says."""


class OldExcelFile(CasuskluisError):
    """An Excel file of before 2007 (.xls), or a binary one (.xlsb)."""


class ExcelProtected(CasuskluisError):
    """A password is needed to open the file."""


class ExcelDamaged(CasuskluisError):
    """An .xlsx that cannot be unpacked or read."""


class SheetMissing(CasuskluisError):
    """There is no sheet of that name."""


class SuspiciousFile(CasuskluisError):
    """The file is built to harm: a bomb, or XML that reaches for other files."""


def is_package(data: bytes) -> bool:
    """Tell whether the content is an Excel file of any kind rather than text."""
    return data.startswith((_ZIP, _OLE2))


def repack(data: bytes) -> dict[str, bytes]:
    """Return the parts of an .xlsx that are needed to read its cells.

    Raises:
        NotAnExcelFile: When it is no ZIP package or holds no workbook.
        OldExcelFile: When it is an .xls or .xlsb.
        ExcelProtected: When it is encrypted.
        ExcelDamaged: When the package cannot be unpacked.
        SuspiciousFile: When it unpacks to too much, or holds a document type declaration.
    """
    _check_kind(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            _check_directory(entries, len(data))
            parts = _unpack(package, entries)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, IndexError) as error:
        raise ExcelDamaged(f"cannot unpack: {type(error).__name__}") from None
    except (NotImplementedError, RuntimeError, zipfile.LargeZipFile) as error:
        raise ExcelProtected(f"cannot unpack: {type(error).__name__}") from None
    _check_workbook(parts)
    return parts


def pack(parts: dict[str, bytes]) -> io.BytesIO:
    """Return the parts as a package of our own making, not compressed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content)
    stream.seek(0)
    return stream


def _check_kind(data: bytes) -> None:
    if data.startswith(_OLE2):
        if _ENCRYPTED_STREAM in data:
            raise ExcelProtected("encrypted package")
        raise OldExcelFile("compound document")
    if not data.startswith(_ZIP):
        raise NotAnExcelFile("no package")


def _check_directory(entries: list[zipfile.ZipInfo], size: int) -> None:
    if len(entries) > MAX_PARTS:
        raise SuspiciousFile("too many parts")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED or (unpacked > _RATIO_MATTERS and unpacked > _MAX_RATIO * size):
        raise SuspiciousFile("unpacks to too much")


def _unpack(package: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = MAX_UNPACKED
    for entry in entries:
        name = entry.filename.replace("\\", "/").lstrip("/")
        folded = name.casefold()
        if not _XML.fullmatch(folded) or _NOT_NEEDED.fullmatch(folded):
            continue
        content = _read(package, entry, left)
        left -= len(content)
        parts[name] = _harmless(content)
        if _DECLARATION.search(parts[name]):
            raise SuspiciousFile("document type declaration")
    return parts


def _read(package: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """Read one part; what it declares is not believed."""
    content = bytearray()
    with package.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            content += chunk
            if len(content) > left:
                raise SuspiciousFile("unpacks to too much")
    return bytes(content)


def _harmless(content: bytes) -> bytes:
    """Return the part in UTF-8 and without counts that cannot be true.

    The library sets memory aside for as many strings or styles as a part says it has; a count
    of billions would end the process.
    """
    if content[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        content = content.decode("utf-16").encode()
    if b"\x00" in content[:_LOOKED_AT]:
        raise ExcelDamaged("a part in an encoding that is not used")
    return _HUGE_COUNT.sub(rb"\1\g<2>0\2", content)


def _check_workbook(parts: dict[str, bytes]) -> None:
    names = {name.casefold() for name in parts}
    if "[content_types].xml" not in names:
        raise NotAnExcelFile("a package of another kind")
    if any(name.endswith("workbook.xml") for name in names):
        return
    types = next(parts[name] for name in parts if name.casefold() == "[content_types].xml")
    if b"sheet.binary" in types:
        raise OldExcelFile("binary workbook")
    raise NotAnExcelFile("no workbook in the package")
