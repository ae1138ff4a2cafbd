# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What kind of file was dropped: its first bytes tell, whatever its name says."""

import zipfile
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

_HEAD = 4096
_PDF, _ZIP, _CARD = b"%PDF-", b"PK\x03\x04", b"BEGIN:VCARD"
_UTF8_MARK, _UTF16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_BEFORE_PDF = 1024
"""A PDF may begin with other bytes, but not with more than these."""
_SEPARATORS = (b",", b";", b"\t")


class FileKind(StrEnum):
    """Kinds of files that can be dropped on the window."""

    CONTACTS = "contacts"
    REPORT = "report"
    PAPER = "paper"
    FOLDER = "folder"
    UNKNOWN = "unknown"


def kind_of(path: Path) -> FileKind:
    """Return what a file is; one that cannot be read is unknown."""
    if path.is_dir():
        return FileKind.FOLDER
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return FileKind.UNKNOWN
    if _PDF in head[:_BEFORE_PDF]:
        return FileKind.PAPER
    if head.startswith(_ZIP):
        return FileKind.CONTACTS if _is_sheet(path) else FileKind.UNKNOWN
    return _kind_of_text(head, path.suffix.casefold())


def _kind_of_text(head: bytes, suffix: str) -> FileKind:
    wide = head.startswith(_UTF16_MARKS)
    text = (head.replace(b"\0", b"")[2:] if wide else head.removeprefix(_UTF8_MARK)).lstrip()
    if b"\0" in text or not text:
        return FileKind.UNKNOWN
    if text[: len(_CARD)].upper() == _CARD:
        return FileKind.CONTACTS
    if text[:1] in {b"{", b"["}:
        return FileKind.REPORT
    lines = text.partition(b"\n")[0]
    is_table = suffix == ".csv" and any(mark in lines for mark in _SEPARATORS)
    return FileKind.CONTACTS if is_table else FileKind.UNKNOWN


def _is_sheet(path: Path) -> bool:
    with suppress(OSError, zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
        return "xl/workbook.xml" in archive.namelist()
    return False
