# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What stays together on a page, and what every page says."""

from dataclasses import replace

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from casuskluis.documents import agenda, fonts, quarterly
from casuskluis.documents.fonts import BOLD
from casuskluis.documents.frame import fitted
from casuskluis.documents.hyphens import WideWords
from casuskluis.documents.papers import (
    AgendaPaper,
    AttendeeLine,
    Edition,
    ItemPaper,
    NotificationSheet,
)
from casuskluis.domain.figure_tables import FigureRow, FigureTable
from documents import report_samples, samples
from documents.reading import failures, outline_titles, page_texts, spoken, whole_text

LONG_HOLDER = (
    "Gemeente Veldhaven, team Openbare orde en veiligheid, buitengewoon lange afdeling"
)
SIGHT = "Betrokkene plakte op twee avonden stickers op de deur van de school. "


def _lines(page: str) -> list[str]:
    return [line.strip() for line in page.splitlines() if line.strip()]


def _weighing(number: int, size: int) -> ItemPaper:
    item = samples.items()[2]
    name = f"M2026-{number:04}"
    sheet = NotificationSheet(
        number=name,
        received_on=samples.PRINTED_AT.date(),
        observed=SIGHT * size,
        opinion="De melder denkt aan een online groep.",
        question="welke uitkomst heeft de weging?",
    )
    return replace(item, position=number, title=f"Melding {name}", notifications=(sheet,))


def _agenda(*items: ItemPaper) -> AgendaPaper:
    return replace(samples.agenda(), items=items)


def test_number_and_whole_holder_stand_on_every_page_however_long() -> None:
    edition = Edition(copy_number=15, copies=15, holder=LONG_HOLDER)
    pages = page_texts(agenda.build(replace(samples.agenda(), edition=edition)))

    assert len(pages) > 1
    for page in pages:
        text = " ".join(page.split())
        assert f"Exemplaar 15 van 15 – {LONG_HOLDER}" in text
        assert "ZEER VERTROUWELIJK – PERSOONSGEGEVENS" in text


@pytest.mark.parametrize("holder", ["W" * 90, "lang " * 120, "", "Politie"])
def test_a_copy_is_never_cut_and_stays_within_its_room(holder: str) -> None:
    fonts.register()

    found = fitted(holder, BOLD, 200)

    assert "".join(found.lines) == "".join(holder.split()) or " ".join(found.lines) == (
        holder.strip()
    )
    assert len(found.lines) <= 3
    assert all(stringWidth(line, BOLD, found.size) <= 200 for line in found.lines)


@pytest.mark.parametrize("size", range(1, 24, 2))
def test_no_heading_is_left_behind_at_the_end_of_a_page(size: int) -> None:
    items = (*(_weighing(number, size) for number in range(1, 7)), samples.items()[4])
    pdf = agenda.build(_agenda(*items))
    headings = {*outline_titles(pdf), "Besluiten", "Afspraken", "Mening van de melder"}

    for page in page_texts(pdf):
        last = _lines(page)[-1]
        assert last not in headings
        assert not last.endswith("minuten")


@pytest.mark.parametrize("size", [1, 6, 11])
def test_a_notification_stays_together_up_to_what_was_observed(size: int) -> None:
    pages = page_texts(
        agenda.build(_agenda(*(_weighing(number, size) for number in range(1, 7))))
    )

    for number in range(1, 7):
        (page,) = [page for page in pages if f"{number}. Melding M2026-{number:04}" in page]
        begin = page.index(f"{number}. Melding M2026-{number:04}")
        own = " ".join(page[begin:].split())
        assert own.count(SIGHT.strip()) >= size


def test_a_notification_longer_than_a_page_is_printed_all_the_same() -> None:
    pdf = agenda.build(_agenda(_weighing(1, 120)))

    assert whole_text(pdf).count("op de deur van de school") == 120
    assert failures(pdf) == []


def test_an_item_about_one_notification_names_it_and_asks_once() -> None:
    told = spoken(agenda.build(_agenda(_weighing(1, 2))))

    assert (
        sum("Melding M2026-0001" in line for line in told) == 2
    )  # on the agenda, on its sheet
    assert [line for line in told if "uitkomst heeft de weging" in line] == [
        "Doel: besluiten. Welke meldingen nemen we op? Welke uitkomst heeft de weging?"
    ]


def test_a_case_sheet_has_its_pages_to_itself_and_notifications_share() -> None:
    case = samples.items()[4]
    items = (_weighing(1, 1), _weighing(2, 1), case, _weighing(3, 1))

    pages = page_texts(agenda.build(_agenda(*items)))

    (shared,) = [page for page in pages if "1. Melding M2026-0001" in page]
    assert "2. Melding M2026-0002" in shared
    of_case = [page for page in pages if "Casusregisseur" in page or "H. Noodzaak" in page]
    assert of_case
    assert not any("gedrag" in page or "Tijd Nr." in page for page in of_case)


@pytest.mark.parametrize("rows", [3, 9, 20, 29])
def test_a_table_of_figures_that_fits_on_a_page_is_not_split(rows: int) -> None:
    tables = tuple(
        FigureTable(
            title=f"Tabel {number}",
            row_header=f"Begin {number}",
            columns=("2026",),
            rows=(
                *(FigureRow(f"rij {row}", ("x",)) for row in range(rows)),
                FigureRow(f"Eind {number}", ("9",)),
            ),
        )
        for number in range(1, 6)
    )

    pages = page_texts(quarterly.build(replace(report_samples.quarter(), tables=tables)))

    for number in range(1, 6):
        (page,) = [page for page in pages if f"Eind {number}" in page]
        assert f"Tabel {number}" in page
        assert f"Begin {number}" in page


def test_room_for_notes_never_takes_a_page_of_its_own() -> None:
    case = samples.items()[4]
    assert case.case is not None
    for size in range(0, 60, 4):
        reasons = "Zonder aanpak gaat het mis. " * size
        review = replace(samples.review(), necessity=reasons, proportionality="")
        long = replace(case.case, review=review)
        pages = page_texts(agenda.build(_agenda(replace(case, case=long))))

        for page in pages:
            if "Ruimte voor aantekeningen" in page:
                assert len(_lines(page)) > 7


def test_a_name_too_wide_for_its_column_is_broken_at_a_syllable_and_read_whole() -> None:
    name = "Praktijkscholengemeenschapsbestuur"
    line = AttendeeLine(organisation="Een", function=name, status_label="uitgenodigd")
    pdf = agenda.build(replace(samples.agenda(), attendees=(line,)))

    assert name in spoken(pdf)
    assert "Praktijkscholengemeen\ufffeschapsbestuur" in page_texts(pdf)[0]


def test_words_are_broken_only_when_no_line_can_hold_them() -> None:
    wide = WideWords(10, len)

    assert not list(wide("Breukelen"))
    assert list(wide("Burgh-Haamstede-Oost")) == [
        ("Burgh-Haamstede-", "Oost"),
        ("Burgh-", "Haamstede-Oost"),
    ]
    assert ("Scholengemeen", "schap") in list(wide("Scholengemeenschap"))
    assert wide.exist(["kort", "Scholengemeenschap"])
    assert not wide.exist(["kort"])
