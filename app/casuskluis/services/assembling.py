# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting the services together around an open vault."""

from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from casuskluis.domain.clock import Clock
from casuskluis.domain.journal import Actor
from casuskluis.services.backups.backups import BackupService, backup_service
from casuskluis.services.backups.drills import DrillService
from casuskluis.services.casework.actions import ActionService
from casuskluis.services.casework.attachments import AttachmentService
from casuskluis.services.casework.boards import BoardService
from casuskluis.services.casework.cases import CaseService
from casuskluis.services.casework.disclosures import DisclosureService
from casuskluis.services.casework.histories import HistoryService
from casuskluis.services.casework.informing_letters import InformingLetterPrinter
from casuskluis.services.casework.informings import InformingService
from casuskluis.services.casework.instruments import InstrumentService
from casuskluis.services.casework.notes import NoteService
from casuskluis.services.casework.plan_printing import PlanPrinter
from casuskluis.services.casework.plans import PlanService
from casuskluis.services.casework.reviews import ReviewService
from casuskluis.services.casework.timelines import TimelineService
from casuskluis.services.checking.checks import CheckService
from casuskluis.services.context import Context
from casuskluis.services.editions.cabinet import PaperCabinet
from casuskluis.services.editions.companions import CompanionPrinter
from casuskluis.services.editions.copies import CopyService
from casuskluis.services.editions.minutes_papers import MinutesPrinter
from casuskluis.services.editions.outcome_papers import OutcomePrinter
from casuskluis.services.editions.printing import AgendaPrinter
from casuskluis.services.editions.weighing_form import WeighingPrinter
from casuskluis.services.endings.closing import ClosingService
from casuskluis.services.endings.destruction import DestructionService
from casuskluis.services.endings.registers import RegisterService
from casuskluis.services.endings.removal import RemovalService
from casuskluis.services.endings.retention import RetentionService
from casuskluis.services.intake.assessing import AssessingService
from casuskluis.services.intake.feedback import FeedbackService
from casuskluis.services.intake.known import KnownService
from casuskluis.services.intake.minimising import MinimisingService
from casuskluis.services.intake.national import NationalIntakeService
from casuskluis.services.intake.notification_papers import NotificationPrinter
from casuskluis.services.intake.notifications import NotificationService
from casuskluis.services.intake.persons import PersonService
from casuskluis.services.keeping.bins import BinService
from casuskluis.services.keeping.finding import FindingService
from casuskluis.services.keeping.journals import JournalService
from casuskluis.services.keeping.leaving import LeavingService
from casuskluis.services.keeping.list_views import ListViewService, OwnWordService
from casuskluis.services.keeping.names import NameService
from casuskluis.services.keeping.searching import SearchService
from casuskluis.services.keeping.settings import (
    CodeService,
    DraftService,
    SettingService,
)
from casuskluis.services.keeping.sharing import SharingService
from casuskluis.services.keeping.views import ViewService
from casuskluis.services.keys.key_files import KeyFileService
from casuskluis.services.keys.keys import KeyService
from casuskluis.services.keys.once_codes import OnceCodeService
from casuskluis.services.keys.rotating import RotatingService
from casuskluis.services.leading.following import FollowUpService
from casuskluis.services.leading.minutes import MinutesService
from casuskluis.services.leading.national import NationalOutcomeService
from casuskluis.services.leading.outcomes import TableService
from casuskluis.services.leading.records import RecordService
from casuskluis.services.leading.steps import StepService
from casuskluis.services.lists.bulk import BulkService
from casuskluis.services.lists.contact_files import ContactExportService
from casuskluis.services.lists.exporting import ListService
from casuskluis.services.meetings.agendas import AgendaService
from casuskluis.services.meetings.calendars import CalendarService
from casuskluis.services.meetings.doubts import DoubtService
from casuskluis.services.meetings.invitations import InvitationService
from casuskluis.services.meetings.meetings import MeetingService
from casuskluis.services.meetings.proposing import ProposalService
from casuskluis.services.meetings.seating import SeatingService
from casuskluis.services.meetings.series import SeriesService
from casuskluis.services.meetings.series_tables import SeriesTableService
from casuskluis.services.meetings.wishes import WishService
from casuskluis.services.moving.service import MovingService
from casuskluis.services.network.doubles import DoubleService
from casuskluis.services.network.imports import ImportService
from casuskluis.services.network.partners import PartnerService
from casuskluis.services.office.handover import HandoverService
from casuskluis.services.office.handover_papers import HandoverPrinter
from casuskluis.services.office.officers import OfficerService
from casuskluis.services.opening.openings import Opening
from casuskluis.services.opening.remembered import Remembered
from casuskluis.services.parcels.exchanging import parcels_of
from casuskluis.services.parcels.whole_out import WholeService
from casuskluis.services.pictures.service import WorkPictureService
from casuskluis.services.programme.programme import programme_of
from casuskluis.services.releases.releases import releases_of
from casuskluis.services.rights.access_dossiers import AccessDossierService
from casuskluis.services.rights.requests import RequestService
from casuskluis.services.terms.breaches import BreachService
from casuskluis.services.terms.deadlines import DeadlineService
from casuskluis.services.terms.today import TodayService
from casuskluis.services.terms.upkeep import UpkeepService
from casuskluis.services.workspace import Workspace
from casuskluis.storage.database import Database
from casuskluis.vault.vault import Vault


def assemble(
    vault: Vault,
    database: Database,
    *,
    clock: Clock,
    origin: str,
    opening: Opening | None = None,
    remembered: Remembered | None = None,
) -> Workspace:
    """Put the services together around an open vault and its database.

    Args:
        vault: Open, and from now on closed through the workspace.
        database: Migrated to the newest layout.
        clock: The time.
        origin: Label of this device, for the journal.
        opening: What was noticed at the opening.
        remembered: Where this computer keeps how far the journal is.
    """
    context = Context(database, clock, Actor(label=vault.label, origin=origin))
    workspace = _services(context, vault, opening or Opening())
    return replace(workspace, _remembered=remembered)


def _services(context: Context, vault: Vault, opening: Opening) -> Workspace:
    keys = KeyService(context, vault)
    codes = OnceCodeService(context, vault)
    backups = backup_service(context, vault, clock_doubt=opening.clock_doubt)
    return _with_casework(context, vault, opening, backups)(
        **_of_window(context, vault),
        context=context,
        _vault=vault,
        today=TodayService(context),
        deadlines=DeadlineService(context),
        upkeep=UpkeepService(context),
        breaches=BreachService(context),
        partners=PartnerService(context),
        doubles=DoubleService(context),
        contact_files=ContactExportService(context),
        programme=programme_of(context),
        meetings=MeetingService(context),
        agendas=AgendaService(context),
        steps=StepService(context),
        records=RecordService(context),
        table=TableService(context),
        minutes=MinutesService(context),
        following=FollowUpService(context),
        series=SeriesService(context),
        series_tables=SeriesTableService(context),
        doubts=DoubtService(context),
        proposals=ProposalService(context),
        wishes=WishService(context),
        seating=SeatingService(context),
        agenda_printer=AgendaPrinter(context),
        outcome_printer=OutcomePrinter(context),
        minutes_printer=MinutesPrinter(context),
        weighing_printer=WeighingPrinter(context),
        companions=CompanionPrinter(context),
        invitations=InvitationService(context, UUID(vault.vault_id)),
        national_outcomes=NationalOutcomeService(context, UUID(vault.vault_id)),
        copies=CopyService(context),
        cabinet=PaperCabinet(context),
        releases=releases_of(context),
        keys=keys,
        key_files=KeyFileService(context, vault),
        once_codes=codes,
        rotating=RotatingService(context, vault),
        officers=OfficerService(context, keys, codes),
        handover=HandoverService(context),
        handover_printer=HandoverPrinter(context),
        backups=backups,
        drills=DrillService(context, vault),
        opening=opening,
    )


def _of_window(context: Context, vault: Vault) -> dict[str, Any]:
    """Return what the window itself needs: lists, drafts, search, the bin."""
    return {
        "imports": ImportService(context),
        "moving": MovingService(context, vault),
        "lists": ListService(context),
        "bulk": BulkService(context),
        "settings": SettingService(context),
        "codes": CodeService(context),
        "drafts": DraftService(context),
        "bin": BinService(context),
        "sharing": SharingService(context),
        "list_views": ListViewService(context),
        "own_words": OwnWordService(context),
        "views": ViewService(context),
        "journal": JournalService(context, vault),
        "leaving": LeavingService(context),
        "whole": WholeService(context, vault),
        "parcels": parcels_of(context, vault),
        "checks": CheckService(context, vault),
        "search": SearchService(context),
        "names": NameService(context),
        "finding": FindingService(context),
    }


def _with_casework(
    context: Context, vault: Vault, opening: Opening, backups: BackupService
) -> partial[Workspace]:
    """Return the workspace to be, with everything from notification to destruction in it."""
    return partial(
        Workspace,
        notifications=NotificationService(context),
        assessing=AssessingService(context),
        feedback=FeedbackService(context),
        minimising=MinimisingService(context),
        known=KnownService(context),
        notification_printer=NotificationPrinter(context),
        national_intake=NationalIntakeService(context),
        removal=RemovalService(context, vault, backups, opening.clock_doubt),
        cases=CaseService(context),
        notes=NoteService(context),
        instruments=InstrumentService(context),
        histories=HistoryService(context),
        reviews=ReviewService(context),
        closing=ClosingService(context),
        retention=RetentionService(context),
        destruction=DestructionService(context, vault, backups),
        registers=RegisterService(context, vault),
        persons=PersonService(context),
        informings=InformingService(context),
        informing_letters=InformingLetterPrinter(context),
        disclosures=DisclosureService(context),
        requests=RequestService(context),
        access_dossiers=AccessDossierService(context),
        actions=ActionService(context),
        board=BoardService(context),
        timelines=TimelineService(context),
        calendar=CalendarService(context),
        pictures=WorkPictureService(context),
        plans=PlanService(context),
        plan_printer=PlanPrinter(context),
        attachments=AttachmentService(context),
    )
