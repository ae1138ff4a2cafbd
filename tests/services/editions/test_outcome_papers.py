# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Forms, decisions and minutes on paper: who gets which, what is on it, what is recorded."""

from dataclasses import replace
from datetime import date

import pytest

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.copies import CopyKind
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.minutes import MinutesCorrection
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.review import NecessityReview
from casuskluis.explanations import explain
from casuskluis.services.editions.gate import EditionLeaks
from casuskluis.services.editions.holders import EditionRequest, NamesNotAllowed
from casuskluis.services.editions.weighing_form import NothingToWeigh
from casuskluis.services.leading.frozen import NotSittingYet
from casuskluis.services.papers import Departure, PrintedPaper
from services.bureau import TODAY, Office, text_of
from services.sitting import NAME, Table, lay

PICTURE = "De stage loopt sinds februari zonder verzuim."
JUDGEMENT = "De zorg neemt af zolang de dagbesteding doorloopt."
HIDDEN = "Alleen de kernpartners weten van dit contact met het buitenland."


@pytest.fixture
def table(office: Office) -> Table:
    laid = lay(office, TODAY)
    laid.move(MeetingStatus.BUSY)
    work = laid.workspace
    laid.say(laid.item.item, picture=PICTURE, judgement=JUDGEMENT)
    laid.say(laid.about(laid.other).item, picture=HIDDEN)
    work.table.decide(laid.item_id, "De aanpak gaat door tot na de zomer.")
    work.table.agree(laid.item_id, "Lyceum De Terp: gesprek met de mentor, +2w")
    work.table.agree(laid.about(laid.other).item.id, "Politie Veldhaven: vraag na, +2w")
    return laid


def school(table: Table) -> EditionRequest:
    return EditionRequest(organisation_id=table.office.school)


def police(table: Table, *, named: bool = False) -> EditionRequest:
    return EditionRequest(organisation_id=table.police, with_names=named)


def keeper(table: Table) -> EditionRequest:
    return EditionRequest(organisation_id=table.office.core[CoreRole.MUNICIPALITY])


def draw(table: Table, kind: CopyKind, request: EditionRequest) -> PrintedPaper:
    work = table.workspace
    match kind:
        case CopyKind.DECISIONS:
            return work.outcome_printer.draw(table.meeting_id, request)
        case CopyKind.MINUTES:
            return work.minutes_printer.draw(table.meeting_id, request)
        case _:
            return work.weighing_printer.draw(table.meeting_id, request)


KINDS = (CopyKind.DECISIONS, CopyKind.MINUTES, CopyKind.ASSESSMENT_FORM)


@pytest.mark.parametrize("kind", KINDS[:2])
def test_what_is_not_for_a_holder_is_a_number_only(table: Table, kind: CopyKind) -> None:
    text = text_of(draw(table, kind, school(table)).pdf)
    position = table.about(table.other).item.position

    assert table.case.number in text
    assert f"Agendapunt {position} — afgeschermd" in text
    assert table.other.number not in text
    assert HIDDEN not in text


@pytest.mark.parametrize("kind", KINDS)
def test_names_stand_only_on_an_edition_with_names(table: Table, kind: CopyKind) -> None:
    bare = text_of(draw(table, kind, police(table)).pdf)
    named = text_of(draw(table, kind, police(table, named=True)).pdf)

    assert NAME not in bare
    assert "Piet Pauw" not in bare
    assert ("Piet Pauw" in named) is (kind is not CopyKind.DECISIONS)
    with pytest.raises(NamesNotAllowed):
        draw(table, kind, replace(school(table), with_names=True))


def test_the_list_tells_each_partner_what_it_promised(table: Table) -> None:
    text = text_of(draw(table, CopyKind.DECISIONS, school(table)).pdf)

    assert "Uw acties" in text
    assert text.lower().count("gesprek met de mentor") == 2
    assert "De aanpak gaat door tot na de zomer." in text
    assert "CONCEPT" in text


def test_minutes_not_fixed_yet_are_a_draft_of_the_notes(table: Table) -> None:
    _review(table)
    text = text_of(draw(table, CopyKind.MINUTES, police(table)).pdf)

    for words in (PICTURE, JUDGEMENT, HIDDEN, "concept, nog niet vastgelegd", "CONCEPT"):
        assert words in text
    assert "Noodzaak en proportionaliteit" in text


def test_adopted_minutes_are_printed_as_fixed_with_proof_and_corrections(
    table: Table,
) -> None:
    table.move(MeetingStatus.HELD)
    version = table.workspace.minutes.adopt(table.meeting_id)
    _correct(table, "De stage begon in maart.")
    text = text_of(draw(table, CopyKind.MINUTES, school(table)).pdf)

    assert "1 (vastgesteld)" in text
    assert version.digest in text.replace(" ", "")
    assert "Gecorrigeerd in overleg" in text
    assert "De stage begon in maart." in text
    assert PICTURE in text
    assert "CONCEPT" not in text
    assert HIDDEN not in text


def test_the_minutes_of_one_case_hold_that_case_only(table: Table) -> None:
    printer = table.workspace.minutes_printer
    paper = printer.draw(table.meeting_id, police(table), table.item_id)
    text = text_of(paper.pdf)

    assert f"Verslag casus {table.case.number}" in text
    assert table.other.number not in text
    assert HIDDEN not in text
    assert paper.file_name.startswith(f"verslag-{table.meeting.number}-punt-")
    with pytest.raises(NotFound):
        printer.draw(table.meeting_id, police(table), AgendaItemId(999))


def test_a_form_is_empty_until_the_notification_is_weighed(table: Table) -> None:
    empty = text_of(draw(table, CopyKind.ASSESSMENT_FORM, police(table)).pdf)
    table.office.weigh(table.notification, outcome=AssessmentOutcome.PERSON_CENTRED)
    filled = text_of(draw(table, CopyKind.ASSESSMENT_FORM, police(table)).pdf)

    assert "Zet een kruis bij één uitkomst." in empty
    assert "(gekozen)" not in empty
    assert "(gekozen)" in filled
    for text in (empty, filled):
        assert table.notification.number in text
        assert "Openbaar Ministerie" in text


def test_without_a_notification_there_is_nothing_to_weigh(table: Table) -> None:
    with pytest.raises(NothingToWeigh) as caught:
        table.workspace.weighing_printer.draw(table.meeting_id, police(table), table.item_id)

    assert "geen melding" in explain(caught.value)


def test_before_the_meeting_there_is_no_outcome(office: Office) -> None:
    laid = lay(office)

    for kind in KINDS[:2]:
        with pytest.raises(NotSittingYet):
            draw(laid, kind, police(laid))


def test_a_copy_that_left_is_in_the_list_and_in_the_case(table: Table) -> None:
    work, request = table.workspace, school(table)
    departure = Departure(digest="0" * 64, electronic=False)
    work.outcome_printer.record(table.meeting_id, request, departure)
    work.minutes_printer.record(table.meeting_id, request, departure)
    work.weighing_printer.record(table.meeting_id, request, departure)

    kinds = {copy.kind for copy in work.copies.issued(table.meeting_id)}
    assert kinds == set(KINDS)
    told = [one.what for one in work.disclosures.of_case(table.case.id)]
    assert len(told) == 2
    assert any(what.startswith("Besluiten en acties van overleg") for what in told)
    assert any(what.startswith("Verslag van overleg") for what in told)
    assert not work.disclosures.of_case(table.other.id)


def test_a_name_in_a_text_is_stopped_at_the_gate(table: Table) -> None:
    table.say(table.item.item, picture=f"De mentor sprak {NAME} gisteren.")

    with pytest.raises(EditionLeaks):
        draw(table, CopyKind.MINUTES, school(table))
    assert NAME in text_of(draw(table, CopyKind.MINUTES, police(table, named=True)).pdf)


def test_the_copy_of_the_keeper_shows_everything(table: Table) -> None:
    text = text_of(draw(table, CopyKind.MINUTES, keeper(table)).pdf)

    assert table.other.number in text
    assert HIDDEN in text


def _review(table: Table) -> None:
    table.workspace.reviews.record(
        NecessityReview(
            case_id=table.case.id,
            held_on=table.meeting.held_on,
            necessity="Zonder aanpak werken partners langs elkaar heen.",
            proportionality="Er wordt niet meer gedeeld dan nodig is.",
        )
    )


def _correct(table: Table, text: str) -> None:
    later = table.office.meeting(date(2026, 12, 24))
    table.workspace.steps.move(later.id, MeetingStatus.BUSY)
    table.workspace.minutes.correct(
        MinutesCorrection(
            meeting_id=table.meeting_id,
            decided_in=later.id,
            agenda_item_id=table.item_id,
            text=text,
            author="",
            written_at=table.workspace.context.clock.now(),
        )
    )
