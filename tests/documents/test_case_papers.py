# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers of the case process: what they show, and what they never show."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from casuskluis.documents import (
    access_dossier,
    agenda,
    destruction_list,
    destruction_record,
    handover,
    plan,
    recovery_sheet,
)
from casuskluis.documents.papers import DossierChapter, DossierRecord, DossierTable
from documents import case_samples, samples
from documents.reading import (
    column_headings,
    failures,
    outline_titles,
    page_texts,
    spoken,
    whole_text,
)

FOOTED: dict[str, Callable[[str], bytes]] = {
    "agenda": lambda control: agenda.build(replace(samples.agenda(), control=control)),
    "recovery sheet": lambda control: recovery_sheet.build(
        replace(samples.recovery_sheet(), control=control)
    ),
    "destruction list": lambda control: destruction_list.build(
        replace(case_samples.destruction_list(), control=control)
    ),
    "destruction record": lambda control: destruction_record.build(
        replace(case_samples.destruction_record(), control=control)
    ),
    "access dossier": lambda control: access_dossier.build(
        replace(case_samples.access_dossier(), control=control)
    ),
    "hand-over": lambda control: handover.build(
        replace(case_samples.handover(), control=control)
    ),
    "plan": lambda control: plan.build(replace(case_samples.plan(), control=control)),
}


@pytest.mark.parametrize("kind", FOOTED)
def test_every_page_carries_the_control_number_when_there_is_one(kind: str) -> None:
    for text in page_texts(FOOTED[kind](case_samples.CONTROL)):
        assert f"controlegetal {case_samples.CONTROL}" in text
    assert "controlegetal" not in whole_text(FOOTED[kind](""))


def test_a_destruction_list_shows_files_terms_counts_and_who_signs() -> None:
    text = whole_text(destruction_list.build(case_samples.destruction_list()))

    for said in (
        "Vernietigingslijst V-2026-03",
        "3 (casus 2, melding 1)",
        "2019-0007 casus 14-01-2019 01-02-2020 01-02-2026",
        "Verlengd op 20-01-2025: er liep een klacht.",
        "convenant van 12-05-2025, artikel 9",
        "2 dossiers zijn bevroren omdat er een rechtszaak loopt.",
        "Als Naam Datum Handtekening Opsteller N. de Graaf Tweede persoon Đorđe Jovanović",
        "Er is nog niets vernietigd",
    ):
        assert said in text


def test_the_page_to_sign_names_the_list() -> None:
    *_, last = page_texts(destruction_list.build(case_samples.destruction_list()))

    assert "lijst V-2026-03" in last
    assert "Aantal dossiers: 3" in last


def test_an_empty_list_says_so() -> None:
    paper = replace(case_samples.destruction_list(), files=(), terms=(), second_person="")

    assert "Op deze lijst staan geen dossiers." in whole_text(destruction_list.build(paper))


def test_a_record_specifies_what_is_gone_on_what_ground_and_how() -> None:
    text = whole_text(destruction_record.build(case_samples.destruction_record()))

    for said in (
        "artikel 8 Archiefbesluit 1995",
        "meldingen 2, wegingen 1, informatie 41",
        "Samen: acties 17, bijlagen 6, informatie 41, leefgebieden 12, meldingen 3, wegingen",
        "Bewaartermijn verstreken op 20-02-2026",
        "2 maart 2026, 16:40 uur",
        "zoekindex",
        "Papier: agenda’s, verslagen en andere afdrukken.",
        f"Controlegetal {case_samples.CONTROL}",
        "de 2 dossiers in verklaring VV-2026-03 zijn vernietigd",
    ):
        assert said in text
    assert "verstrekkingen" not in text  # there were none


def test_own_method_and_limits_replace_those_of_the_program() -> None:
    paper = replace(
        case_samples.destruction_record(), method=("De schijf is vermalen.",), files=()
    )
    text = whole_text(destruction_record.build(paper))

    assert "1. De schijf is vermalen." in text
    assert "zoekindex" not in text
    assert "Er zijn geen dossiers vernietigd." in text


def test_the_inventory_names_each_part_with_its_count_and_the_page_it_stands_on() -> None:
    paper = case_samples.access_dossier()
    pages = page_texts(access_dossier.build(paper))
    inventory = whole_text(access_dossier.build(paper))

    for number, chapter in enumerate(paper.chapters, start=1):
        title = f"{number}. {chapter.title}"
        found = [page for page, text in enumerate(pages, start=1) if title in text][-1]
        assert f"{title} {chapter.size} {found}" in inventory


def test_a_dossier_says_what_is_withheld_and_what_the_person_may_do() -> None:
    text = whole_text(access_dossier.build(case_samples.access_dossier()))

    for said in (
        "De naam van een melder die daarom vroeg 1 AVG artikel 15 lid 4",
        "paspoort gezien aan de balie op 12-02-2026",
        "Rectificatie (AVG artikel 16)",
        "Autoriteit Persoonsgegevens",
        "2 andere mensen",
        "4. Besluiten en overleggen Hierover is niets vastgelegd.",
        "met [derde 1]",
    ):
        assert said in text
    assert "Er is niets weggelaten." not in text


def test_a_dossier_without_anything_is_still_an_answer() -> None:
    paper = replace(
        case_samples.access_dossier(), chapters=(), withheld=(), masked_people=0, sources=""
    )
    text = whole_text(access_dossier.build(paper))

    assert "Er is niets weggelaten." in text
    assert "[derde" not in text


def test_the_outline_of_a_dossier_holds_its_parts_and_no_records() -> None:
    titles = outline_titles(access_dossier.build(case_samples.access_dossier()))

    assert titles[-6:] == [
        "1. Persoonsgegevens",
        "2. Meldingen",
        "3. Informatie",
        "4. Besluiten en overleggen",
        "5. Verstrekkingen",
        "6. Wijzigingsgeschiedenis",
    ]
    assert not [title for title in titles if "M2026" in title]


def test_the_heading_of_a_table_is_heard_once_however_many_pages_it_takes() -> None:
    rows = tuple((f"{n}", "een verstrekking") for n in range(400))
    chapter = DossierChapter(
        title="Verstrekkingen", tables=(DossierTable(columns=("Nr.", "Wat"), rows=rows),)
    )
    paper = replace(case_samples.access_dossier(), chapters=(chapter,), withheld=())
    pdf = access_dossier.build(paper)

    assert len(page_texts(pdf)) > 8
    assert column_headings(pdf) == 2 + 3  # the table and the inventory


def test_a_very_long_text_goes_on_over_pages() -> None:
    story = "De samenwerkingspartners beoordelen de ontwikkeling als stabiel. " * 400
    record = DossierRecord(heading="Weging", fields=(("Doel", story),), texts=(("", story),))
    paper = replace(
        case_samples.access_dossier(),
        chapters=(DossierChapter(title="Weging", records=(record,)),),
    )

    said = "".join("".join(spoken(access_dossier.build(paper))).split())

    assert said.count("".join(story.split())) == 2


@pytest.mark.parametrize("with_names", [True, False])
def test_names_are_printed_only_when_asked_for(*, with_names: bool) -> None:
    for pdf in (
        handover.build(case_samples.handover(with_names=with_names)),
        plan.build(case_samples.plan(with_names=with_names)),
    ):
        text = whole_text(pdf)
        assert (samples.SUBJECT_NAME in text) is with_names
        assert ("casusnummer" in text) is not with_names


def test_a_hand_over_shows_per_case_where_it_stands_and_what_comes_next() -> None:
    text = whole_text(handover.build(case_samples.handover()))

    for said in (
        "2026-0147 in casusoverleg uiterlijk 12-03-2026 – te laat 2 1",
        "Betrokkene informeren 01-03-2026 te laat",
        "Belt liever niet",
        "casusoverleg 2026-08 op 14-04-2026",
        "Dagbesteding op vier dagen per week.",
        "Politie, basisteam Noord Wijkagent; donderdag vrij. Ștefan Țurcanu",
        "Draagt over N. de Graaf Neemt over Zoë Şahin-de Vries",
    ):
        assert said in text


def test_a_plan_shows_goals_interventions_and_actions() -> None:
    text = whole_text(plan.build(case_samples.plan()))

    for said in (
        "Casus 2026-0147 · versie 2 · vastgesteld op 3 maart 2026",
        "Zo merken we het: aanwezigheid volgens de praktijkschool",
        "deels behaald Nu drie dagen.",
        "vanaf 01-02-2026 t/m 01-08-2026",
        "Gebiedsverbod rond de school Bestuursrechtelijk Burgemeester dwang",
        "A-17",
    ):
        assert said in text


def test_a_plan_that_is_not_adopted_says_that_it_is_a_draft() -> None:
    paper = replace(case_samples.plan(), adopted_on=None, adopted_in="", goals=())
    text = whole_text(plan.build(paper))

    assert "Dit is een concept" in text
    assert "Dit plan heeft nog geen doelen." in text


def test_a_plan_adopted_under_secrecy_states_the_order_on_every_page() -> None:
    paper = replace(case_samples.plan(), secrecy=samples.secrecy(), summary="Woorden. " * 900)
    pages = page_texts(plan.build(paper))

    assert len(pages) > 1
    assert all("GEHEIM – artikel 87 Gemeentewet" in page for page in pages)
    assert "Bevoegd tot opheffing (artikel 89 Gemeentewet): de burgemeester" in pages[0]


@pytest.mark.parametrize("lines", [56, 57, 58])
@pytest.mark.parametrize("above", range(50, 54))
def test_a_row_just_as_high_as_a_page_is_printed_whole(above: int, lines: int) -> None:
    """With 57 lines only the space below the last one does not fit."""
    filler, words = (
        [f"{number}{'w' * 30}" for number in range(many)] for many in (above, lines)
    )
    fields = (("Wat erboven staat", " ".join(filler)), ("Wat er staat", " ".join(words)))
    chapter = DossierChapter(
        title="Informatie", records=(DossierRecord(heading="", fields=fields),)
    )
    paper = replace(case_samples.access_dossier(), chapters=(chapter,))
    pdf = access_dossier.build(paper)

    assert whole_text(pdf).count(words[-1]) == 1 + (words[-1] in filler)
    assert failures(pdf) == []
