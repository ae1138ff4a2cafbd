# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The descriptions of groups of cases, and the sheet under a pseudonym."""

from dataclasses import replace

from casuskluis.documents import pseudonym_sheet, type_descriptions
from documents import type_samples
from documents.reading import page_texts, whole_text


def test_each_group_is_described_and_its_size_stands_in_a_table_only() -> None:
    text = whole_text(type_descriptions.build(type_samples.descriptions()))

    assert "Groep 1 Het gaat om een groep personen in de leeftijd van 18" in text
    assert "Groep 2 10" in text
    assert "Een groep telt altijd minstens 10 casussen." in text


def test_without_groups_it_says_so_and_has_no_table() -> None:
    paper = replace(type_samples.descriptions(), types=())
    text = whole_text(type_descriptions.build(paper))

    assert "Er zijn te weinig casussen" in text
    assert "Hoe groot de groepen zijn" not in text


def test_the_sheet_says_on_every_page_that_it_is_personal_data_and_never_anonymous() -> None:
    many = tuple((f"Onderwerp {number}", "Zorg en hulp. " * 12) for number in range(60))
    pdf = pseudonym_sheet.build(replace(type_samples.sheet(), facts=many))
    pages = page_texts(pdf)

    assert len(pages) > 1
    assert all("dit blijven persoonsgegevens (AVG)" in page for page in pages)
    assert "anoniem" not in whole_text(pdf).casefold()
