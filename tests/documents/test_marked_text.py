# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A line that was marked while writing says on paper what it is."""

from casuskluis.documents.text import TextCleaner

TEXT = "[feit] Hij kwam & bleef.\n[duiding] Hij lijkt boos.\nEen [feit] erin blijft."


def _every(char: str) -> bool:
    return bool(char)


def test_a_mark_is_printed_as_a_word() -> None:
    assert TextCleaner(_every).markup(TEXT) == (
        "Feit: Hij kwam &amp; bleef.<br/>Duiding: Hij lijkt boos.<br/>Een [feit] erin blijft."
    )


def test_also_in_paragraphs_and_on_one_line() -> None:
    cleaner = TextCleaner(_every)
    assert cleaner.paragraphs("[waarneming] A.\n\n[Feit] B.") == ["Waarneming: A.", "Feit: B."]
    assert cleaner.line("[duiding] Een\u00ad titel") == "Duiding: Een titel"
