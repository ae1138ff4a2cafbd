# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every string, name and stream of every object of a PDF.

A page of ours has hundreds of objects and hardly any string, so an object is first written out
by qpdf and only taken apart when it holds one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from io import BytesIO
from typing import Any

import pikepdf

from casuskluis.documents.leaks.buried import after_the_end, buried_texts
from casuskluis.documents.leaks.content import inline_strings, strings_in
from casuskluis.documents.leaks.packed import unpacked
from casuskluis.documents.leaks.placing import Places

_NAME = re.compile(rb"/([^\x00-\x20/<>\[\](){}%]+)")
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_STRING = re.compile(rb"\(|(?<!<)<(?!<)")
_FONT_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_PDF = b"%PDF-"
_DATE = "D:"
_APART = 5000
"""Points between two forms, so that the text of one never lies on that of another."""
_PLAIN = ("utf-8", "latin-1")
_WIDE = ("utf-16-be", "utf-16-le")


@dataclass(frozen=True, slots=True)
class Objects:
    """What stands in the objects of a document.

    Attributes:
        texts: Every string, every name and every readable stream, each once, with its first
            page; 0 when it belongs to the whole document.
        said: The strings among them that a reader can come across as words.
        forms: The form XObjects, all drawn on one page; empty without any.
        documents: The attachments that are documents themselves.
    """

    texts: Mapping[str, int] = field(repr=False)
    said: tuple[str, ...] = field(repr=False)
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
        for text in buried_texts(pdf, document):
            reader.keep(text)
        return Objects(
            reader.texts, tuple(reader.said), _drawn(reader.forms), tuple(reader.documents)
        )


class _Reader:
    def __init__(self, document: pikepdf.Pdf) -> None:
        self.texts: dict[str, int] = {}
        self.said: dict[str, None] = {}
        self.forms: list[pikepdf.Object] = []
        self.documents: list[bytes] = []
        self._document = document
        self._names: set[bytes] = set()
        self._drawing = set(_content_numbers(document))
        self._fonts: set[tuple[int, int]] = set()
        self._places = Places.of(document)

    def walk(self) -> None:
        streams = []
        for thing in [*self._document.objects, self._document.trailer]:
            outside = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
            if isinstance(thing, pikepdf.Stream):
                streams.append(thing)
            self._read(outside, self._places.page_of(thing))
        for stream in streams:
            if stream.objgen not in self._fonts:
                self._read_stream(stream, self._places.page_of(stream))
        for name in self._names:
            self.keep(_decoded_name(name))

    def keep(self, text: str, page: int = 0) -> None:
        """Keep a text; of one that occurs more than once the first page that has it."""
        self.texts[text] = self.texts.get(text, 0) or page

    def _say(self, text: str, page: int) -> None:
        self.keep(text, page)
        if text.isprintable() and not text.startswith(_DATE):
            self.said[text] = None

    def _read(self, thing: Any, page: int) -> None:
        source = thing.unparse(resolved=True)
        self._names.update(_NAME.findall(source))
        if b"/FontFile" in source:
            self._fonts.update(thing[key].objgen for key in _FONT_PROGRAMS if key in thing)
        if _STRING.search(source):
            for text in strings_in(thing):
                self._say(text, page)

    def _read_stream(self, stream: Any, page: int) -> None:
        data = _data(stream)
        raw = bytes(stream.read_raw_bytes())
        if behind := after_the_end(raw):
            self.keep(behind.decode("latin-1"), page)
            self.keep(behind.decode("utf-8", "ignore"), page)
        is_form = str(stream.get("/Subtype", "")) == "/Form"
        if is_form:
            self.forms.append(stream)
        if is_form or stream.objgen in self._drawing:
            for text in inline_strings(stream, data):
                self._say(text, page)
            return
        for inner in (data, *unpacked(data)):
            self._keep_data(inner, page)

    def _keep_data(self, data: bytes, page: int) -> None:
        if data.startswith(_PDF):
            self.documents.append(data)
        for encoding in (*_PLAIN, *_WIDE) if b"\x00" in data else _PLAIN:
            text = data.decode(encoding, "ignore")
            self.keep(text, page)
            self.keep(unescape(text), page)


def _data(stream: Any) -> bytes:
    """Return what a stream holds; as it is stored when no reader knows how to unpack it."""
    try:
        return bytes(stream.read_bytes(pikepdf.StreamDecodeLevel.specialized))
    except pikepdf.PdfError:
        return bytes(stream.read_raw_bytes())


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
