# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What no reader shows is read all the same, and what belongs to a page tells its page."""

import gzip
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from casuskluis.documents import letter_paragraph
from casuskluis.documents.leaks import Forbidden, LeakKind, Term, find_leaks, read
from casuskluis.documents.leaks.packed import unpacked
from documents import report_samples

NAME = "Karim El Amrani"
FORBIDDEN = Forbidden((Term(LeakKind.NAME, NAME),))


@pytest.fixture(scope="module")
def paper() -> bytes:
    return letter_paragraph.build(report_samples.letter())


def _with(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        change(document)
        target = BytesIO()
        document.save(target)
        return target.getvalue()


def _pages(pdf: bytes) -> set[int]:
    return {leak.page for leak in find_leaks(pdf, FORBIDDEN)}


def test_a_sound_paper_has_nothing_buried(paper: bytes) -> None:
    assert find_leaks(paper, FORBIDDEN) == ()


def test_an_earlier_revision_is_read(paper: bytes) -> None:
    def name(document: pikepdf.Pdf) -> None:
        document.docinfo["/Title"] = pikepdf.String(NAME)

    first = _with(paper, name)
    number = _number_of_info(first)
    start = first.rindex(b"startxref")
    body = b"%d 0 obj\n<< /Title (Rustig) >>\nendobj\n" % number
    place = len(first)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, place)
    with pikepdf.open(BytesIO(first)) as document:
        root, size = document.Root.objgen[0], len(document.objects) + 1
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /Prev %d >>\n" % (
        size,
        root,
        number,
        int(first[start:].split()[1]),
    )
    end = b"startxref\n%d\n%%%%EOF\n" % (place + len(body))
    second = first + body + table + trailer + end

    with pikepdf.open(BytesIO(second)) as document:
        assert str(document.docinfo["/Title"]) == "Rustig"
    assert _pages(second) == {0}


def _number_of_info(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return int(document.trailer.Info.objgen[0])


@pytest.mark.parametrize("words", [NAME, f"(c) {NAME}"])
def test_words_after_the_end_are_read(paper: bytes, words: str) -> None:
    assert _pages(paper + words.encode()) == {0}


def test_bytes_after_a_compressed_stream_are_read(paper: bytes) -> None:
    def hide(document: pikepdf.Pdf) -> None:
        data = zlib.compress(b"niets") + NAME.encode()
        document.Root.Extra = pikepdf.Stream(document, data)
        document.Root.Extra.Filter = pikepdf.Name.FlateDecode

    with pikepdf.open(BytesIO(paper)) as document:
        hide(document)
        target = BytesIO()
        document.save(target, compress_streams=False, recompress_flate=False)
    assert _pages(target.getvalue()) == {0}


@pytest.mark.parametrize(
    "written",
    [
        NAME.encode("utf-16"),
        b"\xff\xfe" + NAME.encode("utf-16-le"),
        b"\xfe\xff" + NAME.encode("utf-16-be"),
        NAME.encode(),
        b"Karim%20El%20Amrani",
        "Kar\u00efm \u00c9l Amrani".encode("latin-1"),
    ],
)
def test_a_string_is_read_in_every_encoding(paper: bytes, written: bytes) -> None:
    def note(document: pikepdf.Pdf) -> None:
        page = document.pages[-1].obj
        mark = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Contents=pikepdf.String(written)
        )
        page.Annots = pikepdf.Array([document.make_indirect(mark)])

    found = _with(paper, note)
    assert _pages(found) == {len(read(found).pages)}


def test_archives_in_archives_are_unpacked() -> None:
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("naam.txt", NAME)
    packed = gzip.compress(inner.getvalue())

    assert NAME.encode() in list(unpacked(packed))
    assert list(unpacked(b"PK\x03\x04 kapot")) == []
    assert list(unpacked(b"geen archief")) == []
