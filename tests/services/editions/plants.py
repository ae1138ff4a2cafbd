# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting words into a finished PDF, in every place where words can be."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, OutlineItem, String

Plant = Callable[[pikepdf.Pdf, str], None]


def planted(pdf: bytes, place: str, words: str) -> bytes:
    """Return a PDF with words in one place."""
    with pikepdf.open(BytesIO(pdf)) as document:
        PLACES[place](document, words)
        target = BytesIO()
        document.save(target)
        return target.getvalue()


def _last_page(document: pikepdf.Pdf) -> Any:
    return document.pages[-1]


def _draw(document: pikepdf.Pdf, content: bytes) -> None:
    page = _last_page(document)
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding,
    )
    page.add_resource(font, Name.Font, Name.Planted)
    page.contents_add(b"q " + content + b" Q")


def _shown(words: str) -> bytes:
    return b"<" + words.encode("cp1252").hex().encode("ascii") + b">"


def _text(words: str, state: bytes = b"") -> bytes:
    return b"BT /Planted 4 Tf " + state + b" 1 0 0 1 40 828 Tm " + _shown(words) + b" Tj ET"


def _body(document: pikepdf.Pdf, words: str) -> None:
    _draw(document, _text(words))


def _white(document: pikepdf.Pdf, words: str) -> None:
    _draw(document, _text(words, b"1 1 1 rg"))


def _hidden(document: pikepdf.Pdf, words: str) -> None:
    _draw(document, _text(words, b"3 Tr"))


def _hyphenated(document: pikepdf.Pdf, words: str) -> None:
    first, second = _broken(words)
    lines = b"1 0 0 1 40 832 Tm " + _shown(first) + b" Tj 1 0 0 1 40 827 Tm " + _shown(second)
    _draw(document, b"BT /Planted 4 Tf " + lines + b" Tj ET")


def _broken(words: str) -> tuple[str, str]:
    """Return words on two lines: broken at a hyphen, or else in the middle of a word."""
    if "-" in words:
        place = words.index("-") + 1
        return words[:place], words[place:]
    longest = max(words.split(), key=len)
    place = words.index(longest) + len(longest) // 2
    return f"{words[:place]}-", words[place:]


def _bookmark(document: pikepdf.Pdf, words: str) -> None:
    with document.open_outline() as outline:
        outline.root.append(OutlineItem(words, 0))


def _element(document: pikepdf.Pdf) -> Any:
    kids: Any = document.Root.StructTreeRoot.K
    return kids[0] if isinstance(kids, Array) else kids


def _alternative(document: pikepdf.Pdf, words: str) -> None:
    _element(document).Alt = String(words)


def _actual_of_element(document: pikepdf.Pdf, words: str) -> None:
    _element(document).ActualText = String(words)


def _actual_in_content(document: pikepdf.Pdf, words: str) -> None:
    properties = Dictionary(ActualText=String(words)).unparse()
    _draw(document, b"/Span " + properties + b" BDC EMC")


def _title(document: pikepdf.Pdf, words: str) -> None:
    document.docinfo["/Title"] = String(words)


def _property(document: pikepdf.Pdf, words: str) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:description"] = words


def _attach(document: pikepdf.Pdf, content: bytes, name: str) -> None:
    document.attachments["bijlage"] = AttachedFileSpec(
        document,
        content,
        filename=name,
        description="",
        mime_type="text/plain",
        creation_date="",
        mod_date="",
    )


def _attachment_name(document: pikepdf.Pdf, words: str) -> None:
    _attach(document, b"niets", f"{words}.txt")


def _attachment(document: pikepdf.Pdf, words: str) -> None:
    content = f"Een bijlage over {words}.".encode()
    _attach(document, content, "b.txt")


def _form(document: pikepdf.Pdf, words: str) -> Any:
    _draw(document, b"")
    form = document.make_stream(b"BT /Planted 4 Tf 40 828 Td " + _literal(words) + b" Tj ET")
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array([0, 0, 600, 850])
    form.Resources = Dictionary(Font=_last_page(document).obj.Resources.Font)
    _last_page(document).add_resource(form, Name.XObject, Name.Planting)
    return form


def _literal(words: str) -> bytes:
    return b"(" + words.encode("cp1252") + b")"


def _drawn_form(document: pikepdf.Pdf, words: str) -> None:
    _form(document, words)
    _draw(document, b"/Planting Do")


def _form_nobody_draws(document: pikepdf.Pdf, words: str) -> None:
    _form(document, words)


def _note(document: pikepdf.Pdf, words: str) -> None:
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String(words)
    )
    _last_page(document).obj.Annots = Array([document.make_indirect(note)])


def _name(document: pikepdf.Pdf, words: str) -> None:
    _last_page(document).obj.PieceInfo = Dictionary({f"/{words}": Dictionary()})


PLACES: Mapping[str, Plant] = {
    "body": _body,
    "hyphenated": _hyphenated,
    "white text": _white,
    "hidden text": _hidden,
    "bookmark": _bookmark,
    "alternative text": _alternative,
    "ActualText of an element": _actual_of_element,
    "ActualText in the content": _actual_in_content,
    "title": _title,
    "XMP": _property,
    "attachment name": _attachment_name,
    "attachment": _attachment,
    "form": _drawn_form,
    "form nobody draws": _form_nobody_draws,
    "note": _note,
    "name of an object": _name,
}
