# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reports: chapters, wording of changes, and what may not stand in them."""

from dataclasses import replace
from datetime import date

import pytest

from casuskluis.documents import (
    council_report,
    letter_paragraph,
    network_overview,
    programme_page,
    quarterly,
    training_overview,
)
from casuskluis.documents.errors import ParagraphTooLong
from casuskluis.documents.papers import ChangeLine, FigureTopic, PillarReport, ReportPart
from casuskluis.documents.quarterly import change_in_words
from casuskluis.domain.figure_tables import Protection, number_in
from documents import figure_samples, programme_samples
from documents import report_samples as samples
from documents.reading import outline_titles, page_texts, whole_text

SAME = "Geen verschil dat iets zegt"
CHAPTERS = [
    "Leeswijzer", "1. Samenvatting voor de raad", "2. Wat wilden we bereiken?",
    "3. Wat hebben we gedaan?", "4. Cijfers", "5. Duiding en lokaal beeld",
    "6. Zorgvuldigheid", "7. Samenwerking en middelen", "8. Vooruitblik",
    "Bijlage A. Methode van anonimiseren", "Bijlage B. Begrippen",
]  # fmt: skip


def test_the_report_has_every_chapter_of_the_outline_in_its_order() -> None:
    titles = outline_titles(council_report.build(samples.council()))

    assert [title for title in titles if title in CHAPTERS] == CHAPTERS
    assert [title for title in titles if title.startswith("4.")][1:] == [
        f"4.{number} {topic.value}" for number, topic in enumerate(FigureTopic, start=1)
    ]
    assert [title for title in titles if title.startswith("3.")][1:] == [
        "3.1 Tegengaan van polarisatie", "3.2 Preventie", "3.3 Signalering",
        "3.4 Deskundigheidsbevordering", "3.5 Persoonsgerichte aanpak",
    ]  # fmt: skip


def test_chapters_without_content_are_left_out_and_the_numbers_follow() -> None:
    paper = replace(samples.council(), pillars=(), picture=ReportPart(text=("  ",)), terms=())
    titles = outline_titles(council_report.build(paper))

    assert "2. Cijfers" in titles
    assert "3. Zorgvuldigheid" in titles
    assert "Bijlage B. Begrippen" not in titles
    assert not [title for title in titles if "Duiding" in title]


def test_the_table_of_contents_names_the_page_of_each_chapter() -> None:
    pages = page_texts(council_report.build(samples.council()))
    listed = {line.rsplit(" ", 1)[0]: line.rsplit(" ", 1)[-1] for line in pages[0].splitlines()}

    for title in CHAPTERS[2:]:
        assert title in pages[int(listed[title]) - 1]


def test_sections_follow_the_outline_and_not_the_order_they_came_in() -> None:
    paper = replace(samples.council(), figures=tuple(reversed(samples.council().figures)))

    assert outline_titles(council_report.build(paper)) == outline_titles(
        council_report.build(samples.council())
    )


def test_every_page_names_release_and_reference_date() -> None:
    for text in page_texts(council_report.build(samples.council())):
        assert "Uitgifte U2026-007 · peildatum 31-12-2026" in text


def test_a_draft_is_called_a_draft_on_every_page() -> None:
    stamp = replace(figure_samples.stamp(), number="", certificate="")
    pages = page_texts(council_report.build(replace(samples.council(), stamp=stamp)))

    assert all("Concept, niet vrijgegeven" in text for text in pages)
    assert not any("Gecontroleerd" in text for text in pages)


def test_the_method_is_told_in_the_words_that_belong_to_it() -> None:
    rounded = whole_text(council_report.build(samples.council()))
    hidden = whole_text(council_report.build(samples.hidden_council()))

    assert "Een 5 kan staan voor 1 tot en met 9" in rounded
    assert "ook samen met eerdere overzichten (3), is geen precies aantal onder 5" in rounded
    assert "x = niet vermeld ter bescherming van personen" in hidden
    assert "afgerond" not in hidden.casefold()


def test_figures_that_are_not_about_persons_say_so() -> None:
    text = whole_text(council_report.build(samples.council()))

    assert "Deze cijfers gaan niet over personen in een casus en zijn niet afgerond." in text


def test_the_letter_takes_one_page_or_is_refused() -> None:
    assert len(page_texts(letter_paragraph.build(samples.letter()))) == 1
    with pytest.raises(ParagraphTooLong):
        letter_paragraph.build(replace(samples.letter(), text=("Veel tekst. " * 900,)))


def test_the_letter_can_be_pasted_as_plain_text() -> None:
    text = letter_paragraph.plain_text(samples.letter())

    assert text.startswith("Aanpak radicalisering in 2026\n\n")
    assert "- Opgenomen in de persoonsgerichte aanpak: 15\n" in text
    assert "Aantallen zijn afgerond op vijftallen." in text
    assert text.endswith("Uitgifte U2026-007 · peildatum 31-12-2026\n")


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ("15", "25", "Meer"), ("25", "15", "Minder"), ("15", "20", SAME), ("20", "15", SAME),
        ("x", "40", "Niet te vergelijken"),
        ("40", "tientallen", "Niet te vergelijken"), ("1.000", "1.010", "Meer"),
    ],
)  # fmt: skip
def test_a_change_is_told_only_when_it_says_something(
    before: str, now: str, words: str
) -> None:
    line = ChangeLine(subject="meldingen", before=before, now=now)

    assert change_in_words(line, figure_samples.stamp()) == words


def test_a_larger_base_needs_a_larger_difference() -> None:
    line = ChangeLine(subject="meldingen", before="10", now="20")

    assert change_in_words(line, replace(figure_samples.stamp(), base=10)).startswith("Geen")


def test_the_quarterly_overview_never_says_how_much_changed() -> None:
    changes = (ChangeLine(subject="meldingen", before="985", now="1.970"),)
    paper = replace(samples.quarter(), changes=changes, tables=())
    text = whole_text(quarterly.build(paper))

    assert "VERTROUWELIJK" in text
    assert "Meldingen Meer" in text
    assert not [figure for figure in ("985", "1.970") if figure in text]


def test_each_pillar_of_the_programme_has_its_own_page() -> None:
    pages = page_texts(programme_page.build(programme_samples.programme()))

    assert ["Pijler: Preventie" in pages[0], "Pijler: Signalering" in pages[1]] == [True, True]
    assert "Wat gaan we hiervoor" in pages[0]


def test_key_persons_are_named_only_when_asked() -> None:
    plain = whole_text(network_overview.build(programme_samples.network()))
    named = whole_text(network_overview.build(programme_samples.network(named=True)))

    assert "Öztürk" not in plain
    assert "Er is 1 sleutelpersoon vastgelegd" in plain
    assert "Ayşe Öztürk-Wiśniewski" in named
    assert "INTERN – PERSOONSGEGEVENS" in named


def test_the_knowledge_map_shows_what_is_missing() -> None:
    text = whole_text(training_overview.build(programme_samples.training()))

    assert "Scholengroep De Brug 2026 2025 – –" in text
    assert "Hoeveel al wel 2 van 3 1 van 3 2 van 3 1 van 3" in text


def test_a_covenant_without_an_end_runs_until_it_is_ended() -> None:
    (covenant,) = programme_samples.network().covenants
    endless = replace(covenant, valid_until=None, signed_on=date(2020, 2, 1))
    text = whole_text(
        network_overview.build(replace(programme_samples.network(), covenants=(endless,)))
    )

    assert "Geldt tot en met tot opzegging" in text
    assert "Advies van de FG van niet vastgelegd" in text


def test_a_pillar_with_only_goals_has_no_section_of_work() -> None:
    (first, *_) = samples.council().pillars
    paper = replace(
        samples.council(), pillars=(PillarReport(name="Alleen", goals=first.goals),)
    )
    titles = outline_titles(council_report.build(paper))

    assert "2.1 Alleen" in titles
    assert "3. Wat hebben we gedaan?" not in titles


def test_the_samples_print_multiples_of_five_only() -> None:
    sections = samples.council().figures
    rows = [row for s in sections for table in s.part.tables for row in table.rows]
    numbers = [number_in(cell) for row in rows for cell in row.cells]

    assert figure_samples.stamp().protection is Protection.ROUNDED
    assert all(number % 5 == 0 for number in numbers if number is not None)
