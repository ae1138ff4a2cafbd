# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the assessment form, the list of decisions and the minutes show, and what never."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from casuskluis.documents import agenda, minutes, outcome_list, weighing_form
from casuskluis.documents.papers import CorrectionLine, GroundLine, MinutesPaper
from documents import meeting_samples as made
from documents import samples
from documents.reading import failures, outline_titles, page_texts, spoken, whole_text

PAPERS: dict[str, Callable[[], bytes]] = {
    "form": lambda: weighing_form.build(made.weighing()),
    "list": lambda: outcome_list.build(made.outcome()),
    "minutes": lambda: minutes.build(made.minutes()),
    "minutes of a case": lambda: minutes.build(made.case_minutes()),
}


@pytest.mark.parametrize("kind", PAPERS)
def test_every_page_carries_marking_order_copy_holder_and_control(kind: str) -> None:
    pages = page_texts(PAPERS[kind]())

    for number, text in enumerate(pages, start=1):
        assert "ZEER VERTROUWELIJK – PERSOONSGEGEVENS" in text
        assert "GEHEIM – artikel 87 Gemeentewet" in text
        assert f"Exemplaar 3 van 6 – {samples.HOLDER}" in text
        assert "controlegetal 1234-abcdef123456" in text
        assert f"Pagina {number} van {len(pages)}" in text


@pytest.mark.parametrize("kind", PAPERS)
def test_no_name_of_a_subject_stands_on_an_edition_without_names(kind: str) -> None:
    text = whole_text(PAPERS[kind]())

    assert "Deze uitgave noemt nummers, geen namen." in text
    for name in ("Öztürk", "Wiśniewski"):
        assert name not in text


def test_an_edition_with_names_prints_them_and_says_so() -> None:
    form = whole_text(weighing_form.build(made.weighing(named=True)))
    said = whole_text(minutes.build(made.case_minutes(with_names=True)))

    assert "Łukasz Wiśniewski" in form
    assert samples.SUBJECT_NAME in said
    assert "Deze uitgave noemt namen" in form


@pytest.mark.parametrize("kind", ["list", "minutes"])
def test_a_shielded_item_keeps_its_number_and_shows_nothing_else(kind: str) -> None:
    text = whole_text(PAPERS[kind]())

    assert "Agendapunt 2 — afgeschermd" in text
    assert "3. Casus 2026-0147" in text
    for word in ("2026-0139", "Geheim besluit", "niet lezen", "Niet lezen", "B-6"):
        assert word not in text


def test_an_empty_form_asks_every_ground_and_leaves_room() -> None:
    pdf = weighing_form.build(made.weighing())
    heard = spoken(pdf)

    for line in made.form().grounds:
        assert line.title in heard
        assert line.hint in heard
    assert "Zet een kruis bij één uitkomst." in heard
    assert "(gekozen)" not in " ".join(heard)
    assert "Motivering" in heard
    assert heard.index("Waargenomen gedrag") < heard.index("Mening van de melder")


def test_a_filled_form_says_what_was_chosen_and_leaves_out_what_was_not_written() -> None:
    heard = spoken(weighing_form.build(made.weighing(filled=True)))

    assert "Persoonsgerichte aanpak (gekozen)" in heard
    assert "Geen actie nodig" in heard
    assert "Zelfredzaamheid" not in heard
    assert heard[-1] != "Wat vinden we?"
    for role in ("Gemeente", "Politie", "Openbaar Ministerie"):
        assert role in heard


def test_each_notification_has_a_form_that_begins_on_a_page_of_its_own() -> None:
    first = made.form()
    forms = tuple(replace(first, number=f"M2026-000{n}", position=n) for n in (1, 2, 3))
    pdf = weighing_form.build(replace(made.weighing(), forms=forms))
    pages = page_texts(pdf)

    for n in (1, 2, 3):
        holding = [page for page in pages if f"{n}. Melding M2026-000{n}" in page]
        assert len(holding) == 1
        assert holding[0].count("Melding M2026-") == 1
    assert outline_titles(pdf)[1:] == [f"{n}. Melding M2026-000{n}" for n in (1, 2, 3)]


def test_the_list_names_who_by_when_and_on_what_condition() -> None:
    text = whole_text(outcome_list.build(made.outcome()))

    assert "Uw acties" in text
    assert "Voorwaarde: na toestemming van betrokkene Gemeente, leerplicht 24-03-2026" in text
    assert "1. Opening en spelregels. Geen besluiten of acties." in text
    assert "4. Casus 2026-0131. Niet besproken." in text
    assert "Zonder agendapunt" in text


@pytest.mark.parametrize("draft", [True, False])
def test_a_draft_says_so_on_every_page(draft: bool) -> None:  # noqa: FBT001 - a parameter
    made_of = (
        outcome_list.build(made.outcome(draft=draft)),
        minutes.build(made.minutes(adopted=not draft)),
    )

    for pdf in made_of:
        assert [("CONCEPT –" in page) for page in page_texts(pdf)] == [draft] * len(
            page_texts(pdf)
        )
        assert ("Dit is een concept" in whole_text(pdf)) is draft


def test_adopted_minutes_name_version_author_time_and_digest() -> None:
    text = whole_text(minutes.build(made.minutes()))

    assert "Versie 2 (vastgesteld)" in text
    assert "02-03-2026, 16:40 uur, door N. de Graaf" in text
    assert made.DIGEST in text.replace(" ", "")


def test_what_is_not_fixed_yet_has_no_version() -> None:
    text = whole_text(minutes.build(replace(made.minutes(), version=None)))

    assert "concept, nog niet vastgelegd" in text
    assert "CONCEPT –" in text


def test_the_steps_of_the_table_come_in_order_and_corrections_below_them() -> None:
    text = whole_text(minutes.build(made.case_minutes()))
    parts = ["Aan tafel", "Beeldvorming", "Oordeelsvorming", "Besluitvorming", "Afspraken"]
    parts += ["Noodzaak en proportionaliteit", "Gecorrigeerd in overleg 2026-08 (24-03-2026):"]
    places = [text.index(part) for part in parts]

    assert places == sorted(places)
    assert "Verslag casus 2026-0147, casusoverleg 2026-07" in text


def test_a_fixed_text_is_printed_as_it_was_fixed() -> None:
    heard = spoken(minutes.build(made.minutes()))

    assert heard.index("Aan tafel") < heard.index("Er is een brief van het ministerie.")
    assert "B-2026-07-4: De rondvraag is gesloten." in heard
    assert "Er is een brief van het ministerie." in heard
    assert "De voorzitter sluit om 15:00 uur." in heard


def test_a_destroyed_text_is_said_to_be_destroyed() -> None:
    assert "De tekst van dit agendapunt is vernietigd" in whole_text(
        minutes.build(made.minutes())
    )


def test_who_leads_the_table_has_room_to_write_below_every_item() -> None:
    paper = samples.agenda()
    items = tuple(
        replace(item, carried_from="2026-06") if item.position in {4, 5} else item
        for item in paper.items
    )
    edition = replace(paper.edition, room_to_write=True)
    text = whole_text(agenda.build(replace(paper, items=items, edition=edition)))

    assert text.count("Aantekeningen") == 4
    assert text.count("Besluit en afspraken: wie, wat, wanneer, voorwaarde") == 1
    assert (
        text.count("Overgenomen van overleg 2026-06") == 2
    )  # in the table, and above its papers


def long_minutes(text: str) -> MinutesPaper:
    item = replace(
        made.minutes_item(),
        picture=text,
        corrections=(CorrectionLine(decided_in="2026-08", text=text),),
    )
    return replace(made.case_minutes(), items=(item,))


def test_fifty_pages_of_text_are_printed_whole() -> None:
    words = " ".join(f"woord{number}" for number in range(10000))
    pdf = minutes.build(long_minutes(words))
    text = whole_text(pdf)

    assert len(page_texts(pdf)) > 50
    assert all(f"woord{number}" in text for number in range(0, 10000, 7))
    assert failures(pdf) == []


def test_a_ground_taller_than_a_page_is_cut_and_read_whole() -> None:
    words = " ".join(f"woord{number}" for number in range(2500))
    form = made.form(filled=True)
    grounds = (GroundLine(title="Noodzaak", hint="Waarom?", text=words), *form.grounds)
    paper = replace(made.weighing(), forms=(replace(form, grounds=grounds),))
    pdf = weighing_form.build(paper)

    assert words in " ".join(" ".join(spoken(pdf)).split())
    assert failures(pdf) == []


@pytest.mark.parametrize(
    "name",
    ["Wolfeschlegelsteinhausen" * 8 + "Berge", "😀 Zoë 👩🏽‍🚀", "محمد بن سلمان", "שלמה כהן"],
)
def test_a_long_or_foreign_name_spoils_no_paper(name: str) -> None:
    session = made.session(with_names=True)
    session = replace(session, edition=replace(session.edition, holder=name), chair=name)
    form = replace(made.form(), name=name, known_at=(name, name))
    item = replace(made.minutes_item(), name=name, present=(name,) * 3)
    own = tuple(replace(line, owner=name) for line in samples.actions())
    built = (
        weighing_form.build(
            replace(made.weighing(), session=session, forms=(form,), signers=((name, name),))
        ),
        minutes.build(replace(made.case_minutes(), session=session, items=(item,))),
        outcome_list.build(replace(made.outcome(), session=session, own_actions=own)),
    )

    assert [failures(pdf) for pdf in built] == [[], [], []]
