# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What may end up in the text of an error shows nothing of a person."""

from casuskluis.services.office.handover_papers import DossierRequest
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.rights.dossier.masking import _Word


def test_what_holds_words_of_a_file_shows_none_of_them() -> None:
    shown = [
        PrintedPaper(pdf=b"Jan Bakker", file_name="plan-1.pdf", title="Plan"),
        DossierRequest(receiver="Collega", reason="Jan Bakker", notes="Bel Jan Bakker"),
        _Word(start=0, end=6, folded="bakker", capital=True),
    ]

    assert "bakker" not in repr(shown).casefold()
