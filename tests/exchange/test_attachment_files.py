# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attachment_samples import bomb, image, pdf, word, word_with_program
from casuskluis.domain.attachment import (
    AttachmentEmpty,
    AttachmentHasMacros,
    AttachmentKind,
    AttachmentKindUnknown,
    AttachmentLies,
    AttachmentTooLarge,
    AttachmentUnreadable,
)
from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.attachment_files import judge, read_attachment
from casuskluis.exchange.file_names import LONGEST, clean_name

LIMIT = 25 * 1024 * 1024


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("Verslag.PDF", pdf(), AttachmentKind.PDF),
        ("foto.jpg", image("JPEG"), AttachmentKind.JPEG),
        ("foto.jpeg", image("JPEG"), AttachmentKind.JPEG),
        ("kaart.png", image("PNG"), AttachmentKind.PNG),
        ("brief.docx", word(), AttachmentKind.WORD),
    ],
)
def test_each_kind_is_known_by_its_content(
    name: str, data: bytes, kind: AttachmentKind
) -> None:
    file = judge(name, data, LIMIT)

    assert (file.kind, file.name, file.data) == (kind, name, data)
    assert len(file.digest) == 64


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("leeg.pdf", b"", AttachmentEmpty),
        ("lijst.xlsx", b"PK\x03\x04 anders", AttachmentKindUnknown),
        ("tekst.txt", b"gewoon tekst", AttachmentKindUnknown),
        ("programma.exe", b"MZ" + bytes(200), AttachmentKindUnknown),
        ("oud.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), AttachmentKindUnknown),
        ("programma.pdf", b"MZ" + bytes(200), AttachmentLies),
        ("half.pdf", b"%PDF-1.7 en dan niets", AttachmentLies),
        ("vermomd.pdf", b"MZ" + bytes(20) + pdf(), AttachmentLies),
        ("brief.docx", b"PK\x03\x04" + bytes(200), AttachmentLies),
        ("brief.docx", word("spreadsheetml.sheet.main"), AttachmentLies),
        ("foto.png", image("JPEG"), AttachmentLies),
        ("foto.jpg", pdf(), AttachmentLies),
        ("zonder einde", pdf(), AttachmentLies),
        ("verslag.pdf.exe", pdf(), AttachmentLies),
        ("brief.docm", word_with_program(), AttachmentHasMacros),
        ("brief.docx", word_with_program(), AttachmentHasMacros),
        ("brief.docx", word(more={"vbaProject.bin": b"x"}), AttachmentHasMacros),
    ],
)
def test_what_cannot_be_an_attachment_is_refused(
    name: str, data: bytes, error: type[CasuskluisError]
) -> None:
    with pytest.raises(error):
        judge(name, data, LIMIT)


def test_two_gigabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    large = tmp_path / "film.pdf"
    with large.open("wb") as stream:
        stream.truncate(2 * 1024**3)
    tracemalloc.start()
    with pytest.raises(AttachmentTooLarge) as refused:
        read_attachment(large, LIMIT)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert refused.value.details == {"limit": 25}
    assert peak < 1024**2


def test_the_limit_itself_still_fits() -> None:
    data = pdf()

    assert judge("a.pdf", data, len(data)).data == data
    with pytest.raises(AttachmentTooLarge):
        judge("a.pdf", data, len(data) - 1)


def test_what_is_no_file_cannot_be_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp.pdf"
    os.mkfifo(pipe)

    for place in (tmp_path, tmp_path / "weg.pdf", pipe, Path("nul\x00.pdf")):
        with pytest.raises(AttachmentUnreadable):
            read_attachment(place, LIMIT)


def test_a_bomb_is_taken_in_without_being_opened() -> None:
    assert judge("bom.png", bomb(), LIMIT).kind is AttachmentKind.PNG
    packed = word(more={"media.bin": bytes(30_000_000)})
    tracemalloc.start()
    assert judge("bom.docx", packed, LIMIT).kind is AttachmentKind.WORD
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1024**2


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("C:\\Users\\jan\\Verslag 1.pdf", "Verslag 1.pdf"),
        ("/home/jan/../foto.png", "foto.png"),
        ("ver\u202eslag\x00\n.pdf", "verslag.pdf"),
        ('a<b>:"c|?*.pdf', "abc.pdf"),
        ("  .pdf", "bijlage.pdf"),
        ("", "bijlage"),
        (".verborgen.pdf", "verborgen.pdf"),
        ("a." + "x" * 200, "a." + "x" * 118),
        ("x" * 200 + ".pdf", "x" * 116 + ".pdf"),
        ("cafe\u0301.pdf", "café.pdf"),
        ("a\ud800b.pdf", "ab.pdf"),
    ],
)
def test_a_name_holds_nothing_but_what_can_be_shown(given: str, kept: str) -> None:
    assert clean_name(given) == kept


@given(st.text(st.characters(), max_size=300))
def test_any_name_becomes_one_that_every_system_takes(name: str) -> None:
    made = clean_name(name)

    assert 0 < len(made) <= LONGEST
    assert not set(made) & set('<>:"/\\|?*\x00\n')
    assert clean_name(made) == made
    made.encode("utf-8")


@given(st.binary(max_size=400), st.sampled_from(["a.pdf", "a.docx", "a.png", "a.jpg", "a"]))
def test_any_content_is_taken_or_refused_in_words(data: bytes, name: str) -> None:
    try:
        judge(name, data, LIMIT)
    except CasuskluisError:
        return


@given(st.binary(max_size=200), st.integers(0, 400))
def test_a_damaged_document_is_taken_or_refused_in_words(junk: bytes, place: int) -> None:
    data = word()
    broken = data[:place] + junk + data[place + len(junk) :]
    try:
        judge("a.docx", broken, LIMIT)
    except CasuskluisError:
        return
