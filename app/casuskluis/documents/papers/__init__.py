# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is printed, word for word: the input of the documents.

The papers hold labels, not codes, and leave out what this edition may not show. So a document
cannot print what was never handed to it.
"""

from casuskluis.documents.papers.access_dossier import (
    AccessDossierPaper,
    DossierChapter,
    DossierRecord,
    DossierTable,
    Withheld,
)
from casuskluis.documents.papers.action import ActionGroup, ActionLine
from casuskluis.documents.papers.action_card import ActionCardPaper, CardAction
from casuskluis.documents.papers.agenda import (
    AgendaPaper,
    AttendeeLine,
    Edition,
    ItemPaper,
)
from casuskluis.documents.papers.case_sheet import (
    CaseSheet,
    DecisionLine,
    InformationLine,
    LifeDomainLine,
    NotificationSheet,
)
from casuskluis.documents.papers.council_report import (
    CouncilReportPaper,
    FigureSection,
    FigureTopic,
    LetterParagraphPaper,
    PillarGoal,
    PillarReport,
    ReportPart,
)
from casuskluis.documents.papers.destruction import (
    DestroyedFile,
    DestructionListPaper,
    DestructionRecordPaper,
    FileToDestroy,
    RetentionTerm,
)
from casuskluis.documents.papers.drill import DrillCheck, DrillCount, DrillPaper
from casuskluis.documents.papers.goals import GoalLine, InterventionLine
from casuskluis.documents.papers.handbook import HandbookPaper
from casuskluis.documents.papers.handover import (
    HandoverCase,
    HandoverPaper,
    OpenTerm,
    PartnerLine,
)
from casuskluis.documents.papers.informing_letter import InformingLetterPaper
from casuskluis.documents.papers.invitation import InvitationPaper, InvitedItem
from casuskluis.documents.papers.minutes import (
    AttendedLine,
    CorrectionLine,
    FixedVersion,
    MinutesItem,
    MinutesPaper,
)
from casuskluis.documents.papers.once_code import OnceCodePaper
from casuskluis.documents.papers.outcome import OutcomeItem, OutcomePaper
from casuskluis.documents.papers.plan import PlanPaper
from casuskluis.documents.papers.policy_plan import (
    PublicChapter,
    PublicMeasure,
    PublicPillar,
    PublicPlanPaper,
    SecretChapter,
    SecretMeasure,
    SecretPillar,
    SecretPlanPaper,
)
from casuskluis.documents.papers.presence_list import PresenceLine, PresenceListPaper
from casuskluis.documents.papers.programme import (
    CovenantLine,
    CoverageMap,
    GoalAnswers,
    KeyPersonLine,
    NetworkLine,
    NetworkOverviewPaper,
    PillarPage,
    ProgrammePagePaper,
    TrainingLine,
    TrainingOverviewPaper,
)
from casuskluis.documents.papers.quarterly import ChangeLine, QuarterlyPaper
from casuskluis.documents.papers.recovery_sheet import RecoverySheetPaper
from casuskluis.documents.papers.report_lines import (
    ActivityLine,
    FigureLine,
)
from casuskluis.documents.papers.review import ReviewLine
from casuskluis.documents.papers.session import Session
from casuskluis.documents.papers.share_sheet import ShareSheetPaper
from casuskluis.documents.papers.slots import TimeSlot
from casuskluis.documents.papers.type_descriptions import (
    PseudonymSheetPaper,
    TypeDescriptionsPaper,
    TypeText,
)
from casuskluis.documents.papers.weighing import (
    GroundLine,
    OutcomeBox,
    WeighingForm,
    WeighingPaper,
)

__all__ = [
    "AccessDossierPaper",
    "ActionCardPaper",
    "ActionGroup",
    "ActionLine",
    "ActivityLine",
    "AgendaPaper",
    "AttendedLine",
    "AttendeeLine",
    "CardAction",
    "CaseSheet",
    "ChangeLine",
    "CorrectionLine",
    "CouncilReportPaper",
    "CovenantLine",
    "CoverageMap",
    "DecisionLine",
    "DestroyedFile",
    "DestructionListPaper",
    "DestructionRecordPaper",
    "DossierChapter",
    "DossierRecord",
    "DossierTable",
    "DrillCheck",
    "DrillCount",
    "DrillPaper",
    "Edition",
    "FigureLine",
    "FigureSection",
    "FigureTopic",
    "FileToDestroy",
    "FixedVersion",
    "GoalAnswers",
    "GoalLine",
    "GroundLine",
    "HandbookPaper",
    "HandoverCase",
    "HandoverPaper",
    "InformationLine",
    "InformingLetterPaper",
    "InterventionLine",
    "InvitationPaper",
    "InvitedItem",
    "ItemPaper",
    "KeyPersonLine",
    "LetterParagraphPaper",
    "LifeDomainLine",
    "MinutesItem",
    "MinutesPaper",
    "NetworkLine",
    "NetworkOverviewPaper",
    "NotificationSheet",
    "OnceCodePaper",
    "OpenTerm",
    "OutcomeBox",
    "OutcomeItem",
    "OutcomePaper",
    "PartnerLine",
    "PillarGoal",
    "PillarPage",
    "PillarReport",
    "PlanPaper",
    "PresenceLine",
    "PresenceListPaper",
    "ProgrammePagePaper",
    "PseudonymSheetPaper",
    "PublicChapter",
    "PublicMeasure",
    "PublicPillar",
    "PublicPlanPaper",
    "QuarterlyPaper",
    "RecoverySheetPaper",
    "ReportPart",
    "RetentionTerm",
    "ReviewLine",
    "SecretChapter",
    "SecretMeasure",
    "SecretPillar",
    "SecretPlanPaper",
    "Session",
    "ShareSheetPaper",
    "TimeSlot",
    "TrainingLine",
    "TrainingOverviewPaper",
    "TypeDescriptionsPaper",
    "TypeText",
    "WeighingForm",
    "WeighingPaper",
    "Withheld",
]
