# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every string, name and stream of every object of a PDF.

A page of ours has hundreds of objects and hardly any string, so an object is first written out
by qpdf and only taken apart when it holds one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from io import BytesIO
from typing import Any

import pikepdf

from casuskluis.documents.leaks.content import inline_strings, strings_in

_NAME = re.compile(rb"/([^\x00-\x20/<>\[\](){}%]+)")
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_STRING = re.compile(rb"\(|(?<!<)<(?!<)")
_FONT_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_PDF = b"%PDF-"
_APART = 5000
"""Points between two forms, so that the text of one never lies on that of another."""
_PLAIN = ("utf-8", "latin-1")
_WIDE = ("utf-16-be", "utf-16-le")


@dataclass(frozen=True, slots=True)
class Objects:
    """What stands in the objects of a document.

    Attributes:
        texts: Every string, every name and every readable stream; each once.
        forms: The form XObjects, all drawn on one page; empty without any.
        documents: The attachments that are documents themselves.
    """

    texts: tuple[str, ...] = field(repr=False)
    forms: bytes = field(repr=False)
    documents: tuple[bytes, ...] = field(repr=False)


def read_objects(pdf: bytes) -> Objects:
    """Return everything a document holds beside what its pages draw.

    Raises:
        PdfError: When it is no PDF.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        reader = _Reader(document)
        reader.walk()
        return Objects(tuple(reader.texts), _drawn(reader.forms), tuple(reader.documents))


class _Reader:
    def __init__(self, document: pikepdf.Pdf) -> None:
        self.texts: dict[str, None] = {}
        self.forms: list[pikepdf.Object] = []
        self.documents: list[bytes] = []
        self._document = document
        self._names: set[bytes] = set()
        self._drawing = set(_content_numbers(document))
        self._fonts: set[tuple[int, int]] = set()

    def walk(self) -> None:
        streams = []
        for thing in [*self._document.objects, self._document.trailer]:
            outside = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
            if isinstance(thing, pikepdf.Stream):
                streams.append(thing)
            self._read(outside)
        for stream in streams:
            if stream.objgen not in self._fonts:
                self._read_stream(stream)
        for name in self._names:
            self._keep(_decoded_name(name))

    def _read(self, thing: Any) -> None:
        source = thing.unparse(resolved=True)
        self._names.update(_NAME.findall(source))
        if b"/FontFile" in source:
            self._fonts.update(thing[key].objgen for key in _FONT_PROGRAMS if key in thing)
        if _STRING.search(source):
            for text in strings_in(thing):
                self._keep(text)

    def _read_stream(self, stream: Any) -> None:
        try:
            data = bytes(stream.read_bytes())
        except pikepdf.PdfError:
            data = bytes(stream.read_raw_bytes())
        is_form = str(stream.get("/Subtype", "")) == "/Form"
        if is_form:
            self.forms.append(stream)
        if is_form or stream.objgen in self._drawing:
            for text in inline_strings(stream, data):
                self._keep(text)
            return
        if data.startswith(_PDF):
            self.documents.append(data)
        for encoding in (*_PLAIN, *_WIDE) if b"\x00" in data else _PLAIN:
            text = data.decode(encoding, "ignore")
            self._keep(text)
            self._keep(unescape(text))

    def _keep(self, text: str) -> None:
        self.texts[text] = None


def _content_numbers(document: pikepdf.Pdf) -> Iterator[tuple[int, int]]:
    for page in document.pages:
        contents: Any = page.obj.get("/Contents", pikepdf.Array())
        for part in contents if isinstance(contents, pikepdf.Array) else [contents]:
            yield part.objgen


def _decoded_name(name: bytes) -> str:
    plain = _HEX.sub(lambda match: bytes.fromhex(match[1].decode("ascii")), name)
    return plain.decode("utf-8", "replace")


def _drawn(forms: list[pikepdf.Object]) -> bytes:
    """Return a document that draws all forms on one page, apart; nothing without forms."""
    if not forms:
        return b""
    with pikepdf.new() as document:
        page: Any = document.add_blank_page()
        named = {f"/F{place}": document.copy_foreign(form) for place, form in enumerate(forms)}
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(named))
        drawing = (
            f"q 1 0 0 1 0 {place * _APART} cm {name} Do Q" for place, name in enumerate(named)
        )
        page.obj.Contents = document.make_stream("\n".join(drawing).encode("ascii"))
        target = BytesIO()
        document.save(target)
        return target.getvalue()
