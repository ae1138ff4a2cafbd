# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every paper that leaves the vault names the line of the journal it belongs to."""

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module

import pytest

from casuskluis import documents
from casuskluis.documents import papers
from casuskluis.domain.destruction import DestructionList
from casuskluis.domain.journal import JournalAction, JournalEntry
from casuskluis.domain.journal_chain import ControlNumber
from casuskluis.domain.lists import (
    CaseQuery,
    ContactQuery,
    MeetingQuery,
    NotificationQuery,
    SubjectQuery,
)
from casuskluis.domain.releases import ReleaseAudience
from casuskluis.services.editions.cabinet import TablePaper
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.office.handover_papers import DossierRequest
from casuskluis.services.papers import Departure, PrintedPaper
from casuskluis.services.releases.profiles import PeriodKind, period_of
from casuskluis.services.workspace import Workspace
from demonstrated import demonstration
from documents.reading import page_texts

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
LEAVES = {JournalAction.PRINTED, JournalAction.EXPORTED}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = demonstration(tmp_path_factory.mktemp("papers") / "Veldhaven")
    yield workspace
    workspace.abandon()


def agenda(workspace: Workspace) -> PrintedPaper:
    for meeting in workspace.meetings.ids(MeetingQuery()):
        if workspace.meetings.file(meeting).cases:
            return workspace.agenda_printer.print(meeting, EditionRequest())
    raise LookupError


def plan(workspace: Workspace) -> PrintedPaper:
    for case in workspace.cases.ids(CaseQuery()):
        for version in workspace.plans.of_case(case).versions:
            return workspace.plan_printer.print(version.plan.id, EditionRequest())
    raise LookupError


def notification(workspace: Workspace) -> PrintedPaper:
    first = workspace.notifications.ids(NotificationQuery())[0]
    paper = workspace.notification_printer.draw(first)
    workspace.notification_printer.record(first)
    return paper


def access_dossier(workspace: Workspace) -> PrintedPaper:
    request = next(one for one in workspace.requests.all() if one.identity_checked_on)
    return workspace.access_dossiers.print(request.id)


def hand_over(workspace: Workspace) -> PrintedPaper:
    leaving, staying, *_ = workspace.handover.colleagues()
    proposal = workspace.handover.proposal(leaving)
    paper = workspace.handover_printer.draw(proposal, DossierRequest(receiver=staying))
    workspace.handover_printer.record(proposal)
    return paper


def drawn_up(workspace: Workspace) -> DestructionList:
    """Return the one list there is: only one file is due."""
    lists = workspace.destruction.lists()
    return (lists[0] if lists else workspace.destruction.draw_up()).list


def destruction_list(workspace: Workspace) -> PrintedPaper:
    drawn = drawn_up(workspace)
    paper = workspace.destruction.draw_list(drawn.id)
    workspace.destruction.record_print(drawn.id)
    return paper


def destruction_record(workspace: Workspace) -> PrintedPaper:
    drawn = drawn_up(workspace)
    workspace.destruction.carry_out_on_paper(drawn.id, "A. Tweede", signed=True)
    paper = workspace.destruction.draw_record(drawn.id)
    workspace.destruction.record_print(drawn.id)
    return paper


def letter(workspace: Workspace) -> PrintedPaper:
    printer = workspace.informing_letters
    for case in workspace.cases.ids(CaseQuery()):
        wish = replace(printer.wish(case), reason="Er zijn zorgen over u.", to_guardian=False)
        paper = printer.draw(case, wish)
        printer.record(case)
        return paper
    raise LookupError


def of_meeting(kind: TablePaper) -> Callable[[Workspace], PrintedPaper]:
    """Return the maker of a paper of a held meeting, for whoever may have it."""

    def make(workspace: Workspace) -> PrintedPaper:
        for meeting_id in workspace.meetings.ids(MeetingQuery()):
            file = workspace.meetings.file(meeting_id)
            notifies = any(item.notification_id for item in file.items)
            if file.meeting.is_preparing or not (file.cases and notifies):
                continue
            wish = workspace.cabinet.everyone(meeting_id, kind)[0].wish
            paper = workspace.cabinet.draw(meeting_id, wish)
            workspace.cabinet.record(meeting_id, wish, Departure.of_file(paper))
            return paper
        raise LookupError

    return make


def released(profile: str, kind: PeriodKind) -> Callable[[Workspace], PrintedPaper]:
    """Return the maker of a paper with released figures of a year ago."""

    def make(workspace: Workspace) -> PrintedPaper:
        releases = workspace.releases
        wish = releases.preparing.wish(profile, period_of(kind, date(2025, 5, 1)))
        record = releases.releasing.write(releases.preparing.settle(wish))
        paper = releases.releasing.paper(record.id)
        releases.ledger.note_left(record.id, paper.digest)
        return paper

    return make


def types(workspace: Workspace) -> PrintedPaper:
    service = workspace.releases.types
    told = service.write(service.describe(NOW.date(), ReleaseAudience.INTERNAL))
    return service.paper(told)


def secret_plan(workspace: Workspace) -> PrintedPaper:
    (first, *_) = workspace.programme.plans.all()
    return workspace.programme.secret_plans.print(first.id)


def programme_page(workspace: Workspace) -> PrintedPaper:
    paper = workspace.programme.papers.programme_page(2026)
    workspace.programme.papers.programme_page_left(2026)
    return paper


def training(workspace: Workspace) -> PrintedPaper:
    year = date(2026, 1, 1), date(2026, 12, 31)
    paper = workspace.programme.papers.training_overview(*year)
    workspace.programme.papers.training_overview_left(*year)
    return paper


def network(workspace: Workspace) -> PrintedPaper:
    year = date(2026, 1, 1), date(2026, 12, 31)
    paper = workspace.programme.papers.network_overview(*year)
    workspace.programme.papers.network_overview_left(*year)
    return paper


def drill_proof(workspace: Workspace) -> PrintedPaper:
    workspace.backups.make()
    return workspace.drills.proof(workspace.drills.drill())


MAKERS: Mapping[str, Callable[[Workspace], PrintedPaper]] = {
    "AgendaPaper": agenda,
    "PlanPaper": plan,
    "NotificationPaper": notification,
    "CouncilReportPaper": released("council_year", PeriodKind.YEAR),
    "LetterParagraphPaper": released("council_letter", PeriodKind.QUARTER),
    "QuarterlyPaper": released("triangle_quarter", PeriodKind.QUARTER),
    "TypeDescriptionsPaper": types,
    "SecretPlanPaper": secret_plan,
    "ProgrammePagePaper": programme_page,
    "TrainingOverviewPaper": training,
    "NetworkOverviewPaper": network,
    "PseudonymSheetPaper": lambda workspace: workspace.releases.pseudonyms.sheet(
        workspace.cases.ids(CaseQuery())[0], NOW.date()
    ),
    "DrillPaper": drill_proof,
    "RecoverySheetPaper": lambda workspace: workspace.keys.renew_recovery_sheet(),
    "ShareSheetPaper": lambda workspace: workspace.keys.renew_recovery_shares(())[0],
    "OnceCodePaper": lambda workspace: workspace.once_codes.issue("Nieuw"),
    "AccessDossierPaper": access_dossier,
    "HandoverPaper": hand_over,
    "DestructionListPaper": destruction_list,
    "DestructionRecordPaper": destruction_record,
    "InformingLetterPaper": letter,
    "InvitationPaper": of_meeting(TablePaper.INVITATION),
    "PresenceListPaper": of_meeting(TablePaper.PRESENCE_LIST),
    "WeighingPaper": of_meeting(TablePaper.ASSESSMENT_FORM),
    "OutcomePaper": of_meeting(TablePaper.DECISIONS),
    "MinutesPaper": of_meeting(TablePaper.MINUTES),
    "ActionCardPaper": of_meeting(TablePaper.ACTION_CARD),
}


def papers_with_a_control_number() -> set[str]:
    modules = (
        import_module(found.name)
        for found in pkgutil.walk_packages(papers.__path__, f"{papers.__name__}.")
    )
    return {
        name
        for module in (*modules, papers)
        for name, kind in inspect.getmembers(module, inspect.isclass)
        if name.endswith("Paper")
        and {"control", "session"} & set(inspect.signature(kind).parameters)
    }


def test_the_tests_below_know_every_paper() -> None:
    assert documents.__name__ in papers.__name__
    assert set(MAKERS) == papers_with_a_control_number()


@pytest.mark.parametrize("kind", MAKERS)
def test_each_page_ends_with_a_number_that_is_in_the_journal(
    workspace: Workspace, kind: str
) -> None:
    before = workspace.journal.control_number()
    paper = MAKERS[kind](workspace)
    texts = page_texts(paper.pdf)
    numbers = {number for text in texts for number in shown(text)}

    assert all(shown(text) for text in texts)
    (control,) = numbers
    assert control.sequence >= before.sequence
    assert workspace.journal.find(control).fits
    assert any(line.action in LEAVES for line in lines_since(workspace, before))
    assert paper.file_name.endswith(".pdf")
    assert named_in(paper.file_name, workspace) == []


def named_in(file_name: str, workspace: Workspace) -> list[str]:
    """Return whose name is in the name proposed for a file: it must be nobody's."""
    with workspace.context.read() as transaction:
        people = transaction.subjects.lines(transaction.subjects.ids(SubjectQuery()))
        contacts = transaction.contacts.lines(transaction.contacts.ids(ContactQuery()))
    names = [one.name for one in people] + [one.name for one in contacts]
    families = {name.family for name in names} - {""}
    return sorted(one for one in families if one.casefold() in file_name.casefold())


def shown(text: str) -> list[ControlNumber]:
    found = re.findall(r"controlegetal\s+(\d+-[0-9a-f]{12})", text)
    return [ControlNumber.parse(number) for number in found]


def lines_since(workspace: Workspace, before: ControlNumber) -> list[JournalEntry]:
    lines = workspace.journal.newest(500)
    return [line for line in lines if line.sequence > before.sequence]


def test_the_same_moment_gives_the_same_number(workspace: Workspace) -> None:
    first = workspace.notifications.ids(NotificationQuery())[0]
    printer = workspace.notification_printer

    assert printer.draw(first).pdf == printer.draw(first).pdf
