# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The services of an open vault that nobody needs before somebody goes somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casuskluis.services.late import Late, with_identity, with_vault

if TYPE_CHECKING:
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
    from casuskluis.services.editions.cabinet import PaperCabinet
    from casuskluis.services.editions.companions import CompanionPrinter
    from casuskluis.services.editions.copies import CopyService
    from casuskluis.services.editions.minutes_papers import MinutesPrinter
    from casuskluis.services.editions.outcome_papers import OutcomePrinter
    from casuskluis.services.editions.printing import AgendaPrinter
    from casuskluis.services.editions.weighing_form import WeighingPrinter
    from casuskluis.services.endings.closing import ClosingService
    from casuskluis.services.endings.registers import RegisterService
    from casuskluis.services.endings.retention import RetentionService
    from casuskluis.services.intake.assessing import AssessingService
    from casuskluis.services.intake.feedback import FeedbackService
    from casuskluis.services.intake.known import KnownService
    from casuskluis.services.intake.minimising import MinimisingService
    from casuskluis.services.intake.national import NationalIntakeService
    from casuskluis.services.intake.notification_papers import NotificationPrinter
    from casuskluis.services.intake.notifications import NotificationService
    from casuskluis.services.intake.persons import PersonService
    from casuskluis.services.keeping.finding import FindingService
    from casuskluis.services.keeping.searching import SearchService
    from casuskluis.services.keys.key_files import KeyFileService
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
    from casuskluis.services.parcels.exchanging import Parcels
    from casuskluis.services.parcels.whole_out import WholeService
    from casuskluis.services.pictures.service import WorkPictureService
    from casuskluis.services.programme.programme import Programme
    from casuskluis.services.releases.prepared import PreparedService
    from casuskluis.services.releases.releases import Releases
    from casuskluis.services.rights.access_dossiers import AccessDossierService
    from casuskluis.services.rights.requests import RequestService


class Workplace:
    """Everything that waits until it is asked for; see `casuskluis.services.late`."""

    __slots__ = ()

    notifications: Late[NotificationService] = Late("intake.notifications:NotificationService")
    assessing: Late[AssessingService] = Late("intake.assessing:AssessingService")
    feedback: Late[FeedbackService] = Late("intake.feedback:FeedbackService")
    minimising: Late[MinimisingService] = Late("intake.minimising:MinimisingService")
    known: Late[KnownService] = Late("intake.known:KnownService")
    notification_printer: Late[NotificationPrinter] = Late(
        "intake.notification_papers:NotificationPrinter"
    )
    national_intake: Late[NationalIntakeService] = Late("intake.national:NationalIntakeService")
    cases: Late[CaseService] = Late("casework.cases:CaseService")
    notes: Late[NoteService] = Late("casework.notes:NoteService")
    instruments: Late[InstrumentService] = Late("casework.instruments:InstrumentService")
    histories: Late[HistoryService] = Late("casework.histories:HistoryService")
    reviews: Late[ReviewService] = Late("casework.reviews:ReviewService")
    closing: Late[ClosingService] = Late("endings.closing:ClosingService")
    retention: Late[RetentionService] = Late("endings.retention:RetentionService")
    registers: Late[RegisterService] = Late("endings.registers:RegisterService", with_vault)
    persons: Late[PersonService] = Late("intake.persons:PersonService")
    informings: Late[InformingService] = Late("casework.informings:InformingService")
    informing_letters: Late[InformingLetterPrinter] = Late(
        "casework.informing_letters:InformingLetterPrinter"
    )
    disclosures: Late[DisclosureService] = Late("casework.disclosures:DisclosureService")
    requests: Late[RequestService] = Late("rights.requests:RequestService")
    access_dossiers: Late[AccessDossierService] = Late(
        "rights.access_dossiers:AccessDossierService"
    )
    partners: Late[PartnerService] = Late("network.partners:PartnerService")
    doubles: Late[DoubleService] = Late("network.doubles:DoubleService")
    contact_files: Late[ContactExportService] = Late("lists.contact_files:ContactExportService")
    programme: Late[Programme] = Late("programme.programme:programme_of")
    meetings: Late[MeetingService] = Late("meetings.meetings:MeetingService")
    agendas: Late[AgendaService] = Late("meetings.agendas:AgendaService")
    steps: Late[StepService] = Late("leading.steps:StepService")
    records: Late[RecordService] = Late("leading.records:RecordService")
    table: Late[TableService] = Late("leading.outcomes:TableService")
    minutes: Late[MinutesService] = Late("leading.minutes:MinutesService")
    following: Late[FollowUpService] = Late("leading.following:FollowUpService")
    series: Late[SeriesService] = Late("meetings.series:SeriesService")
    series_tables: Late[SeriesTableService] = Late("meetings.series_tables:SeriesTableService")
    doubts: Late[DoubtService] = Late("meetings.doubts:DoubtService")
    proposals: Late[ProposalService] = Late("meetings.proposing:ProposalService")
    wishes: Late[WishService] = Late("meetings.wishes:WishService")
    seating: Late[SeatingService] = Late("meetings.seating:SeatingService")
    agenda_printer: Late[AgendaPrinter] = Late("editions.printing:AgendaPrinter")
    outcome_printer: Late[OutcomePrinter] = Late("editions.outcome_papers:OutcomePrinter")
    minutes_printer: Late[MinutesPrinter] = Late("editions.minutes_papers:MinutesPrinter")
    weighing_printer: Late[WeighingPrinter] = Late("editions.weighing_form:WeighingPrinter")
    companions: Late[CompanionPrinter] = Late("editions.companions:CompanionPrinter")
    invitations: Late[InvitationService] = Late(
        "meetings.invitations:InvitationService", with_identity
    )
    national_outcomes: Late[NationalOutcomeService] = Late(
        "leading.national:NationalOutcomeService", with_identity
    )
    copies: Late[CopyService] = Late("editions.copies:CopyService")
    cabinet: Late[PaperCabinet] = Late("editions.cabinet:PaperCabinet")
    actions: Late[ActionService] = Late("casework.actions:ActionService")
    board: Late[BoardService] = Late("casework.boards:BoardService")
    timelines: Late[TimelineService] = Late("casework.timelines:TimelineService")
    calendar: Late[CalendarService] = Late("meetings.calendars:CalendarService")
    pictures: Late[WorkPictureService] = Late("pictures.service:WorkPictureService")
    plans: Late[PlanService] = Late("casework.plans:PlanService")
    plan_printer: Late[PlanPrinter] = Late("casework.plan_printing:PlanPrinter")
    prepared: Late[PreparedService] = Late("releases.prepared:PreparedService")
    releases: Late[Releases] = Late("releases.releases:releases_of")
    imports: Late[ImportService] = Late("network.imports:ImportService")
    moving: Late[MovingService] = Late("moving.service:MovingService", with_vault)
    lists: Late[ListService] = Late("lists.exporting:ListService")
    bulk: Late[BulkService] = Late("lists.bulk:BulkService")
    attachments: Late[AttachmentService] = Late("casework.attachments:AttachmentService")
    whole: Late[WholeService] = Late("parcels.whole_out:WholeService", with_vault)
    parcels: Late[Parcels] = Late("parcels.exchanging:parcels_of", with_vault)
    search: Late[SearchService] = Late("keeping.searching:SearchService")
    finding: Late[FindingService] = Late("keeping.finding:FindingService")
    key_files: Late[KeyFileService] = Late("keys.key_files:KeyFileService", with_vault)
    rotating: Late[RotatingService] = Late("keys.rotating:RotatingService", with_vault)
    handover: Late[HandoverService] = Late("office.handover:HandoverService")
    handover_printer: Late[HandoverPrinter] = Late("office.handover_papers:HandoverPrinter")
    drills: Late[DrillService] = Late("backups.drills:DrillService", with_vault)
