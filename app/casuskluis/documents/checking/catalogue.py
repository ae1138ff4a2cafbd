# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The catalogue, the fonts, and what may never be in the file."""

import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import unescape

import pikepdf

from casuskluis.documents.checking.findings import Finding

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_TITLE = re.compile(r"<dc:title>.*?<rdf:li[^>]*>([^<]+)", re.DOTALL)
_FORBIDDEN_KEYS = frozenset(
    {
        "/JavaScript", "/JS", "/EmbeddedFile", "/EmbeddedFiles", "/EF", "/Launch", "/AcroForm",
        "/URI",
    }
)  # fmt: skip
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_INFO_KEYS = frozenset({"/Title", "/CreationDate", "/ModDate"})
_NAMING_TAGS = (b"<dc:creator", b"<dc:contributor", b"<xmp:CreatorTool", b"<pdf:Producer")


def check_catalogue(document: pikepdf.Pdf) -> Iterator[Finding]:
    """Check what the file says about itself."""
    root: Any = document.Root
    if not bool(root.get("/MarkInfo", {}).get("/Marked", False)):
        yield Finding("06-not-marked")
    if not _LANGUAGE.fullmatch(str(root.get("/Lang", ""))):
        yield Finding("11-006-language-missing")
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield Finding("07-002-title-not-shown")
    if "/OutputIntents" not in root:
        yield Finding("output-intent-missing")
    if document.is_encrypted:
        yield Finding("encrypted")
    yield from _check_metadata(document)


def _check_metadata(document: pikepdf.Pdf) -> Iterator[Finding]:
    root: Any = document.Root
    packet = bytes(root.Metadata.read_bytes()) if "/Metadata" in root else b""
    if b"<pdfuaid:part>1" not in packet:
        yield Finding("06-002-pdfua-not-declared")
    title = _TITLE.search(packet.decode("utf-8", "replace"))
    if title is None:
        yield Finding("06-003-title-missing")
    elif unescape(title[1]) != str(document.docinfo.get("/Title", "")):
        yield Finding("titles-differ")
    if any(tag in packet for tag in _NAMING_TAGS):
        yield Finding("metadata-names-somebody", place="xmp")
    if not set(document.docinfo.keys()) <= _INFO_KEYS:
        yield Finding("metadata-names-somebody", place="info")


def check_objects(document: pikepdf.Pdf) -> Iterator[Finding]:
    """Check every object: fonts embedded with a map to Unicode, and nothing active."""
    for thing in document.objects:
        if not isinstance(thing, pikepdf.Dictionary):
            continue
        keys = thing.keys()
        if not _FORBIDDEN_KEYS.isdisjoint(keys):
            for key in sorted(_FORBIDDEN_KEYS & keys):
                yield Finding("active-or-attached-content", place=key)
        if "/Type" in keys and thing.Type == pikepdf.Name.Font:
            yield from _check_font(thing)


def _check_font(font: Any) -> Iterator[Finding]:
    descriptor = font.get("/FontDescriptor", pikepdf.Dictionary())
    if not any(program in descriptor for program in _PROGRAMS):
        yield Finding("31-009-font-not-embedded", place=str(font.get("/BaseFont", "")))
    if "/ToUnicode" not in font:
        yield Finding("10-001-no-map-to-unicode", place=str(font.get("/BaseFont", "")))
