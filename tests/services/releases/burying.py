# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting words into a finished PDF where nobody looks, and in ways a search may miss.

These come beside the places of `services.editions.plants`.
"""

import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from services.editions import plants

_FULL_WIDTH = 0xFEE0
Bury = Callable[[bytes, str], bytes]


def buried(pdf: bytes, place: str, words: str) -> bytes:
    """Return a PDF with words in one place."""
    if place in plants.PLACES:
        return plants.planted(pdf, place, words)
    return PLACES[place](pdf, words)


def _saved(pdf: bytes, change: Callable[[pikepdf.Pdf], None], **how: Any) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        change(document)
        target = BytesIO()
        document.save(target, **how)
        return target.getvalue()


def _spaced(pdf: bytes, words: str) -> bytes:
    return plants.planted(pdf, "body", " ".join(words))


def _soft_hyphen(pdf: bytes, words: str) -> bytes:
    middle = len(words) // 2
    return plants.planted(pdf, "body", f"{words[:middle]}\u00ad{words[middle:]}")


def _decomposed(pdf: bytes, words: str) -> bytes:
    apart = unicodedata.normalize("NFD", words)
    return plants.planted(pdf, "alternative text", apart)


def _wide(pdf: bytes, words: str) -> bytes:
    wide = "".join(
        chr(ord(char) + _FULL_WIDTH) if "!" <= char <= "~" else char for char in words
    )
    return plants.planted(pdf, "bookmark", wide)


def _object_stream(pdf: bytes, words: str) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        document.Root.Extra = document.make_indirect(
            Dictionary(Note=String(words.encode("utf-16")))
        )

    mode = pikepdf.ObjectStreamMode.generate
    return _saved(pdf, change, object_stream_mode=mode)


def _form_field(pdf: bytes, words: str) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        field = Dictionary(FT=Name.Tx, T=String("veld"), V=String(words))
        fields = Array([document.make_indirect(field)])
        document.Root.AcroForm = Dictionary(Fields=fields)

    return _saved(pdf, change)


def _name_tree(pdf: bytes, words: str) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        page = document.pages[0].obj
        tree = Dictionary(Names=Array([String(words), Array([page, Name.Fit])]))
        document.Root.Names = Dictionary(Dests=document.make_indirect(tree))

    return _saved(pdf, change)


def _page_label(pdf: bytes, words: str) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        labels = Array([0, Dictionary(P=String(words))])
        document.Root.PageLabels = Dictionary(Nums=labels)

    return _saved(pdf, change)


def _packed(pdf: bytes, words: str) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inhoud.xml", f"<p>Over {words}.</p>")

    def change(document: pikepdf.Pdf) -> None:
        document.Root.Extra = document.make_stream(packed.getvalue())

    return _saved(pdf, change)


def _unlisted(pdf: bytes, words: str) -> bytes:
    """Write an object that the list of objects does not have."""
    extra = b"\n999999 0 obj\n(" + words.encode("cp1252") + b")\nendobj"
    place = pdf.rindex(b"\nxref")
    longer = pdf[:place] + extra + pdf[place:]
    start = b"\nstartxref\n%d\n" % (place + 1)
    assert start in longer
    return longer.replace(start, b"\nstartxref\n%d\n" % (place + 1 + len(extra)))


def _after_the_end(pdf: bytes, words: str) -> bytes:
    return pdf + b"% " + words.encode() + b"\n"


PLACES: Mapping[str, Bury] = {
    "letters apart": _spaced,
    "soft hyphen": _soft_hyphen,
    "decomposed letters": _decomposed,
    "full-width letters": _wide,
    "object stream": _object_stream,
    "form field": _form_field,
    "name tree": _name_tree,
    "page label": _page_label,
    "packed stream": _packed,
    "object nobody lists": _unlisted,
    "after the end": _after_the_end,
}
ALL = (*plants.PLACES, *PLACES)
