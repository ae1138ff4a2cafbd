# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the agenda shows, to whom, and what it never shows."""

from dataclasses import replace

import pytest

from casuskluis.documents import agenda
from casuskluis.documents.papers import CaseSheet, ItemPaper
from documents import samples
from documents.reading import column_headings, page_texts, whole_text


def test_every_page_carries_marking_copy_and_instruction() -> None:
    pages = page_texts(agenda.build(samples.agenda()))

    for number, text in enumerate(pages, start=1):
        assert "ZEER VERTROUWELIJK – PERSOONSGEGEVENS" in text
        assert "GEHEIM – artikel 87 Gemeentewet" in text
        assert f"Exemplaar 3 van 6 – {samples.HOLDER}" in text
        assert "Niet kopiëren. Na afloop inleveren bij de notulist." in text
        assert f"Pagina {number} van {len(pages)}" in text


def test_case_numbers_stand_in_for_names() -> None:
    text = whole_text(agenda.build(samples.agenda()))

    assert "2026-0147" in text
    assert "Deze uitgave noemt casusnummers, geen namen." in text
    for name in ("Öztürk", "Wiśniewski", "februari 1998"):
        assert name not in text


def test_an_edition_with_names_says_so_and_prints_them() -> None:
    text = whole_text(agenda.build(samples.agenda(with_names=True)))

    assert "Deze uitgave noemt namen" in text
    for name in (samples.SUBJECT_NAME, "Łukasz Wiśniewski", "februari 1998"):
        assert name in text


def test_a_shielded_item_keeps_its_number_and_shows_nothing_else() -> None:
    text = whole_text(agenda.build(samples.agenda(with_names=True)))

    assert "Agendapunt 4 — afgeschermd" in text
    assert "2026-0139" not in text
    assert "Dit mag deze houder niet lezen" not in text
    assert "5. Casus 2026-0147" in text


def test_secrecy_names_the_order_and_who_may_lift_it() -> None:
    text = whole_text(agenda.build(samples.agenda()))

    assert (
        "Geheimhouding opgelegd door de burgemeester van Voorbeeldstad op 20-02-2026, "
        "artikel 87 Gemeentewet in samenhang met artikel 5.1 lid 2 onder e Woo."
    ) in text
    assert "Bevoegd tot opheffing (artikel 89 Gemeentewet): de burgemeester" in text
    assert "GEHEIM" not in whole_text(agenda.build(samples.agenda(secret=False)))


def test_the_sections_of_a_case_come_in_order_and_empty_ones_are_left_out() -> None:
    text = whole_text(agenda.build(samples.agenda()))
    titles = ["A. Aanleiding", "B. Beeldvorming", "C. Leefgebieden", "D. Zienswijze"]
    titles += [
        "E. Oordeelsvorming",
        "F. Plan van aanpak",
        "G. Besluiten en afspraken",
        "H. Noodzaak",
    ]
    places = [text.index(title) for title in [*titles, "Ruimte voor aantekeningen"]]

    assert places == sorted(places)
    case = replace(samples.case_sheet(), interpretation="", instruments=())
    items = (replace(samples.items()[4], case=case),)
    bare = whole_text(agenda.build(replace(samples.agenda(), items=items)))
    assert "E. Oordeelsvorming" not in bare


def test_observed_behaviour_stands_apart_from_opinion() -> None:
    text = whole_text(agenda.build(samples.agenda()))

    assert "Waargenomen gedrag Plakte op twee avonden stickers op de schooldeur." in text
    assert "Mening van de melder De melder denkt aan een online groep." in text


def test_late_actions_come_first() -> None:
    text = whole_text(agenda.build(samples.agenda()))

    assert text.index("Te laat") < text.index("Deze maand") < text.index("Gereed")


def test_each_case_begins_on_a_page_of_its_own() -> None:
    def item(position: int, case: CaseSheet) -> ItemPaper:
        title = f"Casus {case.number}"
        return replace(samples.items()[4], position=position, title=title, case=case)

    cases = [replace(samples.case_sheet(), number=f"2026-000{n}") for n in range(1, 4)]
    items = tuple(item(number, case) for number, case in enumerate(cases, start=1))
    pages = page_texts(agenda.build(replace(samples.agenda(), items=items)))

    for number in range(1, 4):
        title = f"{number}. Casus 2026-000{number}"
        page = next(text for text in pages if title in text)
        assert sum(f". Casus 2026-000{n}" in page for n in range(1, 4)) == 1


@pytest.mark.parametrize("length", [400, 4000])
def test_a_text_longer_than_a_page_is_split_and_complete(length: int) -> None:
    words = " ".join(f"woord{number}" for number in range(length))
    case = samples.case_sheet()
    information = (replace(case.information[0], text=words),)
    items = (replace(samples.items()[4], case=replace(case, information=information)),)
    text = whole_text(agenda.build(replace(samples.agenda(), items=items)))

    assert all(f"woord{number}" in text for number in range(length))


def test_a_header_repeats_once_on_each_page_and_is_said_once() -> None:
    line = samples.actions()[0]
    many = tuple(replace(line, number=f"A-{number}") for number in range(150))
    item = replace(samples.items()[1], actions=many)
    pdf = agenda.build(replace(samples.agenda(), items=(item,)))
    pages = [text for text in page_texts(pdf) if "A-" in text]

    assert len(pages) > 3
    assert [text.count("Uiterlijk") for text in pages] == [1] * len(pages)
    assert column_headings(pdf) == 4 + 5 + 6  # attendees, items and actions


def test_the_time_at_the_table_has_a_column_only_when_somebody_comes_for_a_part() -> None:
    paper = samples.agenda()
    assert "Aan tafel" not in whole_text(agenda.build(paper))
    first, *others = paper.attendees
    timed = replace(paper, attendees=(replace(first, slot="14:10 – 14:40"), *others))
    text = whole_text(agenda.build(timed))
    assert "Aan tafel" in text
    assert "14:10 – 14:40" in text
