# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import math
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # publishes no types
import pytest

from casuskluis.documents import agenda, engine
from casuskluis.services.editions import partner_copy
from casuskluis.services.editions.partner_copy import LockedAlready, PartnerCopy, lock
from casuskluis.services.keys.phrases import word_list
from casuskluis.services.papers import PrintedPaper
from documents import samples

APP = Path(__file__).parents[3] / "app"


@pytest.fixture(scope="module")
def paper() -> PrintedPaper:
    return PrintedPaper(
        pdf=agenda.build(samples.agenda()),
        file_name="agenda-2026-07.pdf",
        title="Agenda 2026-07",
    )


@pytest.fixture(scope="module")
def locked(paper: PrintedPaper) -> PartnerCopy:
    return lock(paper)


def _text(pdf: bytes, password: str | None = None) -> str:
    document = pypdfium2.PdfDocument(pdf, password=password)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_the_passphrase_opens_the_copy_in_pikepdf_and_pdfium(
    paper: PrintedPaper, locked: PartnerCopy
) -> None:
    phrase = locked.secret.phrase

    with pikepdf.open(BytesIO(locked.paper.pdf), password=phrase) as document:
        assert len(document.pages) >= 1
        assert document.encryption.R == 6
        assert document.encryption.bits == 256
        assert str(document.encryption.stream_method).endswith("aesv3")
        assert str(document.encryption.string_method).endswith("aesv3")
        assert document.allow.accessibility
        assert not document.allow.extract
        assert document.Root.StructTreeRoot  # the tags stay
    assert _text(locked.paper.pdf, phrase) == _text(paper.pdf)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_the_passphrase_opens_the_copy_in_qpdf(locked: PartnerCopy, tmp_path: Path) -> None:
    file = tmp_path / "kopie.pdf"
    file.write_bytes(locked.paper.pdf)

    done = subprocess.run(  # noqa: S603 - a fixed tool on our own file
        ["qpdf", f"--password={locked.secret.phrase}", "--show-encryption", str(file)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert "R = 6" in done.stdout
    assert done.stdout.count("AESv3") == 3


@pytest.mark.parametrize("attempt", ["", "fout", "paard-paard-paard-paard-paard-paard-paard"])
def test_a_wrong_passphrase_is_refused(locked: PartnerCopy, attempt: str) -> None:
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(locked.paper.pdf), password=attempt)
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(locked.paper.pdf, password=attempt)


def test_no_word_of_the_paper_is_in_the_raw_bytes(
    paper: PrintedPaper, locked: PartnerCopy
) -> None:
    words = {word for word in re.findall(r"\w{6,}", _text(paper.pdf)) if not word.isascii()}
    words |= set(re.findall(r"[A-Za-z]{7,}", _text(paper.pdf)))
    words |= {"Agenda", "pdfaid", "pdfuaid", "xmpmeta", "Veldhaven", "2026-07"}
    raw = locked.paper.pdf

    names = {"Encrypt", "Catalog", "StructTreeRoot"}  # names of PDF itself are never encrypted
    seen = {
        word
        for word in words - names
        for code in ("utf-8", "utf-16-be", "utf-16-le")
        if word.encode(code) in raw and word.encode(code) not in _pdf_names(locked)
    }
    assert not seen


def _pdf_names(locked: PartnerCopy) -> bytes:
    """Return the names (``/Something``) of the file, which the standard leaves readable."""
    return b" ".join(re.findall(rb"/[^\s/<>\[\]()]+", locked.paper.pdf))


def test_the_copy_no_longer_claims_to_be_an_archive_copy(
    paper: PrintedPaper, locked: PartnerCopy
) -> None:
    def claims(pdf: bytes, phrase: str = "") -> set[str]:
        with pikepdf.open(BytesIO(pdf), password=phrase) as document:
            metadata = document.open_metadata()
            return {name for name in ("pdfaid:part", "pdfuaid:part") if name in metadata}

    assert claims(paper.pdf) == {"pdfaid:part", "pdfuaid:part"}
    assert claims(locked.paper.pdf, locked.secret.phrase) == {"pdfuaid:part"}
    assert locked.paper.file_name == "agenda-2026-07-versleuteld.pdf"


def test_every_copy_has_a_passphrase_of_its_own(paper: PrintedPaper) -> None:
    phrases = {partner_copy.new_secret().phrase for _ in range(200)}

    assert len(phrases) == 200
    for phrase in phrases:
        assert phrase.isascii()
        assert len(phrase.split("-")) == 6


def test_guessing_a_passphrase_takes_more_than_74_bits() -> None:
    assert partner_copy.WORDS * math.log2(len(word_list())) > 74


def test_the_passphrase_stands_in_no_repr(locked: PartnerCopy) -> None:
    assert locked.secret.phrase not in repr(locked)
    assert locked.secret.phrase not in str(locked.secret)


def test_an_encrypted_paper_is_not_encrypted_again(locked: PartnerCopy) -> None:
    with pytest.raises(LockedAlready):
        lock(locked.paper)


def test_nobody_uses_the_encryption_of_reportlab_or_its_constant_randomness() -> None:
    """Its default is RC4 with 40 bits, and with ``invariant`` its keys are a constant."""
    forbidden = re.compile(
        r"pdfencrypt|StandardEncryption|\.setEncrypt\(|encrypt\s*=|invariant\s*="
    )
    roots = [APP, APP.parent / "ui", APP.parent / "resources"]

    found = {
        f"{file.name}:{number}"
        for root in roots
        for file in root.rglob("*.py")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if forbidden.search(line)
    }

    assert not found
    assert not engine.SETTINGS.get("invariant", 0)
