# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading a finished PDF back, for the tests."""

import shutil
import subprocess
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # publishes no types
import pytest
from page import validate_pdf_bytes

PROFILES = ("ua1", "2a")


def failures(pdf: bytes) -> list[str]:
    """Return what the validator has against a document, for both standards."""
    return [
        f"{profile}: {failure.rule_id} {failure.message}"
        for profile in PROFILES
        for failure in validate_pdf_bytes(pdf, profile=profile).failures
    ]


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def whole_text(pdf: bytes) -> str:
    """Return the text with layout hyphens and line breaks taken out."""
    text = " ".join(page_texts(pdf))
    for hyphen in ("\u00ad", "\ufffe", "\u0002"):
        text = text.replace(f"{hyphen}\r\n", "").replace(hyphen, "")
    return " ".join(text.split())


def outline_titles(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        found: list[str] = []
        waiting = list(outline.root)
        while waiting:
            entry = waiting.pop(0)
            found.append(str(entry.title))
            waiting = [*entry.children, *waiting]
        return found


def column_headings(pdf: bytes) -> int:
    """Return how many headings of columns a screen reader meets."""
    scope = pikepdf.Name.Column
    with pikepdf.open(BytesIO(pdf)) as document:
        dictionaries = (x for x in document.objects if isinstance(x, pikepdf.Dictionary))
        return sum("/A" in x and x.A.get("/Scope") == scope for x in dictionaries)


def spoken(pdf: bytes) -> list[str]:
    """Return what a screen reader says, in order; skips the test without the tool for it."""
    tool = shutil.which("pdfinfo")
    if tool is None:
        pytest.skip("pdfinfo (poppler-utils) is not installed")
    done = subprocess.run(  # noqa: S603 - a fixed command
        [tool, "-struct-text", "-"], input=pdf, capture_output=True, check=True
    )
    lines = [line.strip() for line in done.stdout.decode().splitlines()]
    return [line.strip('"') for line in lines if line.startswith('"')]
