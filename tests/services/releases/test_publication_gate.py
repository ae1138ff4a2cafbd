# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What may stand in a publication, what not, and what a refusal tells."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from casuskluis.disclosure.texts import KnownWords, MaskToken, find, ordinary_words
from casuskluis.documents import type_descriptions
from casuskluis.documents.leaks import LeakKind, Term
from casuskluis.documents.leaks.errors import PaperUnreadable
from casuskluis.documents.papers import TypeText
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import KeyPerson
from casuskluis.explanations import explain
from casuskluis.services.papers import PaperUnsound
from casuskluis.services.releases.identifiers import without_chance
from casuskluis.services.releases.publication_gate import (
    PLAIN,
    Admission,
    PublicationRefused,
    check_publication,
    check_published_texts,
    publication_leaks,
    published,
)
from casuskluis.services.releases.red_words import all_red, sure_red
from documents import type_samples
from documents.reading import page_texts
from services.bureau import CORE, open_office
from services.editions.plants import planted
from services.releases.town import Town, fill


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    office = open_office(tmp_path_factory.mktemp("gate"))
    filled = fill(office, 2)
    with office.workspace.context.write() as transaction:
        transaction.key_persons.add(
            KeyPerson(
                name=PersonName.parse("Hendrika Dijkgraaf"),
                phone="0612121212",
                consent_on=date(2026, 1, 1),
                consent_until=date(2027, 1, 1),
                consent_how="formulier",
            )
        )
    yield filled
    office.workspace.abandon()


def _paper(*texts: str) -> bytes:
    types = tuple(TypeText(sentences=(text,), size="10") for text in texts)
    return type_descriptions.build(replace(type_samples.descriptions(), types=types))


def _kinds(town: Town, text: str, admission: Admission = PLAIN) -> set[LeakKind]:
    context = town.office.workspace.context
    return {leak.kind for leak in publication_leaks(context, _paper(text), admission)}


@pytest.mark.parametrize(
    "text",
    [
        *CORE.values(),
        "Lyceum De Terp doet mee.",
        "De burgemeester van Veldhaven.",
        "De bakker en de visser gaan naar het groot park.",
        "In 2026 1250 deelnemers, op 01-01-2026 en 2026-01-01.",
    ],
)
def test_what_belongs_to_the_office_is_allowed(town: Town, text: str) -> None:
    assert _kinds(town, text) == set()


def test_a_contact_is_named_only_when_agreed(town: Town) -> None:
    text = "Vragen? Bel Gerda Plantenga."

    assert _kinds(town, text) == {LeakKind.NAME}
    assert _kinds(town, text, Admission(named={town.contact})) == set()


def test_key_persons_and_who_told_are_not_named(town: Town) -> None:
    assert _kinds(town, "Met dank aan Hendrika Dijkgraaf.") == {LeakKind.NAME}
    assert _kinds(town, "Bel 06 1212 1212.") == {LeakKind.CONTACT}
    assert _kinds(town, "Gemeld door A. of annelies zwartewaal.") == {LeakKind.NAME}


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Met dank aan H. Dijkgraaf.", True),
        ("Met dank aan H.J. Dijkgraaf", True),
        ("Met dank aan A. Dijkgraaf.", False),
        ("De dijkgraaf van Veldhaven.", False),
        ("Onderdeel h. dijkgraaf en waterschap.", False),
    ],
)
def test_initials_with_a_surname_are_a_name(town: Town, text: str, *, stands: bool) -> None:
    assert _kinds(town, text) == ({LeakKind.NAME} if stands else set())


def test_what_the_officer_allows_covers_only_its_own_phrase(town: Town) -> None:
    name = town.secrets["whole name"]
    allowed = Admission(allowed=(f"Stichting {name}",))

    assert _kinds(town, f"Subsidie voor Stichting {name}.", allowed) == set()
    assert _kinds(town, f"Stichting {name}; en ook {name}.", allowed) == {LeakKind.NAME}


def test_a_refusal_tells_pages_and_kinds_and_never_the_words(town: Town) -> None:
    words = town.secrets["case number"]
    filler = ["Zorg en hulp voor jongeren. " * 40] * 20
    pdf = _paper(*filler, f"Zie casus {words}.")

    with pytest.raises(PublicationRefused) as refused:
        check_publication(town.office.workspace.context, pdf)

    details = refused.value.details
    assert int(str(details["pages"])) > 1
    assert details["kind"] == "een casus- of meldingsnummer"
    assert words not in explain(refused.value)
    assert f"op pagina {details['pages']}" in explain(refused.value)


def test_a_note_is_placed_on_its_page(town: Town) -> None:
    pdf = planted(_paper(*["Zorg. " * 400] * 6), "note", town.secrets["alias"])
    found = publication_leaks(town.office.workspace.context, pdf)

    assert {leak.page for leak in found} == {len(page_texts(pdf))}


def test_texts_of_a_file_without_pages_are_looked_at_too(town: Town) -> None:
    context = town.office.workspace.context

    check_published_texts(context, ["Meldingen", "2026", "15"])
    with pytest.raises(PublicationRefused):
        check_published_texts(context, ["Meldingen", town.secrets["telephone"]])


def test_a_paper_comes_out_through_the_gate_and_the_check(town: Town) -> None:
    context = town.office.workspace.context

    paper = published(context, _paper("Rustig."), file_name="a.pdf", title="A")
    assert (paper.file_name, paper.title) == ("a.pdf", "A")
    with pytest.raises(PublicationRefused):
        published(context, _paper(town.secrets["e-mail"]), file_name="a.pdf", title="A")
    with pytest.raises(PaperUnsound):
        published(
            context, planted(_paper("Rustig."), "attachment", "iets"), file_name="", title=""
        )
    with pytest.raises(PaperUnreadable):
        published(context, b"geen pdf", file_name="", title="")


def test_what_the_masking_is_certain_of_is_refused(town: Town) -> None:
    words = ordinary_words()

    def search(text: str) -> tuple[MaskToken, ...]:
        return find(text, KnownWords(), words)

    plate, day = "Het kenteken is 12-AB-34.", "Het was op 12 mei 2024."
    assert _kinds(town, plate, Admission(detect=sure_red(search))) == {LeakKind.RED}
    assert _kinds(town, day, Admission(detect=sure_red(search))) == set()
    assert LeakKind.RED in _kinds(town, day, Admission(detect=all_red(search)))
    allowed = Admission(detect=sure_red(search), allowed=("12-AB-34",))
    assert _kinds(town, plate, allowed) == set()


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Zie 2026-0101.", True),
        ("Zie 2026 0101.", True),
        ("Zie 20260101.", True),
        ("Zie 2 0 2 6 - 0 1 0 1.", True),
        ("Op 2026-01-01 was", False),
        ("Op 2026-0101-5 was", False),
    ],
)
def test_a_number_that_may_be_a_date_counts_only_as_a_number(
    text: str, *, stands: bool
) -> None:
    term = Term(LeakKind.NUMBER, "2026-0101")

    assert [*without_chance([term], [text])] == ([term] if stands else [])


@pytest.mark.parametrize(
    ("text", "stands"),
    [("In 2026 4750 euro", False), ("Casus 2026 4750", True), ("In 2026-4750", True)],
)
def test_a_year_before_an_amount_is_no_number(text: str, *, stands: bool) -> None:
    term = Term(LeakKind.NUMBER, "2026-4750")

    assert [*without_chance([term], [text])] == ([term] if stands else [])
