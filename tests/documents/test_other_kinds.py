# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The overview and the recovery sheet."""

from dataclasses import replace

import pytest

from casuskluis.documents import recovery_sheet
from casuskluis.documents.errors import DocumentFaulty
from casuskluis.documents.secret_codes import spelled
from documents import samples
from documents.reading import page_texts, whole_text


def test_the_code_stands_on_one_page_large_and_spelled() -> None:
    pages = page_texts(recovery_sheet.build(samples.recovery_sheet()))

    assert len(pages) == 1
    for group in samples.recovery_sheet().code.split("-"):
        assert pages[0].count(group) == 2
    assert "Karel, zeven, Quotiënt, Ferdinand" in pages[0]


def test_spelling_follows_the_dutch_alphabet() -> None:
    assert spelled("a0z") == "Anton, nul, Zaandam"
    assert spelled("-") == "-"


def test_own_steps_replace_those_of_the_program() -> None:
    paper = replace(samples.recovery_sheet(), steps=("Bel de beheerder.",))
    text = whole_text(recovery_sheet.build(paper))

    assert "1. Bel de beheerder." in text
    assert "Start Casuskluis" not in text


def test_a_faulty_document_is_not_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Break the tag layer as a new version of ReportLab might."""
    monkeypatch.setattr("casuskluis.documents.tagging.marks.Artifact.opening", "/P BMC")

    with pytest.raises(DocumentFaulty):
        recovery_sheet.build(samples.recovery_sheet())
