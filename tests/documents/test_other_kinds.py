# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The overview and the recovery sheet."""

from dataclasses import replace

import pytest

from casuskluis.documents import overview, recovery_sheet
from casuskluis.documents.errors import DocumentFaulty
from casuskluis.documents.recovery_sheet import spelled
from documents import samples
from documents.reading import page_texts, whole_text

LEGEND = "x = niet vermeld ter bescherming van personen."
REMINDER = "x = niet vermeld, zie de leeswijzer."


def test_the_legend_stands_once_and_a_figure_left_out_refers_to_it() -> None:
    text = whole_text(overview.build(samples.overview()))

    assert "Onderwijs 8 6 x x 19" in text
    assert text.count(LEGEND) == 1
    assert text.count(REMINDER) == 2  # below the funnel and below the table
    assert "Ook grotere aantallen en nullen kunnen zijn weggelaten." in text


def test_a_table_that_hides_nothing_does_not_speak_of_an_x() -> None:
    paper = replace(samples.overview(), funnel=(), tables=samples.overview().tables[1:])

    assert REMINDER not in whole_text(overview.build(paper))


def test_sections_without_content_are_left_out_and_the_rest_is_numbered_on() -> None:
    paper = replace(samples.overview(), summary=(), funnel=(), care=())
    text = whole_text(overview.build(paper))

    assert "2. Stand en beweging" in text
    assert "Zorgvuldigheid" not in text


def test_the_overview_names_reference_date_and_threshold() -> None:
    text = whole_text(overview.build(samples.overview()))

    assert "de stand op 31-12-2026" in text
    assert "De drempelwaarde is 5" in text


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
